import { describe, expect, test } from 'vitest';
import { EMPTY_NODE } from '#core/annotation/empty-annotation.ts';
import { editsOfReplacements, findReplacements } from '#ui/features/replace/find-replacements.ts';
import { buildModel, task } from '../../../core/flow/build-model.ts';

const model = buildModel({
  P: {
    nodes: [task('A', { name: 'Übernahme prüfen' }), task('B', { name: 'übernahme und Übernahme' }), task('C', { name: 'C' })],
    flows: [],
  },
});
const annotations = {
  processes: new Map(),
  flows: new Map(),
  lanes: new Map(),
  nodes: new Map([['C', { ...EMPTY_NODE, note: 'Übernahme klären' }]]),
};
const all = { find: 'Übernahme', by: 'Aufnahme', inNames: true, inNotes: true, exactly: true };

describe('replacing in names and notes', () => {
  test('finds exactly what was typed, unless asked otherwise', () => {
    expect(findReplacements(model, annotations, all).map(({ id, field, after }) => [id, field, after])).toEqual([
      ['A', 'name', 'Aufnahme prüfen'],
      ['B', 'name', 'übernahme und Aufnahme'],
      ['C', 'note', 'Aufnahme klären'],
    ]);
    const folded = findReplacements(model, annotations, { ...all, find: 'uebernahme', exactly: false, inNotes: false });
    expect(folded.map(({ after, ranges }) => [after, ranges.length])).toEqual([
      ['Aufnahme prüfen', 1],
      ['Aufnahme und Aufnahme', 2],
    ]);
  });

  test('an empty piece is nowhere, and what would not change is left out', () => {
    expect(findReplacements(model, annotations, { ...all, find: '' })).toEqual([]);
    expect(findReplacements(model, annotations, { ...all, by: 'Übernahme' })).toEqual([]);
  });

  test('becomes one rename and one annotation for everything', () => {
    const edits = editsOfReplacements(findReplacements(model, annotations, { ...all, find: 'Übernahme klären', by: '' }));
    expect(edits).toEqual([{ kind: 'annotate', patches: new Map([['C', { attributes: { note: null } }]]) }]);
  });
});
