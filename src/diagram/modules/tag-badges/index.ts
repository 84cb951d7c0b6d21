import type { DiagramModule } from '../../bpmn-js.ts';
import { TagBadges } from './tag-badges.ts';

export const tagBadges: DiagramModule = { __init__: ['tagBadges'], tagBadges: ['type', TagBadges] };
