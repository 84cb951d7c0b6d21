import type { UseCaseGuardRails } from './evaluate-use-case.ts';

/** A short form on one page, ready for any export format. */
export interface Sheet {
  readonly title: string;
  readonly sections: readonly SheetSection[];
  readonly footer: string;
}

export interface SheetSection {
  readonly heading: string;
  readonly rows: readonly SheetRow[];
}

/** `value` null = still to be filled in; an exporter shows an empty line, never a guess. */
export interface SheetRow {
  readonly label: string;
  readonly value: string | null;
}

/** What a use case brings along to its sheets. */
export interface SheetSubject {
  readonly title: string;
  readonly purpose: string | null;
  /** Name of the recommended or chosen technology in the language of the sheet; null = not decided. */
  readonly technology: string | null;
  readonly stepNames: readonly string[];
  readonly documents: readonly string[];
  readonly systems: readonly string[];
}

/** One answer for the whole use case: yes if one step says yes, no if all say no, otherwise unknown. */
export function answerOver(result: Pick<UseCaseGuardRails, 'steps'>, attr: string): boolean | null {
  const facts = result.steps.map((step) => step.result.facts.get(attr));
  if (facts.includes(true)) return true;
  return facts.length > 0 && facts.every((fact) => fact === false) ? false : null;
}
