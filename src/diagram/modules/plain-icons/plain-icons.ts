import type { ContextPad } from '../../bpmn-js.ts';

/** After everybody else: what is added later would slip through. */
const LAST = 100;

interface Entry {
  readonly html?: string;
  readonly imageHtml?: string;
}
type Entries = Readonly<Record<string, Entry>>;

interface PopupMenu {
  registerProvider(id: string, priority: number, provider: object): void;
}

/** Icons bpmn-js draws with style attributes, which the page does not allow, say the same with attributes of SVG. */
export class PlainIcons {
  static $inject = ['contextPad', 'popupMenu'];

  constructor(contextPad: ContextPad, popupMenu: PopupMenu) {
    const provider = { getContextPadEntries: () => withPlainIcons, getMultiElementContextPadEntries: () => withPlainIcons };
    contextPad.registerProvider(LAST, provider);
    popupMenu.registerProvider('align-elements', LAST, { getPopupMenuEntries: () => withPlainIcons });
  }
}

const withPlainIcons = (entries: Entries): Entries =>
  Object.fromEntries(
    Object.entries(entries).map(([id, entry]) => [
      id,
      {
        ...entry,
        ...(entry.html === undefined ? {} : { html: withoutStyles(entry.html) }),
        ...(entry.imageHtml === undefined ? {} : { imageHtml: withoutStyles(entry.imageHtml) }),
      },
    ]),
  );

/** `style="fill:none;stroke:red"` as `fill="none" stroke="red"`. */
export const withoutStyles = (markup: string): string =>
  markup.replaceAll(/\sstyle="([^"]*)"/gu, (_, style: string) =>
    style
      .split(';')
      .map((rule) => rule.split(':').map((part) => part.trim()))
      .map(([name, value]) => (name && value ? ` ${name}="${value}"` : ''))
      .join(''),
  );
