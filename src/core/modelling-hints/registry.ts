import type { HintDefinition } from './hint-definition.ts';
import type { HintCode } from './hint.ts';
import { adHocWithEvents } from './rules/ad-hoc-with-events.hint.ts';
import { branchUnlabelled } from './rules/branch-unlabelled.hint.ts';
import { complexGateway } from './rules/complex-gateway.hint.ts';
import { disconnected } from './rules/disconnected.hint.ts';
import { duplicateFlow } from './rules/duplicate-flow.hint.ts';
import { endMissing } from './rules/end-missing.hint.ts';
import { eventGatewayTarget } from './rules/event-gateway-target.hint.ts';
import { eventSubProcessBlankStart } from './rules/event-sub-process-blank-start.hint.ts';
import { eventUnnamed } from './rules/event-unnamed.hint.ts';
import { fakeJoin } from './rules/fake-join.hint.ts';
import { gatewayJoinsAndSplits } from './rules/gateway-joins-and-splits.hint.ts';
import { gatewayNotAQuestion } from './rules/gateway-not-a-question.hint.ts';
import { gatewayUnnamed } from './rules/gateway-unnamed.hint.ts';
import { implicitEnd } from './rules/implicit-end.hint.ts';
import { implicitSplit } from './rules/implicit-split.hint.ts';
import { implicitStart } from './rules/implicit-start.hint.ts';
import { inclusiveGateway } from './rules/inclusive-gateway.hint.ts';
import { linkWithoutPartner } from './rules/link-without-partner.hint.ts';
import { nameTooLong } from './rules/name-too-long.hint.ts';
import { nounForStep } from './rules/noun-for-step.hint.ts';
import { overlapping } from './rules/overlapping.hint.ts';
import { processTooLarge } from './rules/process-too-large.hint.ts';
import { sameNameTwice } from './rules/same-name-twice.hint.ts';
import { severalBlankStarts } from './rules/several-blank-starts.hint.ts';
import { severalStepsInOne } from './rules/several-steps-in-one.hint.ts';
import { startMissing } from './rules/start-missing.hint.ts';
import { stepUnnamed } from './rules/step-unnamed.hint.ts';
import { stepWithoutLane } from './rules/step-without-lane.hint.ts';
import { subProcessTypedStart } from './rules/sub-process-typed-start.hint.ts';
import { superfluousGateway } from './rules/superfluous-gateway.hint.ts';
import { superfluousTerminate } from './rules/superfluous-terminate.hint.ts';

const ALL: readonly HintDefinition[] = [
  stepUnnamed,
  gatewayUnnamed,
  branchUnlabelled,
  eventUnnamed,
  startMissing,
  endMissing,
  disconnected,
  implicitStart,
  implicitEnd,
  implicitSplit,
  fakeJoin,
  superfluousGateway,
  superfluousTerminate,
  gatewayJoinsAndSplits,
  severalBlankStarts,
  duplicateFlow,
  subProcessTypedStart,
  eventSubProcessBlankStart,
  adHocWithEvents,
  eventGatewayTarget,
  linkWithoutPartner,
  complexGateway,
  inclusiveGateway,
  overlapping,
  nounForStep,
  gatewayNotAQuestion,
  severalStepsInOne,
  stepWithoutLane,
  nameTooLong,
  sameNameTwice,
  processTooLarge,
];

/** Every rule by its code, in the order people read them; a new one is one file and one line here. */
export const HINTS: ReadonlyMap<HintCode, HintDefinition> = new Map(ALL.map((one) => [one.code, one]));
