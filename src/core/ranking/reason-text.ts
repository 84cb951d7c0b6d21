import type { Criterion } from './criteria.ts';
import type { Reason, ScoreInput } from './ranking.ts';
import { formatNumber } from '../annotation/number-format.ts';
import type { Language, Translated } from '../language.ts';
import type { FacetName } from '../technology/facets.ts';
import { facetQuestionText } from '../technology/technology-text.ts';
import { CRITERION_TEXTS, INPUT_TEXTS } from './input-text.ts';

type Params = Reason['params'];
/** Numbers and words of one reason, ready for a sentence. */
interface Said {
  readonly number: (name: string, decimals?: number) => string;
  readonly percent: (name: string) => string;
  readonly word: (name: string) => string;
  /** Value of the input named by `input`, with its unit. */
  readonly amount: (name: string) => string;
  readonly input: string;
  readonly criterion: string;
}

/** One sentence per code; `{}`-free, because the numbers decide the wording. */
const SENTENCES: Readonly<Record<string, Translated<(said: Said, params: Params) => string>>> = {
  RANKED: {
    de: (s, { of }) =>
      `${of === 1 ? 'Der einzige Use Case, der sich schon reihen lässt' : `Platz ${s.number('rank')} von ${s.number('of')}`}: Nutzen ${s.number('benefit')}, Aufwand ${s.number('effort')} (je 0 bis 100), daraus Priorität ${s.number('priority', 1)}.`,
    en: (s, { of }) =>
      `${of === 1 ? 'The only use case that can be ranked yet' : `Rank ${s.number('rank')} of ${s.number('of')}`}: benefit ${s.number('benefit')}, effort ${s.number('effort')} (0 to 100 each), giving priority ${s.number('priority', 1)}.`,
  },
  SPEAKS_FOR: {
    de: (s) => `Dafür spricht: ${s.criterion} (+${s.number('points', 1)} Punkte gegenüber der Mitte).`,
    en: (s) => `In its favour: ${s.criterion} (+${s.number('points', 1)} points against the middle).`,
  },
  SPEAKS_AGAINST: {
    de: (s) => `Dagegen spricht: ${s.criterion} (${s.number('points', 1)} Punkte gegenüber der Mitte).`,
    en: (s) => `Against it: ${s.criterion} (${s.number('points', 1)} points against the middle).`,
  },
  WEAKEST_ASSUMPTION: {
    de: (s) =>
      `Größte Unsicherheit: ${s.input}. Zwischen den Enden der Spanne geht die Priorität von ${s.number('low', 1)} auf ${s.number('high', 1)}.`,
    en: (s) =>
      `Largest uncertainty: ${s.input}. Between the ends of its range the priority goes from ${s.number('low', 1)} to ${s.number('high', 1)}.`,
  },
  WEAKEST_UNKNOWN: {
    de: (s) =>
      `Größte Lücke: ${s.input} ist unbekannt. Je nach Antwort liegt die Priorität bei ${s.number('low', 1)} bis ${s.number('high', 1)}.`,
    en: (s) =>
      `Largest gap: ${s.input} is unknown. Depending on the answer the priority is ${s.number('low', 1)} to ${s.number('high', 1)}.`,
  },
  BECOMES_FIRST_IF: {
    de: (s, { direction }) =>
      `Wird Nr. 1, wenn ${s.input} ${direction === 'up' ? 'mindestens' : 'höchstens'} ${s.amount('needed')} beträgt (jetzt ${s.amount('now')}).`,
    en: (s, { direction }) =>
      `Becomes no. 1 if ${s.input} is ${direction === 'up' ? 'at least' : 'at most'} ${s.amount('needed')} (now ${s.amount('now')}).`,
  },
  STAYS_FIRST_WHILE: {
    de: (s, { direction }) =>
      `Bleibt Nr. 1, solange ${s.input} ${direction === 'up' ? `nicht über ${s.amount('needed')} steigt` : `nicht unter ${s.amount('needed')} fällt`} (jetzt ${s.amount('now')}).`,
    en: (s, { direction }) =>
      `Stays no. 1 while ${s.input} does not ${direction === 'up' ? 'rise above' : 'fall below'} ${s.amount('needed')} (now ${s.amount('now')}).`,
  },
  STAYS_FIRST_ANYWAY: {
    de: () => 'Keine der bekannten Schätzungen könnte den ersten Platz allein ändern.',
    en: () => 'None of the known estimates could change the first place by itself.',
  },
  NOT_FIRST_BY_ONE: {
    de: () => 'Keine der bekannten Schätzungen brächte allein den ersten Platz.',
    en: () => 'None of the known estimates would bring the first place by itself.',
  },
  STABILITY: {
    de: (s, { low, high }) =>
      `Über alle Spannen und Gewichte: Platz 1 in ${s.percent('rankOne')}, unter den ersten drei in ${s.percent('topThree')} der Ziehungen; in 90 % ${low === high ? `Platz ${s.number('low')}` : `zwischen Platz ${s.number('low')} und ${s.number('high')}`}.`,
    en: (s, { low, high }) =>
      `Over all ranges and weights: rank 1 in ${s.percent('rankOne')}, among the first three in ${s.percent('topThree')} of the draws; in 90% ${low === high ? `rank ${s.number('low')}` : `between rank ${s.number('low')} and ${s.number('high')}`}.`,
  },
  BEATS_SECOND: {
    de: (s, { relation }) => `Schlägt Nr. 2 in ${s.percent('share')} der Ziehungen: ${RELATIONS.de[relation as Relation]}.`,
    en: (s, { relation }) => `Beats no. 2 in ${s.percent('share')} of the draws: ${RELATIONS.en[relation as Relation]}.`,
  },
  AGAINST_FIRST: {
    de: (s, { relation }) =>
      `Schlägt Nr. 1 in ${s.percent('share')} der Ziehungen${relation === 'level' ? ': gleichauf' : `; Nr. 1 liegt ${RELATIONS.de[relation as Relation]}`}.`,
    en: (s, { relation }) =>
      `Beats no. 1 in ${s.percent('share')} of the draws${relation === 'level' ? ': level' : `; no. 1 is ${RELATIONS.en[relation as Relation]}`}.`,
  },
  HUMAN_ONLY: {
    de: () => 'Alle Schritte sind bewusst menschlich: Hier wird keine Zeit eingespart.',
    en: () => 'All steps are deliberately human: no time is saved here.',
  },
  NEGATIVE_NET: {
    de: (s) => `Kontrolle und Betrieb brauchen mehr Stunden, als gespart werden (netto ${s.number('net', 1)} h im Jahr).`,
    en: (s) => `Review and operation take more hours than are saved (net ${s.number('net', 1)} h a year).`,
  },
  REVIEW_UNKNOWN: {
    de: () => 'Die Kontrollzeit ist noch nicht überall geschätzt; die Nettostunden sind deshalb offen.',
    en: () => 'Review time is not estimated everywhere yet; therefore net hours are open.',
  },
  OPERATION_UNKNOWN: {
    de: () => 'Der Aufwand für Betrieb und Pflege ist noch nicht geschätzt; die Nettostunden sind deshalb offen.',
    en: () => 'The effort of operation and care is not estimated yet; therefore net hours are open.',
  },
  LEGAL_RAISED: {
    de: (s) =>
      `Wegen schutzbedürftiger Daten oder ungeklärter Leitplanken zählt Datenschutz, Recht und Mitbestimmung mit mindestens ${s.number('floor', 1)} von 4.`,
    en: (s) =>
      `Because of protected data or unsettled guard rails, data protection, law and co-determination count as at least ${s.number('floor', 1)} of 4.`,
  },
  ENDLESS: {
    de: () => 'Eine Schleife ohne Ausgang macht die Stunden nicht berechenbar.',
    en: () => 'A loop without exit makes the hours impossible to calculate.',
  },
  EXCLUDED: {
    de: (s) => `Kein Platz in der Reihung: Eine Leitplanke spricht grundsätzlich dagegen (${s.word('rules')}). Bitte zuerst klären.`,
    en: (s) => `No place in the ranking: a guard rail speaks against it in principle (${s.word('rules')}). Please clarify first.`,
  },
  CLARIFY_BY_HOURS_TODAY: {
    de: (s) =>
      `Erst klären: Heute stecken ${s.number('hours')} Stunden im Jahr darin; danach richtet sich die Reihenfolge hier. Die Angaben sind zu ${s.percent('completeness')} vollständig.`,
    en: (s) =>
      `Clarify first: it takes ${s.number('hours')} hours a year today; the order here follows from that. What is needed is ${s.percent('completeness')} known.`,
  },
  CLARIFY_BY_HOURS_AT_LEAST: {
    de: (s) =>
      `Erst klären: Heute stecken mindestens ${s.number('hours')} Stunden im Jahr darin, nicht alle Schritte sind bekannt. Die Angaben sind zu ${s.percent('completeness')} vollständig.`,
    en: (s) =>
      `Clarify first: it takes at least ${s.number('hours')} hours a year today, not all steps are known. What is needed is ${s.percent('completeness')} known.`,
  },
  CLARIFY_HOURS_UNKNOWN: {
    de: (s) =>
      `Erst klären: Wie viel Zeit heute darin steckt, ist unbekannt. Die Angaben sind zu ${s.percent('completeness')} vollständig.`,
    en: (s) => `Clarify first: how much time it takes today is unknown. What is needed is ${s.percent('completeness')} known.`,
  },
  MISSING_INPUTS: {
    de: (_, { inputs }) => `Es fehlt noch: ${listOf(inputs, 'de')}.`,
    en: (_, { inputs }) => `Still missing: ${listOf(inputs, 'en')}.`,
  },
  STEPS_WITHOUT_MINUTES: {
    de: (s) => `Bearbeitungszeit fehlt bei ${s.number('count')} von ${s.number('of')} Schritten.`,
    en: (s) => `Handling time is missing at ${s.number('count')} of ${s.number('of')} steps.`,
  },
  STEPS_WITHOUT_VOLUME: {
    de: (s) => `Wie oft im Jahr ist bei ${s.number('count')} von ${s.number('of')} Schritten unbekannt.`,
    en: (s) => `How often a year is unknown at ${s.number('count')} of ${s.number('of')} steps.`,
  },
  STEPS_OPEN: {
    de: (s) => `Noch nicht eingeordnet: ${s.number('count')} von ${s.number('of')} Schritten.`,
    en: (s) => `Not tagged yet: ${s.number('count')} of ${s.number('of')} steps.`,
  },
  FACET_OPEN: {
    de: (_, { facet }) => facetQuestionText(facet as FacetName, 'de'),
    en: (_, { facet }) => facetQuestionText(facet as FacetName, 'en'),
  },
  SYSTEM_ACCESS_OPEN: {
    de: (s) => `Wie kommt man an die Daten in „${s.word('system')}“ (Schnittstelle, Export, nur Oberfläche)?`,
    en: (s) => `How can one get at the data in “${s.word('system')}” (interface, export, screen only)?`,
  },
};

type Relation = 'level' | 'ratherBefore' | 'clearlyBefore';
const RELATIONS: Translated<Readonly<Record<Relation, string>>> = {
  de: { level: 'gleichauf', ratherBefore: 'eher vor', clearlyBefore: 'klar vor' },
  en: { level: 'level', ratherBefore: 'rather ahead', clearlyBefore: 'clearly ahead' },
};

/** Codes that have a sentence. */
export const REASON_CODES: readonly string[] = Object.keys(SENTENCES);

/** The sentence of one reason. Throws on a code without sentence: that is a bug. */
export function reasonText({ code, params }: Reason, language: Language): string {
  const sentence = Object.hasOwn(SENTENCES, code) ? SENTENCES[code] : undefined;
  if (sentence === undefined) throw new Error(`no sentence for reason ${code}`);
  return sentence[language](saidBy(params, language), params);
}

function saidBy(params: Params, language: Language): Said {
  const number = (name: string, decimals = 0) => formatNumber(Number(params[name]), language, decimals).replace('-', '−');
  const input = INPUT_TEXTS[params['input'] as ScoreInput];
  const criterion = CRITERION_TEXTS[params['criterion'] as Criterion];
  return {
    number,
    // a percentage between 0 and 100 that is neither is never rounded to them
    percent: (name) => formatPercent(Number(params[name]), language),
    word: (name) => String(params[name]),
    amount: (name) => input?.amount(Number(params[name]), language) ?? '',
    input: input?.name[language] ?? '',
    criterion: criterion?.(Number(params['x']), language) ?? '',
  };
}

function formatPercent(share: number, language: Language): string {
  const blank = language === 'de' ? ' ' : '';
  if (share > 0 && share < 0.005) return `${language === 'de' ? 'unter' : 'less than'} 1${blank}%`;
  if (share < 1 && share >= 0.995) return `${language === 'de' ? 'über' : 'more than'} 99${blank}%`;
  return `${formatNumber(share * 100, language, 0)}${blank}%`;
}

const listOf = (inputs: string | number | undefined, language: Language): string =>
  String(inputs)
    .split(',')
    .map((name) => INPUT_TEXTS[name as ScoreInput]?.name[language] ?? name)
    .join(', ');
