import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonFaultText } from '#core/outline/json-fault-text.ts';
import { modelOfOutline } from '#core/outline/model-of-outline.ts';
import { outlineOfJson } from '#core/outline/outline-of-json.ts';
import { outlineOfList } from '#core/outline/outline-of-list.ts';
import { outlineOfModel } from '#core/outline/outline-of-model.ts';
import { readOutline } from '#core/outline/read-outline.ts';

const linesOf = (json: unknown): string => {
  const draft = outlineOfJson(JSON.stringify(json), 'de');
  if (draft === null || 'fault' in draft) throw new Error(JSON.stringify(draft));
  return draft.lines;
};
const faultOf = (text: string): string | null => {
  const draft = outlineOfJson(text, 'de');
  return draft !== null && 'fault' in draft ? `${draft.fault.code} ${draft.fault.at}`.trim() : null;
};

describe('a table copied out of a spreadsheet', () => {
  test('may have line breaks and quotes in its cells', () => {
    expect(outlineOfList('Rolle\tSchritt\tMinuten\nLeitung\t"Akte ""Neu""\nlesen"\t20\n\tPrüfen\t\n', 'de')).toBe(
      'Leitung: Akte "Neu" lesen (20 min)\nPrüfen',
    );
  });

  test('may have numbers in front, and empty rows', () => {
    expect(outlineOfList('1.\tVerwaltung\tAkte anlegen\t20\n\t\t\t\n2.\tLeitung\tAkte lesen\t5', 'de')).toBe(
      'Verwaltung: Akte anlegen (20 min)\nLeitung: Akte lesen (5 min)',
    );
  });
});

describe('a list copied out of a text program', () => {
  test('has its bullets before a tab', () => {
    expect(outlineOfList('•\tAkte anlegen\n•\tAkte lesen\no\tVertrag schreiben', 'de')).toBe('Akte anlegen\nAkte lesen\nVertrag schreiben');
    expect(outlineOfList('\u{F0B7}\tAkte anlegen\n\u{F0B7}\tAkte lesen', 'de')).toBe('Akte anlegen\nAkte lesen');
  });

  test('plain lines are left as they are', () => {
    expect(outlineOfList('Akte anlegen\nAkte lesen', 'de')).toBeNull();
    expect(outlineOfList('\n \n', 'de')).toBeNull();
  });
});

describe('a draft in JSON', () => {
  const DRAFT = {
    process: 'Aufnahme',
    casesPerYear: 138,
    steps: [
      { start: 'Anfrage' },
      { role: 'Belegung', step: 'Anfrage aufnehmen', minutes: 20, tag: 'automatable', problems: ['mediaBreak', 'papier'] },
      {
        question: 'Platz frei',
        ways: [
          { label: 'nein', share: 0.4, steps: [{ step: 'Absage senden', next: 'Ende Absage' }] },
          { label: 'ja', share: '60%' },
        ],
      },
      { role: 'Leitung', step: 'Fallprofil lesen', minutes: '10;20;40', tag: 'humanOnly', rethink: true },
      { parallel: [['Akte anlegen', 'Akte prüfen'], [{ role: 'Gruppe', step: 'Zimmer vorbereiten' }]] },
      { back: 'Fallprofil lesen', share: 0.2 },
      { wait: 24 },
      { note: 'gilt nur im Sommer' },
      { end: 'Aufgenommen' },
    ],
  };

  test('becomes lines that are all understood and say the same', () => {
    const { outline, faults } = readOutline(linesOf(DRAFT), 'de');
    expect(faults).toEqual([]);
    const { model, annotations } = modelOfOutline(outline);
    expect(outlineOfModel(model, annotations).text).toBe(`# Aufnahme (Fälle: 138/Jahr)
> Anfrage
Belegung: Anfrage aufnehmen (20 min) =auto !medienbruch !papier
? Platz frei
  nein 40%: Absage senden -> Ende Absage
  ja 60%:
Leitung: Fallprofil lesen (10-20-40 min) =mensch =neu
+ gleichzeitig
  Akte anlegen
    Akte prüfen
  Gruppe: Zimmer vorbereiten
< zurück zu Fallprofil lesen, 20%
@ 3 Tage
// gilt nur im Sommer
. Aufgenommen
`);
  });

  test('may be the list of steps alone, or of their names', () => {
    expect(linesOf(['Eins', { name: 'Zwei: drei' }])).toBe('Eins\nZwei\\: drei');
  });

  test('is told apart from a line that begins with a bracket', () => {
    expect(outlineOfJson('[intern] Akte lesen', 'de')).toBeNull();
    expect(outlineOfJson('{oder} so', 'de')).toBeNull();
  });

  test('that cannot be read says where, in a sentence', () => {
    expect(faultOf('{"steps": [{"step": "A"}')).toBe('JSON_BROKEN');
    expect(faultOf('{"name": "A"}')).toBe('JSON_NO_STEPS');
    expect(faultOf('{"steps": ["A", 3]}')).toBe('JSON_ITEM steps[1]');
    expect(faultOf('{"steps": [{"step": "A", "minutes": "viel"}]}')).toBe('JSON_NUMBER steps[0].minutes');
    expect(faultOf('{"steps": [{"step": "A", "tag": "robot"}]}')).toBe('JSON_TAG steps[0].tag');
    expect(faultOf('{"steps": [{"question": "A", "ways": [{"label": "ja", "steps": [{"x": 1}]}]}]}')).toBe(
      'JSON_ITEM steps[0].ways[0].steps[0]',
    );
    const deep = `${'{"steps":[{"question":"q","ways":['.repeat(41)}{}${']}]}'.repeat(41)}`;
    expect(faultOf(deep)).toMatch(/^JSON_DEEP/u);
    for (const language of ['de', 'en'] as const)
      expect(jsonFaultText({ code: 'JSON_ITEM', at: 'steps[1]' }, language)).toContain('steps[1]');
  });

  test('of any shape gives lines or a sentence, never a crash', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.json().map((inner) => `{"steps":[${inner}]}`),
        ),
        (text) => {
          const draft = outlineOfJson(text, 'de');
          if (draft !== null && 'lines' in draft) readOutline(draft.lines, 'de');
        },
      ),
      { numRuns: 300, seed: 6 },
    );
  });
});
