import { isA, type ContextPad, type DrawnElement } from '../../bpmn-js.ts';
import { createListeners } from '../../listeners.ts';

/** After the entries of bpmn-js (1000), before the tags (500), which stand in a row of their own. */
const PRIORITY = 700;

/** Offers "Schritt aufteilen" at a selected step; what that means is asked elsewhere. */
export class StepPad {
  static $inject = ['contextPad'];
  readonly split = createListeners<string>();
  #word: string | null = null;

  constructor(contextPad: ContextPad) {
    contextPad.registerProvider(PRIORITY, this);
  }

  setWord(word: string | null): void {
    this.#word = word;
  }

  getContextPadEntries({ businessObject, labelTarget, children = [] }: DrawnElement): Record<string, object> {
    const { id } = businessObject;
    const isStep = labelTarget === undefined && isA(businessObject, 'bpmn:Activity') && children.length === 0;
    if (this.#word === null || id === undefined || !isStep) return {};
    return {
      'pk-split': { group: 'edit', className: 'pk-pad-split', title: this.#word, action: { click: () => this.split.tell(id) } },
    };
  }
}
