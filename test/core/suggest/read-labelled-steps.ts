import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ActivityType } from '#core/process/process-model.ts';
import type { StepDescription } from '#core/suggest/features-of-step.ts';
import type { SuggestedTag } from '#core/suggest/suggestion.ts';

const folder = path.resolve(import.meta.dirname, '../../fixtures/suggest');

export interface LabelledStep {
  readonly step: StepDescription;
  readonly tag: SuggestedTag;
}

const LETTERS = new Map<string, SuggestedTag>([
  ['A', 'automatable'],
  ['K', 'aiSupported'],
  ['M', 'humanOnly'],
]);

/** Steps of one file of test/fixtures/suggest. */
export function readLabelledSteps(file: string): readonly LabelledStep[] {
  const steps: LabelledStep[] = [];
  let process = '';
  for (const line of readFileSync(path.join(folder, file), 'utf8').split('\n')) {
    const [first = '', lane = '', name = '', documentation = '', type = ''] = line.split('|').map((cell) => cell.trim());
    if (first.startsWith('#')) process = lane;
    const tag = LETTERS.get(first);
    if (tag === undefined) continue;
    steps.push({
      step: { name, lane, process, documentation: documentation || null, type: type === '' ? null : (type as ActivityType) },
      tag,
    });
  }
  return steps;
}

const GIVEN = new Map<string, SuggestedTag>([
  ['automatable', 'automatable'],
  ['ai_supported', 'aiSupported'],
  ['human_only', 'humanOnly'],
]);

export function readGivenSteps(): readonly LabelledStep[] {
  const given = JSON.parse(readFileSync(path.join(folder, 'labelled-steps.json'), 'utf8')) as readonly Readonly<Record<string, string>>[];
  return given.map(({ name = '', role, process, documentation, label = '' }) => ({
    step: { name, lane: role ?? null, process: process ?? null, documentation: documentation ?? null },
    tag: GIVEN.get(label)!,
  }));
}
