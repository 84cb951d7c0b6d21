import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { recommendTechnology } from '#core/technology/recommend-technology.ts';

const casesFile = path.resolve(import.meta.dirname, '../../../../shared/cases/cases.json');
interface TechnologyCase {
  readonly id: string;
  readonly kind: string;
  readonly inputs: { readonly facets: Record<string, unknown> };
  readonly expected: { readonly first: string; readonly notRecommended: readonly string[] };
}

describe('the shared decision-table cases', () => {
  if (!existsSync(casesFile)) {
    test.skip(`skipped: ${casesFile} is not there`, () => undefined);
    return;
  }
  const cases = (JSON.parse(readFileSync(casesFile, 'utf8')) as TechnologyCase[]).filter(({ kind }) => kind === 'decision-table');
  test.each(cases)('$id gives the option and the advice against', ({ inputs, expected }) => {
    const fit = recommendTechnology(inputs.facets);
    expect(fit.first).toBe(expected.first);
    expect(fit.notRecommended.map(({ option }) => option)).toEqual(expected.notRecommended);
  });
});
