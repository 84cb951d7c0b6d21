import { describe, expect, it } from 'vitest';
import { emptyMappe } from '#app/mappe/mappe-from-bpmn.ts';
import { namedCandidates } from '#ui/document/named-candidates.ts';
import { digest, kindsOf } from '#ui/features/use-cases/list/digest.ts';
import { analyseSample } from './sample-document.ts';

describe('the list of what must be clarified first', () => {
  const all = namedCandidates(analyseSample(emptyMappe()), 'de');

  it('begins with the ten with most hours and says how many are folded away', () => {
    const { shown, folded } = digest(all, null, false, null);
    expect(shown).toEqual(all.slice(0, 10));
    expect(folded).toBe(all.length - 10);
    const hours = shown.map(({ candidate }) => candidate.hours.today!);
    expect(hours).toEqual(hours.toSorted((a, b) => b - a));
  });

  it('shows the open one wherever it stands', () => {
    const last = all.at(-1)!;
    expect(digest(all, null, false, last.candidate.id).shown).toContain(last);
    expect(digest(all, last.candidate.kind === 'theme' ? 'section' : 'theme', false, last.candidate.id).shown).toContain(last);
  });

  it('has every kind once, and all of them together', () => {
    const kinds = kindsOf(all);
    expect(kinds.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
    for (const { kind, count } of kinds) expect(digest(all, kind, true, null).shown).toHaveLength(count);
  });
});
