import type { DiagramModule } from '../../bpmn-js.ts';
import { StepSize } from './step-size.ts';

export const stepSize: DiagramModule = { elementFactory: ['type', StepSize] };
