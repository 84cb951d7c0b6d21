import type { DiagramModule } from '../../bpmn-js.ts';
import { Annotations } from './annotations.ts';

export const annotation: DiagramModule = { __init__: ['annotations'], annotations: ['type', Annotations] };
