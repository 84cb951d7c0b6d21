import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY_RAW } from '#core/annotation/empty-annotation.ts';
import { patchRaw } from '#core/annotation/merge-raw.ts';
import { readAnnotations } from '#core/annotation/read-annotation.ts';
import { LANGUAGES, type Language } from '#core/language.ts';
import { reportStepsOf } from '#core/report/build-report.ts';
import { readStepTable } from '#core/report/step-table/read-step-table.ts';
import { STEP_COLUMNS } from '#core/report/step-table/step-columns.ts';
import type { ReadCell } from '#core/report/step-table/typed-row.ts';
import { textOfCell } from '#core/report/table.ts';
import { readOdd } from '../../export/odd-analysis.ts';

const { model, annotations: raw } = readOdd();
const steps = reportStepsOf({ file: 'odd.bpmn', model, annotations: readAnnotations(model, raw).annotations });

/** The list as a spreadsheet holds it after the export. */
const exported = (language: Language): ReadCell[][] => [
  STEP_COLUMNS.map(({ title }) => title[language]),
  ...steps.map((step) =>
    STEP_COLUMNS.map(({ cell }): ReadCell => {
      const value = cell(step, language);
      return typeof value === 'object' && value !== null ? textOfCell(value) : value;
    }),
  ),
];

const columnOf = (german: string): number => STEP_COLUMNS.findIndex(({ title }) => title.de === german);
const rowOf = (id: string): number => 1 + steps.findIndex(({ activity }) => activity.id === id);

/** The export with some cells typed over: [step, column, what was typed]. */
function edited(changes: readonly (readonly [string, string, ReadCell])[], language: Language = 'de'): ReadCell[][] {
  const rows = exported(language);
  for (const [id, column, typed] of changes) rows[rowOf(id)]![columnOf(column)] = typed;
  return rows;
}

function read(rows: readonly (readonly ReadCell[])[], file = 'odd.bpmn') {
  const result = readStepTable(rows, file, steps, raw);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

/** What the steps say afterwards. */
function after(rows: readonly (readonly ReadCell[])[]) {
  const patched = new Map(raw);
  for (const [id, patch] of read(rows).patches) patched.set(id, patchRaw(raw.get(id) ?? EMPTY_RAW, patch));
  return readAnnotations(model, patched);
}

describe('a list of steps that comes back', () => {
  test.each(LANGUAGES)('unchanged in %s changes nothing', (language) => {
    expect(read(exported(language))).toEqual({ patches: new Map(), issues: [] });
  });

  test('with columns moved, added and removed is understood by their titles', () => {
    const rows = edited([['T4', 'Einordnung', 'menschlich']]).map((row) => ['extra', ...row].toReversed());
    expect([...read(rows).patches]).toEqual([['T4', { attributes: { tag: 'humanOnly', tagBy: 'person' }, children: {} }]]);
    const few = edited([['T4', 'Einordnung', '■ automatisierbar']]).map((row) => [
      row[columnOf('Schritt-ID')]!,
      row[columnOf('Einordnung')]!,
    ]);
    expect([...read(few).patches.keys()]).toEqual(['T4']);
  });

  test('with a line above its header is understood', () => {
    expect(read([['Aufnahme, Stand Montag'], [], ...edited([['T4', 'Notiz', 'neu']])]).patches.size).toBe(1);
  });

  test('takes tags, flags and notes', () => {
    const { annotations } = after(
      edited([
        ['__proto__', 'Einordnung', 'KI-gestützt'],
        ['constructor', 'Einordnung', 'offen'],
        ['constructor', 'Kernleistung', 'nein'],
        ['T4', 'neu denken', 'ja'],
        ['T4', 'Notiz', 'Rückfrage bei der Leitung'],
      ]),
    );
    expect(annotations.nodes.get('__proto__')).toMatchObject({ tag: 'aiSupported', tagBy: 'person' });
    expect(annotations.nodes.get('constructor')).toMatchObject({ tag: 'open', tagBy: null, coreService: false });
    expect(annotations.nodes.get('T4')).toMatchObject({ rethink: true, note: 'Rückfrage bei der Leitung' });
  });

  test('takes numbers as the spreadsheet has them or as people type them', () => {
    const minutes = 'Bearbeitungszeit (min)';
    const of = (id: string, typed: ReadCell) => after(edited([[id, minutes, typed]])).annotations.nodes.get(id)?.handlingMinutes;
    expect(of('T4', 12.5)).toEqual({ kind: 'exact', value: 12.5, basis: null });
    expect(of('T4', '12,5')).toEqual({ kind: 'exact', value: 12.5, basis: null });
    expect(of('T4', '5–10–20')).toEqual({ kind: 'threePoint', min: 5, likely: 10, max: 20, basis: null });
    expect(of('constructor', 'weiß nicht')).toEqual({ kind: 'unknown' });
    expect(of('constructor', null)).toEqual({ kind: 'unknown' });
  });

  test('keeps the corners and the basis of an estimate whose middle was changed', () => {
    const { annotations } = after(edited([['__proto__', 'Bearbeitungszeit (min)', 12]]));
    expect(annotations.nodes.get('__proto__')?.handlingMinutes).toEqual({
      kind: 'threePoint',
      min: 5,
      likely: 12,
      max: 20.5,
      basis: 'estimated',
    });
  });

  test('reads a number that is formatted differently as the same', () => {
    expect(read(edited([['constructor', 'Bearbeitungszeit (min)', '90,00']])).patches.size).toBe(0);
    expect(read(edited([['constructor', 'Stundensatz (EUR)', '41,50']])).patches.size).toBe(0);
  });

  test('takes the basis', () => {
    const { annotations } = after(edited([['constructor', 'Grundlage Bearbeitungszeit', 'gemessen']]));
    expect(annotations.nodes.get('constructor')?.handlingMinutes).toEqual({ kind: 'exact', value: 90, basis: 'measured' });
  });

  test('takes problem fields and keeps what was written about them and what it does not know', () => {
    const [child] = [...read(edited([['__proto__', 'Problemfelder', 'Medienbruch (4); Doppelerfassung']])).patches.values()];
    expect(child?.children?.problem).toEqual([
      {
        name: 'problem',
        attributes: new Map([
          ['kind', 'mediaBreak'],
          ['severity', '4'],
        ]),
        text: 'Fax',
      },
      { name: 'problem', attributes: new Map([['kind', 'doubleEntry']]), text: '' },
      {
        name: 'problem',
        attributes: new Map([
          ['kind', 'mood'],
          ['severity', '2'],
        ]),
        text: 'fremd',
      },
    ]);
  });

  test('takes systems and keeps how the known ones are reached', () => {
    const [child] = [...read(edited([['__proto__', 'Systeme', 'Vivendi; E-Mail']])).patches.values()];
    expect(child?.children?.system).toEqual([
      {
        name: 'system',
        attributes: new Map([
          ['name', 'Vivendi'],
          ['access', 'screen'],
        ]),
        text: '',
      },
      { name: 'system', attributes: new Map([['name', 'E-Mail']]), text: '' },
    ]);
  });

  test('is not read back where it is computed', () => {
    expect(read(edited([['T4', 'Stunden pro Jahr', 999]])).patches.size).toBe(0);
  });
});

describe('what cannot be understood in a list', () => {
  test('is reported by the reader of annotations, and never guessed', () => {
    const { issues } = after(
      edited([
        ['T4', 'Bearbeitungszeit (min)', 'ein Weilchen'],
        ['T3', 'Bearbeitungszeit mindestens (min)', 5],
        ['constructor', 'Einordnung', 'Roboter'],
      ]),
    );
    expect(issues.map(({ code, element, params }) => [code, element, params['value']])).toEqual(
      expect.arrayContaining([
        ['QUANTITY_UNREADABLE', 'T4', 'ein Weilchen'],
        ['QUANTITY_UNREADABLE', 'T3', '5;;'],
        ['TAG_UNKNOWN', 'constructor', 'Roboter'],
      ]),
    );
  });

  test('names ids the file does not have', () => {
    const rows = [...exported('de'), STEP_COLUMNS.map(({ title }) => (title.de === 'Schritt-ID' ? 'Fremd_1' : null))];
    expect(read(rows).issues).toEqual([{ code: 'ELEMENT_ID_UNKNOWN', element: 'Fremd_1', params: { id: 'Fremd_1' } }]);
  });

  test('is a table without the column of ids', () => {
    expect(readStepTable([['Name', 'Minuten']], 'odd.bpmn', steps, raw)).toEqual({
      ok: false,
      problem: { code: 'ANNOTATIONS_BROKEN', detail: 'Schritt-ID' },
    });
  });

  test('any cells at all give patches or issues, never an exception', () => {
    const cell = fc.oneof(fc.constant(null), fc.double(), fc.string(), fc.constantFrom('ja', '5;10', '10-5-1', '(3)', ';;', '=1'));
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: STEP_COLUMNS.length, maxLength: STEP_COLUMNS.length }), { maxLength: 4 }),
        (typed) => {
          const [header = []] = exported('de');
          const rows = typed.map((row, index) => row.with(columnOf('Schritt-ID'), steps[index % steps.length]!.activity.id));
          after([header, ...rows.map((row) => row.with(columnOf('Datei'), 'odd.bpmn'))]);
        },
      ),
    );
  });
});

test('rows of other files are left out; a table of a single file fits whatever it is called', () => {
  const one = edited([['T4', 'Notiz', 'neu']]);
  expect(read(one, 'umbenannt.bpmn').patches.size).toBe(1);
  const other = one.slice(1).map((row) => row.with(columnOf('Datei'), 'andere.bpmn').with(columnOf('Notiz'), 'gehört nicht hierher'));
  expect([...read([...one, ...other]).patches.keys()]).toEqual(['T4']);
  expect(read([...one, ...other], 'neuer/ordner/andere.bpmn').patches.size).toBe(steps.length);
});
