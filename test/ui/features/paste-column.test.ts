import { describe, expect, it } from 'vitest';
import { EMPTY_NODE } from '#core/annotation/empty-annotation.ts';
import { readPastedColumn } from '#ui/features/steps/paste-column.ts';
import type { StepRow } from '#ui/features/steps/step-rows.ts';

const rows = ['a', 'b', 'c'].map((id, index): StepRow => ({
  id,
  index: index + 1,
  name: id,
  lane: '',
  type: 'Task',
  annotation: EMPTY_NODE,
  annualExecutions: null,
  annualHours: null,
}));

describe('numbers pasted from a spreadsheet', () => {
  it('go down the rows, one line each', () => {
    const { patches, refused } = readPastedColumn('20\r\n12,5\r\n10-20-40\r\n', rows, 'minutes', 'de');
    expect([...patches].map(([id, patch]) => [id, patch.attributes!['handlingMinutes']])).toEqual([
      ['a', '20'],
      ['b', '12.5'],
      ['c', '10;20;40'],
    ]);
    expect(refused).toEqual([]);
  });

  it('skip empty cells, take the first column, name what is no number and drop what is too much', () => {
    const { patches, refused } = readPastedColumn('\nrund zehn\tx\n5\ty\n99', rows, 'minutes', 'de');
    expect([...patches.keys()]).toEqual(['c']);
    expect(refused).toEqual(['rund zehn']);
  });

  it('can say "weiß nicht"', () => {
    expect(readPastedColumn('weiß nicht', rows, 'minutes', 'de').patches.get('a')).toEqual({
      attributes: { handlingMinutes: null, handlingMinutesBasis: null },
    });
  });

  it('go to the column they are pasted into, within its range', () => {
    const persons = readPastedColumn('2\n0,5\n3', rows, 'persons', 'de');
    expect([...persons.patches].map(([id, patch]) => [id, patch.attributes!['persons']])).toEqual([
      ['a', '2'],
      ['c', '3'],
    ]);
    expect(persons.refused).toEqual(['0,5']);
    expect(readPastedColumn('1.5', rows, 'waiting', 'en').patches.get('a')).toEqual({
      attributes: { waitingHours: '1.5', waitingHoursBasis: null },
    });
  });
});
