import { MAPPE_FORMAT_VERSION, type Mappe } from './mappe.ts';

/** Id of the process a BPMN file came with. */
const ONLY_PROCESS = 'process-1';

/** An untitled Mappe around one BPMN file. */
export const mappeFromBpmn = (fileName: string, bpmn: string): Mappe => ({
  ...emptyMappe(),
  processes: [{ id: ONLY_PROCESS, role: 'ist', fileName, bpmn }],
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

/** True where the `.bpmn` file would hold everything: the process it came with, alone, and nothing said beside it. */
export const holdsOnlyStepData = (mappe: Mappe): boolean =>
  mappe.processes.length === 1 &&
  mappe.processes[0]!.id === ONLY_PROCESS &&
  mappe.criteria === null &&
  mappe.report === undefined &&
  [mappe.profile, mappe.useCases, mappe.answers].every(({ size }) => size === 0) &&
  [mappe.votes, mappe.decisions, mappe.minutes, mappe.measures].every(({ length }) => length === 0);
