import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';

import type { ShellTexts } from './shell-texts.ts';

/** Suggestions beyond these are guesses. Assumption. */
const MOST = 5;

/** The menu on a text being written: other spellings of a word, then what every text field can do. Empty = no menu. */
export function textMenu(
  {
    isEditable,
    misspelledWord,
    dictionarySuggestions,
    selectionText,
  }: Pick<ContextMenuParams, 'isEditable' | 'misspelledWord' | 'dictionarySuggestions' | 'selectionText'>,
  texts: ShellTexts['menu'],
  replace: (word: string) => void,
): readonly MenuItemConstructorOptions[] {
  if (!isEditable) return selectionText.trim() === '' ? [] : [{ role: 'copy', label: texts.copy }];
  const words = misspelledWord === '' ? [] : dictionarySuggestions.slice(0, MOST);
  return [
    ...words.map((word): MenuItemConstructorOptions => ({ label: word, click: () => replace(word) })),
    ...(words.length === 0 ? [] : [{ type: 'separator' } as const]),
    { role: 'cut', label: texts.cut },
    { role: 'copy', label: texts.copy },
    { role: 'paste', label: texts.paste },
    { role: 'selectAll', label: texts.selectAll },
  ];
}
