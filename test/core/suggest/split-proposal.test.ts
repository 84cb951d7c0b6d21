import { describe, expect, it } from 'vitest';
import { splitProposal } from '#core/suggest/split-proposal.ts';
import { suggestProblemFields } from '#core/suggest/suggest-problem-fields.ts';
import { problemReasonText } from '#core/suggest/reason-text.ts';

const partsOf = (name: string, documentation?: string) =>
  splitProposal({ name, documentation: documentation ?? null }).map((part) => [part.name, part.tag]);

describe('splitting a mixed step', () => {
  it('takes apart talk, minutes and sending', () => {
    const parts = [
      ['Gespräch', 'humanOnly'],
      ['Protokoll', 'aiSupported'],
      ['Versand', 'automatable'],
    ];
    expect(partsOf('Gespräch + Protokoll + Versand')).toEqual(parts);
    expect(partsOf('Gespräch führen, protokollieren und Protokoll versenden').map(([, tag]) => tag)).toEqual(parts.map(([, tag]) => tag));
  });

  it('gives a bare verb the object before it, unless it is a deed among people', () => {
    expect(partsOf('Bericht schreiben und versenden')).toEqual([
      ['Bericht schreiben', 'aiSupported'],
      ['Bericht versenden', 'automatable'],
    ]);
    expect(partsOf('Unterlagen sichten und entscheiden')).toEqual([
      ['Unterlagen sichten', 'aiSupported'],
      ['Entscheiden', 'humanOnly'],
    ]);
  });

  it('finds parts in the description', () => {
    const parts = partsOf('Aufnahmegespräch', 'Gespräch mit Familie führen, Protokoll schreiben und an das Jugendamt senden');
    expect(parts.map(([, tag]) => tag)).toEqual(['humanOnly', 'aiSupported', 'automatable']);
  });

  it.each([
    'Vollmachten, Einwilligungen und Schweigepflichtentbindungen einholen',
    'Stammdaten erfassen und Rechnung erstellen',
    'Hausbesuch',
    'Ziele und Wünsche besprechen',
    '',
  ])('leaves alone what is of one kind: %s', (name) => {
    expect(splitProposal({ name })).toEqual([]);
  });
});

describe('problem fields worth asking about', () => {
  it.each([
    ['Unterschriebene Nachweise scannen', 'mediaBreak'],
    ['Stammdaten in Fachsoftware eingeben', 'doubleEntry'],
    ['Fehlende Unterlagen anfordern', 'waiting'],
    ['Altakten durchsuchen', 'searching'],
    ['Rückfragen klären', 'queries'],
    ['Zeiten abgleichen', 'errorProne'],
    ['Bewilligungsfrist überwachen', 'deadlineRisk'],
    ['Vertrag ausdrucken und abheften', 'paper'],
    ['Wer hat noch nicht gelesen?', 'intransparency'],
    ['Entwicklungsbericht schreiben', 'writingLoad'],
    ['Rechnung ins Portal hochladen', 'missingInterface'],
    ['Krisengespräch führen', 'strain'],
  ])('%s hints at %s', (name, kind) => {
    expect(suggestProblemFields({ name }).map((problem) => problem.kind)).toContain(kind);
  });

  it('reads the description too and says where the words stand', () => {
    const [problem] = suggestProblemFields({ name: 'Antrag', documentation: 'Je nach Team unterschiedlich' });
    expect(problem).toMatchObject({ kind: 'inconsistentPractice', place: 'documentation' });
    expect(problemReasonText(problem!, 'de')).toMatch(/^„Je“, „nach“, „Team“ deutet auf „uneinheitliches Vorgehen“/);
  });

  it('finds nothing where nothing is said', () => {
    expect(suggestProblemFields({ name: 'Kochen' })).toEqual([]);
  });
});
