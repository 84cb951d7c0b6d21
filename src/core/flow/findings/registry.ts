import type { FindingCode } from '../flow-result.ts';
import type { FindingDefinition } from './finding-definition.ts';
import { adhocCountAssumedOne } from './adhoc-count-assumed-one.finding.ts';
import { approximation } from './approximation.finding.ts';
import { boundaryProbDerived } from './boundary-prob-derived.finding.ts';
import { boundaryProbMissing } from './boundary-prob-missing.finding.ts';
import { boundarySumAboveOne } from './boundary-sum-above-one.finding.ts';
import { callRecursion } from './call-recursion.finding.ts';
import { callTargetMissing } from './call-target-missing.finding.ts';
import { complexAsInclusive } from './complex-as-inclusive.finding.ts';
import { deadlock } from './deadlock.finding.ts';
import { endlessLoop } from './endless-loop.finding.ts';
import { lackOfSync } from './lack-of-sync.finding.ts';
import { loopCountMissing } from './loop-count-missing.finding.ts';
import { miCountMissing } from './mi-count-missing.finding.ts';
import { noStartEvent } from './no-start-event.finding.ts';
import { orJoinCycle } from './or-join-cycle.finding.ts';
import { orMarginalAssumed } from './or-marginal-assumed.finding.ts';
import { orSumBelowOne } from './or-sum-below-one.finding.ts';
import { probAssumedEqual } from './prob-assumed-equal.finding.ts';
import { probFilledAsRemainder } from './prob-filled-as-remainder.finding.ts';
import { probSumNotOne } from './prob-sum-not-one.finding.ts';
import { probSumRounding } from './prob-sum-rounding.finding.ts';
import { probSumZero } from './prob-sum-zero.finding.ts';
import { startSharesAssumedEqual } from './start-shares-assumed-equal.finding.ts';
import { terminateUpperBound } from './terminate-upper-bound.finding.ts';
import { unreachable } from './unreachable.finding.ts';
import { volumeDerived } from './volume-derived.finding.ts';

/** Every kind of finding by its code; a new one is one file and one line here. */
export const FINDINGS: Readonly<Record<FindingCode, FindingDefinition>> = {
  PROB_FILLED_AS_REMAINDER: probFilledAsRemainder,
  PROB_ASSUMED_EQUAL: probAssumedEqual,
  PROB_SUM_ROUNDING: probSumRounding,
  PROB_SUM_NOT_ONE: probSumNotOne,
  PROB_SUM_ZERO: probSumZero,
  OR_MARGINAL_ASSUMED: orMarginalAssumed,
  OR_SUM_BELOW_ONE: orSumBelowOne,
  OR_JOIN_CYCLE: orJoinCycle,
  BOUNDARY_PROB_MISSING: boundaryProbMissing,
  BOUNDARY_PROB_DERIVED: boundaryProbDerived,
  BOUNDARY_SUM_ABOVE_ONE: boundarySumAboveOne,
  START_SHARES_ASSUMED_EQUAL: startSharesAssumedEqual,
  NO_START_EVENT: noStartEvent,
  UNREACHABLE: unreachable,
  DEADLOCK: deadlock,
  LACK_OF_SYNC: lackOfSync,
  ENDLESS_LOOP: endlessLoop,
  TERMINATE_UPPER_BOUND: terminateUpperBound,
  MI_COUNT_MISSING: miCountMissing,
  LOOP_COUNT_MISSING: loopCountMissing,
  ADHOC_COUNT_ASSUMED_ONE: adhocCountAssumedOne,
  VOLUME_DERIVED: volumeDerived,
  CALL_RECURSION: callRecursion,
  CALL_TARGET_MISSING: callTargetMissing,
  COMPLEX_AS_INCLUSIVE: complexAsInclusive,
  APPROXIMATION: approximation,
};
