import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { modelOfOutline } from '#core/outline/model-of-outline.ts';
import { outlineOfModel } from '#core/outline/outline-of-model.ts';
import { readOutline } from '#core/outline/read-outline.ts';
import { processText } from './random-outline.ts';

const model = (text: string) => {
  const { outline, faults } = readOutline(text, 'de');
  return { ...modelOfOutline(outline), faults };
};

export const EXAMPLE = `# Aufnahme Wohngruppe (Fälle: 138/Jahr)
> Platzanfrage eingegangen
Belegung: Anfrage aufnehmen (20 min) !medienbruch
Freie Plätze abgleichen (15 min) =auto
? Platz frei
  nein 40%: Absage senden (10 min) =auto -> Ende Absage
  ja 60%:
Leitung: Fallprofil lesen (30 min) =ki
+ gleichzeitig
  Verwaltung: Akte anlegen
  Gruppe: Zimmer vorbereiten =mensch
< zurück zu Fallprofil lesen, 20%
@ 3 Tage
. Aufgenommen
`;

/** Names with everything that means something in a line. */
const words = fc
  .array(
    fc.constantFrom(
      'a',
      'B',
      'ä',
      ' ',
      ':',
      '(',
      ')',
      '20 min',
      '->',
      '\\',
      '=ki',
      '!x',
      '%',
      '7',
      ',',
      '#',
      '?',
      '/',
      '//',
      '-',
      '*',
      '__proto__',
      'Ende',
      'zurück zu',
    ),
    { minLength: 1, maxLength: 7 },
  )
  .map((parts) => parts.join('').replaceAll(/\s+/gu, ' ').trim())
  .filter((name) => name !== '');

describe('text to process to text', () => {
  test('gives the example of the handbook back letter by letter', () => {
    const { model: example, annotations, faults } = model(EXAMPLE);
    expect(faults).toEqual([]);
    expect(outlineOfModel(example, annotations).text).toBe(EXAMPLE);
  });

  test('keeps the process of any structured text, and a second time also the text', () => {
    fc.assert(
      fc.property(processText, (text) => {
        const first = model(text);
        expect(first.faults).toEqual([]);
        const written = outlineOfModel(first.model, first.annotations);
        expect(written.missing).toEqual([]);
        const second = model(written.text!);
        expect(second.faults).toEqual([]);
        expect(outlineOfModel(second.model, second.annotations).text).toBe(written.text);
      }),
      { numRuns: 300, seed: 6, endOnFailure: true },
    );
  });

  test('keeps any name, whatever signs are in it', () => {
    fc.assert(
      fc.property(words, words, words, words, (process, step, question, lane) => {
        const text = `# P\n> S\nR: A\n? F\n  ja 40%: B\n  nein:\n. E\n`;
        const first = model(text);
        const renamed = {
          ...first.model,
          processes: first.model.processes.map((own) => ({ ...own, name: process })),
          lanes: first.model.lanes.map((own) => ({ ...own, name: lane })),
          flowNodes: first.model.flowNodes.map((node) => ({
            ...node,
            name: node.name === 'A' ? step : node.name === 'F' ? question : node.name,
          })),
          sequenceFlows: first.model.sequenceFlows.map((flow) => ({ ...flow, name: flow.name === 'ja' ? question : flow.name })),
        };
        const written = outlineOfModel(renamed, first.annotations);
        expect(written.missing).toEqual([]);
      }),
      { numRuns: 500, seed: 6, endOnFailure: true },
    );
  });
});
