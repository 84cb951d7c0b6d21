import { analyse } from '#core/analyse.ts';
import type { Analysis, AnalyseFile } from '#core/analysis.ts';
import type { Criteria } from '#core/ranking/criteria.ts';
import type { TargetFile } from '#core/report/target-comparison.ts';
import type { UseCaseEdit } from '#core/use-cases/use-case-edit.ts';
import type { Issue } from '#core/problem/issue.ts';
import type { Problem, Result } from '#core/problem/problem.ts';
import type { RulePack } from '#core/guard-rails/rule-pack.ts';
import type { PlanInput } from '#core/kompass/plan-of.ts';
import type { ProcessDrawing } from '#core/picture/process-drawing.ts';
import { EMPTY_ANNOTATIONS } from '#core/annotation/empty-annotation.ts';
import { EMPTY_MODEL } from '#core/process/empty-model.ts';
import { DEFAULT_CRITERIA } from '#core/ranking/default-criteria.ts';
import { analyseFileOf } from '../analyse-document.ts';
import { drawingsOf } from '../drawings-of.ts';
import { assignmentsOf } from '../mappe/assignments-of.ts';
import type { MappeReport } from '../mappe/mappe.ts';
import { openDocument, type OpenedDocument, type OpenedProcess } from '../open-document.ts';
import type { AnnotationSource } from './annotation-source.ts';
import { applyAnnotations } from './apply-annotations.ts';

export interface BatchFile {
  /** As people named it; unique within the batch. */
  readonly name: string;
  readonly content: Result<Uint8Array>;
}

export interface BatchOptions {
  readonly annotations: AnnotationSource | null;
  /** null = that of the Mappe, or the default. */
  readonly seed: number | null;
  /** ISO 8601 (YYYY-MM-DD). */
  readonly today: string;
  /** Ids of processes that are left out of a Mappe; absent = as its own report says. */
  readonly without?: readonly string[];
  /** Absent = those the program ships with. */
  readonly rules?: RulePack;
  /** Called before each file is opened. */
  readonly onProgress?: (done: number, of: number, name: string) => void;
}

export interface Batch {
  readonly analysis: Analysis;
  readonly criteria: Criteria;
  /** What was odd about the annotations as a whole; what concerns one file is in the analysis. */
  readonly issues: readonly Issue[];
  /** What was said around the steps, for a report. */
  readonly plan: Omit<PlanInput, 'today'>;
  /** By file, as in the analysis. */
  readonly drawings: ReadonlyMap<string, readonly ProcessDrawing[]>;
  /** Processes as they shall become, to be set beside those of the analysis. */
  readonly targets: readonly TargetFile[];
  /** What the Mappe says about its report; undefined = nothing, or there are several files. */
  readonly report: MappeReport | undefined;
}

/**
 * Analyses many files as one: a file that cannot be read is in the result with its problem, the others finish.
 * Criteria are those of the first Mappe that has some. Of a Mappe the processes as they are today count;
 * those they shall become only where there are no others.
 */
export function analyseBatch(files: readonly BatchFile[], options: BatchOptions): Batch {
  const analysed: AnalyseFile[] = [];
  const mappen: OpenedDocument['mappe'][] = [];
  const drawings = new Map<string, readonly ProcessDrawing[]>();
  const targets: TargetFile[] = [];
  const unknown = new Unknown();
  for (const [index, { name, content }] of files.entries()) {
    options.onProgress?.(index, files.length, name);
    const opened = content.ok ? openDocument(name, content.value, 'file') : content;
    if (!opened.ok) {
      analysed.push(unreadable(name, opened.problem));
      continue;
    }
    mappen.push(opened.value.mappe);
    const without = options.without ?? (files.length === 1 ? opened.value.mappe.report?.withoutProcesses : undefined);
    const counted = countedOf(name, opened.value, without);
    analysed.push(...analyseFilesOf(counted, opened.value.kind, options.annotations, unknown));
    const wanted = targetsOf(name, opened.value, counted, without);
    targets.push(...wanted.map(({ file, of, bpmn }) => ({ ...analyseFileOf(file, bpmn.model, bpmn.annotations, bpmn.issues), of })));
    for (const { file, bpmn } of [...counted, ...wanted]) drawings.set(file, drawingsOf(bpmn));
  }
  const criteria = mappen.find((mappe) => mappe.criteria !== null)?.criteria ?? DEFAULT_CRITERIA;
  const seeded = options.seed === null ? criteria : { ...criteria, seed: options.seed };
  const source = options.annotations;
  const plan = {
    useCases: new Map<string, UseCaseEdit>(mappen.flatMap(({ useCases }) => [...useCases])),
    profile: new Map([...mappen.flatMap(({ profile }) => [...profile]), ...(source?.kind === 'json' ? source.input.profile : [])]),
    assignments: new Map(mappen.flatMap((mappe) => [...assignmentsOf(mappe)])),
  };
  const analysis = analyse({
    files: analysed,
    ...plan,
    criteria: seeded,
    answers: new Map(mappen.flatMap(({ answers }) => [...answers])),
    today: options.today,
    ...(files.length === 1 ? { oneDocument: true } : {}),
    ...(options.rules === undefined ? {} : { rules: options.rules }),
  });
  const issues = [...(source?.kind === 'json' ? source.input.issues : []), ...unknown.issues()];
  return { analysis, criteria: seeded, issues, plan, drawings, targets, report: files.length === 1 ? mappen[0]?.report : undefined };
}

function analyseFilesOf(
  counted: readonly CountedProcess[],
  kind: OpenedDocument['kind'],
  source: AnnotationSource | null,
  unknown: Unknown,
): readonly AnalyseFile[] {
  return counted.map(({ file, entry, bpmn }) => {
    const key = kind === 'bpmn' ? {} : { key: entry.id };
    if (source === null) return { ...analyseFileOf(file, bpmn.model, bpmn.annotations, bpmn.issues), ...key };
    const applied = applyAnnotations(source, file, bpmn, kind === 'bpmn' ? 'editor' : 'file');
    if (!applied.ok) return unreadable(file, applied.problem);
    unknown.add(applied.value.unknown);
    return { ...analyseFileOf(file, bpmn.model, applied.value.raw, [...bpmn.issues, ...applied.value.issues]), ...key };
  });
}

interface CountedProcess extends OpenedProcess {
  /** Name in the analysis. */
  readonly file: string;
}

/** The processes of a document that count. Leaving out all of them leaves out none: an empty report helps nobody. */
function countedOf(name: string, { kind, processes }: OpenedDocument, without: readonly string[] = []): readonly CountedProcess[] {
  const today = processes.filter(({ entry }) => entry.role === 'ist');
  const counted = today.length > 0 ? today : processes;
  const wanted = counted.filter(({ entry }) => !without.includes(entry.id));
  return (wanted.length > 0 ? wanted : counted).map((process) => ({
    ...process,
    file: kind === 'bpmn' ? name : `${name}#${process.entry.id}`,
  }));
}

/** The Soll of each process that counts, unless it is left out. */
function targetsOf(
  name: string,
  { processes }: OpenedDocument,
  counted: readonly CountedProcess[],
  without: readonly string[] = [],
): readonly (CountedProcess & { readonly of: string })[] {
  return processes.flatMap((process) => {
    const { id, role, of } = process.entry;
    const today = counted.find(({ entry }) => entry.id === of && entry.role === 'ist');
    if (role !== 'soll' || today === undefined || without.includes(id)) return [];
    return [{ ...process, file: `${name}#${id}`, of: today.file }];
  });
}

/** An id is only unknown when none of the files has it. */
class Unknown {
  #files = 0;
  readonly #missedBy = new Map<string, number>();

  add(ids: readonly string[]): void {
    this.#files += 1;
    for (const id of ids) this.#missedBy.set(id, (this.#missedBy.get(id) ?? 0) + 1);
  }

  issues(): readonly Issue[] {
    const everywhere = [...this.#missedBy].filter(([, files]) => files === this.#files);
    return everywhere.map(([id]) => ({ code: 'ELEMENT_ID_UNKNOWN', element: id, params: { id } }));
  }
}

const unreadable = (file: string, problem: Problem): AnalyseFile => ({
  file,
  model: EMPTY_MODEL,
  annotations: EMPTY_ANNOTATIONS,
  issues: [],
  problems: [problem],
});
