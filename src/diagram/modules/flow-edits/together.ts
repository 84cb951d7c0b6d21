import type { Canvas, CommandStack, DrawnElement, EventBus, ModdleElement } from '../../bpmn-js.ts';
import { type DocumentState, readState, restoreState } from './document-state.ts';
import { restoreOrder } from './document-order.ts';
import { type PictureState, readPicture, restorePicture } from './picture-state.ts';
import type { LineTexts } from './line-texts.ts';
import type { SideLines } from './side-lines.ts';
import type { Ways } from './ways.ts';

const NOTHING_DRAWN: readonly DrawnElement[] = [];

/** A state of the document to come back to with undo or redo. */
interface Restoring {
  readonly state: DocumentState;
  readonly when: 'execute' | 'revert';
  /** With undo only: redo writes them by itself. */
  readonly picture: PictureState | null;
}

/** After the listeners of bpmn-js, which write the picture. */
const LATE = 100;

/** Makes one step of undo of many commands, and leaves behind a document in order and lines that reach their ends and run through no shape. */
export class Together {
  static $inject = ['canvas', 'eventBus', 'commandStack', 'flowWays', 'sideLines', 'lineTexts'];
  readonly #canvas: Canvas;
  readonly #commandStack: CommandStack;
  readonly #ways: Ways;
  readonly #sideLines: SideLines;
  readonly #texts: LineTexts;

  constructor(canvas: Canvas, eventBus: EventBus, commandStack: CommandStack, ways: Ways, sideLines: SideLines, texts: LineTexts) {
    this.#canvas = canvas;
    this.#commandStack = commandStack;
    this.#ways = ways;
    this.#sideLines = sideLines;
    this.#texts = texts;
    commandStack.register<{ readonly perform: () => void }>('edit.together', { preExecute: ({ perform }) => perform() });
    let undone: PictureState | null = null;
    eventBus.on('elements.changed', LATE, () => {
      if (undone !== null) restorePicture(undone);
      undone = null;
    });
    commandStack.register<Restoring>('edit.order', {
      execute: (restoring) => (restoring.when === 'execute' && restoreState(restoring.state), NOTHING_DRAWN),
      revert: ({ state, when, picture }) => {
        if (when === 'revert') restoreState(state);
        undone = picture ?? undone;
        return NOTHING_DRAWN;
      },
    });
  }

  /** What stays in the document stays in its order there, also after undo and redo. */
  do(definitions: ModdleElement, perform: () => void): void {
    const state = readState(definitions);
    const picture = readPicture(definitions);
    const planes = this.#canvas.getRootElements();
    const faulty = new Set(planes.flatMap((plane) => [...this.#ways.faulty(plane)]));
    const before = new Map(planes.flatMap((plane) => [...this.#sideLines.remember(plane)]));
    const texts = new Map(planes.flatMap((plane) => [...this.#texts.remember(plane)]));
    const all = () => {
      // undo runs backwards: the first command is the last to be reverted
      this.#commandStack.execute('edit.order', { state, when: 'revert', picture });
      perform();
      // a first lane brings a pool, and that a plane of its own
      for (const plane of this.#canvas.getRootElements()) {
        this.#ways.mend(plane, faulty);
        this.#sideLines.follow(plane, before);
        this.#texts.follow(plane, texts);
      }
      restoreOrder(state.order);
      this.#commandStack.execute('edit.order', { state: readState(definitions), when: 'execute', picture: null });
    };
    this.#commandStack.execute('edit.together', { perform: all });
  }
}
