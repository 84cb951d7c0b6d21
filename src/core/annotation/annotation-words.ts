import type { Translated } from '../language.ts';
import type { ProblemField, Tag } from './annotation.ts';
import type { Basis } from './quantity.ts';

/** The words people read for what is said about a step (house.md, "Names"). */
export const TAG_WORDS: Readonly<Record<Tag, Translated>> = {
  automatable: { de: 'automatisierbar', en: 'automatable' },
  aiSupported: { de: 'KI-gestützt', en: 'AI-supported' },
  humanOnly: { de: 'menschlich', en: 'human' },
  open: { de: 'offen', en: 'open' },
};

/** Leading signs repeat the silhouettes of the badges, so that a tag survives copying as text (look.md). */
export const TAG_SIGNS: Readonly<Record<Tag, string>> = { automatable: '■', aiSupported: '◆', humanOnly: '●', open: '◌' };

export const BASIS_WORDS: Readonly<Record<Basis, Translated>> = {
  measured: { de: 'gemessen', en: 'measured' },
  estimated: { de: 'geschätzt', en: 'estimated' },
  assumed: { de: 'angenommen', en: 'assumed' },
};

export const PROBLEM_FIELD_WORDS: Readonly<Record<ProblemField, Translated>> = {
  mediaBreak: { de: 'Medienbruch', en: 'media break' },
  doubleEntry: { de: 'Doppelerfassung', en: 'double entry' },
  waiting: { de: 'Wartezeit', en: 'waiting' },
  searching: { de: 'Suchaufwand', en: 'searching' },
  queries: { de: 'Rückfragen', en: 'queries' },
  errorProne: { de: 'Fehleranfälligkeit', en: 'error-prone' },
  deadlineRisk: { de: 'Fristrisiko', en: 'deadline risk' },
  paper: { de: 'Papier', en: 'paper' },
  intransparency: { de: 'Intransparenz', en: 'lack of transparency' },
  writingLoad: { de: 'Schreibaufwand', en: 'writing load' },
  missingInterface: { de: 'fehlende Schnittstelle', en: 'missing interface' },
  inconsistentPractice: { de: 'uneinheitliches Vorgehen', en: 'inconsistent practice' },
  strain: { de: 'Belastung', en: 'strain' },
};

/** Attributes of the annotation as people call them; units included. */
const ATTRIBUTE_WORDS: ReadonlyMap<string, Translated> = new Map([
  ['casesPerYear', { de: 'Fälle pro Jahr', en: 'cases per year' }],
  ['hoursPerDay', { de: 'Arbeitsstunden je Tag', en: 'working hours per day' }],
  ['hourlyRate', { de: 'Stundensatz (EUR)', en: 'hourly rate (EUR)' }],
  ['probability', { de: 'Anteil', en: 'share' }],
  ['probabilityRepeat', { de: 'Anteil beim wiederholten Mal', en: 'share when repeated' }],
  ['tag', { de: 'Einordnung', en: 'tag' }],
  ['tagBy', { de: 'Herkunft der Einordnung', en: 'origin of the tag' }],
  ['rethink', { de: 'neu denken', en: 'rethink' }],
  ['coreService', { de: 'Kernleistung', en: 'core service' }],
  ['handlingMinutes', { de: 'Bearbeitungszeit (min)', en: 'handling time (min)' }],
  ['persons', { de: 'Personen', en: 'persons' }],
  ['waitingHours', { de: 'Liegezeit davor (h)', en: 'waiting before (h)' }],
  ['executionsPerCase', { de: 'Häufigkeit je Fall', en: 'executions per case' }],
  ['repetitions', { de: 'Wiederholungen', en: 'repetitions' }],
  ['repeatProbability', { de: 'Anteil mit weiterem Durchlauf', en: 'share with another round' }],
  ['perActivation', { de: 'Häufigkeit je Aktivierung', en: 'executions per activation' }],
  ['costPerExecution', { de: 'Sachkosten je Ausführung (EUR)', en: 'material cost per execution (EUR)' }],
  ['note', { de: 'Notiz', en: 'note' }],
  ['severity', { de: 'Schwere', en: 'severity' }],
  ['problem', { de: 'Problemfelder', en: 'problem fields' }],
  ['system', { de: 'Systeme', en: 'systems' }],
  ['document', { de: 'Dokumente', en: 'documents' }],
  ['facet', { de: 'Merkmale', en: 'facets' }],
  ['answer', { de: 'Antworten', en: 'answers' }],
]);

/** The people's word for an attribute; `…Basis` is named after its quantity; unknown names stay as they are. */
export function attributeWord(attribute: string): Translated {
  const word = ATTRIBUTE_WORDS.get(attribute);
  if (word !== undefined) return word;
  const quantity = attribute.endsWith('Basis') ? ATTRIBUTE_WORDS.get(attribute.slice(0, -'Basis'.length)) : undefined;
  return quantity === undefined ? { de: attribute, en: attribute } : { de: `Grundlage: ${quantity.de}`, en: `basis: ${quantity.en}` };
}
