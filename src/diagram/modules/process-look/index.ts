import type { DiagramModule } from '../../bpmn-js.ts';
import { ProcessRenderer } from './process-renderer.ts';

export const processLook: DiagramModule = { bpmnRenderer: ['type', ProcessRenderer] };
