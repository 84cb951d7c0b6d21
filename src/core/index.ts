/** The library entry `prozesskompass/core`: what other programs may rely on (docs, contract section 4). Grows only by adding. */
export { analyse } from './analyse.ts';
export { readAnnotations } from './annotation/read-annotation.ts';
export { evaluateFlow } from './flow/evaluate-flow.ts';
export { defaultRulePack } from './guard-rails/default-rule-pack.ts';
export { evaluateGuardRails } from './guard-rails/evaluate-guard-rails.ts';
export { matchTriggers } from './guard-rails/match-triggers.ts';
export { DEFAULT_CRITERIA as defaultCriteria } from './ranking/default-criteria.ts';
export { fleissKappa } from './ranking/fleiss-kappa.ts';
export { netHours } from './ranking/net-hours.ts';
export { priorityGroups } from './ranking/priority-groups.ts';
export { rocWeights } from './ranking/roc-weights.ts';
export { smaa } from './ranking/smaa.ts';
export { valueOf } from './ranking/value-of.ts';
export { suggestTag } from './suggest/suggest-tag.ts';
export { recommendTechnology } from './technology/recommend-technology.ts';

export type * from './analysis.ts';
export type * from './annotation/annotation.ts';
export type * from './annotation/quantity.ts';
export type * from './flow/flow-result.ts';
export type * from './problem/issue.ts';
export type * from './problem/problem.ts';
export type * from './process/process-model.ts';
export type { StepDescription } from './suggest/features-of-step.ts';
export type * from './suggest/suggestion.ts';
