import type { Canvas, CommandStack, DrawnElement, ModdleElement } from '../../bpmn-js.ts';
import { type DocumentOrder, readOrder, restoreOrder } from './document-order.ts';
import type { Ways } from './ways.ts';

const NOTHING_DRAWN: readonly DrawnElement[] = [];

/** Makes one step of undo of many commands, and leaves behind a document in order and flows that run through no shape. */
export class Together {
  static $inject = ['canvas', 'commandStack', 'flowWays'];
  readonly #canvas: Canvas;
  readonly #commandStack: CommandStack;
  readonly #ways: Ways;

  constructor(canvas: Canvas, commandStack: CommandStack, ways: Ways) {
    this.#canvas = canvas;
    this.#commandStack = commandStack;
    this.#ways = ways;
    commandStack.register<{ readonly perform: () => void }>('edit.together', { preExecute: ({ perform }) => perform() });
    commandStack.register<{ readonly order: DocumentOrder; readonly when: 'execute' | 'revert' }>('edit.order', {
      execute: ({ order, when }) => (when === 'execute' && restoreOrder(order), NOTHING_DRAWN),
      revert: ({ order, when }) => (when === 'revert' && restoreOrder(order), NOTHING_DRAWN),
    });
  }

  /** What stays in the document stays in its order there, also after undo and redo. */
  do(definitions: ModdleElement, perform: () => void): void {
    const order = readOrder(definitions);
    const faulty = this.#ways.faulty(this.#canvas.getRootElement());
    const all = () => {
      // undo runs backwards: the first command is the last to be reverted
      this.#commandStack.execute('edit.order', { order, when: 'revert' });
      perform();
      this.#ways.mend(this.#canvas.getRootElement(), faulty);
      restoreOrder(order);
      this.#commandStack.execute('edit.order', { order: readOrder(definitions), when: 'execute' });
    };
    this.#commandStack.execute('edit.together', { perform: all });
  }
}
