import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyMappe } from '#app/mappe/mappe-from-bpmn.ts';
import { withAssumptions, withEstimate, withFacet, withNote } from '#ui/document/use-case-edits.ts';
import {
  combineEstimates,
  nextOwnId,
  withAgreedSteps,
  withMerged,
  withOwnUseCase,
  withSplit,
  withoutEdit,
} from '#ui/document/use-case-shaping.ts';
import { analyseSample, estimatedMappe, PROCESS } from '../features/use-cases/sample-document.ts';

const keysOf = (steps: readonly string[]) => steps.map((step) => `${PROCESS}/${step}`);
const exact = (value: number) => ({ kind: 'exact', value, basis: 'estimated' }) as const;

describe('shaping use cases', () => {
  const plain = analyseSample(emptyMappe());
  const [a, b] = plain.candidates as [(typeof plain.candidates)[0], (typeof plain.candidates)[0]];

  it('merges two into one with all steps, and takes them apart again', () => {
    const parts = [a, b].map(({ id, steps }) => ({ id, steps: keysOf(steps) }));
    const mappe = withMerged(emptyMappe(), ' Texte und Suche ', parts);
    const { candidates } = analyseSample(mappe);
    const merged = candidates.find(({ id }) => id === 'own:1')!;
    expect(merged.title).toBe('Texte und Suche');
    expect(new Set(merged.steps)).toEqual(new Set([...a.steps, ...b.steps]));
    expect(merged.provenance).toEqual({ kind: 'merged', of: [a.id, b.id] });
    expect(candidates.map(({ id }) => id)).not.toContain(a.id);
    expect(candidates).toHaveLength(plain.candidates.length - 1);
    expect(analyseSample(withoutEdit(mappe, 'own:1')).candidates).toEqual(plain.candidates);
  });

  it('splits a part off and keeps the estimates of the rest', () => {
    const estimated = withEstimate(emptyMappe(), a.id, 'coverage', exact(0.8));
    const part = a.steps.slice(0, 2);
    const { candidates } = analyseSample(withSplit(estimated, a.id, 'Teil', keysOf(part)));
    const rest = candidates.find(({ id }) => id === a.id)!;
    expect(rest.steps).toEqual(a.steps.slice(2));
    expect(rest.estimates.get('coverage')).toEqual(exact(0.8));
    const split = candidates.find(({ title }) => title === 'Teil')!;
    expect(split.steps).toEqual(part);
    expect(split.provenance).toEqual({ kind: 'split', of: a.id });
  });

  it('makes own ones with ids nobody used, and they can be worked on like the others', () => {
    const one = withOwnUseCase(emptyMappe(), 'Eigener', keysOf(a.steps.slice(0, 3)));
    const two = withOwnUseCase(one, 'Noch einer', keysOf(b.steps));
    expect([...two.useCases.keys()]).toEqual(['own:1', 'own:2']);
    expect(nextOwnId(withoutEdit(two, 'own:1'))).toBe('own:1');
    expect(nextOwnId({ ...emptyMappe(), measures: [{ id: 'rule:x', about: 'own:1', state: 'open' }] })).toBe('own:2');
    const own = analyseSample(one).candidates.find(({ id }) => id === 'own:1')!;
    expect(own).toMatchObject({ title: 'Eigener', provenance: { kind: 'own' }, steps: a.steps.slice(0, 3) });
  });

  it('moves everything to the new id when somebody agrees to changed steps', () => {
    const old = a.id.replace(/\+[^+]+$/, '');
    const worked = {
      ...withEstimate(emptyMappe(), old, 'coverage', exact(0.7)),
      measures: [{ id: 'rule:x', about: old, state: 'open' as const }],
    };
    const changed = analyseSample(worked).candidates.find(({ id }) => id === old)!;
    expect(changed.changed?.added).toHaveLength(1);
    const agreed = withAgreedSteps(worked, old, a.id, null);
    const after = analyseSample(agreed).candidates.find(({ id }) => id === a.id)!;
    expect(after.changed).toBeNull();
    expect(after.estimates.get('coverage')).toEqual(exact(0.7));
    expect(agreed.measures).toEqual([{ id: 'rule:x', about: a.id, state: 'open' }]);
  });

  it('carries estimates into a merged one only where nothing is lost or invented', () => {
    expect(
      combineEstimates([
        { steps: ['s1', 's2'], estimates: { coverage: '0.9', coverageBasis: 'assumed', personDays: '10', quality: '3' } },
        { steps: ['s2', 's3'], estimates: { coverage: '0.5', coverageBasis: 'assumed', personDays: '20', quality: '3' } },
      ]),
    ).toEqual({ 'coverage@s1': '0.9', 'coverage@s3': '0.5', coverageBasis: 'assumed', quality: '3' });
    const text = fc.constantFrom('0.1', '0.5', '0.9');
    const part = fc.record({
      steps: fc.uniqueArray(fc.constantFrom('s1', 's2', 's3'), { minLength: 1 }),
      estimates: fc.dictionary(fc.constantFrom('coverage', 'quality', 'people', '__proto__'), text),
    });
    fc.assert(
      fc.property(fc.array(part, { minLength: 2, maxLength: 3 }), (parts) => {
        const said = new Set(parts.flatMap(({ estimates }) => Object.entries(estimates).map(([name, value]) => `${name}=${value}`)));
        for (const [name, value] of Object.entries(combineEstimates(parts))) expect(said).toContain(`${name.split('@')[0]}=${value}`);
      }),
    );
  });
});

describe('assumptions for several use cases', () => {
  it('fill only what is open there and say that they are assumptions', () => {
    const mappe = estimatedMappe(2);
    const [first, second] = [...mappe.useCases.keys()] as [string, string];
    const spread = withAssumptions(
      mappe,
      [second, 'theme:x'],
      new Map([
        ['coverage', exact(0.5)],
        ['people', exact(3)],
      ]),
    );
    expect(spread.useCases.get(first)).toBe(mappe.useCases.get(first));
    expect(spread.useCases.get(second)?.estimates).toMatchObject({ coverage: '0.9', people: '3', peopleBasis: 'assumed' });
    expect(spread.useCases.get('theme:x')?.estimates).toEqual({
      coverage: '0.5',
      coverageBasis: 'assumed',
      people: '3',
      peopleBasis: 'assumed',
    });
  });

  it('an estimate for the whole use case replaces those for its steps', () => {
    const mappe = {
      ...emptyMappe(),
      useCases: new Map([['a', { estimates: { 'coverage@s1': '0.3', 'coverageBasis@s1': 'assumed', timeSaving: '0.5' } }]]),
    };
    expect(withEstimate(mappe, 'a', 'coverage', exact(0.8)).useCases.get('a')?.estimates).toEqual({
      timeSaving: '0.5',
      coverage: '0.8',
      coverageBasis: 'estimated',
    });
  });

  it('answers and notes come and go without a trace', () => {
    const answered = withNote(withFacet(emptyMappe(), 'a', 'interface', 'api'), 'a', ' wichtig ');
    expect(answered.useCases.get('a')).toEqual({ facets: { interface: 'api' }, note: 'wichtig' });
    expect(withNote(withFacet(answered, 'a', 'interface', null), 'a', '').useCases.size).toBe(0);
  });
});
