import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { AnalysisJson } from '#export/json/analysis-json.schema.ts';
import { inTemporaryFolder, runCli } from './run-cli.ts';

const folder = path.resolve(import.meta.dirname, '../../../shared/cases');
const present = existsSync(folder);
if (!present) console.log(`skipped: no numeric cases at ${folder}`);

type Fields = Readonly<Record<string, number>>;
interface NumericCase {
  readonly id: string;
  readonly kind: string;
  readonly file?: string;
  readonly tolerance: number;
  readonly inputs: {
    readonly processes: Record<string, Fields>;
    readonly flows: Record<string, Fields>;
    readonly nodes: Record<string, Fields>;
  };
  readonly expected: {
    readonly visitsPerCase: Readonly<Record<string, number | string | null>>;
    readonly annualHours?: Readonly<Record<string, number | null>>;
    readonly findings: readonly { readonly code: string; readonly element: string }[];
  };
}

/** The cases' short names of the attributes in the file format. */
const ATTRIBUTES: ReadonlyMap<string, string> = new Map([
  ['p', 'probability'],
  ['pRepeat', 'probabilityRepeat'],
  ['minutes', 'handlingMinutes'],
  ['ratePerHour', 'hourlyRate'],
  ['waitHours', 'waitingHours'],
  ['instances', 'repetitions'],
  ['iterations', 'repetitions'],
]);

const named = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [ATTRIBUTES.get(name) ?? name, value]));
const all = (elements: Readonly<Record<string, Fields>>): object =>
  Object.fromEntries(Object.entries(elements).map(([id, fields]) => [id, named(fields)]));

const cases = present
  ? (JSON.parse(readFileSync(path.join(folder, 'cases.json'), 'utf8')) as NumericCase[]).filter(
      ({ kind, file }) => kind === 'bpmn' && file !== undefined && existsSync(path.join(folder, file)),
    )
  : [];

describe.skipIf(!present)('numeric cases through the command line', () => {
  test.each(cases)('$id', async ({ file, inputs, expected, tolerance }) =>
    inTemporaryFolder(async (work) => {
      const annotations = path.join(work, 'a.json');
      writeFileSync(annotations, JSON.stringify({ processes: all(inputs.processes), flows: all(inputs.flows), nodes: all(inputs.nodes) }));
      const { code, out, err } = await runCli(folder, ['analyse', file!, '--annotations', annotations]);
      expect([code, err]).toEqual([0, '']);
      const { processes } = (JSON.parse(out) as AnalysisJson).files[0]!;
      const elements = new Map(processes.flatMap((process) => Object.entries(process.elements)));
      const same = (found: unknown, wanted: unknown, what: string): void => {
        if (typeof wanted === 'number' && typeof found === 'number')
          expect(Math.abs(found - wanted), what).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(wanted)));
        else expect(found, what).toBe(wanted);
      };
      for (const [id, visits] of Object.entries(expected.visitsPerCase))
        same(elements.get(id)?.executionsPerCase, visits, `visits of ${id}`);
      for (const [id, hours] of Object.entries(expected.annualHours ?? {})) same(elements.get(id)?.annualHours, hours, `hours of ${id}`);
      const found = processes.flatMap(({ findings }) => findings.map(({ code: finding, element }) => `${finding} ${element}`));
      expect(found).toEqual(expect.arrayContaining(expected.findings.map((finding) => `${finding.code} ${finding.element}`)));
    }),
  );
});
