import type { DiagramModule } from '../../bpmn-js.ts';
import { StepPad } from './step-pad.ts';

export const stepPad: DiagramModule = { __init__: ['stepPad'], stepPad: ['type', StepPad] };
