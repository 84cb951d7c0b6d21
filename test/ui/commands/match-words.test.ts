import { describe, expect, test } from 'vitest';
import { matchWords } from '#ui/commands/match-words.ts';

const best = (typed: string, ...texts: string[]) =>
  texts
    .flatMap((text) => {
      const score = matchWords(typed, text);
      return score === null ? [] : [{ text, score }];
    })
    .toSorted((a, b) => b.score - a.score)[0]?.text ?? null;

describe('a few typed letters', () => {
  test.each(['über', 'ueber', 'uber', 'ÜBER'])('%s finds the umlaut', (typed) => {
    expect(best(typed, 'Öffnen', 'Vorschlag übernehmen')).toBe('Vorschlag übernehmen');
  });

  test('prefer the beginning of a word to its middle, and that to scattered letters', () => {
    expect(best('ein', 'Vereinfachen', 'Akte einlesen', 'Einordnen: offen')).toBe('Einordnen: offen');
    expect(best('ein', 'Vereinfachen', 'Akte einlesen')).toBe('Akte einlesen');
    expect(best('nan', 'Neu anordnen', 'Speichern')).toBe('Neu anordnen');
  });

  test('have to be found, every word of them', () => {
    expect(matchWords('akte xyz', 'Akte anlegen')).toBeNull();
    expect(matchWords('anl akte', 'Akte anlegen')).not.toBeNull();
    expect(matchWords('.*(', 'Akte anlegen')).toBeNull();
  });
});
