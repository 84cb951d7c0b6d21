import { describe, expect, test } from 'vitest';
import { EMPTY_NODE } from '#core/annotation/empty-annotation.ts';
import { COLUMNS, type RowColumn } from '#ui/features/steps/columns.ts';
import { editsOfPaste, modeOf, planPaste, type PastePlace } from '#ui/features/steps/paste/plan-paste.ts';
import { cellText, editsOfChanges, readCell } from '#ui/features/steps/step-cells.ts';
import type { StepRow } from '#ui/features/steps/step-rows.ts';

const rows = ['a', 'b'].map((id, index): StepRow => ({
  id,
  index: index + 1,
  name: `Schritt ${id}`,
  lane: 'Leitung',
  type: 'Task',
  annotation: {
    ...EMPTY_NODE,
    problems: [{ kind: 'paper', severity: 3, text: 'Fax' }],
    systems: [{ name: 'Vivendi', access: 'screen' }],
  },
  annualExecutions: 12.5,
  annualHours: null,
}));
const columns: readonly RowColumn[] = ['index', 'name', 'lane', 'tag', 'minutes', 'problems'];
const at = (row: number, column: RowColumn): PastePlace => ({ rows, row, columns, column: columns.indexOf(column) });

describe('a pasted block of cells', () => {
  test('goes right and down from the focus, in the words and numbers of the language', () => {
    const plan = planPaste(
      [
        ['ki', '12,5'],
        ['◆ KI-gestützt', 'weiß nicht'],
      ],
      at(0, 'tag'),
      'over',
      'de',
    );
    expect(plan.notTaken).toEqual([]);
    expect(plan.cells).toBe(4);
    expect(editsOfPaste(plan, null)).toEqual([
      {
        kind: 'annotate',
        patches: new Map([
          ['a', { attributes: { tag: 'aiSupported', tagBy: 'person', handlingMinutes: '12.5', handlingMinutesBasis: null } }],
          ['b', { attributes: { tag: 'aiSupported', tagBy: 'person', handlingMinutes: null, handlingMinutesBasis: null } }],
        ]),
      },
    ]);
  });

  test('tells every cell it does not understand or has no place for', () => {
    const plan = planPaste([['Roboter', 'zehn', 'Papier, Quatsch', 'darüber hinaus']], at(0, 'tag'), 'over', 'de');
    expect(plan.cells).toBe(0);
    expect(plan.notTaken.map(({ line, column, fault }) => [line, column, fault])).toEqual([
      [1, 'tag', 'tag'],
      [1, 'minutes', 'notANumber'],
      [1, 'problems', 'problem'],
      [1, null, 'beyond'],
    ]);
  });

  test('rows beyond the end become new steps; without a name that is told', () => {
    const plan = planPaste(
      [
        ['Prüfen', 'Leitung', 'auto'],
        ['Neu', 'Verwaltung', 'mensch'],
        ['', 'Verwaltung', ''],
      ],
      at(1, 'name'),
      'over',
      'de',
    );
    expect(plan.renamed).toBe(1);
    expect(plan.newSteps).toEqual([{ name: 'Neu', lane: 'Verwaltung', annotation: { attributes: { tag: 'humanOnly', tagBy: 'person' } } }]);
    expect(plan.notTaken).toEqual([{ line: 3, column: 'name', text: 'Verwaltung', fault: 'nameless' }]);
  });

  test('a list of names is meant as new steps', () => {
    const block = [['Anrufen'], [''], ['Notieren']];
    expect(modeOf(block, at(0, 'name'))).toBe('insert');
    expect(modeOf([['20'], ['30']], at(0, 'minutes'))).toBe('over');
    const plan = planPaste(block, at(0, 'name'), 'insert', 'de');
    expect(plan.newSteps.map(({ name }) => name)).toEqual(['Anrufen', 'Notieren']);
    expect(editsOfPaste(plan, 'b').at(-1)).toMatchObject({ kind: 'insert', anchor: 'b', where: 'after' });
  });

  test('a first line with names of columns decides what goes where', () => {
    const plan = planPaste(
      [
        ['Minuten', 'Schritt', 'Unbekannt'],
        ['20', 'Neu', 'x'],
      ],
      at(0, 'index'),
      'insert',
      'de',
    );
    expect(plan.newSteps).toEqual([{ name: 'Neu', annotation: { attributes: { handlingMinutes: '20', handlingMinutesBasis: null } } }]);
    expect(plan.notTaken).toEqual([{ line: 2, column: null, text: 'x', fault: 'beyond' }]);
  });

  test('English numbers are read in English', () => {
    const plan = planPaste([['1,200.5']], at(0, 'minutes'), 'over', 'en');
    expect(editsOfPaste(plan, null)).toMatchObject([
      { patches: new Map([['a', { attributes: { handlingMinutes: '1200.5', handlingMinutesBasis: null } }]]) },
    ]);
  });
});

describe('a cell', () => {
  test('copied and pasted says the same again, in both languages', () => {
    for (const language of ['de', 'en'] as const) {
      for (const column of COLUMNS) {
        const read = readCell(cellText(rows[0]!, column, language), column, rows[0]!, language);
        if (!read.ok) expect([column, read.problem]).toEqual([column, 'calculated']);
        else if (read.value?.kind === 'said' && column === 'problems') {
          expect(read.value.patch.children?.problem?.[0]?.attributes.get('severity')).toBe('3');
          expect(read.value.patch.children?.problem?.[0]?.text).toBe('Fax');
        } else if (read.value?.kind === 'said' && column === 'systems') {
          expect(read.value.patch.children?.system?.[0]?.attributes.get('access')).toBe('screen');
        }
      }
    }
  });

  test('changes of many steps are grouped by what they do', () => {
    const lane = { kind: 'lane', lane: 'Leitung' } as const;
    const type = { kind: 'type', type: 'UserTask' } as const;
    expect(
      editsOfChanges(
        new Map([
          ['a', [lane, type]],
          ['b', [lane]],
        ]),
      ),
    ).toEqual([
      { kind: 'changeType', ids: ['a'], type: 'UserTask' },
      { kind: 'setLane', ids: ['a', 'b'], lane: 'Leitung' },
    ]);
  });
});
