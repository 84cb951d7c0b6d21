import { useEffect } from 'react';
import { useSession, useSettingsStore } from '../document/use-document.ts';
import type { Command } from './command.ts';
import { keyOf } from './key-text.ts';
import { COMMANDS } from './registry.ts';

/** Sends keys to commands. Keys without a modifier stay with whoever is typing or operating a control. */
export function useKeyboard() {
  const session = useSession();
  const settings = useSettingsStore();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return;
      const key = keyOf(event);
      if (belongsToControl(event.target, key)) return;
      const state = session.store.getState();
      const command = findCommand(key, state.view);
      if (command === undefined || !command.isEnabled({ document: state, settings: settings.getState() })) return;
      event.preventDefault();
      void command.run({ session, settings }, key);
    };
    // capture: before the drawing's own keyboard handling
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [session, settings]);
}

const findCommand = (key: string, view: NonNullable<Command['views']>[number]): Command | undefined =>
  [...COMMANDS.values()].find(
    (command) =>
      command.keyIsNative !== true && command.keys.includes(key) && (command.views === undefined || command.views.includes(view)),
  );

/** Choices and sliders hold no text: what is undone there is the document. */
const NO_TEXT = 'input:is([type="radio"], [type="checkbox"], [type="range"])';

/** Text fields keep every plain key and their own undo; other controls keep Tab and arrows. */
function belongsToControl(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false;
  const plain = !key.startsWith('Mod+') && !key.startsWith('Alt+');
  const typing = target.closest('input, textarea, select, [contenteditable="true"], .djs-direct-editing-content') !== null;
  if (typing && target.matches(NO_TEXT)) return plain;
  if (typing) return plain || ['Mod+Z', 'Mod+Y', 'Mod+Shift+Z', 'Mod+A', 'Mod+C', 'Mod+V', 'Mod+X'].includes(key);
  const own = target.closest('[data-own-keys]');
  if (plain && own !== null) return own.getAttribute('data-own-keys') !== 'digits' || /^[0-9?]$/u.test(key);
  // the drawing walks along its steps with these; everywhere else they move the focus or a choice
  const moves = key === 'Tab' || key === 'Shift+Tab' || key.startsWith('Arrow');
  return moves && target.closest('.djs-container') === null;
}
