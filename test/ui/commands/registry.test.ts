import { describe, expect, it } from 'vitest';
import { keyOf, keyText } from '#ui/commands/key-text.ts';
import { collectCommands, COMMANDS } from '#ui/commands/registry.ts';
import type { Command } from '#ui/commands/command.ts';
import { menuCommands } from '#platform/platform.ts';

const command = (id: string, keys: readonly string[], views?: Command['views']): Command => ({
  id,
  label: { de: id, en: id },
  keys,
  ...(views === undefined ? {} : { views }),
  isEnabled: () => true,
  run: () => undefined,
});

describe('the commands', () => {
  it('have names in both languages', () => {
    for (const { id, label } of COMMANDS.values()) {
      expect(label.de, id).not.toBe('');
      expect(label.en, id).not.toBe('');
    }
  });

  it('refuse two equal keys in one view', () => {
    expect(() => collectCommands([command('a', ['Mod+S']), command('b', ['Mod+S'])])).toThrow('a and b both want Mod+S');
    expect(() => collectCommands([command('a', ['1'], ['model']), command('b', ['1'])])).toThrow();
    expect(() => collectCommands([command('a', ['1'], ['model']), command('b', ['1'], ['steps'])])).not.toThrow();
  });

  it('refuse two equal ids', () => {
    expect(() => collectCommands([command('a', []), command('a', [])])).toThrow('two commands are called a');
  });

  it('know everything the native menu can ask for', () => {
    expect(menuCommands.filter((id) => !COMMANDS.has(id))).toEqual([]);
  });
});

describe('a key', () => {
  const event = (key: string, modifiers: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {}) => ({
    key,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    ...modifiers,
  });

  it('is spelled like in the commands', () => {
    expect(keyOf(event('z', { ctrlKey: true }))).toBe('Mod+Z');
    expect(keyOf(event('Z', { metaKey: true, shiftKey: true }))).toBe('Mod+Shift+Z');
    expect(keyOf(event('Tab', { shiftKey: true }))).toBe('Shift+Tab');
    expect(keyOf(event('1'))).toBe('1');
    expect(keyOf(event('?', { shiftKey: true }))).toBe('?');
    expect(keyOf(event('+', { ctrlKey: true }))).toBe('Mod++');
  });

  it('is shown as it stands on the keyboard', () => {
    expect(keyText('Mod+Shift+Z', 'de')).toBe('Strg+Umschalt+Z');
    expect(keyText('Mod+Z', 'en')).toBe('Ctrl+Z');
  });
});
