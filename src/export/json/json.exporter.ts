import type { Candidate } from '#core/use-cases/candidate.ts';
import type { FileAnalysis } from '#core/analysis.ts';
import type { Ranking } from '#core/ranking/ranking.ts';
import type { CycleTime } from '#core/flow/cycle-time.ts';
import type { Figure } from '#core/flow/flow-result.ts';
import { disclaimerTexts } from '#core/guard-rails/disclaimer-text.ts';
import type { RulePack } from '#core/guard-rails/rule-pack.ts';
import { ruleStatus } from '#core/guard-rails/rule-status.ts';
import type { FlowNode, Process } from '#core/process/process-model.ts';
import type { ReportUseCase } from '#core/report/report.ts';
import type { TargetComparison } from '#core/report/target-comparison.ts';
import type { Language } from '#core/language.ts';
import { TOOL } from '#core/report/tool.ts';
import { reasonText } from '#core/suggest/reason-text.ts';
import { suggestSteps } from '#core/suggest/suggest-steps.ts';
import { candidateTitle } from '#core/use-cases/use-case-text.ts';
import type { Exporter } from '../exporter.ts';
import { hintsOfFile, type HintJson } from './hints-of-file.ts';
import type { AnalysisJson } from './analysis-json.schema.ts';

type ProcessJson = AnalysisJson['files'][number]['processes'][number];
type CandidateJson = AnalysisJson['candidates'][number];
type ComparisonJson = NonNullable<AnalysisJson['comparisons']>[number];
type FigureJson = ProcessJson['casesPerYear'];
type SuggestionJson = ProcessJson['elements'][string]['suggestion'];

/** Everything that was computed, for other programs; schema: docs/schema/analysis.schema.json. */
export const jsonExporter: Exporter = {
  id: 'json',
  extension: 'json',
  mime: 'application/json',
  title: { de: 'Daten (JSON)', en: 'Data (JSON)' },
  description: { de: 'Alle berechneten Zahlen für andere Programme.', en: 'All computed figures for other programs.' },
  write: ({ analysis, useCases, cycleTimes, comparisons, rules, date }, { language }) => {
    const json: AnalysisJson = {
      schemaVersion: 1,
      tool: TOOL,
      seed: analysis.seed,
      rules: rulesJson(rules, date, language),
      files: analysis.files.map((file) => ({
        file: file.file,
        problems: [...file.problems],
        issues: file.issues.map(({ params, code, element }) => ({ ...params, code, element })),
        processes: [...processesJson(file, cycleTimes.get(file.file) ?? new Map(), language)],
      })),
      ...(comparisons.length === 0 ? {} : { comparisons: comparisons.map(comparisonJson) }),
      candidates: useCases.map((useCase) => candidateJson(useCase, candidateTitle(useCase.candidate, analysis.files, language))),
      ranking: rankingJson(analysis.ranking),
    };
    return Promise.resolve(new TextEncoder().encode(`${JSON.stringify(json, null, 2)}\n`));
  },
};

const comparisonJson = ({ today, target, figures, steps }: TargetComparison): ComparisonJson => ({
  today: today.file,
  target: target.file,
  figures: figures.map(({ measure, today: before, target: after, complete }) => ({
    measure,
    today: figureJson(before),
    target: figureJson(after),
    complete,
  })),
  steps: {
    same: steps.same,
    changed: steps.changed.map((step) => step.target.id),
    added: steps.added.map(({ id }) => id),
    removed: steps.removed.map(({ id }) => id),
  },
});

function rulesJson(rules: RulePack, date: string, language: Language): NonNullable<AnalysisJson['rules']> {
  const { version, asOf, reviewDue, overdue } = ruleStatus(rules, date);
  const { footer, old } = disclaimerTexts(rules, date, language);
  return { schema: rules.schema, version, asOf, reviewDue, overdue, disclaimer: [footer, ...(old === null ? [] : [old])].join(' ') };
}

function processesJson(file: FileAnalysis, cycleTimes: ReadonlyMap<string, CycleTime | null>, language: Language): readonly ProcessJson[] {
  const suggestions = suggestionsJson(file, language);
  const hints = hintsOfFile(file, language);
  return file.model.processes.map((process) =>
    processJson(process, file, cycleTimes.get(process.id) ?? null, suggestions, hints.get(process.id) ?? []),
  );
}

function suggestionsJson({ model }: FileAnalysis, language: Language): ReadonlyMap<string, SuggestionJson> {
  const suggestions = suggestSteps(model);
  return new Map(
    [...suggestions].map(([id, { tag, confidence, reasons }]) => [
      id,
      { tag, confidence, reasons: reasons.map((reason) => reasonText(reason, language)) },
    ]),
  );
}

function processJson(
  process: Process,
  file: FileAnalysis,
  cycleTime: CycleTime | null,
  suggestions: ReadonlyMap<string, SuggestionJson>,
  hints: readonly HintJson[],
): ProcessJson {
  const { model, flow } = file;
  const figures = flow.processes.get(process.id);
  const nodes = model.flowNodes.filter((node) => node.process === process.id);
  return {
    id: process.id,
    name: process.name,
    casesPerYear: figureJson(figures?.casesPerYear ?? null),
    elements: recordOf(nodes.map((node) => [node.id, elementJson(node, file, suggestions.get(node.id) ?? null)])),
    totals: {
      annualHours: figureJson(figures?.totals.annualHours ?? null),
      annualCost: figureJson(figures?.totals.annualCost ?? null),
      complete: figures?.totals.complete ?? false,
      waitingHoursPerCase: figureJson(figures?.totals.waitingHoursPerCase ?? null),
    },
    cycleTime:
      cycleTime === null
        ? null
        : {
            meanMinutes: cycleTime.meanMinutes,
            p50Minutes: cycleTime.p50Minutes,
            p90Minutes: cycleTime.p90Minutes,
            runs: cycleTime.runs,
            complete: cycleTime.complete,
          },
    findings: findingsOf(process, file),
    hints: [...hints],
  };
}

function elementJson(
  node: FlowNode,
  { model, annotations, flow }: FileAnalysis,
  suggestion: SuggestionJson,
): ProcessJson['elements'][string] {
  const figures = flow.nodes.get(node.id);
  const lane = model.lanes.find(({ id }) => id === node.lane);
  return {
    type: node.type,
    name: node.name,
    lane: lane?.name ?? node.lane,
    tag: annotations.nodes.get(node.id)?.tag ?? 'open',
    executionsPerCase: figureJson(figures?.executionsPerCase ?? null),
    annualExecutions: figureJson(figures?.annualExecutions ?? null),
    annualHours: figureJson(figures?.annualHours ?? null),
    reworkHours: figureJson(figures?.reworkHours ?? null),
    waitingHoursPerCase: figureJson(figures?.waitingHoursPerCase ?? null),
    annualCost: figureJson(figures?.annualCost ?? null),
    suggestion,
  };
}

/** A finding stands with the process of its element; one whose element is in no process stands with the first, so that none is lost. */
function findingsOf(process: Process, { model, flow }: FileAnalysis): ProcessJson['findings'] {
  const owners = new Map<string, string>([
    ...model.processes.map(({ id }) => [id, id] as const),
    ...model.flowNodes.map((node) => [node.id, node.process] as const),
    ...model.sequenceFlows.map((sequenceFlow) => [sequenceFlow.id, sequenceFlow.process] as const),
    ...model.lanes.map((lane) => [lane.id, lane.process] as const),
  ]);
  const first = model.processes[0]?.id;
  return flow.findings
    .filter(({ element }) => (owners.get(element) ?? first) === process.id)
    .map(({ params, code, element }) => ({ ...params, code, element }));
}

const candidateJson = ({ candidate }: ReportUseCase, title: string): CandidateJson => ({
  id: candidate.id,
  kind: candidate.kind,
  title,
  steps: [...candidate.steps],
  tag: candidate.tag,
  technology: technologyJson(candidate.technology),
  hours: {
    today: figureJson(candidate.hours.today),
    gross: figureJson(candidate.hours.gross),
    review: figureJson(candidate.hours.review),
    operation: figureJson(candidate.hours.operation),
    net: figureJson(candidate.hours.net),
  },
  benefit: figureJson(candidate.benefit),
  effort: figureJson(candidate.effort),
  priority: figureJson(candidate.priority),
  quadrant: candidate.quadrant,
  completeness: candidate.completeness,
  guardRails:
    candidate.guardRails === undefined
      ? null
      : { ...candidate.guardRails, fires: [...candidate.guardRails.fires], open: [...candidate.guardRails.open] },
  kompass: candidate.kompass?.map(({ point, state, openItems }) => ({ point, state, openItems: [...openItems] })) ?? null,
});

const technologyJson = ({ first, alternatives, notRecommended, question }: Candidate['technology']): CandidateJson['technology'] => ({
  first,
  alternatives: [...alternatives],
  notRecommended: notRecommended.map(({ option, reason }) => ({ option, reason })),
  question: question ?? null,
});

const rankingJson = (ranking: Ranking): AnalysisJson['ranking'] => ({
  order: [...ranking.order],
  clarifyFirst: [...ranking.clarifyFirst],
  groups: ranking.groups.map((group) => [...group]),
  rankOne: recordOf(ranking.rankOne),
  topThree: recordOf(ranking.topThree),
  rankRange: recordOf([...ranking.rankRange].map(([id, [low, high]]) => [id, [low, high]])),
  pairwise: recordOf([...ranking.pairwise].map(([id, others]) => [id, recordOf(others)])),
});

/** JSON has no Infinity. NaN is none of our figures: it would be a bug, and null hides nothing worse. */
function figureJson(figure: Figure): FigureJson {
  if (figure === null || Number.isNaN(figure)) return null;
  if (Number.isFinite(figure)) return figure;
  return figure > 0 ? 'Infinity' : '-Infinity';
}

/** Without a prototype, because ids come from foreign files and may be `__proto__`. */
function recordOf<T>(entries: Iterable<readonly [string, T]>): Record<string, T> {
  const record = Object.create(null) as Record<string, T>;
  for (const [key, value] of entries) record[key] = value;
  return record;
}
