/** The library entry `prozesskompass/bpmn` (docs, contract section 4). Grows only by adding. */
export { readBpmn } from './read-bpmn.ts';
export type { DiagramInfo, OpenBpmn, SourceText } from './open-bpmn.ts';
export type { Problem, Result } from '#core/problem/problem.ts';
