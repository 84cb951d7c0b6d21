import type { Tag } from '../annotation/annotation.ts';
import type { UseCaseGuardRails } from '../guard-rails/evaluate-use-case.ts';
import type { Measure } from '../guard-rails/measures.ts';
import type { Translated } from '../language.ts';
import type { OpenOption, TechnologyOption } from '../technology/technology-fit.ts';

export type PointNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

/** How one checklist item stands. `notApplicable` counts as settled, `unknown` never does. */
export type ItemState = 'yes' | 'no' | 'unknown' | 'notApplicable';

/** One of the ten points: what it asks of a use case. One file per point; the registry is points.ts. */
export interface KompassPointDefinition {
  readonly point: PointNumber;
  readonly title: Translated;
  /** The one sentence behind the checklist. */
  readonly question: Translated;
  readonly checklist: readonly ChecklistItem[];
}

export interface ChecklistItem {
  /** `<point>.<name>`, stable: answers and measures are kept under it. */
  readonly id: string;
  /** A statement that is true when the item is settled. */
  readonly text: Translated;
  /** What to do while it is not. */
  readonly todo: Translated;
  /** Answered once for the organisation, or for every use case. */
  readonly level: 'organisation' | 'useCase';
  /** A No stops the use case until it is solved. */
  readonly blocking: boolean;
  /** Computed where data exist; null or absent = the answer of people decides. */
  readonly evaluate?: (useCase: KompassUseCase, facts: KompassFacts) => ItemState | null;
  /** The answer is a day (YYYY-MM-DD), kept among the answers under this name. */
  readonly day?: 'reviewDate';
}

/** What is known about the use case. */
export interface KompassUseCase {
  readonly tag: Tag;
  /** Recommended or chosen technology; null = none determined. */
  readonly technology: TechnologyOption | OpenOption | null;
  /** A facet that could still change the recommendation. */
  readonly technologyQuestion: boolean;
  readonly documents: readonly string[];
  readonly systems: readonly { readonly name: string; readonly access: 'api' | 'export' | 'screen' | 'none' | null }[];
  /** Problems named at its steps. */
  readonly problems: number;
  /** Hours per year the steps take today are known. */
  readonly hoursKnown: boolean;
  /** Coverage and time saving are estimated. */
  readonly savingKnown: boolean;
  /** Measures of success that were chosen. */
  readonly kpis: number;
}

/** What is known around it. */
export interface KompassFacts {
  /** YYYY-MM-DD; the core has no clock. */
  readonly today: string;
  /** Answers by checklist id, organisation and use case together. */
  readonly answers: ReadonlyMap<string, 'yes' | 'no' | 'unknown'>;
  readonly guardRails: UseCaseGuardRails;
  readonly measures: readonly Measure[];
  /** Day on which results are looked at again; null = none set. */
  readonly reviewDate: string | null;
  readonly process: {
    readonly steps: number;
    readonly tagged: number;
    readonly timed: number;
    readonly casesKnown: boolean;
    /** A target process exists beside the current one; null = unknown. */
    readonly hasTarget: boolean | null;
  };
}

/** A point of one use case, in the form of contract 3 plus what the views need. */
export interface KompassPointState {
  readonly point: PointNumber;
  readonly state: 'ready' | 'open' | 'blocked';
  /** Ids of items that are not settled. */
  readonly openItems: readonly string[];
  /** Those of them that block. */
  readonly blockedBy: readonly string[];
  readonly items: readonly KompassItemState[];
}

export interface KompassItemState {
  readonly id: string;
  readonly state: ItemState;
  /** `data` = worked out from the document; `people` = only an answer can change it. */
  readonly by: 'data' | 'people';
}
