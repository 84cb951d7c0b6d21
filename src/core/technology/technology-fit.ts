import type { FacetName } from './facets.ts';

/**
 * Options in the words of method 6. They are names that people read and files carry, therefore German;
 * technology-text.ts has the English names and all sentences.
 */
export type TechnologyOption =
  | 'kein Technikeinsatz'
  | 'Prozess neu denken'
  | 'Entscheidungsunterstützung (Checkliste), Mensch entscheidet'
  | 'weglassen/zusammenlegen'
  | 'Eingang verbessern (Checkliste, Pflichtfelder, Standard)'
  | 'Workflow (Fristen, Status, Vertretung)'
  | 'Schnittstelle/Integration'
  | 'RPA (Übergang)'
  | 'Export/Import, Formular, Kopiervorlage'
  | 'Formular/Digitalisierung an der Quelle'
  | 'OCR/Dokumentenextraktion + Sichtprüfung'
  | 'Regel-/Workflow-Automatisierung'
  | 'Spracherkennung + Entwurf, Freigabe durch Fachkraft'
  | 'LLM-Entwurf mit Freigabe'
  | 'semantische Suche/RAG mit Quellenangabe'
  | 'Textklassifikation + Stichprobe'
  | 'klassisches ML'
  | 'Kennzahlen/Regeln, Daten sammeln'
  | 'Agent (nur als Pilot)';

/** What the table says instead of an option when a deciding facet is unknown. */
export type OpenOption =
  | 'offen: Schnittstelle klären'
  | 'offen: Regeln klären'
  | 'offen: Menge klären'
  | 'offen: Absender klären'
  | 'offen: Folge für die Person klären'
  | 'offen: Datenlage klären'
  | 'offen: Eingang klären'
  | 'offen: Umkehrbarkeit klären'
  | 'offen: Aufgabe klären';

/** Families of technology that a row advises against. */
export type BlockedOption = 'vollautomatische Entscheidung' | 'Agent' | 'KI' | 'LLM' | 'RPA' | 'ML' | 'freies Chatten';

/** Code of a reason; sentences in technology-text.ts. */
export type FitReason =
  | 'humanOnly'
  | 'personDecides'
  | 'notNeeded'
  | 'improveInputFirst'
  | 'waitingNeedsFlow'
  | 'systemsCanTalk'
  | 'screensOnlyManyClear'
  | 'screensOnlyFew'
  | 'removePaperFirst'
  | 'readWhatComesIn'
  | 'clearRulesNeedNoAi'
  | 'speechToText'
  | 'draftPersonReleases'
  | 'findWithSources'
  | 'sortWithSamples'
  | 'predictFromHistory'
  | 'tooLittleHistory'
  | 'chainWithRules'
  | 'touchesHumanStep'
  | 'rethinkFirst'
  | 'facetUnknown';

/** Where such a solution may run, from the class of data; a hint to clarify, never a verdict. */
export type OperatingModel = 'freeChoice' | 'processorContract' | 'inHouseOrAfterClarification' | 'dataUnknown';

export interface TechnologyFit {
  readonly first: TechnologyOption | OpenOption;
  /** Options of later rows that fit as well, in the order of the table. */
  readonly alternatives: readonly TechnologyOption[];
  readonly notRecommended: readonly { readonly option: BlockedOption; readonly reason: FitReason }[];
  /** The facet that decides and is not known. With an option in `first` it may still change the answer. */
  readonly question?: FacetName;
  /** Row of method 6 that decided or asks; null = no row speaks about these facets. */
  readonly row: number | null;
  readonly reason: FitReason;
  readonly operation: OperatingModel;
  /** Recommended or alternative options that need clearing of an outside service first (method 5, rule 3). */
  readonly afterClarification: readonly TechnologyOption[];
}
