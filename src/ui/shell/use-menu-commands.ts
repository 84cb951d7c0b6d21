import { useEffect } from 'react';
import { menuCommands } from '#platform/platform.ts';
import type { CommandSituation } from '../commands/command.ts';
import { COMMANDS } from '../commands/registry.ts';
import { stepTable } from '../commands/step-table.ts';
import type { DocumentSession } from '../document/document-session.ts';
import type { SettingsStore } from '../document/settings-store.ts';
import { useSession, useSettingsStore } from '../document/use-document.ts';
import { usePlatform } from '../document/use-platform.ts';

/** The native menu runs the same commands as keys and buttons, and greys out what cannot be done right now. */
export function useMenuCommands() {
  const platform = usePlatform();
  const session = useSession();
  const settings = useSettingsStore();

  useEffect(
    () =>
      platform.onMenuCommand((id) => {
        const command = COMMANDS.get(id);
        if (command?.isEnabled(situationOf(session, settings))) void command.run({ session, settings });
      }),
    [platform, session, settings],
  );

  useEffect(() => {
    const { offerMenuCommands } = platform;
    if (offerMenuCommands === null) return undefined;
    let last = '';
    let waiting: ReturnType<typeof setTimeout> | null = null;
    const offer = () => {
      waiting = null;
      const situation = situationOf(session, settings);
      const possible = menuCommands.filter((id) => COMMANDS.get(id)!.isEnabled(situation));
      if (possible.join(' ') === last) return;
      last = possible.join(' ');
      offerMenuCommands(possible);
    };
    const offerSoon = () => {
      waiting ??= setTimeout(offer, PAUSE);
    };
    offer();
    const stops = [session.store.subscribe(offerSoon), settings.subscribe(offerSoon), stepTable.subscribe(offerSoon)];
    return () => {
      for (const stop of stops) stop();
      if (waiting !== null) clearTimeout(waiting);
    };
  }, [platform, session, settings]);
}

const situationOf = (session: DocumentSession, settings: SettingsStore): CommandSituation => ({
  document: session.store.getState(),
  settings: settings.getState(),
});

/** Milliseconds in which many changes become one message; nobody opens a menu faster. Assumption. */
const PAUSE = 50;
