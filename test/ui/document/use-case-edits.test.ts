import { describe, expect, it } from 'vitest';
import { emptyMappe } from '#app/mappe/mappe-from-bpmn.ts';
import { withDropped, withEstimate, withTitle } from '#ui/document/use-case-edits.ts';

const exact = (value: number) => ({ kind: 'exact', value, basis: 'estimated' }) as const;

describe('edits of a use case', () => {
  it('keep value and basis in the form of the file', () => {
    const mappe = withEstimate(emptyMappe(), 'section:a', 'timeSaving', {
      kind: 'threePoint',
      min: 0.3,
      likely: 0.5,
      max: 0.7,
      basis: 'assumed',
    });
    expect(mappe.useCases.get('section:a')).toEqual({ estimates: { timeSaving: '0.3;0.5;0.7', timeSavingBasis: 'assumed' } });
  });

  it('leave the other estimates alone', () => {
    const first = withEstimate(emptyMappe(), 'a', 'coverage', exact(0.9));
    const second = withEstimate(first, 'a', 'personDays', exact(12));
    expect(second.useCases.get('a')?.estimates).toEqual({
      coverage: '0.9',
      coverageBasis: 'estimated',
      personDays: '12',
      personDaysBasis: 'estimated',
    });
    expect(first.useCases.get('a')?.estimates).toEqual({ coverage: '0.9', coverageBasis: 'estimated' });
  });

  it('disappear when nothing is said any more', () => {
    const said = withEstimate(emptyMappe(), 'a', 'coverage', exact(0.9));
    expect(withEstimate(said, 'a', 'coverage', { kind: 'unknown' }).useCases.size).toBe(0);
    expect(withTitle(withTitle(emptyMappe(), 'a', ' Akte '), 'a', '  ').useCases.size).toBe(0);
    expect(withDropped(withDropped(emptyMappe(), 'a', true), 'a', false).useCases.size).toBe(0);
  });

  it('survive an id like __proto__', () => {
    expect(withTitle(emptyMappe(), '__proto__', 'Titel').useCases.get('__proto__')).toEqual({ title: 'Titel' });
  });
});
