import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Platform } from '#platform/platform.ts';
import type { Language } from '../language/use-texts.ts';

export type Theme = 'system' | 'light' | 'dark';

/** What this person prefers on this machine. */
export interface Settings {
  readonly language: Language;
  readonly theme: Theme;
  /** Size of all text and controls, 1 = 100 %; for projectors up to 2. */
  readonly scale: number;
  readonly panelOpen: boolean;
  /** Columns of the step table, by name; null = the usual ones. */
  readonly stepColumns: readonly string[] | null;
  /** Suggested tags are shown; in a workshop they may lead people too early. */
  readonly suggestions: boolean;
  /** Small signs at elements with a hint on good modelling. */
  readonly hintMarks: boolean;
  /** Rules of good modelling that are not as usual: the usual ones here are off, the others on. */
  readonly changedHints: readonly string[];
}

export type SettingsStore = StoreApi<Settings>;

const KEY = 'settings';
const DEFAULTS: Settings = {
  language: 'de',
  theme: 'system',
  scale: 1,
  panelOpen: true,
  stepColumns: null,
  suggestions: true,
  hintMarks: true,
  changedHints: [],
};
export const SCALES = [1, 1.1, 1.25, 1.5, 1.75, 2] as const;

/** Reads what was kept and keeps every change. Unreadable settings are replaced by the defaults, nothing else depends on them. */
export async function createSettingsStore(platform: Platform): Promise<SettingsStore> {
  const store = createStore<Settings>(() => DEFAULTS);
  store.setState(readSettings(await platform.readSetting(KEY)));
  store.subscribe((settings) => void platform.writeSetting(KEY, JSON.stringify(settings)));
  return store;
}

function readSettings(text: string | null): Settings {
  if (text === null) return DEFAULTS;
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== 'object' || kept === null) return DEFAULTS;
    const { language, theme, scale, panelOpen, stepColumns, suggestions, hintMarks, changedHints } = kept as Record<string, unknown>;
    return {
      language: language === 'en' ? 'en' : 'de',
      theme: theme === 'light' || theme === 'dark' ? theme : 'system',
      scale: SCALES.find((known) => known === scale) ?? 1,
      panelOpen: panelOpen !== false,
      stepColumns: Array.isArray(stepColumns) ? stepColumns.filter((name) => typeof name === 'string') : null,
      suggestions: suggestions !== false,
      hintMarks: hintMarks !== false,
      changedHints: Array.isArray(changedHints) ? changedHints.filter((code) => typeof code === 'string') : [],
    };
  } catch {
    return DEFAULTS;
  }
}
