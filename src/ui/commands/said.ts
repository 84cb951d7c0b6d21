import { createStore } from 'zustand/vanilla';
import { defineTexts, type Texts } from '../language/use-texts.ts';

/** What the program says in passing about something that succeeded out of sight; counts up so that the same sentence is said again. */
export const said = createStore<{ readonly text: Texts<string> | null; readonly count: number }>(() => ({ text: null, count: 0 }));

/** Says something in passing; the line at the foot shows it in the language of the window. */
export const say = (text: Texts<string>): void => said.setState(({ count }) => ({ text, count: count + 1 }));

/** After a picture was copied, wherever it was drawn. */
export const COPIED = defineTexts({
  de: 'Das Bild liegt in der Zwischenablage.',
  en: 'The picture is on the clipboard.',
});
