import type { DiagramModule } from '../../bpmn-js.ts';
import { FlowShares } from './flow-shares.ts';

export const flowShares: DiagramModule = { __init__: ['flowShares'], flowShares: ['type', FlowShares] };
