import { describe, expect, it } from 'vitest';
import type { SimulationProposal } from '#bpmn/simulation-data/simulation-data.ts';
import type { QuantityAttribute } from '#core/annotation/vocabulary.ts';
import { offersOf, patchesOf } from '#ui/features/model/simulation/simulation-offers.ts';
import { annotate, buildModel, end, scope, start, task, xor } from '../../core/flow/build-model.ts';

const model = buildModel({ P: scope([start('S'), task('A'), xor('X'), task('B'), end('E')], 'S > A > X > B > E', 'X > E') });
const proposal = (element: string, attribute: QuantityAttribute, value: number): SimulationProposal => ({
  element,
  attribute,
  quantity: { kind: 'exact', value, basis: null },
  written: '',
  note: null,
});

describe('simulation data on offer', () => {
  const proposals = [
    proposal('A', 'handlingMinutes', 20),
    proposal('A', 'costPerExecution', 3),
    proposal('X>B', 'probability', 0.4),
    proposal('P', 'casesPerYear', 138),
  ];

  it('leaves out what is already said, and shows what would be replaced', () => {
    const offers = offersOf(
      proposals,
      annotate(model, { nodes: { A: { handlingMinutes: 20, costPerExecution: 5 } }, flows: { 'X>B': 0.4 } }),
    );
    expect(offers.map(({ key, before }) => [key, before.kind])).toEqual([
      ['costPerExecution A', 'exact'],
      ['casesPerYear P', 'unknown'],
    ]);
  });

  it('becomes one patch per element, with the basis left open', () => {
    const patches = patchesOf(offersOf(proposals, annotate(model, {})));
    expect(patches.get('A')).toEqual({
      attributes: { handlingMinutes: '20', handlingMinutesBasis: null, costPerExecution: '3', costPerExecutionBasis: null },
    });
    expect([...patches.keys()]).toEqual(['A', 'X>B', 'P']);
  });
});
