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
  return useCommands([id])[0]!;
}

/** Several commands at once, in the order asked for. */
export function useCommands(ids: readonly string[]): readonly ReadyCommand[] {
  const session = useSession();
  const settings = useSettingsStore();
  const language = useLanguage();
  const document = useDocument((state) => state);
  const preferences = useSettings((state) => state);
  return ids.map((id) => {
    const command = COMMANDS.get(id);
    if (command === undefined) throw new Error(`no command ${id}`);
    const [key] = command.keys;
    return {
      id,
      label: command.label[language],
      keys: key === undefined ? undefined : keyText(key, language),
      disabled: !command.isEnabled({ document, settings: preferences }),
      run: () => void command.run({ session, settings }),
    };
  });
}
