import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Names of the dictionary files Chromium reads, e.g. `de-DE-3-0.bdic`. */
const DICTIONARY = /^([a-z]{2}(?:-[A-Z]{2})?)-\d+-\d+\.bdic$/;

export interface SpellCheck {
  readonly isOn: boolean;
  /** Languages with a dictionary on this machine; empty where the system checks in its own languages. */
  readonly languages: readonly string[];
}

/**
 * Spelling is checked by what the machine has, never with something from the network: macOS checks by itself; elsewhere
 * dictionaries count that lie in the folder `Dictionaries` of the user data, put there by the person or the IT department.
 */
export function readSpellCheck(platform: NodeJS.Platform, userData: string): SpellCheck {
  if (platform === 'darwin') return { isOn: true, languages: [] };
  const languages = new Set(filesIn(path.join(userData, 'Dictionaries')).flatMap((name) => DICTIONARY.exec(name)?.[1] ?? []));
  return { isOn: languages.size > 0, languages: [...languages] };
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
