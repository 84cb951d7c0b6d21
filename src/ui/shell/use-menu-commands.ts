import { useEffect } from 'react';
import type { MenuCommand } from '#platform/platform.ts';
import { COMMANDS } from '../commands/registry.ts';
import { useSession, useSettingsStore } from '../document/use-document.ts';
import { usePlatform } from './use-platform.ts';

/** Which command an entry of the native menu means. */
const MEANING: Partial<Readonly<Record<MenuCommand, string>>> = {
  new: 'file.new',
  open: 'file.open',
  save: 'file.save',
  saveAs: 'file.saveAs',
  export: 'file.exportXlsx',
  undo: 'edit.undo',
  redo: 'edit.redo',
  zoomIn: 'view.larger',
  zoomOut: 'view.smaller',
  zoomFit: 'view.fit',
};

/** The native menu runs the same commands as keys and buttons. */
export function useMenuCommands() {
  const platform = usePlatform();
  const session = useSession();
  const settings = useSettingsStore();
  useEffect(
    () =>
      platform.onMenuCommand((entry) => {
        const command = COMMANDS.get(MEANING[entry] ?? '');
        const situation = { document: session.store.getState(), settings: settings.getState() };
        if (command?.isEnabled(situation)) void command.run({ session, settings });
      }),
    [platform, session, settings],
  );
}
