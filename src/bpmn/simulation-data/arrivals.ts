import { exactly } from './distributions.ts';
import type { ProposalDraft } from './proposal-draft.ts';

/** Weeks of a year; public holidays are not in the file (assumption). */
const WEEKS_PER_YEAR = 365 / 7;
const MINUTES_PER_HOUR = 60;

/** One stream of arrivals: mean interval in minutes, and the hours of a week in which cases come. */
export interface ArrivalStream {
  readonly minutes: number;
  readonly hoursPerWeek: number;
}

/** Proposes the cases per year that follow from intervals; three digits, because the weeks are an assumption. */
export function proposeArrivals(element: string, streams: readonly ArrivalStream[], written: string, draft: ProposalDraft): void {
  const perWeek = streams.reduce((sum, { minutes, hoursPerWeek }) => sum + (hoursPerWeek * MINUTES_PER_HOUR) / minutes, 0);
  const hoursPerWeek = streams.reduce((sum, stream) => sum + stream.hoursPerWeek, 0);
  draft.propose(element, 'casesPerYear', exactly(Number((perWeek * WEEKS_PER_YEAR).toPrecision(3))), written, {
    note: { code: 'CASES_FROM_INTERVAL', hoursPerWeek },
    basis: 'assumed',
  });
}
