import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SuggestedTag } from '#core/suggest/suggestion.ts';
import { suggestTag } from '#core/suggest/suggest-tag.ts';
import { confidenceText, reasonText } from '#core/suggest/reason-text.ts';
import { readGivenSteps, readLabelledSteps } from './read-labelled-steps.ts';

const tagOf = (name: string, more: object = {}) => suggestTag({ name, ...more }).tag;

describe('the German of step names', () => {
  it.each<readonly [string, SuggestedTag]>([
    ['Entwicklungsberichtserstellung', 'aiSupported'],
    ['Erstellung des Sachberichts', 'aiSupported'],
    ['Berichte schreiben', 'aiSupported'],
    ['Bericht wird geschrieben', 'aiSupported'],
    ['Rechnungen versenden', 'automatable'],
    ['Rechnung wurde versandt', 'automatable'],
    ['Rechnungsversand', 'automatable'],
    ['legt Akte an', 'automatable'],
    ['Stammdaten anzulegen', 'automatable'],
    ['Hausbesuch', 'humanOnly'],
    ['Elterngespräch', 'humanOnly'],
    ['Elterngespraech', 'humanOnly'],
    ['ELTERNGESPRÄCH', 'humanOnly'],
    ['Elterngesprächsprotokoll', 'aiSupported'],
    ['Gesprächstermin vereinbaren', 'automatable'],
    ['HPG', 'humanOnly'],
    ['Vorbericht HPG tippen', 'aiSupported'],
    ['eFZ anfordern', 'automatable'],
    ['Zustimmung der MAV einholen', 'humanOnly'],
    ['Zusammenfasung der Akte', 'aiSupported'],
    ['Statistik übermiteln', 'automatable'],
    ['Belegungsliste aktuallisieren', 'automatable'],
    ['Bewerber*innen beraten', 'humanOnly'],
    ['Ausfall: passenden Ersatz vorschlagen', 'aiSupported'],
    ['Einladung zum Hilfeplangespräch versenden', 'automatable'],
    ['Meldung der Fehlzeiten an Kostenträger', 'automatable'],
  ])('%s is %s', (name, tag) => {
    expect(tagOf(name)).toBe(tag);
  });
});

describe('what stands around the name', () => {
  it('the description tells a text check from a completeness check', () => {
    expect(tagOf('Prüfung der Unterlagen', { documentation: 'Inhalte lesen und zusammenfassen' })).toBe('aiSupported');
    expect(tagOf('Prüfung der Unterlagen', { documentation: 'Checkliste, Pflichtfelder, Formular' })).toBe('automatable');
  });

  it('a drawn ServiceTask leans towards automatable, a ManualTask towards people', () => {
    const score = (type: 'ServiceTask' | 'ManualTask' | 'Task') => suggestTag({ name: 'Vorgang bearbeiten', type }).scores;
    expect(score('ServiceTask').automatable).toBeGreaterThan(score('Task').automatable);
    expect(score('ManualTask').humanOnly).toBeGreaterThan(score('Task').humanOnly);
  });

  it('a system as role makes automatable more likely, a committee less', () => {
    const score = (lane: string) => suggestTag({ name: 'Abgleich', lane }).scores.automatable;
    expect(score('Fachsoftware')).toBeGreaterThan(score('Gremium'));
  });

  it('what is not done does not speak', () => {
    const { reasons } = suggestTag({ name: 'Bericht schreiben ohne Entscheidung' });
    expect(reasons.flatMap((reason) => ('concept' in reason ? [reason.concept] : []))).not.toContain('decision');
  });
});

describe('confidence', () => {
  it('says nothing about names that say nothing', () => {
    expect(suggestTag({ name: 'Bearbeitung' })).toMatchObject({ confidence: 'none', reasons: [{ code: 'vague', words: ['Bearbeitung'] }] });
    expect(suggestTag({ name: '' })).toMatchObject({ confidence: 'none', tag: 'humanOnly', reasons: [{ code: 'nothingFound' }] });
    expect(suggestTag({ name: 'Xyzzy 42' }).confidence).toBe('none');
  });

  it.each([
    'Entscheidung über die Aufnahme automatisch versenden',
    'Bewilligung',
    'Einwilligung im System erfassen',
    'Gefährdungseinschätzung berechnen',
    'Freigabe der Zahlung',
    'Kündigung unterschreiben',
    'Leistung bewilligen und buchen',
  ])('never surely calls automatable: %s', (name) => {
    for (const type of ['ServiceTask', 'ScriptTask', null] as const) {
      const { tag, confidence } = suggestTag({ name, type, lane: 'System' });
      expect(tag === 'automatable' && confidence === 'sure').toBe(false);
    }
  });

  it('tells why it holds back', () => {
    const { reasons } = suggestTag({ name: 'Einwilligung im System erfassen', lane: 'Software' });
    expect(reasons.map(({ code }) => code)).toContain('humanFirst');
  });
});

describe('any text', () => {
  it('gives scores of sum 1, a tag, and sentences in both languages', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.option(fc.string()),
        fc.option(fc.string()),
        (name, lane, documentation) => {
          const { scores, reasons, confidence, tag } = suggestTag({ name, lane, documentation });
          expect(scores.automatable + scores.aiSupported + scores.humanOnly).toBeCloseTo(1, 2);
          expect(scores[tag]).toBeGreaterThan(0);
          for (const language of ['de', 'en'] as const) {
            expect(confidenceText(confidence, language)).not.toBe('');
            for (const reason of reasons) expect(reasonText(reason, language)).toMatch(/\S.*\.$/s);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('reads very long names in bounded time', () => {
    expect(suggestTag({ name: 'termin '.repeat(50_000), documentation: 'ä'.repeat(500_000) }).tag).toBe('automatable');
  });
});

describe('scores', () => {
  const measured = (labelled: ReturnType<typeof readGivenSteps>) => {
    const rows = labelled.map(({ step, tag }) => ({ tag, guess: suggestTag(step) }));
    const sure = rows.filter(({ guess }) => guess.confidence === 'sure');
    return {
      right: rows.filter(({ tag, guess }) => guess.tag === tag).length / rows.length,
      share: sure.length / rows.length,
      precision: sure.filter(({ tag, guess }) => guess.tag === tag).length / sure.length,
      dangerous: sure.filter(({ tag, guess }) => tag === 'humanOnly' && guess.tag === 'automatable').map(({ guess }) => guess),
    };
  };

  // targets: 0.85 right, 0.60 sure, 0.95 of the sure ones right, no human-only step surely automatable
  it.each(['steps-5-late.txt', 'steps-6-unseen.txt'])('hold on steps no weight was trained on: %s', (file) => {
    const { right, share, precision, dangerous } = measured(readLabelledSteps(file));
    expect(right).toBeGreaterThanOrEqual(0.85);
    expect(share).toBeGreaterThanOrEqual(0.6);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(dangerous).toEqual([]);
  });

  it('hold on the given steps', () => {
    const { right, share, precision, dangerous } = measured(readGivenSteps());
    expect(right).toBeGreaterThanOrEqual(0.9);
    expect(share).toBeGreaterThanOrEqual(0.6);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(dangerous).toEqual([]);
  });
});
