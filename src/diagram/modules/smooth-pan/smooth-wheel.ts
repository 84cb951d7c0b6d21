import ZoomScroll from 'diagram-js/lib/navigation/zoomscroll/ZoomScroll';
import type { SmoothPan } from './smooth-pan.ts';

type Parts = ConstructorParameters<typeof ZoomScroll>;

/** Wheel and touchpad: scrolling moves the picture, zooming starts from where it is seen. */
export class SmoothWheel extends ZoomScroll {
  static override readonly $inject = ['config.zoomScroll', 'eventBus', 'canvas', 'smoothPan'];
  readonly #pan: SmoothPan;

  constructor(config: Parts[0], eventBus: Parts[1], canvas: Parts[2], pan: SmoothPan) {
    super(config, eventBus, canvas);
    this.#pan = pan;
  }

  override scroll(delta: { dx: number; dy: number }): void {
    this.#pan.scroll(delta);
  }

  override zoom(...about: Parameters<ZoomScroll['zoom']>): void {
    this.#pan.settle();
    super.zoom(...about);
  }
}
