import type { Analysis, FileAnalysis } from '../analysis.ts';
import type { Candidate } from '../use-cases/candidate.ts';
import type { Criteria } from '../ranking/criteria.ts';
import { EMPTY_NODE } from '../annotation/empty-annotation.ts';
import type { FlowResult, NodeFigures } from '../flow/flow-result.ts';
import { rulesOf } from '../guard-rails/rules-of.ts';
import { type PlanInput, dutiesOf, roadmapFor } from '../kompass/plan-of.ts';
import type { ProcessDrawing } from '../picture/process-drawing.ts';
import type { Activity, ProcessModel } from '../process/process-model.ts';
import { byId, stepsOf } from '../process/queries.ts';
import { humanByChoiceOf } from '../use-cases/human-by-choice-of.ts';
import { cycleTimesOf } from './cycle-times.ts';
import { DEFAULT_SETTINGS, type ReportSettings } from './report-settings.ts';
import type { Report, ReportStep, ReportUseCase } from './report.ts';
import { type TargetFile, compareWithTarget } from './target-comparison.ts';

export interface ReportOptions {
  readonly title: string;
  /** ISO 8601 (YYYY-MM-DD): an argument, because the core has no clock. */
  readonly date: string;
  /** Those the analysis was made with. */
  readonly criteria: Criteria;
  /** Answers, assignments and edits the analysis was made with; absent = nobody said anything around the steps. */
  readonly plan?: Omit<PlanInput, 'today' | 'rules'>;
  /** Default: everything, in full, for nobody in particular. */
  readonly settings?: Partial<ReportSettings>;
  /** By file. */
  readonly drawings?: ReadonlyMap<string, readonly ProcessDrawing[]>;
  /** Processes as they shall become, of files of the analysis. */
  readonly targets?: readonly TargetFile[];
}

/** Puts an analysis into the order in which people read it, and simulates the cycle times: up to seconds, so not while typing. */
export function buildReport(analysis: Analysis, { title, date, criteria, plan, settings, drawings, targets }: ReportOptions): Report {
  const rules = rulesOf(analysis);
  const planInput: PlanInput = { ...(plan ?? NOTHING_SAID), today: date, rules };
  const steps = analysis.files.flatMap(reportStepsOf);
  const stepsByFile = new Map(analysis.files.map(({ file }) => [file, new Map<string, ReportStep>()]));
  for (const step of steps) stepsByFile.get(step.file)?.set(step.activity.id, step);
  const useCaseOf = (candidate: Candidate): ReportUseCase => {
    const members = candidate.members.map((member) => stepsByFile.get(member.file)?.get(member.step) ?? null);
    return {
      candidate,
      rank: placeIn(analysis.ranking.order, candidate.id),
      group: placeOf(analysis.ranking.groups, (group) => group.includes(candidate.id)),
      stepNames: candidate.members.map(({ step }, index) => members[index]?.activity.name ?? step),
      roles: [...new Set(members.flatMap((member) => member?.role ?? []))],
      ...dutiesOf(candidate, planInput),
    };
  };
  const cycleTimes = cycleTimesOf(analysis);
  return {
    title,
    date,
    analysis,
    rules,
    criteria,
    cycleTimes,
    steps,
    useCases: inRankingOrder(analysis).map(useCaseOf),
    human: humanByChoiceOf(analysis.files, planInput.profile, rules),
    roadmap: roadmapFor(analysis, planInput),
    comparisons: (targets ?? []).flatMap((target) => {
      const today = analysis.files.find(({ file }) => file === target.of);
      return today === undefined ? [] : [compareWithTarget(today, cycleTimes.get(today.file), target, analysis.seed)];
    }),
    settings: { ...DEFAULT_SETTINGS, ...settings },
    drawings: drawings ?? new Map(),
  };
}

/** The same report put together in another way; nothing is calculated again. */
export const withSettings = (report: Report, settings: Partial<ReportSettings>): Report => ({
  ...report,
  settings: { ...DEFAULT_SETTINGS, ...settings },
});

const NOTHING_SAID: Omit<PlanInput, 'today' | 'rules'> = { profile: new Map(), useCases: new Map(), assignments: new Map() };

/** Name of the innermost lane of a node, otherwise of the pool its process stands in. */
function roleOf(model: ProcessModel, node: { readonly lane: string | null; readonly process: string }): string | null {
  const lane = model.lanes.find(({ id }) => id === node.lane)?.name ?? null;
  return lane ?? model.participants.find(({ process }) => process === node.process)?.name ?? null;
}

/** The steps of one file in document order; without figures (a file not analysed yet) they are all unknown. */
export function reportStepsOf({
  file,
  model,
  annotations,
  flow,
}: Pick<FileAnalysis, 'file' | 'model' | 'annotations'> & { readonly flow?: Pick<FlowResult, 'nodes'> }): readonly ReportStep[] {
  const processes = byId(model.processes);
  return stepsOf(model).map((activity: Activity) => ({
    file,
    process: processes.get(activity.process)?.name ?? activity.process,
    activity,
    role: roleOf(model, activity),
    annotation: annotations.nodes.get(activity.id) ?? EMPTY_NODE,
    figures: flow?.nodes.get(activity.id) ?? UNKNOWN_FIGURES,
  }));
}

function inRankingOrder({ candidates, ranking }: Analysis): readonly Candidate[] {
  const known = byId(candidates);
  const listed = [...ranking.order, ...ranking.clarifyFirst];
  const inOrder = listed.flatMap((id) => known.get(id) ?? []);
  // a candidate the ranking does not know is still a result: it goes to the end, never out
  const seen = new Set(listed);
  return [...inOrder, ...candidates.filter(({ id }) => !seen.has(id))];
}

const placeIn = (order: readonly string[], id: string): number | null => placeOf(order, (other) => other === id);

function placeOf<T>(items: readonly T[], matches: (item: T) => boolean): number | null {
  const index = items.findIndex(matches);
  return index === -1 ? null : index + 1;
}

/** Of a node the flow analysis said nothing about (a file that could not be read to the end). */
const UNKNOWN_FIGURES: NodeFigures = {
  executionsPerCase: null,
  reachProbability: null,
  annualExecutions: null,
  annualHours: null,
  annualHoursRange: null,
  reworkHours: null,
  waitingHoursPerCase: null,
  annualCost: null,
};
