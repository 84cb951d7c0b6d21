import { describe, expect, test } from 'vitest';
import { evaluateFlow } from '#core/flow/evaluate-flow.ts';
import { annotate, buildModel, end, scope, start, task, tasks, xor } from './build-model.ts';

const S = start('S');
const E = end('E');

describe('hours, cost and their ranges', () => {
  const model = buildModel(
    { P: scope([S, task('A'), xor('X'), ...tasks('B', 'C'), E], 'S > A > X', 'b: X > B', 'c: X > C', 'B > E', 'C > E') },
    {
      lanes: [
        { id: 'outer', name: null, process: 'P', parent: null },
        { id: 'inner', name: null, process: 'P', parent: 'outer' },
      ],
    },
  );
  const inLanes = {
    ...model,
    flowNodes: model.flowNodes.map((node) => ({ ...node, lane: node.id === 'A' ? 'inner' : node.id === 'B' ? 'outer' : null })),
  };

  test('three-point quantities count with their mean and give a range', () => {
    const result = evaluateFlow(
      inLanes,
      annotate(inLanes, {
        processes: { P: { casesPerYear: { min: 60, likely: 120, max: 240 } } },
        flows: { b: { probability: { min: 0.25, likely: 0.5, max: 0.75 } } },
        nodes: {
          A: { handlingMinutes: { min: 5, likely: 10, max: 30 } },
          B: { handlingMinutes: 60, persons: { min: 1, likely: 1, max: 4 } },
        },
      }),
    );
    expect(result.nodes.get('A')?.annualHours).toBeCloseTo((140 * 15) / 60, 9);
    expect(result.nodes.get('A')?.annualHoursRange?.map((hours) => Math.round(hours * 1e6) / 1e6)).toEqual([5, 120]);
    expect(result.nodes.get('B')?.annualHours).toBeCloseTo(140 * 0.5 * 2, 9);
    expect(result.nodes.get('B')?.annualHoursRange?.map((hours) => Math.round(hours * 1e6) / 1e6)).toEqual([15, 720]);
    expect(result.nodes.get('C')?.annualHoursRange).toBeNull();
  });
  test("the rate is the step's own, else the lane's, else that of the lane around it", () => {
    const result = evaluateFlow(
      inLanes,
      annotate(inLanes, {
        processes: { P: 60 },
        flows: { b: 0.5, c: 0.5 },
        lanes: { outer: { hourlyRate: 10 } },
        nodes: { A: { handlingMinutes: 1 }, B: { handlingMinutes: 2, hourlyRate: 30 }, C: { handlingMinutes: 2, costPerExecution: 3 } },
      }),
    );
    expect(['A', 'B', 'C'].map((id) => result.nodes.get(id)?.annualCost)).toEqual([10, 30, null]);
    expect(result.totals).toMatchObject({ annualCost: 10 + 30 + 90, costComplete: false, complete: true, annualHours: 3 });
    expect(result.processes.get('P')?.lanes.get('outer')).toMatchObject({ annualHours: 2, known: 2, needed: 2 });
    expect(result.processes.get('P')?.lanes.get('inner')).toMatchObject({ annualHours: 1 });
  });
  test('without a number of cases nothing yearly is known, and nothing is 0', () => {
    const result = evaluateFlow(model, annotate(model, { nodes: { A: { handlingMinutes: 5 } }, flows: { b: 1, c: 0 } }));
    expect(result.nodes.get('A')).toMatchObject({
      annualExecutions: null,
      annualHours: null,
      annualCost: null,
      // once per case whatever the number of cases: nothing is repeated
      reworkHours: 0,
      executionsPerCase: 1,
    });
    expect(result.totals).toMatchObject({ complete: false, known: 0, needed: 2 });
    expect(result.nodes.get('C')?.annualHours).toBe(0);
  });
  test('a missing time makes the total a lower bound', () => {
    const result = evaluateFlow(
      model,
      annotate(model, { processes: { P: 60 }, nodes: { A: { handlingMinutes: 5 } }, flows: { b: 0.5, c: 0.5 } }),
    );
    expect(result.totals).toMatchObject({ annualHours: 5, complete: false, known: 1, needed: 3 });
    expect(result.nodes.get('B')?.annualHours).toBeNull();
  });
  test('waiting is a sum over everything that waits', () => {
    const result = evaluateFlow(
      model,
      annotate(model, { flows: { b: 0.25, c: 0.75 }, nodes: { A: { waitingHours: 2 }, B: { waitingHours: 8 }, S: { waitingHours: 1 } } }),
    );
    expect(result.totals.waitingHoursPerCase).toBe(5);
    expect(result.nodes.get('C')?.waitingHoursPerCase).toBeNull();
  });
});
