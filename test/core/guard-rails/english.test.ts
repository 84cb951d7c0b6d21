import { describe, expect, it } from 'vitest';
import { defaultRulePack as pack } from '#core/guard-rails/default-rule-pack.ts';
import { legalTimeline, readAppliesFrom } from '#core/guard-rails/legal-dates.ts';
import { packText } from '#core/guard-rails/pack-text.ts';
import { readRulePack } from '#core/guard-rails/read-rule-pack.ts';

const FORBIDDEN = /legally safe|complian|permissib|unobjectionable|rechtssicher|konform|zul(?:ä|ae)ssig|unbedenklich/i;
/** Little words of German sentences that no English sentence has. */
const GERMAN = /\b(?:und|der|das|nicht|ist|werden|wird|eine|für|oder|gilt|darf)\b/i;
/** German names an English sentence glosses stand in brackets. */
const withoutGlosses = (text: string): string => text.replaceAll(/\([^)]*\)/g, '');

/** Every German text of a pack that has an English partner, as [place, German, English]. */
function pairsIn(value: unknown, place: string): readonly (readonly [string, unknown, unknown])[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, german]) => {
    const at = `${place}.${key}`;
    const stem = /^(.*)_de$/.exec(key)?.[1];
    const english = (value as Readonly<Record<string, unknown>>)[`${stem ?? key}_en`];
    if (key.endsWith('_en')) return [];
    if (stem !== undefined || english !== undefined) return [[at, german, english] as const];
    return pairsIn(german, at);
  });
}

const flat = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : value === null || typeof value !== 'object' ? [] : Object.values(value).flatMap(flat);
/** For people who edit a pack, not for readers of the program. */
const forEditors = (place: string): boolean => /\.(?:note|order_hint)_de$/.test(place);
/** "Supervision" is "supervision": single words may be the same. */
const isSentence = (text: string): boolean => text.split(' ').length > 3;

const pairs = pairsIn(pack, 'pack').filter(([place]) => !forEditors(place));

describe('the shipped pack in English', () => {
  it('has an English text for every German one: 80 explanations, every date, every open point', () => {
    expect(pairs.filter(([, german, english]) => flat(german).length !== flat(english).length).map(([place]) => place)).toEqual([]);
    expect(pairs.filter(([place]) => place.endsWith('.explanation_de'))).toHaveLength(80);
    expect(pairs.filter(([place]) => place.endsWith('.what_de'))).toHaveLength(pack.timeline.length);
    expect(pack.open_legal_points_en).toHaveLength(pack.open_legal_points.length);
    expect(pairs.flatMap(([, , english]) => flat(english)).filter((text) => text.trim() === '')).toEqual([]);
  });

  it('no sentence is the German one, or still half German', () => {
    const english = pairs.flatMap(([place, german, text]) =>
      flat(text).map((sentence, at) => ({ place, sentence, german: flat(german)[at] })),
    );
    expect(english.filter(({ sentence, german }) => isSentence(sentence) && sentence === german)).toEqual([]);
    expect(english.filter(({ sentence }) => GERMAN.test(withoutGlosses(sentence))).map(({ sentence }) => sentence)).toEqual([]);
    expect('Die Regel gilt nicht.').toMatch(GERMAN);
  });

  it('explanations say the same days as the German ones', () => {
    const months = 'January February March April May June July August September October November December'.split(' ');
    const daysOf = (text: string) => [
      ...[...text.matchAll(/(\d{2})\.(\d{2})\.(\d{4})/g)].map(([, day, month, year]) => `${year}-${month}-${day}`),
      ...[...text.matchAll(/(\d{1,2}) ([A-Z][a-z]+) (\d{4})/g)].map(
        ([, day = '', month = '', year]) => `${year}-${String(months.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`,
      ),
    ];
    for (const { id, explanation_de: german, explanation_en: english } of pack.rules) {
      expect([id, ...daysOf(english!).toSorted()]).toEqual([id, ...daysOf(german).toSorted()]);
    }
    expect(pack.rules.filter(({ explanation_de: german }) => daysOf(german).length > 0).length).toBeGreaterThan(10);
  });

  it('what a rule applies from has the same days in both languages', () => {
    for (const rule of pack.rules) {
      const dates = readAppliesFrom(rule, '2026-11-22');
      expect([rule.id, ...dates.filter(({ what, whatEn }) => what !== '' && whatEn === null)]).toEqual([rule.id]);
    }
  });

  it('promises nothing the law has to decide, in both languages', () => {
    const texts = flat(pack);
    expect(texts.filter((text) => FORBIDDEN.test(text))).toEqual([]);
    expect(texts.length).toBeGreaterThan(1000);
    expect('a compliant solution').toMatch(FORBIDDEN);
  });
});

describe('a pack without English', () => {
  const { open_legal_points_en: _, ...head } = pack;
  const german = {
    ...head,
    rules: pack.rules.map(({ explanation_en: _text, applies_from_en: _days, ...rule }) => rule),
    timeline: pack.timeline.map(({ what_en: _what, ...entry }) => entry),
  };

  it('loads, and its German texts say that they are German', () => {
    const read = readRulePack(JSON.stringify(german));
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    const [rule] = read.value.rules;
    expect(packText(rule!.explanation_de, rule!.explanation_en, 'en')).toEqual({ text: pack.rules[0]!.explanation_de, language: 'de' });
    expect(packText(pack.rules[0]!.explanation_de, pack.rules[0]!.explanation_en, 'en')).toEqual({
      text: pack.rules[0]!.explanation_en,
      language: 'en',
    });
    expect(legalTimeline(read.value, '2026-11-22').every(({ whatEn }) => whatEn === null)).toBe(true);
  });

  it('is refused where an English text is there but no text', () => {
    const broken = { ...german, rules: [{ ...german.rules[0], explanation_en: 7 }, ...german.rules.slice(1)] };
    const read = readRulePack(JSON.stringify(broken));
    expect(read.ok ? [] : 'flaws' in read.problem ? read.problem.flaws.map(({ path }) => path) : []).toEqual(['rules[0].explanation_en']);
  });
});
