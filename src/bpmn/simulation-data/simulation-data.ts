import type { QuantityAttribute } from '#core/annotation/vocabulary.ts';
import type { Quantity } from '#core/annotation/quantity.ts';

export type SimulationSource = 'BPSim' | 'QBP';

/** One number of the file that could become part of an annotation. */
export interface SimulationProposal {
  readonly element: string;
  readonly attribute: QuantityAttribute;
  /** Never unknown. Basis null = the file does not say where the number comes from; assumed = our conversion needed an assumption. */
  readonly quantity: Exclude<Quantity, { readonly kind: 'unknown' }>;
  /** What the file says, in its own words. */
  readonly written: string;
  /** What happened on the way from the file's number to ours; null = nothing but units. */
  readonly note: ProposalNote | null;
}

export type ProposalNote =
  /** A distribution without ends: its mean is offered. */
  | { readonly code: 'MEAN_ONLY' }
  /** Uniform: same ends and mean, the middle counts as likely. */
  | { readonly code: 'UNIFORM_AS_SPAN' }
  /** Normal: three points with the same mean and the same standard deviation. */
  | { readonly code: 'NORMAL_AS_SPAN' }
  /** Several times of the file were added up. */
  | { readonly code: 'SUM_OF_TIMES' }
  /** Days and years by the clock: 24 hours, 365 days. */
  | { readonly code: 'CLOCK_DAYS' }
  /** Mean interval between arrivals, taken over the opening hours of a week and 365 / 7 weeks. */
  | { readonly code: 'CASES_FROM_INTERVAL'; readonly hoursPerWeek: number }
  /** Rate of the one resource that does the step. */
  | { readonly code: 'RATE_OF_RESOURCE'; readonly resource: string };

/** What was found and is not offered, so that nobody wonders. */
export type SimulationNote =
  /** Zeros and equal fillers that tools write before anybody says anything. */
  | { readonly code: 'PLACEHOLDERS'; readonly count: number }
  | { readonly code: 'NOT_READABLE'; readonly count: number }
  | { readonly code: 'ELEMENTS_MISSING'; readonly count: number }
  /** Arrivals without an unambiguous calendar say nothing about a year. */
  | { readonly code: 'ARRIVAL_UNCLEAR' }
  | { readonly code: 'OTHER_CURRENCY'; readonly currency: string }
  /** Several scenarios: the named one was read. */
  | { readonly code: 'ONE_OF_SCENARIOS'; readonly scenario: string; readonly count: number };

/** Numbers a file brings from a simulation, as proposals, and what of it could not be carried over. */
export interface SimulationData {
  readonly source: SimulationSource;
  readonly proposals: readonly SimulationProposal[];
  readonly notes: readonly SimulationNote[];
}
