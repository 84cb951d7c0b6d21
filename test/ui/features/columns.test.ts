import { describe, expect, it } from 'vitest';
import { COLUMNS, columnsOf, layoutOf } from '#ui/features/steps/columns.ts';

describe('the columns of the step table', () => {
  it('stand in one order, whatever order they were chosen in', () => {
    expect(columnsOf(['hours', 'waiting', 'minutes'])).toEqual(['index', 'name', 'minutes', 'waiting', 'hours']);
  });

  it('survive choices of other versions and never lose the name', () => {
    expect(columnsOf(['no such column'])).toEqual(['index', 'name']);
    expect(columnsOf([])).toEqual(['index', 'name']);
    expect(columnsOf(null)).toContain('minutes');
  });

  it('get a width each, and the table is never narrower than all of them', () => {
    const { template, minWidth } = layoutOf(COLUMNS);
    expect(template.match(/rem/gu)).toHaveLength(COLUMNS.length);
    expect(Number.parseFloat(minWidth)).toBeGreaterThan(Number.parseFloat(layoutOf(columnsOf(null)).minWidth));
  });
});
