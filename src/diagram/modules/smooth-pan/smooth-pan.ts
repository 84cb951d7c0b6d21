import type { Canvas, EventBus } from '../../bpmn-js.ts';

interface Delta {
  readonly dx: number;
  readonly dy: number;
}

/** Quiet time after which the drawing is really moved, milliseconds. Assumption: longer than between two events of one gesture. */
const SETTLE_AFTER = 100;

/**
 * Moves the picture of the drawing while a gesture lasts, and the drawing itself when it pauses: moving a thousand steps
 * means painting them all again, moving their picture costs nothing (perf P5).
 */
export class SmoothPan {
  static readonly $inject = ['eventBus', 'canvas'];
  readonly #canvas: Canvas;
  #pending: Delta = STILL;
  #settling = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(eventBus: EventBus, canvas: Canvas) {
    this.#canvas = canvas;
    eventBus.on('diagram.init', () => {
      const settle = () => this.settle();
      // whatever reads places on the drawing finds it where it is seen
      canvas.getContainer().addEventListener('mousedown', settle, { capture: true });
      canvas.getContainer().addEventListener('keydown', settle, { capture: true });
    });
    eventBus.on(['canvas.viewbox.changed', 'import.parse.start'], () => this.settle());
    eventBus.on('diagram.destroy', () => clearTimeout(this.#timer));
  }

  /** Px on screen. */
  scroll({ dx, dy }: Delta): void {
    this.#show({ dx: this.#pending.dx + dx, dy: this.#pending.dy + dy });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.settle(), SETTLE_AFTER);
  }

  /** Brings the drawing to where its picture is. */
  settle(): void {
    if (this.#settling || (this.#pending.dx === 0 && this.#pending.dy === 0)) return;
    clearTimeout(this.#timer);
    const moved = this.#pending;
    this.#settling = true;
    this.#show(STILL);
    this.#canvas.scroll(moved);
    this.#settling = false;
  }

  #show(moved: Delta): void {
    this.#pending = moved;
    const isMoving = moved.dx !== 0 || moved.dy !== 0;
    const container = this.#canvas.getContainer();
    container.classList.toggle('pk-panning', isMoving);
    for (const picture of container.querySelectorAll<HTMLElement | SVGSVGElement>(':scope > svg, :scope > .djs-overlay-container')) {
      picture.style.translate = isMoving ? `${moved.dx}px ${moved.dy}px` : '';
    }
  }
}

const STILL: Delta = { dx: 0, dy: 0 };
