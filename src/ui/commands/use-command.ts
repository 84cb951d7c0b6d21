import { useLanguage } from '../language/use-texts.ts';
import { useDocument, useSession, useSettings, useSettingsStore } from '../document/use-document.ts';
import { COMMANDS } from './registry.ts';
import { keyText } from './key-text.ts';

/** A command ready for a button or a menu: its words, its key, whether it is possible now, and doing it. */
export interface ReadyCommand {
  readonly id: string;
  readonly label: string;
  readonly keys: string | undefined;
  readonly disabled: boolean;
  run(): void;
}

export function useCommand(id: string): ReadyCommand {
  const command = COMMANDS.get(id);
  if (command === undefined) throw new Error(`no command ${id}`);
  const session = useSession();
  const settings = useSettingsStore();
  const language = useLanguage();
  const enabledBySettings = useSettings((state) => state);
  const enabled = useDocument((document) => command.isEnabled({ document, settings: enabledBySettings }));
  const [key] = command.keys;
  return {
    id,
    label: command.label[language],
    keys: key === undefined ? undefined : keyText(key, language),
    disabled: !enabled,
    run: () => void command.run({ session, settings }),
  };
}
