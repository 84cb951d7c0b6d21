import { describe, expect, it } from 'vitest';
import { EMPTY_ANNOTATIONS, EMPTY_NODE } from '#core/annotation/empty-annotation.ts';
import { openProblems } from '#ui/document/suggested-problems.ts';
import { buildModel, scope, start, sub, task } from '../../core/flow/build-model.ts';

const model = buildModel({
  P: scope(
    [
      start('S'),
      task('a', { name: 'Altakte heraussuchen und Daten doppelt erfassen' }),
      task('b', { name: 'Grüßen' }),
      sub('U', scope([task('c')])),
    ],
    'S > a > b > U',
  ),
});
const snapshot = { revision: 1, model, annotations: EMPTY_ANNOTATIONS, issues: [] };
const kinds = (id: string, of = snapshot) => openProblems(of, id).map(({ kind }) => kind);

describe('suggested problem fields of a step', () => {
  it('are those its words hint at and nobody has named, in a steady order', () => {
    expect(kinds('a')).toEqual(['doubleEntry', 'searching']);
    const problem = { kind: 'doubleEntry', severity: null, text: '' } as const;
    const named = { ...snapshot, annotations: { ...EMPTY_ANNOTATIONS, nodes: new Map([['a', { ...EMPTY_NODE, problems: [problem] }]]) } };
    expect(kinds('a', named)).toEqual(['searching']);
  });

  it('are none where nothing speaks, and none for what is no step', () => {
    for (const id of ['b', 'S', 'U', 'gone', '__proto__']) expect(kinds(id)).toEqual([]);
  });
});
