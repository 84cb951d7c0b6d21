import type { DiagramModule } from '../../bpmn-js.ts';
import { TagPad } from './tag-pad.ts';

export const tagPad: DiagramModule = { __init__: ['tagPad'], tagPad: ['type', TagPad] };
