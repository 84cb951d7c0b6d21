import type { DiagramModule } from '../../bpmn-js.ts';
import { FlowEdits } from './flow-edits.ts';
import { Lanes } from './lanes.ts';
import { LineTexts } from './line-texts.ts';
import { Room } from './room.ts';
import { SideLines } from './side-lines.ts';
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
  lineTexts: ['type', LineTexts],
  sideLines: ['type', SideLines],
  subProcesses: ['type', SubProcesses],
};
