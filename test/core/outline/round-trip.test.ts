import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { modelOfOutline } from '#core/outline/model-of-outline.ts';
import { outlineOfModel } from '#core/outline/outline-of-model.ts';
import { readOutline } from '#core/outline/read-outline.ts';

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

const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);
const time = fc.constantFrom('', ' (20 min)', ' (5-10,5-40 min)', ' (0 min)');
const mark = fc.constantFrom('', ' =auto', ' =ki', ' =mensch', ' =neu', ' !medienbruch', ' =ki =neu !papier:3 !belastung');
const role = fc.constantFrom('', 'Leitung: ', 'Gruppe: ', 'Amt für Soziales: ');

/** Random structured processes; every step has a name of its own, so that jumps know where to. */
const processText = fc.gen().map((gen) => {
  let count = 0;
  const names: string[] = [];
  const name = () => {
    count += 1;
    names.push(`Schritt ${count}`);
    return names.at(-1)!;
  };
  const step = () => `${gen(() => role)}${name()}${gen(() => time)}${gen(() => mark)}`;
  const sequence = (depth: number): string[] => {
    const lines: string[] = [step()];
    const length = gen(() => fc.integer({ min: 0, max: 3 }));
    for (let index = 0; index < length; index += 1) {
      const kind = gen(() => fc.constantFrom('step', 'step', 'wait', 'question', 'parallel', 'inclusive', 'back', 'note'));
      if (kind === 'step' || (depth > 2 && kind !== 'wait')) lines.push(step());
      else if (kind === 'wait')
        lines.push(
          gen(() => fc.constantFrom('@ 3 Tage', '@ 2 h', '@ 1-2-4 h', '@ 1 Tag Antwort abwarten')),
          step(),
        );
      else if (kind === 'note') lines.push('// gilt nur im Sommer');
      else if (kind === 'back') lines.push(`< zurück zu ${names.at(-1)!}${gen(() => fc.constantFrom('', ', 20%', ', 12,5%'))}`, step());
      else if (kind === 'parallel') {
        const paths = [sequence(depth + 1), sequence(depth + 1)];
        lines.push('+ gleichzeitig', ...paths.flatMap(([head = '', ...rest]) => [`  ${head}`, ...indented(indented(rest))]), step());
      } else {
        const [sign, ends] = kind === 'question' ? ['?', gen(() => fc.boolean())] : ['|', false];
        lines.push(
          `${sign} Frage ${(count += 1)}`,
          ...indented(['ja 40%:', ...indented(sequence(depth + 1))]),
          ...(ends ? [`  nein 60%: ${step()} -> Ende Schluss ${(count += 1)}`] : indented(['nein:', ...indented(sequence(depth + 1))])),
          ...(gen(() => fc.boolean()) ? ['  sonst:'] : []),
          step(),
        );
      }
    }
    return lines;
  };
  return ['# Prüfung', '> Anfang', ...sequence(0), '. Fertig'].join('\n');
});

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
