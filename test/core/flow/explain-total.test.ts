import { describe, expect, test } from 'vitest';
import { evaluateFlow } from '#core/flow/evaluate-flow.ts';
import { explainTotal, type SummedFigure } from '#core/flow/explain-total.ts';
import type { Lane } from '#core/process/process-model.ts';
import { annotate, buildModel, call, end, event, scope, start, sub, task, xor } from './build-model.ts';

const lanes: readonly Lane[] = [
  { id: 'outer', name: null, process: 'P', parent: null },
  { id: 'inner', name: null, process: 'P', parent: 'outer' },
];
const plain = buildModel(
  {
    P: scope(
      [
        start('S'),
        task('A'),
        xor('X'),
        task('B'),
        event('C', 'IntermediateCatchEvent', 'timer'),
        sub('U', scope([task('D')])),
        call('K', 'Q'),
        task('Z'),
        end('E'),
      ],
      'S > A > X > B > C > U > K > E',
      'X > A',
      'X > Z > E',
    ),
    Q: scope([task('F')]),
  },
  { lanes },
);
const model = {
  ...plain,
  flowNodes: plain.flowNodes.map((node) => ({ ...node, lane: node.id === 'A' ? 'outer' : node.id === 'B' ? 'inner' : null })),
};
const annotations = annotate(model, {
  processes: { P: 100 },
  flows: { 'X>B': 0.6, 'X>A': 0.4, 'X>Z': 0 },
  nodes: {
    A: { handlingMinutes: 30, waitingHours: 2 },
    B: { handlingMinutes: 12, persons: 2, costPerExecution: 3 },
    C: { waitingHours: 24 },
    D: { handlingMinutes: 6, hourlyRate: 40 },
    F: { handlingMinutes: 10 },
  },
  lanes: { outer: { hourlyRate: 30 } },
});
const result = evaluateFlow(model, annotations);

describe('a total and its terms', () => {
  test.each(['annualHours', 'reworkHours', 'waitingHoursPerCase', 'annualCost'] as const satisfies readonly SummedFigure[])(
    '%s: the terms add up to the total of every process and lane',
    (figure) => {
      for (const process of ['P', 'Q']) {
        const { terms, sum } = explainTotal(result, model, annotations, figure, { process });
        expect(sum).toBeCloseTo(result.processes.get(process)!.totals[figure]!, 9);
        expect(terms.reduce((total, term) => total + term.value, 0)).toBeCloseTo(sum, 9);
      }
      for (const lane of ['outer', 'inner'])
        expect(explainTotal(result, model, annotations, figure, { lane }).sum).toBeCloseTo(
          result.processes.get('P')!.lanes.get(lane)![figure]!,
          9,
        );
    },
  );

  test('the largest comes first, nothing is named twice, and what is unknown is named', () => {
    const { terms, unknown } = explainTotal(result, model, annotations, 'annualHours', { process: 'P' });
    expect(terms.map((term) => term.node)).toEqual(['A', 'B', 'D']);
    expect(unknown).toEqual([]);
    const open = evaluateFlow(model, annotate(model, { processes: { P: 100 }, nodes: { A: { handlingMinutes: 30 } } }));
    expect(explainTotal(open, model, annotate(model, {}), 'annualHours', { process: 'P' }).unknown).toEqual(
      ['A', 'B', 'D', 'Z'].filter((id) => open.nodes.get(id)!.annualHours === null),
    );
  });

  test('a lane counts the lanes inside it', () => {
    const { terms } = explainTotal(result, model, annotations, 'annualHours', { lane: 'outer' });
    expect(terms.map((term) => term.node)).toEqual(['A', 'B']);
  });
});
