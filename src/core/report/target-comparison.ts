import type { AnalyseFile, FileAnalysis } from '../analysis.ts';
import { type Tag, TAGS } from '../annotation/annotation.ts';
import { EMPTY_NODE } from '../annotation/empty-annotation.ts';
import { type CycleTime, simulateCycleTime } from '../flow/cycle-time.ts';
import { evaluateFlow } from '../flow/evaluate-flow.ts';
import { isKnown } from '../flow/figure.ts';
import type { Figure, FlowResult } from '../flow/flow-result.ts';
import type { Activity } from '../process/process-model.ts';
import { byId, stepsOf } from '../process/queries.ts';

/** A process as it shall become. Use cases and sums never count it; it is only set beside the one it grew out of. */
export interface TargetFile extends AnalyseFile {
  /** File of the process as it is today, as in the analysis. */
  readonly of: string;
}

/** What is set side by side. Hours are per year, `Hours` of a tag those of its steps; waiting per case; cycle times in hours. */
export type ComparedMeasure = 'annualHours' | `${Tag}Hours` | 'reworkHours' | 'waitingHoursPerCase' | 'cycleHalf' | 'cycleNineOfTen';

export interface ComparedFigure {
  readonly measure: ComparedMeasure;
  readonly today: Figure;
  readonly target: Figure;
  /** false = something that belongs to it is unknown: the figure of that side is a lower bound. */
  readonly complete: { readonly today: boolean; readonly target: boolean };
}

export interface ComparedStep {
  readonly today: Activity;
  readonly target: Activity;
}

export interface TargetComparison {
  readonly today: FileAnalysis;
  readonly target: TargetFile;
  readonly figures: readonly ComparedFigure[];
  /** Steps are the same where they have the same id; changed = another name, tag or time. */
  readonly steps: {
    readonly same: number;
    readonly changed: readonly ComparedStep[];
    readonly added: readonly Activity[];
    readonly removed: readonly Activity[];
  };
}

/** Sets a process as it shall become beside the one of today, with the same rules and the same seed. */
export function compareWithTarget(
  today: FileAnalysis,
  todayCycles: ReadonlyMap<string, CycleTime | null> | undefined,
  target: TargetFile,
  seed: number,
): TargetComparison {
  const flow = evaluateFlow(target.model, target.annotations, { seed });
  const cycles = [todayCycles, simulateCycleTime(target.model, target.annotations, { seed })].map(firstCycle);
  const sides = [today, { ...target, flow }].map(hoursByTag);
  const totals = [today.flow.totals, flow.totals] as const;
  const knowsHours = (side: Side): boolean => totals[side].complete;
  const knowsWaiting = (side: Side): boolean => everyStepWaits(side === 0 ? today : target);
  const knowsCycle = (side: Side): boolean => cycles[side]?.complete ?? false;
  return {
    today,
    target,
    figures: [
      figure('annualHours', (side) => totals[side].annualHours, knowsHours),
      ...TAGS.filter((tag) => sides.some((side) => side.has(tag))).map((tag) =>
        figure(`${tag}Hours`, (side) => sides[side]!.get(tag) ?? 0, knowsHours),
      ),
      figure('reworkHours', (side) => totals[side].reworkHours, knowsHours),
      figure('waitingHoursPerCase', (side) => totals[side].waitingHoursPerCase, knowsWaiting),
      figure('cycleHalf', (side) => hours(cycles[side]?.p50Minutes), knowsCycle),
      figure('cycleNineOfTen', (side) => hours(cycles[side]?.p90Minutes), knowsCycle),
    ],
    steps: compareSteps(today, target),
  };
}

/** 0 = today, 1 = as it shall become. */
type Side = 0 | 1;

const figure = (measure: ComparedMeasure, read: (side: Side) => Figure, isComplete: (side: Side) => boolean): ComparedFigure => ({
  measure,
  today: read(0),
  target: read(1),
  complete: { today: isComplete(0), target: isComplete(1) },
});

const everyStepWaits = ({ model, annotations }: AnalyseFile): boolean =>
  stepsOf(model).every(({ id }) => (annotations.nodes.get(id) ?? EMPTY_NODE).waitingHours.kind !== 'unknown');

const hours = (minutes: number | undefined): Figure => (minutes === undefined ? null : minutes / 60);

/** The process people mean: the first whose cycle time can be told. */
const firstCycle = (cycles: ReadonlyMap<string, CycleTime | null> | undefined): CycleTime | null =>
  [...(cycles?.values() ?? [])].find((cycle) => cycle !== null) ?? null;

/** Known hours of the steps by tag; a tag no step has is not in it. */
function hoursByTag({ model, annotations, flow }: Pick<FileAnalysis, 'model' | 'annotations'> & { readonly flow: FlowResult }) {
  const sums = new Map<Tag, number>();
  for (const { id } of stepsOf(model)) {
    const { tag } = annotations.nodes.get(id) ?? EMPTY_NODE;
    const hours = flow.nodes.get(id)?.annualHours ?? null;
    sums.set(tag, (sums.get(tag) ?? 0) + (isKnown(hours) ? hours : 0));
  }
  return sums;
}

function compareSteps(today: AnalyseFile, target: AnalyseFile): TargetComparison['steps'] {
  const [before, after] = [stepsOf(today.model), stepsOf(target.model)];
  const [known, wanted] = [byId(before), byId(after)];
  const both = after.flatMap((step): ComparedStep[] => {
    const same = known.get(step.id);
    return same === undefined ? [] : [{ today: same, target: step }];
  });
  const changed = both.filter((step) => said(today, step.today) !== said(target, step.target));
  return {
    same: both.length - changed.length,
    changed,
    added: after.filter(({ id }) => !known.has(id)),
    removed: before.filter(({ id }) => !wanted.has(id)),
  };
}

/** What makes a step another one: its name, its tag and its time. */
function said({ annotations }: AnalyseFile, { id, name }: Activity): string {
  const { tag, handlingMinutes: minutes } = annotations.nodes.get(id) ?? EMPTY_NODE;
  return JSON.stringify([
    name,
    tag,
    minutes.kind === 'exact' ? minutes.value : minutes.kind === 'threePoint' ? [minutes.min, minutes.likely, minutes.max] : null,
  ]);
}
