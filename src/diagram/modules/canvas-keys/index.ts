import type { DiagramModule } from '../../bpmn-js.ts';
import { CanvasKeys } from './canvas-keys.ts';

export const canvasKeys: DiagramModule = { __init__: ['canvasKeys'], canvasKeys: ['type', CanvasKeys] };
