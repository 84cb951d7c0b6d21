import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

import { shellTexts } from '#electron/shell-texts.ts';
import { readSpellCheck } from '#electron/spell-check.ts';
import { textMenu } from '#electron/text-menu.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'spell-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('spelling', () => {
  test('is left to the system on macOS, and off elsewhere as long as there is no dictionary', () => {
    expect(readSpellCheck('darwin', folder)).toEqual({ isOn: true, languages: [] });
    for (const platform of ['win32', 'linux'] as const) expect(readSpellCheck(platform, folder)).toEqual({ isOn: false, languages: [] });
  });

  test('is checked in the languages whose dictionaries lie in the folder', async () => {
    await mkdir(path.join(folder, 'Dictionaries'));
    for (const name of ['de-DE-3-0.bdic', 'en-GB-10-1.bdic', 'de-DE-3-0.bdic.tmp', 'notes.txt', '..-3-0.bdic'])
      await writeFile(path.join(folder, 'Dictionaries', name), '');
    const { isOn, languages } = readSpellCheck('win32', folder);
    expect([isOn, languages.toSorted()]).toEqual([true, ['de-DE', 'en-GB']]);
  });
});

describe('the menu on a text', () => {
  const texts = shellTexts.de.menu;
  const params = { isEditable: true, misspelledWord: '', dictionarySuggestions: [], selectionText: '' };

  test('offers other spellings of a misspelled word first', () => {
    const replace = vi.fn();
    const entries = textMenu(
      { ...params, misspelledWord: 'Aufnamhe', dictionarySuggestions: ['Aufnahme', 'b', 'c', 'd', 'e', 'f'] },
      texts,
      replace,
    );
    expect(entries.slice(0, 6).map(({ label, type }) => label ?? type)).toEqual(['Aufnahme', 'b', 'c', 'd', 'e', 'separator']);
    entries[0]!.click!(undefined as never, undefined, undefined as never);
    expect(replace).toHaveBeenCalledExactlyOnceWith('Aufnahme');
  });

  test('has cut, copy, paste in a field, copy on selected text, and is none anywhere else', () => {
    expect(textMenu(params, texts, () => undefined).map(({ role }) => role)).toEqual(['cut', 'copy', 'paste', 'selectAll']);
    expect(textMenu({ ...params, isEditable: false, selectionText: 'abc' }, texts, () => undefined).map(({ role }) => role)).toEqual([
      'copy',
    ]);
    expect(textMenu({ ...params, isEditable: false }, texts, () => undefined)).toEqual([]);
  });
});
