import type { Language } from '../language/use-texts.ts';

const GERMAN: Readonly<Record<string, string>> = {
  Mod: 'Strg',
  Shift: 'Umschalt',
  Delete: 'Entf',
  Escape: 'Esc',
  Enter: 'Eingabe',
  Space: 'Leertaste',
  Insert: 'Einfg',
  Home: 'Pos1',
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
};
const ENGLISH: Readonly<Record<string, string>> = {
  Mod: 'Ctrl',
  Escape: 'Esc',
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

/** A key as it stands on the keyboard: `Mod+S` is "Strg+S". */
export const keyText = (key: string, language: Language): string =>
  key
    .split('+')
    .map((part) => (language === 'de' ? GERMAN : ENGLISH)[part] ?? part)
    .join('+');

/** The key of an event in the spelling of `Command.keys`. */
export function keyOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>): string {
  const name = event.key === ' ' ? 'Space' : event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const isLetterOrNamed = /^[A-ZÄÖÜ]$/u.test(name) || name.length > 1;
  const shift = event.shiftKey && isLetterOrNamed && name !== 'Shift' ? 'Shift+' : '';
  return `${event.ctrlKey || event.metaKey ? 'Mod+' : ''}${event.altKey ? 'Alt+' : ''}${shift}${name}`;
}
