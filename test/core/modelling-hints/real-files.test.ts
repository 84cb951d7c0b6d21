import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openBpmn } from '#bpmn/read-bpmn.ts';
import { readDrawings } from '#bpmn/read-drawings.ts';
import type { Bounds } from '#core/layout/geometry.ts';
import { findHints, USUAL_HINTS } from '#core/modelling-hints/find-hints.ts';
import type { Hint, HintCode } from '#core/modelling-hints/hint.ts';
import { HINTS } from '#core/modelling-hints/registry.ts';
import { fixLabel, hintText } from '#core/modelling-hints/write-hint.ts';
import type { ProcessModel } from '#core/process/process-model.ts';
import { corpusFiles, hasCorpus, print } from '../../bpmn/corpus.ts';

const samples = path.resolve(import.meta.dirname, '../../../samples');
const every = new Set(HINTS.keys());

interface Looked {
  readonly model: ProcessModel;
  readonly hints: readonly Hint[];
}

function look(bytes: Uint8Array, codes: ReadonlySet<HintCode>): Looked | null {
  const opened = openBpmn(bytes);
  if (!opened.ok) return null;
  const boxes = new Map<string, Bounds>(readDrawings(opened.value).flatMap(({ geometry }) => [...geometry.shapes]));
  const { hints, issues } = findHints(opened.value.model, { codes, boxes });
  expect(issues).toEqual([]);
  return { model: opened.value.model, hints };
}

function expectWords({ model, hints }: Looked) {
  for (const hint of hints) {
    for (const language of ['de', 'en'] as const) {
      const sentence = hintText(hint, model, language);
      expect(sentence).not.toMatch(/undefined|null|\[object|„\?“|“\?”/u);
      if (hint.fix !== null) expect(fixLabel(hint.fix, language)).not.toMatch(/undefined|null/u);
    }
  }
}

function countsOf(hints: readonly Hint[]): string {
  const counts = new Map<HintCode, number>();
  for (const { code } of hints) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .map(([code, count]) => `${code} ${count}`)
    .join(', ');
}

describe('hints in real files', () => {
  it.skipIf(!hasCorpus)('no rule fails, every hint reads in both languages', () => {
    const hints: Hint[] = [];
    let files = 0;
    for (const { bytes } of corpusFiles()) {
      const looked = look(bytes, every);
      if (looked === null) continue;
      expectWords(looked);
      hints.push(...looked.hints);
      files += 1;
    }
    print(`modelling hints in ${files} corpus files: ${hints.length} (${countsOf(hints)})`);
    expect(hints.length).toBeGreaterThan(files);
  });

  it('our own samples are nearly clean', () => {
    const hints: Hint[] = [];
    const lines: string[] = [];
    for (const name of readdirSync(samples).filter((one) => one.endsWith('.bpmn'))) {
      const looked = look(readFileSync(path.join(samples, name)), USUAL_HINTS)!;
      expectWords(looked);
      hints.push(...looked.hints);
      for (const hint of looked.hints)
        lines.push(`${name} ${hint.code}: ${hintText(hint, looked.model, 'de')} [${hint.fix === null ? '-' : fixLabel(hint.fix, 'de')}]`);
    }
    print(`modelling hints in our samples: ${hints.length} (${countsOf(hints)})\n${lines.join('\n')}`);
    // the first sample is large on purpose; the rest are true remarks about names people really use
    expect(hints.map(({ code }) => code).filter((code) => code !== 'process-too-large').length).toBeLessThan(4);
  });
});
