import type { Tag } from '../annotation/annotation.ts';
import type { OpenOption, TechnologyOption } from '../technology/technology-fit.ts';
import type { FactInput, FactsInput } from './facts.ts';
import type { Mode } from './rule-pack.ts';

/** A step as the guard rails see it. */
export interface GuardedStep {
  readonly id: string;
  readonly name: string | null;
  readonly tag: Tag;
  /** Answers at the step, by attribute of the pack. */
  readonly answers: FactsInput;
  readonly documents?: readonly string[];
  readonly systems?: readonly string[];
}

const MODE_OF_TAG: Readonly<Record<Tag, Mode | null>> = {
  humanOnly: 'menschlich',
  aiSupported: 'ki_gestuetzt',
  automatable: 'automatisierbar',
  open: null,
};

/** A tag in the words of the pack; null = nobody has decided yet. */
const modeOfTag = (tag: Tag): Mode | null => MODE_OF_TAG[tag];

/** Rule-based where people fixed every rule beforehand, AI where something was learned (Art. 3 no. 1 AI Act, rule KIV-01). */
const TECHNOLOGY_OF_OPTION: Readonly<Record<TechnologyOption, 'keine' | 'regelbasiert' | 'ki'>> = {
  'kein Technikeinsatz': 'keine',
  'Prozess neu denken': 'keine',
  'Entscheidungsunterstützung (Checkliste), Mensch entscheidet': 'regelbasiert',
  'weglassen/zusammenlegen': 'keine',
  'Eingang verbessern (Checkliste, Pflichtfelder, Standard)': 'regelbasiert',
  'Workflow (Fristen, Status, Vertretung)': 'regelbasiert',
  'Schnittstelle/Integration': 'regelbasiert',
  'RPA (Übergang)': 'regelbasiert',
  'Export/Import, Formular, Kopiervorlage': 'regelbasiert',
  'Formular/Digitalisierung an der Quelle': 'regelbasiert',
  'OCR/Dokumentenextraktion + Sichtprüfung': 'ki',
  'Regel-/Workflow-Automatisierung': 'regelbasiert',
  'Spracherkennung + Entwurf, Freigabe durch Fachkraft': 'ki',
  'LLM-Entwurf mit Freigabe': 'ki',
  'semantische Suche/RAG mit Quellenangabe': 'ki',
  'Textklassifikation + Stichprobe': 'ki',
  'klassisches ML': 'ki',
  'Kennzahlen/Regeln, Daten sammeln': 'regelbasiert',
  'Agent (nur als Pilot)': 'ki',
};

/**
 * What tag and recommended technology already say: a human step uses none, an AI-supported one uses AI, otherwise the
 * recommendation decides and without one it stays unknown. An answer of people about `technology` wins over all of it.
 */
export function factsOfTag(tag: Tag, technology: TechnologyOption | OpenOption | null): FactsInput {
  const facts = new Map<string, FactInput>();
  const mode = modeOfTag(tag);
  if (mode !== null) facts.set('automation_mode', mode);
  const known = tag === 'humanOnly' ? 'keine' : tag === 'aiSupported' ? 'ki' : technologyOf(technology);
  if (known !== undefined) facts.set('technology', known);
  return facts;
}

const technologyOf = (option: TechnologyOption | OpenOption | null): string | undefined =>
  option !== null && Object.hasOwn(TECHNOLOGY_OF_OPTION, option) ? TECHNOLOGY_OF_OPTION[option as TechnologyOption] : undefined;
