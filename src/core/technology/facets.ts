import type { ProblemField, Tag } from '../annotation/annotation.ts';

export type Task =
  | 'relationship'
  | 'riskAssessment'
  | 'decide'
  | 'wait'
  | 'transfer'
  | 'extract'
  | 'ruleCheck'
  | 'transcribe'
  | 'writeText'
  | 'search'
  | 'classify'
  | 'forecast'
  | 'chain';

export type InputKind = 'paper' | 'scan' | 'spoken' | 'structured' | 'freeText';

/** Best way into all systems concerned: the weakest of them counts. */
export type InterfaceKind = 'api' | 'export' | 'screen' | 'none';

export type DataClass = 'none' | 'personal' | 'sensitive';

/** What the decision table looks at. null or an empty set = nobody said; `stakesAsked` tells "don't know" from "not asked". */
export interface Facets {
  readonly tag: Tag;
  readonly tasks: ReadonlySet<Task>;
  readonly inputs: ReadonlySet<InputKind>;
  readonly interface: InterfaceKind | null;
  /** 0 (no rules) to 4 (complete rules). */
  readonly ruleClarity: number | null;
  /** Executions per year. */
  readonly volume: number | null;
  readonly problems: ReadonlySet<ProblemField>;
  /** Share of the work that is repetition, 0-1. */
  readonly reworkShare: number | null;
  /** False = nobody needs the result, or it controls what is controlled already. */
  readonly needed: boolean | null;
  /** True = the result has a legal or similarly grave effect on a person. */
  readonly effectOnPerson: boolean | null;
  readonly stakesAsked: boolean;
  /** True = we can make the sender use another way in. */
  readonly senderControllable: boolean | null;
  /** Past cases recorded in a structured form. */
  readonly historyCases: number | null;
  readonly reversible: boolean | null;
  /** Adjacent automatable steps. */
  readonly chainLength: number | null;
  readonly data: DataClass | null;
}

/** Names under which facets stand in files (contract 1, `pk:facet`) and in questions. */
export const FACET_NAMES = [
  'tag',
  'task',
  'input',
  'interface',
  'ruleClarity',
  'volume',
  'problem',
  'reworkShare',
  'needed',
  'stakes',
  'senderControllable',
  'historyCases',
  'reversible',
  'chainLength',
  'data',
] as const;
export type FacetName = (typeof FACET_NAMES)[number];
