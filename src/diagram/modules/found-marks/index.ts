import type { DiagramModule } from '../../bpmn-js.ts';
import { FoundMarks } from './found-marks.ts';

export const foundMarks: DiagramModule = { __init__: ['foundMarks'], foundMarks: ['type', FoundMarks] };
