import { expect, it } from 'vitest';
import { textOfHumanReason, textOfProtectedTime } from '#core/guard-rails/guard-rail-text.ts';
import { FOUNDATION_TEXT, ITEM_TEXT, STATE_TEXT, WAVE_TEXT } from '#core/kompass/kompass-text.ts';

it('a reason to stay human names its rules, and a note of people replaces the standard sentence', () => {
  expect(textOfHumanReason({ kind: 'profession', rules: ['FACH-04'] }, 'de')).toBe('Die Fachlichkeit verlangt einen Menschen (FACH-04)');
  expect(textOfHumanReason({ kind: 'choice', note: 'Weil uns das Gespräch wichtig ist' }, 'de')).toBe('Weil uns das Gespräch wichtig ist');
  expect(textOfHumanReason({ kind: 'choice', note: null }, 'en')).toContain('reason is not noted yet');
});

it('protected time says when it is a lower bound, unknown or not marked', () => {
  const time = { hours: 120, complete: false, steps: 3, unknownSteps: ['b'] };
  expect(textOfProtectedTime(time, '120', 'de')).toBe(
    'Geschützte Zeit: mindestens 120 Stunden im Jahr; bei 1 von 3 Schritten fehlen Zahlen.',
  );
  expect(textOfProtectedTime({ ...time, complete: true, unknownSteps: [] }, '120', 'de')).toBe('Geschützte Zeit: 120 Stunden im Jahr.');
  expect(textOfProtectedTime({ ...time, hours: null }, null, 'en')).toContain('still unknown');
  expect(textOfProtectedTime({ hours: null, complete: true, steps: 0, unknownSteps: [] }, null, 'de')).toContain('Noch kein Schritt');
});

it('states, waves and foundations have a word in both languages', () => {
  for (const table of [STATE_TEXT, ITEM_TEXT, WAVE_TEXT, FOUNDATION_TEXT])
    for (const text of Object.values(table)) expect(text.de !== '' && text.en !== '' && text.de !== text.en).toBe(true);
});
