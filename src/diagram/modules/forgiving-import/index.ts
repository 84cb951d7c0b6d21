import type { DiagramModule } from '../../bpmn-js.ts';
import { ForgivingImport } from './forgiving-import.ts';
import { FreeProcessUpdater } from './free-process-updater.ts';

export const forgivingImport: DiagramModule = { __init__: ['forgivingImport'], forgivingImport: ['type', ForgivingImport] };
export const freeProcesses: DiagramModule = { bpmnUpdater: ['type', FreeProcessUpdater] };
