import type { AnnotationPatch, RawAnnotations } from '#core/annotation/annotation.ts';
import { attributeWord } from '#core/annotation/annotation-words.ts';
import { EMPTY_RAW } from '#core/annotation/empty-annotation.ts';
import { readAnnotations } from '#core/annotation/read-annotation.ts';
import type { Language } from '#core/language.ts';
import type { Issue } from '#core/problem/issue.ts';
import { ok, type Result } from '#core/problem/problem.ts';
import { byId } from '#core/process/queries.ts';
import type { ProcessModel } from '#core/process/process-model.ts';
import { reportStepsOf } from '#core/report/build-report.ts';
import { filesNamedIn, readStepTable } from '#core/report/step-table/read-step-table.ts';
import { type StepDifference, stepDifferences } from '#core/report/step-table/step-differences.ts';
import type { ReadCell } from '#core/report/step-table/typed-row.ts';

/** A process as it stands now, for comparing a list with it. */
export interface ComparedProcess {
  readonly id: string;
  /** What the list calls it in the column of files. */
  readonly file: string;
  readonly model: ProcessModel;
  readonly raw: RawAnnotations;
}

export interface ChangedStep {
  readonly id: string;
  readonly name: string;
  readonly differences: readonly StepDifference[];
}

/** What taking over an edited list of steps would change; nothing has happened yet. */
export interface StepListComparison {
  readonly processes: readonly { readonly id: string; readonly file: string; readonly steps: readonly ChangedStep[] }[];
  /** Step ids of rows that belong to no step. */
  readonly unknownSteps: readonly string[];
  /** Files the list speaks about and the document does not have. */
  readonly unknownFiles: readonly string[];
}

/**
 * Compares an edited list with a document. Rows find their process by the column of files; a list about one file that the
 * document does not know by that name is meant for the process on screen.
 */
export function compareStepList(
  rows: readonly (readonly ReadCell[])[],
  processes: readonly ComparedProcess[],
  current: string,
  language: Language,
): Result<StepListComparison> {
  const named = filesNamedIn(rows);
  const isMeant = ({ file }: ComparedProcess): boolean => [...named].some((name) => baseName(name) === baseName(file));
  const meant = processes.filter(isMeant);
  const targets = meant.length > 0 ? meant : processes.filter(({ id }) => id === current);
  const unknownSteps: string[] = [];
  const compared: { id: string; file: string; steps: readonly ChangedStep[] }[] = [];
  for (const { id, file, model, raw } of targets) {
    const { annotations } = readAnnotations(model, raw);
    const read = readStepTable(rows, file, reportStepsOf({ file, model, annotations }), raw);
    if (!read.ok) return read;
    const refused: Issue[] = [];
    for (const issue of read.value.issues) {
      if (issue.code === 'ELEMENT_ID_UNKNOWN') unknownSteps.push(issue.element ?? '');
      else refused.push(issue);
    }
    compared.push({ id, file, steps: changedSteps(model, raw, read.value.patches, refused, language) });
  }
  return ok({
    processes: compared.filter(({ steps }) => steps.length > 0),
    unknownSteps,
    unknownFiles: meant.length === 0 ? [] : [...named].filter((name) => !meant.some(({ file }) => baseName(file) === baseName(name))),
  });
}

function changedSteps(
  model: ProcessModel,
  raw: RawAnnotations,
  patches: ReadonlyMap<string, AnnotationPatch>,
  refused: readonly Issue[],
  language: Language,
): readonly ChangedStep[] {
  const nodes = byId(model.flowNodes);
  const ids = new Set([...patches.keys(), ...refused.flatMap(({ element }) => element ?? [])]);
  return [...ids].map((id) => ({
    id,
    name: nodes.get(id)?.name ?? id,
    differences: [
      ...stepDifferences(model, id, raw.get(id) ?? EMPTY_RAW, patches.get(id) ?? {}, language),
      ...refused.filter(({ element }) => element === id).map((issue) => refusedCell(issue, language)),
    ],
  }));
}

/** A cell that was not even read, e.g. "vielleicht" where yes or no is asked. */
function refusedCell(problem: Issue, language: Language): StepDifference {
  const what = String(problem.params['attribute'] ?? '');
  return { what, field: attributeWord(what)[language], before: null, after: String(problem.params['value'] ?? ''), problem, patch: {} };
}

/** The chosen differences as one patch for each step. */
export function patchesOf(
  steps: readonly ChangedStep[],
  isChosen: (step: ChangedStep, difference: StepDifference) => boolean,
): ReadonlyMap<string, AnnotationPatch> {
  return new Map(
    steps.flatMap((step): readonly (readonly [string, AnnotationPatch])[] => {
      const chosen = step.differences.filter((difference) => isChosen(step, difference));
      if (chosen.length === 0) return [];
      const attributes = Object.assign({}, ...chosen.map(({ patch }) => patch.attributes)) as NonNullable<AnnotationPatch['attributes']>;
      const children = Object.assign({}, ...chosen.map(({ patch }) => patch.children)) as NonNullable<AnnotationPatch['children']>;
      return [[step.id, { attributes, children }]];
    }),
  );
}

const baseName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;
