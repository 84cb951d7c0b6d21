import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultRulePack as pack } from '#core/guard-rails/default-rule-pack.ts';
import { foldForStems } from '#core/words/fold-for-stems.ts';
import { matchTriggers } from '#core/guard-rails/match-triggers.ts';
import { linesOf, vignettes } from './fixtures.ts';

type NamesByTrigger = Readonly<Record<string, readonly string[]>>;
const readNames = (file: string): NamesByTrigger =>
  JSON.parse(readFileSync(new URL(`../../fixtures/guard-rails/${file}`, import.meta.url), 'utf8'));
const hits = readNames('trigger-hits.json');
const misses = readNames('trigger-misses.json');
const noisy = (file: string) => {
  const tasks = linesOf(file);
  return { tasks, noise: tasks.filter((task) => matchTriggers(pack, task).length > 0) };
};

describe('triggers', () => {
  it.each(vignettes)('$id "$step_name" sets off exactly the expected triggers', ({ step_name, expect: { triggers } }) => {
    expect(new Set(matchTriggers(pack, step_name))).toEqual(new Set(triggers));
  });

  it.each(Object.entries(hits))('%s is set off by all its names, whatever their inflection and spelling', (trigger, names) => {
    expect(names.filter((name) => !matchTriggers(pack, name).includes(trigger))).toEqual([]);
  });

  it.each(Object.entries(misses))('%s is not set off by names that only sound like it', (trigger, names) => {
    expect(names.filter((name) => matchTriggers(pack, name).includes(trigger))).toEqual([]);
  });

  it('every trigger of the pack has names that set it off', () => {
    expect(Object.keys(hits).toSorted()).toEqual(pack.triggers.map((trigger) => trigger.id).toSorted());
  });

  it('stay silent on ordinary tasks: less than 2 % noise on more than 300', () => {
    const { tasks, noise } = noisy('ordinary-tasks.txt');
    expect(tasks.length).toBeGreaterThan(300);
    expect(noise.length / tasks.length, noise.join('; ')).toBeLessThan(0.02);
  });

  it('stay as silent on ordinary tasks nobody has adjusted them to', () => {
    const { tasks, noise } = noisy('ordinary-tasks-held-out.txt');
    expect(noise.length / tasks.length, noise.join('; ')).toBeLessThan(0.02);
  });

  it('a thing in the name does not silence a word about people', () => {
    expect(matchTriggers(pack, 'Rückforderung beim Lieferanten')).toEqual([]);
    expect(matchTriggers(pack, 'Rückforderung bei Familien prüfen, Rechnung stellen')).toContain('T-leistungspruefung');
  });

  it('an umlaut may be written as one character, as two code points or as ae', () => {
    const composed = 'Gefährdungseinschätzung';
    for (const spelling of [composed, composed.normalize('NFD'), 'GEFAEHRDUNGSEINSCHAETZUNG', 'Gefährdungs-\neinschätzung']) {
      expect(matchTriggers(pack, spelling)).toEqual(['T-gefaehrdung']);
    }
  });

  it('an empty, a huge and a strange name raise nothing and do not hang', () => {
    const strange = ['', '   ', '§', '\u0000', '((((', 'aufzeichn'.slice(0, 3).repeat(100_000), '__proto__'];
    expect(strange.flatMap((name) => matchTriggers(pack, name))).toEqual([]);
  });
});

it('folding reads a hyphen as a gap and as a joint and joins gender marks', () => {
  expect(foldForStems('Hilfe-Plan  für Straße')).toEqual([' hilfe plan fuer strasse ', ' hilfeplan fuer strasse ']);
  expect(foldForStems('Bewerber*innen, Mitarbeiter:innen')).toEqual([' bewerberinnen mitarbeiterinnen ']);
});
