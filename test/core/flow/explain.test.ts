import { describe, expect, test } from 'vitest';
import { evaluateFlow } from '#core/flow/evaluate-flow.ts';
import { explainNode } from '#core/flow/explain.ts';
import { writeExplanation } from '#core/flow/explain-text.ts';
import { and, annotate, boundary, buildModel, end, multiple, scope, start, sub, task, tasks, xor } from './build-model.ts';
import { givenCases, readGivenCase } from './given-cases.ts';

const model = buildModel({
  P: scope(
    [
      start('S'),
      xor('J'),
      ...tasks('A', 'B', 'C'),
      xor('X'),
      and('G'),
      and('H'),
      task('M', { loop: multiple() }),
      boundary('Z', 'A', 'timer', { interrupting: false }),
      end('E'),
      end('F'),
      task('U'),
    ],
    'S > J > A > X',
    'back: X > J',
    'on: X > G',
    'G > B > H',
    'G > C > H > M > E',
    'Z > F',
  ),
});
const annotations = annotate(model, {
  processes: { P: 120 },
  flows: { back: 0.2, on: 0.8 },
  nodes: {
    A: { handlingMinutes: { value: 20, basis: 'measured' }, persons: 2, hourlyRate: 40, costPerExecution: 1.5, waitingHours: 6 },
    M: { repetitions: 3, handlingMinutes: 5 },
    Z: { probability: 0.1 },
  },
});
const result = evaluateFlow(model, annotations);
const lines = (id: string, language: 'de' | 'en' = 'de') =>
  writeExplanation(explainNode(result, model, annotations, id)!, (name) => name, language);

describe('every figure opens to its formula', () => {
  test('a step in a loop', () => {
    expect(lines('A')).toEqual([
      'Häufigkeit je Fall = 1,25 × 100 % (J) = 1,25',
      'Ausführungen pro Jahr: 120 Fälle × 1,25 = 150',
      'Wartezeit je Fall: 1,25 × 6 h = 7,5 h',
      'Stunden pro Jahr: 120 Fälle × 1,25 × 20 min × 2 Personen / 60 = 100 h',
      'davon Wiederholung: 120 Fälle × 0,25 Wiederholungen × 20 min × 2 Personen / 60 = 20 h',
      'Kosten pro Jahr: 100 h × 40 €/h + 150 Ausführungen × 1,5 € = 4.225 €',
    ]);
  });
  test('merges, joins, events, repetition and loose steps', () => {
    expect(lines('J')[0]).toBe('Häufigkeit je Fall = 1 × 100 % (S) + 1,25 × 20 % (X) = 1,25');
    expect(lines('H', 'en')[0]).toBe('Executions per case = waits for all: 1 × 100% (B); 1 × 100% (C) = 1');
    expect(lines('Z')[0]).toBe('Häufigkeit je Fall = 1,25 × 10 % (A) = 0,125');
    expect(lines('M')[0]).toBe('Häufigkeit je Fall = 1 × 100 % (H) × 3 Durchläufe = 3');
    expect(lines('S')[0]).toBe('Häufigkeit je Fall = Start, Anteil der Fälle 100 % = 1');
    expect(lines('U')[0]).toBe('Häufigkeit je Fall = kein Weg führt hierher = unbekannt');
    expect(lines('B')[2]).toBe('Stunden pro Jahr: 120 Fälle × 1 × unbekannt min / 60 = unbekannt h');
  });
  test('where numbers come from is kept', () => {
    const hours = explainNode(result, model, annotations, 'A')!.formulas.find((formula) => formula.figure === 'annualHours')!;
    expect(hours.products[0]?.map((term) => [term.name, term.value, term.basis])).toEqual([
      ['casesPerYear', 120, null],
      ['executionsPerCase', 1.25, null],
      ['handlingMinutes', 20, 'measured'],
      ['persons', 2, null],
    ]);
    expect(explainNode(result, model, annotations, 'nobody')).toBeNull();
  });
  test('inside a sub-process the balance is per case as well', () => {
    const nested = buildModel({
      P: scope(
        [start('S'), xor('J'), sub('V', scope([start('s'), task('a'), end('e')], 's > a > e')), xor('X'), end('E')],
        'S > J > V > X',
        'back: X > J',
        'on: X > E',
      ),
    });
    const said = annotate(nested, { flows: { back: 0.5, on: 0.5 } });
    const explained = explainNode(evaluateFlow(nested, said), nested, said, 'a')!;
    expect(explained.balance).toMatchObject({ kind: 'sum', terms: [{ source: 's', sourceExecutions: 2, share: 1, executions: 2 }] });
  });
});

describe.skipIf(givenCases.length === 0)('the shown numbers are the numbers', () => {
  test.each(givenCases.map((given) => [given.id, given] as const))('%s', async (_, given) => {
    const input = await readGivenCase(given);
    const flow = evaluateFlow(input.model, input.annotations);
    for (const { id } of input.model.flowNodes) {
      const explained = explainNode(flow, input.model, input.annotations, id)!;
      const { balance, instances, executionsPerCase } = explained;
      if (balance.kind === 'sum' && executionsPerCase !== null && Number.isFinite(executionsPerCase) && instances !== null) {
        const sum = balance.terms.reduce((total, term) => total + (term.executions ?? 0), 0);
        expect(sum * instances, id).toBeCloseTo(executionsPerCase, 9);
      }
      for (const { products, divisor, result: shown } of explained.formulas) {
        if (shown === null || products.flat().some((term) => term.value === null || !Number.isFinite(term.value))) continue;
        const computed = products.reduce((total, terms) => total + terms.reduce((product, term) => product * term.value!, 1), 0) / divisor;
        expect(computed, id).toBeCloseTo(shown, 6);
      }
    }
  });
});
