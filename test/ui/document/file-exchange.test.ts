import { describe, expect, it } from 'vitest';
import type { AnalyseFile } from '#core/analysis.ts';
import { createFileKeeper, createFileSender } from '#ui/document/live/file-exchange.ts';
import { annotate, buildModel, scope, start, task } from '../../core/flow/build-model.ts';

const model = buildModel({ P: scope([start('S'), task('A')], 'S > A') });
const fileOf = (key: string, minutes: number, of = model): AnalyseFile => ({
  file: `${key}.bpmn`,
  key,
  model: of,
  annotations: annotate(of, { nodes: { A: { handlingMinutes: minutes } } }),
  issues: [],
  problems: [],
});

describe('processes on their way to a worker', () => {
  it('are sent whole once, then only what is another object', () => {
    const send = createFileSender();
    const [a, b] = [fileOf('a', 1), fileOf('b', 2)];
    expect(send([a, b]).map((sent) => [sent.model === null, sent.annotations === null])).toEqual([
      [false, false],
      [false, false],
    ]);
    const changed = fileOf('a', 3);
    expect(send([changed, b]).map((sent) => [sent.model === null, sent.annotations === null])).toEqual([
      [true, false],
      [true, true],
    ]);
  });

  it('arrive as they were, whatever was left out, also after copies', () => {
    const send = createFileSender();
    const keep = createFileKeeper();
    const exchange = (files: readonly AnalyseFile[]) => keep(structuredClone(send(files)));
    for (const files of [
      [fileOf('a', 1), fileOf('b', 2)],
      [fileOf('a', 3), fileOf('b', 2)],
      [fileOf('b', 4)],
      [fileOf('a', 5), fileOf('b', 4)],
    ])
      expect(exchange(files)).toEqual(files);
  });

  it('with the id of an earlier document are sent anew', () => {
    const send = createFileSender();
    const keep = createFileKeeper();
    keep(send([fileOf('a', 1)]));
    const other = buildModel({ Q: scope([start('S'), task('A'), task('B')], 'S > A > B') });
    expect(keep(send([fileOf('a', 1, other)]))[0]!.model).toBe(other);
  });

  it('that were never sent are a bug', () => {
    expect(() => createFileKeeper()([{ file: 'a', key: 'a', model: null, annotations: null }])).toThrow('never sent');
  });
});
