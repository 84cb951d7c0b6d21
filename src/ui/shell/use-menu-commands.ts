import { useEffect } from 'react';
import { COMMANDS } from '../commands/registry.ts';
import { useSession, useSettingsStore } from '../document/use-document.ts';
import { usePlatform } from '../document/use-platform.ts';

/** The native menu runs the same commands as keys and buttons. */
export function useMenuCommands() {
  const platform = usePlatform();
  const session = useSession();
  const settings = useSettingsStore();
  useEffect(
    () =>
      platform.onMenuCommand((id) => {
        const command = COMMANDS.get(id);
        const situation = { document: session.store.getState(), settings: settings.getState() };
        if (command?.isEnabled(situation)) void command.run({ session, settings });
      }),
    [platform, session, settings],
  );
}
