import type { DiagramModule } from '../../bpmn-js.ts';
import { PlainIcons } from './plain-icons.ts';

export const plainIcons: DiagramModule = { __init__: ['plainIcons'], plainIcons: ['type', PlainIcons] };
