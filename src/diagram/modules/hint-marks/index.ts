import type { DiagramModule } from '../../bpmn-js.ts';
import { HintMarks } from './hint-marks.ts';

export const hintMarks: DiagramModule = { __init__: ['hintMarks'], hintMarks: ['type', HintMarks] };
