import { TAGS, type Tag } from '#core/annotation/annotation.ts';
import { isA, type ContextPad, type DrawnElement, type EventBus, type Selection } from '../../bpmn-js.ts';
import { readTag } from '../annotation/annotation-element.ts';

/** Above the entries of bpmn-js (1000), so that the tags come last and stand in a row of their own. */
const PRIORITY = 500;

interface PadEntry {
  readonly group: string;
  readonly className: string;
  readonly title: string;
  readonly action: { readonly click: () => void };
}

/** Offers the four tags at a selected step and at many selected steps together. */
export class TagPad {
  static $inject = ['contextPad', 'eventBus', 'selection'];
  #words: Readonly<Record<Tag, string>> | null = null;
  #choose: (ids: readonly string[], tag: Tag) => void = () => {};

  constructor(contextPad: ContextPad, eventBus: EventBus, selection: Selection) {
    contextPad.registerProvider(PRIORITY, this);
    // the pad marks the tag that is set; it may have been set by a key, in the panel or by undo
    eventBus.on('commandStack.changed', () => {
      const selected = selection.get();
      if (contextPad.isOpen() && selected.length > 0) contextPad.open(selected.length === 1 ? selected[0]! : selected, true);
    });
  }

  setWords(words: Readonly<Record<Tag, string>>): void {
    this.#words = words;
  }

  /** Called when somebody picks a tag. */
  onChoose(choose: (ids: readonly string[], tag: Tag) => void): void {
    this.#choose = choose;
  }

  getContextPadEntries(element: DrawnElement): Record<string, PadEntry> {
    return this.#entriesFor([element]);
  }

  getMultiElementContextPadEntries(elements: readonly DrawnElement[]): Record<string, PadEntry> {
    return this.#entriesFor(elements);
  }

  #entriesFor(elements: readonly DrawnElement[]): Record<string, PadEntry> {
    const words = this.#words;
    const steps = elements.filter((element) => !element.labelTarget && isA(element.businessObject, 'bpmn:Activity'));
    if (!words || steps.length === 0) return {};
    const entries = TAGS.map((tag): [string, PadEntry] => {
      const isSet = steps.every((step) => readTag(step.businessObject) === tag);
      const entry = {
        group: 'pk-tag',
        className: `pk-pad-tag pk-pad-${tag}${isSet ? ' pk-pad-set' : ''}`,
        title: words[tag],
        action: {
          click: () =>
            this.#choose(
              steps.map(({ businessObject }) => businessObject.id ?? ''),
              tag,
            ),
        },
      };
      return [`pk-tag-${tag}`, entry];
    });
    return Object.fromEntries(entries);
  }
}
