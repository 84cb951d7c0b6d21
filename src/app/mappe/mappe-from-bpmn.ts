import { MAPPE_FORMAT_VERSION, type Mappe } from './mappe.ts';

/** An untitled Mappe around one BPMN file. */
export const mappeFromBpmn = (fileName: string, bpmn: string): Mappe => ({
  ...emptyMappe(),
  processes: [{ id: 'process-1', role: 'ist', fileName, bpmn }],
});

/** A Mappe in which nobody has said anything yet. */
export const emptyMappe = (): Mappe => ({
  formatVersion: MAPPE_FORMAT_VERSION,
  processes: [],
  profile: new Map(),
  criteria: null,
  useCases: new Map(),
  answers: new Map(),
  votes: [],
  decisions: [],
  minutes: [],
  measures: [],
});

/** True where a plain `.bpmn` file would hold everything: one process and nothing said beside it. */
export const holdsOnlyStepData = (mappe: Mappe): boolean =>
  mappe.processes.length === 1 &&
  mappe.criteria === null &&
  mappe.report === undefined &&
  [mappe.profile, mappe.useCases, mappe.answers].every(({ size }) => size === 0) &&
  [mappe.votes, mappe.decisions, mappe.minutes, mappe.measures].every(({ length }) => length === 0);
