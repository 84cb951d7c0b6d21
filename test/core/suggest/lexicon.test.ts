import { describe, expect, it } from 'vitest';
import { CONCEPTS } from '#core/suggest/lexicon/lexicon.ts';
import { ACTIONS } from '#core/suggest/lexicon/actions.ts';
import { LABELS } from '#core/suggest/lexicon/labels.ts';
import { PHRASES } from '#core/suggest/lexicon/phrases.ts';
import { SURROUNDINGS } from '#core/suggest/lexicon/surroundings.ts';
import { THINGS } from '#core/suggest/lexicon/things.ts';
import { isOneEditAway } from '#core/suggest/find-concepts.ts';
import trained from '#core/suggest/trained-weights.json' with { type: 'json' };

const entries = [...ACTIONS, ...THINGS, ...SURROUNDINGS];

describe('the lexicon', () => {
  it('has every concept once, with a label in both languages', () => {
    const ids = [...entries, ...PHRASES].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...LABELS.keys()].toSorted()).toEqual(ids.toSorted());
    for (const { de, en } of LABELS.values()) expect([de, en]).not.toContain('');
  });

  it.each(entries)('$id holds folded stems of at least three letters, each once', ({ stems }) => {
    const list = stems.split(' ');
    expect(new Set(list).size).toBe(list.length);
    for (const stem of list) expect(stem).toMatch(/^(?:[a-z0-9]{3,}|=[a-z0-9]{2,}|[a-z]{2,13}\|[a-z]{3,})$/);
  });

  it('is what the weights were trained for: none is left over', () => {
    const known = new Set([...CONCEPTS.keys(), ...PHRASES.map(({ id }) => id)]);
    for (const feature of Object.keys(trained.added)) {
      const [kind, id = ''] = feature.split(':');
      if (kind === 'flag' || kind === 'type') continue;
      for (const concept of id.split('+')) expect(known, feature).toContain(concept);
    }
  });
});

describe('typing errors', () => {
  it.each([
    ['bericht', 'berichtt', true],
    ['bericht', 'bercht', true],
    ['bericht', 'berihct', true],
    ['bericht', 'berikht', true],
    ['bericht', 'pericht', false],
    ['bericht', 'becht', false],
    ['bericht', 'bericht', true],
  ])('%s and %s are one letter apart: %s', (a, b, near) => {
    expect(isOneEditAway(a, b)).toBe(near);
  });
});
