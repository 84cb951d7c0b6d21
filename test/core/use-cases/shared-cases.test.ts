import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openBpmn } from '#bpmn/read-bpmn.ts';
import type { NodeAnnotation, ProblemField, Tag } from '#core/annotation/annotation.ts';
import type { FlowResult } from '#core/flow/flow-result.ts';
import { followersOf } from '#core/use-cases/adjacency.ts';
import { findCandidates } from '#core/use-cases/find-candidates.ts';
import { gatherStepFacts } from '#core/use-cases/step-facts.ts';
import { fileFrom } from './model-from-text.ts';

const folder = path.resolve(import.meta.dirname, '../../../../shared/cases');
const TAGS: Readonly<Record<string, Tag>> = { auto: 'automatable', ki: 'aiSupported', mensch: 'humanOnly' };
const FIELDS: Readonly<Record<string, ProblemField>> = { Doppelerfassung: 'doubleEntry', Wartezeit: 'waiting', Medienbruch: 'mediaBreak' };

interface GroupingCase {
  readonly id: string;
  readonly kind: string;
  readonly file: string;
  readonly inputs: { readonly tags: Record<string, string>; readonly problemFields: Record<string, string[]> };
  readonly expected: {
    readonly sections: Record<string, string[][]>;
    readonly themes: Record<string, string[]>;
    readonly adjacentPairsSample: [string, string][];
    readonly notAdjacentSample: [string, string][];
  };
}

describe('the shared grouping cases', () => {
  if (!existsSync(folder)) {
    test.skip(`skipped: ${folder} is not there`, () => undefined);
    return;
  }
  const all = JSON.parse(readFileSync(path.join(folder, 'cases.json'), 'utf8')) as GroupingCase[];
  test.each(all.filter(({ kind }) => kind === 'grouping'))(
    '$id gives the sections, the themes and the adjacent pairs',
    ({ file, inputs, expected }) => {
      const opened = openBpmn(readFileSync(path.join(folder, file)));
      if (!opened.ok) throw new Error(opened.problem.code);
      const { model } = opened.value;
      const notes: Record<string, Partial<NodeAnnotation>> = {};
      for (const [step, tag] of Object.entries(inputs.tags)) {
        notes[step] = {
          tag: TAGS[tag]!,
          problems: (inputs.problemFields[step] ?? []).map((name) => ({ kind: FIELDS[name]!, severity: null, text: '' })),
        };
      }
      const noFigures = { nodes: new Map(), flows: new Map(), processes: new Map() } as unknown as FlowResult;
      const drafts = findCandidates([gatherStepFacts(fileFrom(model, notes), noFigures, null)], false);
      const stepsOf = (rule: string, subject: string) =>
        drafts
          .filter(({ rules }) => rules.some((own) => own.rule === rule && own.subject === subject))
          .map(({ steps }) => steps.map(({ step }) => step.id).toSorted())
          .toSorted();
      for (const [tag, sections] of Object.entries(expected.sections)) {
        expect(stepsOf('section', TAGS[tag]!)).toEqual(sections.map((steps) => steps.toSorted()).toSorted());
      }
      for (const [field, steps] of Object.entries(expected.themes)) expect(stepsOf('theme', FIELDS[field]!)).toEqual([steps.toSorted()]);
      expect(drafts.filter(({ kind }) => kind === 'theme')).toHaveLength(Object.keys(expected.themes).length);
      const followers = followersOf(model);
      const adjacent = ([a, b]: [string, string]) => followers.get(a)!.has(b) || followers.get(b)!.has(a);
      expect(expected.adjacentPairsSample.filter((pair) => !adjacent(pair))).toEqual([]);
      expect(expected.notAdjacentSample.filter(adjacent)).toEqual([]);
    },
  );
});
