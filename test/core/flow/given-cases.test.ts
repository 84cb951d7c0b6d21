import { describe, expect, test } from 'vitest';
import { evaluateFlow } from '#core/flow/evaluate-flow.ts';
import { givenCases, readGivenCase } from './given-cases.ts';

const TOLERANCE = 1e-9;
const close = (actual: number | null | undefined, expected: number | null | 'Infinity', what: string): void => {
  if (expected === null || expected === 'Infinity') expect(actual, what).toBe(expected === null ? null : Infinity);
  else expect(Math.abs((actual ?? Number.NaN) - expected), `${what}: ${actual} instead of ${expected}`).toBeLessThanOrEqual(TOLERANCE);
};

describe.skipIf(givenCases.length === 0)('the given processes are counted exactly', () => {
  test.each(givenCases.map((given) => [given.id, given] as const))('%s', async (_, given) => {
    const { model, annotations } = await readGivenCase(given);
    const result = evaluateFlow(model, annotations);
    const { expected } = given;
    for (const [id, visits] of Object.entries(expected.allVisitsPerCase))
      close(result.nodes.get(id)?.executionsPerCase, visits, `${id} per case`);
    for (const [id, hours] of Object.entries(expected.annualHours)) close(result.nodes.get(id)?.annualHours, hours, `${id} hours`);
    for (const [id, hours] of Object.entries(expected.reworkHours ?? {})) close(result.nodes.get(id)?.reworkHours, hours, `${id} rework`);
    for (const [id, cases] of Object.entries(expected.derivedVolume ?? {}))
      close(result.processes.get(id)?.casesPerYear, cases, `${id} cases`);
    for (const [id, hours] of Object.entries(expected.hoursByProcess ?? {}))
      close(result.processes.get(id)?.totals.annualHours, hours, `${id} hours`);
    close(result.totals.annualHours, expected.totalAnnualHours, 'hours');
    close(result.totals.annualCost, expected.totalAnnualCost, 'cost');
    if (expected.waitHoursPerCase !== undefined) close(result.totals.waitingHoursPerCase, expected.waitHoursPerCase, 'waiting');
    expect(result.totals.complete).toBe(expected.totalsComplete);
    const named = (findings: readonly { code: string; element: string }[]) =>
      findings.map(({ code, element }) => `${code} ${element}`).toSorted();
    expect(named(result.findings)).toEqual(named(expected.findings));
  });
});
