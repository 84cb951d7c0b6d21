import { describe, expect, it } from 'vitest';
import type { ProblemNote } from '#core/annotation/annotation.ts';
import { EMPTY_ANNOTATIONS, EMPTY_NODE } from '#core/annotation/empty-annotation.ts';
import { problemPillsOf } from '#core/picture/lens/problem-pills.ts';
import { buildModel, end, scope, start, task } from '../../flow/build-model.ts';

const model = buildModel({ P0: scope([start('S'), task('A'), task('__proto__'), end('E')], 'S > A > __proto__ > E') });
const problem = (kind: ProblemNote['kind'], severity: ProblemNote['severity'] = null): ProblemNote => ({ kind, severity, text: '' });
const pillsOf = (problems: readonly ProblemNote[], language: 'de' | 'en' = 'de', id = 'A') =>
  problemPillsOf(model, { ...EMPTY_ANNOTATIONS, nodes: new Map([[id, { ...EMPTY_NODE, problems }]]) }, language);

describe('pills of the lens "Problemfelder"', () => {
  it('name the field where it is one, and count where there are more', () => {
    expect(pillsOf([problem('mediaBreak')]).get('A')?.text).toBe('Medienbruch');
    expect(pillsOf([problem('mediaBreak')], 'en').get('A')?.text).toBe('media break');
    expect(pillsOf([problem('mediaBreak'), problem('paper'), problem('queries')]).get('A')?.text).toBe('3 Problemfelder');
    expect(pillsOf([problem('mediaBreak'), problem('paper')], 'en').get('A')?.text).toBe('2 problem fields');
  });

  it('count a field once, however often it is noted', () => {
    expect(pillsOf([problem('paper', 1), problem('paper')]).get('A')).toEqual({ text: 'Papier', step: 1 });
  });

  it('leave steps without any calm, and those where people said that it is not there', () => {
    expect(pillsOf([]).size).toBe(0);
    expect(pillsOf([problem('paper', 0)]).size).toBe(0);
    expect(pillsOf([problem('paper', 0), problem('strain')]).get('A')?.text).toBe('Belastung');
    expect(problemPillsOf(model, EMPTY_ANNOTATIONS, 'de').size).toBe(0);
  });

  it.each([
    [[problem('paper')], 1],
    [[problem('paper', 1)], 1],
    [[problem('paper', 2)], 2],
    [[problem('paper'), problem('strain')], 2],
    [[problem('paper', 3)], 3],
    [[problem('paper', 4), problem('strain', 1)], 3],
    [[problem('paper'), problem('strain'), problem('queries', 1)], 3],
  ] as const)('get darker by number or severity, whichever is stricter: %j is step %i', (problems, step) => {
    expect(pillsOf(problems).get('A')?.step).toBe(step);
  });

  it('stand at steps whatever they are called, and at nothing else', () => {
    expect([...pillsOf([problem('paper')], 'de', '__proto__').keys()]).toEqual(['__proto__']);
    expect(pillsOf([problem('paper')], 'de', 'S').size).toBe(0);
  });
});
