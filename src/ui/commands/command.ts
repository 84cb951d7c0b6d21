import type { Texts } from '../language/use-texts.ts';
import type { DocumentSession } from '../document/document-session.ts';
import type { DocumentState } from '../document/document-store.ts';
import type { Settings, SettingsStore } from '../document/settings-store.ts';

/** What a command may look at and act on. */
export interface CommandContext {
  readonly session: DocumentSession;
  readonly settings: SettingsStore;
}

export interface CommandSituation {
  readonly document: DocumentState;
  readonly settings: Settings;
}

/** Something a user can do. One definition feeds menu, buttons, palette, keyboard and the list of keys. */
export interface Command {
  readonly id: string;
  readonly label: Texts<string>;
  /** e.g. `Mod+S`, `1`, `Shift+Tab`; Mod = Ctrl, on macOS Cmd. Several keys may do the same. */
  readonly keys: readonly string[];
  /** A key without modifier works only where nobody types and, if set, only in these views. */
  readonly views?: readonly DocumentState['view'][];
  /** What the list of keys shows instead of every single one of `keys`. */
  readonly keysShown?: Texts<string>;
  /** The page or the browser handles the key itself; it is listed, not taken. */
  readonly keyIsNative?: boolean;
  isEnabled(situation: CommandSituation): boolean;
  /** `key` is the one pressed, in the spelling of `keys`; absent when chosen from a menu. */
  run(context: CommandContext, key?: string): void | Promise<unknown>;
}
