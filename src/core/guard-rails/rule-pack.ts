/**
 * The rule pack: law and professional guard rails as data. Field names are those of the pack file,
 * so that a pack can be read, edited and loaded without a translation in between.
 */
export interface RulePack {
  readonly schema: typeof RULE_PACK_SCHEMA;
  readonly version: string;
  /** Day up to which the law was read, YYYY-MM-DD. */
  readonly as_of: string;
  /** From this day on the rules count as outdated until somebody has gone through them again. */
  readonly review_due: string;
  readonly author_note: string;
  /** Strictest first. */
  readonly modes_order: readonly Mode[];
  readonly modes: Readonly<Record<Mode, Label>>;
  /** Most severe first. */
  readonly severity_order: readonly Severity[];
  readonly severity_de: Readonly<Record<Severity, string>>;
  readonly severity_en: Readonly<Record<Severity, string>>;
  readonly inference_de: Readonly<Record<Inference, string>>;
  readonly inference_en: Readonly<Record<Inference, string>>;
  readonly confidence_de: Readonly<Record<Confidence, string>>;
  readonly confidence_en: Readonly<Record<Confidence, string>>;
  readonly clarification_points: ClarificationPoints;
  readonly attributes: Readonly<Record<string, AttributeDefinition>>;
  readonly groups: Readonly<Record<string, RuleGroup>>;
  readonly effects: Readonly<Record<string, Effect>>;
  readonly timeline: readonly TimelineEntry[];
  readonly open_legal_points: readonly string[];
  /** Absent in a pack without English; then the German list is read (pack-text.ts). */
  readonly open_legal_points_en?: readonly string[];
  readonly rules: readonly Rule[];
  readonly project_profile: readonly ChoiceQuestion[];
  /** Choices about the step that are asked where tag and technology do not tell. */
  readonly step_choices: readonly ChoiceQuestion[];
  readonly questions: readonly PackQuestion[];
  readonly max_questions_per_step: number;
  /** Stems of words for things; they silence a trigger's weak stems (see match-triggers.ts). */
  readonly thing_words: readonly string[];
  readonly person_words: readonly string[];
  readonly triggers: readonly Trigger[];
  readonly object_hints: readonly ObjectHint[];
  readonly disclaimer: Readonly<Record<string, string>>;
}

export const RULE_PACK_SCHEMA = 'prozesskompass-rules/1';

/** How a step may be done at most, in the words of the pack. */
export type Mode = 'menschlich' | 'ki_gestuetzt' | 'automatisierbar';
export const MODES = ['menschlich', 'ki_gestuetzt', 'automatisierbar'] as const satisfies readonly Mode[];
export type Severity = 'stopp' | 'hoch' | 'mittel' | 'hinweis';
export const SEVERITIES = ['stopp', 'hoch', 'mittel', 'hinweis'] as const satisfies readonly Severity[];
/** direkt = stated in the law; abgeleitet = concluded from it; leitplanke = professional caution without a norm of its own. */
export type Inference = 'direkt' | 'abgeleitet' | 'leitplanke';
export const INFERENCES = ['direkt', 'abgeleitet', 'leitplanke'] as const satisfies readonly Inference[];
export type Confidence = 'high' | 'medium' | 'low';
export const CONFIDENCES = ['high', 'medium', 'low'] as const satisfies readonly Confidence[];
/** Who has to do something about an effect. */
export type Workstream = 'legal' | 'human' | 'data' | 'staff' | 'training' | 'operation';
export const WORKSTREAMS = ['legal', 'human', 'data', 'staff', 'training', 'operation'] as const satisfies readonly Workstream[];

export interface Label {
  readonly label_de: string;
  readonly label_en: string;
}

export interface Rule {
  readonly id: string;
  readonly title_de: string;
  readonly title_en: string;
  readonly group: string;
  readonly scope: 'projekt' | 'schritt';
  readonly applies_when: Condition;
  readonly effect: readonly string[];
  /** Ceiling for the step; null = none. */
  readonly max_mode: Mode | null;
  /** Professional default people may change; null = none. */
  readonly default_mode: Mode | null;
  readonly severity: Severity;
  readonly legal_basis: string;
  readonly explanation_de: string;
  /** Absent in a pack without English; then the German text is read (pack-text.ts). */
  readonly explanation_en?: string;
  readonly todo_de: string;
  readonly todo_en: string;
  readonly source_url: string;
  readonly as_of: string;
  /** "2026-08-02 (Information), 2027-12-02 (Hochrisiko)"; null = already in force. Read it with readAppliesFrom. */
  readonly applies_from: string | null;
  /** The same days with English words in the brackets. */
  readonly applies_from_en?: string;
  readonly confidence: Confidence;
  readonly inference: Inference;
  readonly verified_how: string;
}

export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly attr: string; readonly is: string | boolean }
  | { readonly attr: string; readonly in: readonly string[] }
  | { readonly attr: string; readonly hasAny: readonly string[] };

/** An attribute without `values` is a yes/no attribute. `chip_of` names the yes/no attribute it details. */
export interface AttributeDefinition {
  readonly level?: 'projekt' | 'schritt';
  readonly values?: readonly string[];
  readonly multi?: boolean;
  readonly question?: string;
  readonly chip_of?: string;
}

export interface RuleGroup {
  readonly title_en: string;
  /** Whether its rules keep a step human because of the law or because of professional practice. */
  readonly stands_for: 'law' | 'profession';
}

export interface Effect extends Label {
  readonly workstream: Workstream;
  /** Only a prohibition takes a use case out of the running. */
  readonly excludes?: boolean;
}

/** Points on the 0-4 scale of effort criterion A3 for every unsettled rule, by severity (assumption). */
export interface ClarificationPoints extends Readonly<Record<Severity, number>> {
  readonly cap: number;
  /** Least points when protected or confidential data go to an outside service (method 5, rule 3). */
  readonly outside_service_floor: number;
  readonly note_de: string;
}

export interface TimelineEntry {
  readonly date: string;
  readonly what_de: string;
  readonly what_en?: string;
  readonly source: string;
  readonly confidence: Confidence;
}

export interface ChoiceQuestion {
  readonly attr: string;
  readonly ask_de: string;
  readonly ask_en: string;
  readonly options: Readonly<Record<string, Label>>;
}

export interface PackQuestion {
  readonly id: string;
  readonly attr: string;
  readonly ask_de: string;
  readonly ask_en: string;
  readonly help_de?: string;
  readonly help_en?: string;
  /** Answers that follow from a No. */
  readonly if_no_set?: Readonly<Record<string, boolean>>;
  readonly chips?: readonly Chip[];
}

export interface Chip extends Label {
  readonly attr: string;
  readonly multi?: boolean;
  readonly options?: Readonly<Record<string, Label>>;
}

/** Words in a step's name that raise a question, never a verdict. Stems are regular expressions on the folded name. */
export interface Trigger extends Label {
  readonly id: string;
  readonly stems: readonly string[];
  /** Stems that stay silent where the name speaks of things only. */
  readonly weak_stems?: readonly string[];
  readonly except: readonly string[];
  readonly question_de: string;
  readonly question_en: string;
  readonly ask: readonly string[];
  readonly suggest_decision_kind: readonly string[];
  readonly suggest_attrs: Readonly<Record<string, boolean>>;
  readonly rules_to_show: readonly string[];
}

/** Names of documents and systems that propose an answer. */
export interface ObjectHint extends Label {
  readonly id: string;
  readonly on: readonly ('document' | 'system')[];
  readonly stems: readonly string[];
  readonly except: readonly string[];
  readonly suggest_attrs: Readonly<Record<string, boolean>>;
}
