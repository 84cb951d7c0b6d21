import type { DiagramModule } from '../../bpmn-js.ts';
import { FlowEdits } from './flow-edits.ts';
import { Lanes } from './lanes.ts';
import { Room } from './room.ts';
import { SubProcesses } from './sub-processes.ts';
import { Together } from './together.ts';
import { Ways } from './ways.ts';

export const flowEdits: DiagramModule = {
  __init__: ['editTogether'],
  editTogether: ['type', Together],
  flowEdits: ['type', FlowEdits],
  flowLanes: ['type', Lanes],
  flowRoom: ['type', Room],
  flowWays: ['type', Ways],
  subProcesses: ['type', SubProcesses],
};
