import MoveCanvas from 'diagram-js/lib/navigation/movecanvas/MoveCanvas';
import type { DiagramModule } from '../../bpmn-js.ts';
import { SmoothPan } from './smooth-pan.ts';
import { SmoothWheel } from './smooth-wheel.ts';

type Parts = ConstructorParameters<typeof MoveCanvas>;

/** Dragging needs nothing of a canvas but that it scrolls. */
const moveSmoothly = Object.assign((eventBus: Parts[0], pan: SmoothPan) => new MoveCanvas(eventBus, pan as unknown as Parts[1]), {
  $inject: ['eventBus', 'smoothPan'],
});

export const smoothPan: DiagramModule = {
  smoothPan: ['type', SmoothPan],
  moveCanvas: ['factory', moveSmoothly],
  zoomScroll: ['type', SmoothWheel],
};
