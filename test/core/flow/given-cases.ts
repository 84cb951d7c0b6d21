import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readAnnotationInput } from '#core/annotation/read-annotation-input.ts';
import { readAnnotations } from '#core/annotation/read-annotation.ts';
import type { FlowInput } from '#core/flow/prepare-files.ts';
import { readBpmn } from '#bpmn/read-bpmn.ts';

/** One numeric case of the shared folder (its README tells the fields). */
export interface GivenCase {
  readonly id: string;
  readonly kind: string;
  readonly file: string;
  readonly inputs: Readonly<Record<'processes' | 'flows' | 'nodes', Readonly<Record<string, Readonly<Record<string, number>>>>>>;
  readonly expected: {
    readonly allVisitsPerCase: Readonly<Record<string, number | null | 'Infinity'>>;
    readonly findings: readonly { readonly code: string; readonly element: string }[];
    readonly totalAnnualHours: number;
    readonly totalAnnualCost: number;
    readonly totalsComplete: boolean;
    readonly annualHours: Readonly<Record<string, number>>;
    readonly reworkHours?: Readonly<Record<string, number>>;
    readonly derivedVolume?: Readonly<Record<string, number>>;
    readonly hoursByProcess?: Readonly<Record<string, number>>;
    readonly meanCycleTimeMinutes?: number;
    readonly waitHoursPerCase?: number;
  };
}

const folder = path.resolve(import.meta.dirname, '../../../../shared/cases');
const list = path.join(folder, 'cases.json');

export const givenCases: readonly GivenCase[] = existsSync(list)
  ? (JSON.parse(readFileSync(list, 'utf8')) as GivenCase[]).filter((one) => one.kind === 'bpmn')
  : [];
export const allGivenCases: readonly { readonly id: string; readonly inputs: unknown; readonly expected: unknown }[] = existsSync(list)
  ? (JSON.parse(readFileSync(list, 'utf8')) as GivenCase[])
  : [];
if (givenCases.length === 0) console.info(`skipped: no cases at ${list}`);

/** The folder's short names -> attributes of the file format. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  p: 'probability',
  pRepeat: 'probabilityRepeat',
  minutes: 'handlingMinutes',
  ratePerHour: 'hourlyRate',
  waitHours: 'waitingHours',
  instances: 'repetitions',
  iterations: 'repetitions',
};

export async function readGivenCase(given: GivenCase): Promise<FlowInput> {
  const opened = await readBpmn(readFileSync(path.join(folder, given.file), 'utf8'));
  if (!opened.ok) throw new Error(`${given.id}: ${opened.problem.code}`);
  const renamed = Object.fromEntries(
    Object.entries(given.inputs).map(([section, entries]) => [
      section,
      Object.fromEntries(
        Object.entries(entries).map(([id, fields]) => [
          id,
          Object.fromEntries(Object.entries(fields).map(([name, value]) => [ATTRIBUTES[name] ?? name, value])),
        ]),
      ),
    ]),
  );
  const input = readAnnotationInput(renamed);
  if (!input.ok) throw new Error(`${given.id}: ${input.problem.code}`);
  const { annotations, issues } = readAnnotations(opened.value.model, input.value.raw);
  if (issues.length > 0) throw new Error(`${given.id}: ${JSON.stringify(issues)}`);
  return { model: opened.value.model, annotations };
}
