import { describe, expect, it } from 'vitest';
import { analyse } from '#core/analyse.ts';
import type { AnalyseFile } from '#core/analysis.ts';
import { DEFAULT_CRITERIA } from '#core/ranking/default-criteria.ts';
import { humanByChoiceOf } from '#core/use-cases/human-by-choice-of.ts';
import { exactly, fileFrom, modelFromText } from './model-from-text.ts';

const PROFILE = new Map([
  ['org_type', 'frei'],
  ['sector', 'jugendhilfe'],
]);
const input = { criteria: DEFAULT_CRITERIA, profile: PROFILE, useCases: new Map(), today: '2026-11-22', draws: 50, oneDocument: true };
const named = (file: AnalyseFile, names: Readonly<Record<string, string>>): AnalyseFile => ({
  ...file,
  model: { ...file.model, flowNodes: file.model.flowNodes.map((node) => ({ ...node, name: names[node.id] ?? node.name })) },
});

const file = named(
  fileFrom(
    modelFromText('Start > Talk > Risk > Note > File > End'),
    {
      Talk: { tag: 'humanOnly', coreService: true, handlingMinutes: exactly(60) },
      Risk: { tag: 'humanOnly' },
      Note: { tag: 'aiSupported', handlingMinutes: exactly(30), coreService: true },
      File: { tag: 'automatable', answers: new Map([['personal_data', 'true']]) },
    },
    100,
  ),
  { Talk: 'Mit der Familie sprechen', Risk: 'Gefährdung des Kindes einschätzen', Note: 'Notieren', File: 'Ablegen' },
);
const { files } = analyse({ ...input, files: [file] });

describe('what stays human in a document', () => {
  const { steps, protectedTime } = humanByChoiceOf(files, PROFILE);
  const step = (id: string) => steps.find(({ at }) => at.step === id)!;

  it('are steps tagged human and the core service, in flow order, with their hours', () => {
    expect(steps.map(({ at, annualHours }) => [at.step, annualHours])).toEqual([
      ['Talk', 100],
      ['Risk', null],
      ['Note', 50],
    ]);
    expect(protectedTime).toEqual({ hours: 150, complete: true, steps: 2, unknownSteps: [] });
  });

  it('a name suggests a reason; only an answer makes it one', () => {
    expect(step('Risk').reasons).toEqual([{ kind: 'choice', note: null }]);
    expect(step('Risk').suggested?.reasons.map(({ kind }) => kind)).toEqual(['profession']);
    expect(step('Talk').suggested).toBeNull();
    const answered = { ...file, annotations: { ...file.annotations, nodes: new Map(file.annotations.nodes) } };
    const before = file.annotations.nodes.get('Risk')!;
    answered.annotations.nodes.set('Risk', { ...before, answers: step('Risk').suggested!.answers });
    const confirmed = humanByChoiceOf(analyse({ ...input, files: [answered] }).files, PROFILE).steps.find(({ at }) => at.step === 'Risk')!;
    expect(confirmed.reasons).toEqual(step('Risk').suggested!.reasons);
    expect(confirmed.suggested).toBeNull();
  });

  it('steps with one id in two files stay apart', () => {
    const twice = analyse({ ...input, files: [file, { ...file, file: 'second.bpmn' }] });
    expect(humanByChoiceOf(twice.files, PROFILE).steps.map(({ at }) => `${at.file}/${at.step}`)).toHaveLength(6);
  });
});
