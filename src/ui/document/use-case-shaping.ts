import type { Mappe } from '#app/mappe/mappe.ts';
import type { UseCaseEdit } from '#core/use-cases/use-case-edit.ts';
import { OWN_PREFIX } from '#core/use-cases/candidate-id.ts';
import { STEP_ESTIMATE_NAMES } from '#core/use-cases/read-estimates.ts';
import { changeEdit } from './use-case-edits.ts';

/** A use case that goes into another one. */
export interface MergedPart {
  readonly id: string;
  /** Keys of its steps, `<process id>/<step id>`. */
  readonly steps: readonly string[];
}

/** An id nobody uses yet; `own:` says that people made the use case. */
export function nextOwnId(mappe: Mappe): string {
  const used = new Set([...mappe.useCases.keys(), ...mappe.measures.map(({ about }) => about)]);
  let number = 1;
  while (used.has(`${OWN_PREFIX}${number}`)) number += 1;
  return `${OWN_PREFIX}${number}`;
}

/** The Mappe with a use case of people's own, made of chosen steps. */
export const withOwnUseCase = (mappe: Mappe, title: string, steps: readonly string[]): Mappe =>
  changeEdit(mappe, nextOwnId(mappe), () => ({ title: title.trim(), steps }));

/** The Mappe with a part of a use case as one of its own; the rest keeps its id and its estimates. */
export const withSplit = (mappe: Mappe, useCase: string, title: string, steps: readonly string[]): Mappe =>
  changeEdit(mappe, nextOwnId(mappe), () => ({ title: title.trim(), steps, splitFrom: useCase }));

/** The Mappe with several use cases as one. Estimates go along where nothing is lost or invented by it. */
export function withMerged(mappe: Mappe, title: string, parts: readonly MergedPart[]): Mappe {
  const estimates = combineEstimates(parts.map(({ id, steps }) => ({ steps, estimates: mappe.useCases.get(id)?.estimates ?? {} })));
  return changeEdit(mappe, nextOwnId(mappe), () => ({
    title: title.trim(),
    steps: [...new Set(parts.flatMap(({ steps }) => steps))],
    mergedFrom: parts.map(({ id }) => id),
    ...(Object.keys(estimates).length === 0 ? {} : { estimates }),
  }));
}

/** The Mappe without what people did to a use case: an own one disappears, merged ones come apart, parts go back. */
export const withoutEdit = (mappe: Mappe, useCase: string): Mappe => changeEdit(mappe, useCase, () => ({}));

/**
 * The Mappe with a use case under the id of its steps as they are now: whoever looked at the change has agreed.
 * Everything kept under the old id goes along.
 */
export function withAgreedSteps(mappe: Mappe, useCase: string, id: string, steps: readonly string[] | null): Mappe {
  const edit = mappe.useCases.get(useCase);
  if (edit === undefined || (id !== useCase && mappe.useCases.has(id))) return mappe;
  const { steps: _steps, ...rest } = edit;
  const agreed: UseCaseEdit = steps === null ? rest : { ...rest, steps };
  const rename = (name: string): string => (name === useCase ? id : name);
  return {
    ...mappe,
    useCases: new Map(
      [...mappe.useCases].map(([name, other]) => [
        rename(name),
        name === useCase
          ? agreed
          : {
              ...other,
              ...(other.mergedFrom === undefined ? {} : { mergedFrom: other.mergedFrom.map(rename) }),
              ...(other.splitFrom === undefined ? {} : { splitFrom: rename(other.splitFrom) }),
            },
      ]),
    ),
    measures: mappe.measures.map((measure) => (measure.about === useCase ? { ...measure, about: id } : measure)),
  };
}

type Texts = Readonly<Record<string, string>>;

/**
 * Estimates of a merged use case: equal ones are kept. Coverage, saving and review that differ hold for the steps they were
 * made for; a step of two parts, and every other difference, is open again.
 */
export function combineEstimates(parts: readonly { readonly steps: readonly string[]; readonly estimates: Texts }[]): Texts {
  const names = new Set(parts.flatMap(({ estimates }) => Object.keys(estimates)));
  const combined = new Map<string, string>();
  for (const name of names) {
    const values = new Set(parts.map(({ estimates }) => (Object.hasOwn(estimates, name) ? estimates[name] : undefined)));
    const [only] = values;
    if (values.size === 1 && only !== undefined) combined.set(name, only);
    else if (isPerStep(name)) for (const [at, value] of perStep(name, parts)) combined.set(at, value);
  }
  return Object.fromEntries(combined);
}

const isPerStep = (name: string): boolean => STEP_ESTIMATE_NAMES.some((known) => name === known || name === `${known}Basis`);

function perStep(
  name: string,
  parts: readonly { readonly steps: readonly string[]; readonly estimates: Texts }[],
): ReadonlyMap<string, string> {
  const owners = new Map<string, Set<string | undefined>>();
  for (const { steps, estimates } of parts)
    for (const step of steps)
      owners.set(step, (owners.get(step) ?? new Set()).add(Object.hasOwn(estimates, name) ? estimates[name] : undefined));
  return new Map(
    [...owners].flatMap(([step, values]) => {
      const [only] = values;
      return values.size === 1 && only !== undefined ? [[`${name}@${step}`, only] as const] : [];
    }),
  );
}
