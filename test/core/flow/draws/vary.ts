import type { Annotations } from '#core/annotation/annotation.ts';
import type { Quantity } from '#core/annotation/quantity.ts';
import { countCases } from '#core/flow/case-counts.ts';
import { type DrawRequest, annualOf, countDraw, countDraws } from '#core/flow/draws/count-draws.ts';
import { type FlowInput, prepareFiles } from '#core/flow/prepare-files.ts';
import { expect } from 'vitest';

/** Every known number that moves counts, with what makes a probability of it. */
export function quantitiesOf({ flows, nodes, processes }: Annotations): readonly { readonly quantity: Quantity; readonly most: number }[] {
  const shares = [...flows.values()].flatMap(({ probability, probabilityRepeat }) => [probability, probabilityRepeat]);
  const again = [...nodes.values()].map(({ repeatProbability }) => repeatProbability);
  const counts = [...nodes.values()].flatMap(({ probability, repetitions, executionsPerCase, perActivation, casesPerYear }) => [
    probability,
    repetitions,
    executionsPerCase,
    perActivation,
    casesPerYear,
  ]);
  const volumes = [...processes.values()].map(({ casesPerYear }) => casesPerYear);
  const known = (all: readonly Quantity[], most: number) =>
    all.filter(({ kind }) => kind !== 'unknown').map((quantity) => ({ quantity, most }));
  return [...known(shares, 1), ...known(again, 0.95), ...known(counts, Infinity), ...known(volumes, Infinity)];
}

/** All nodes of the files, with the given numbers per draw. */
export function requestFor(inputs: readonly FlowInput[], columns: ReadonlyMap<Quantity, Float64Array>, draws: number): DrawRequest {
  const files = prepareFiles(inputs);
  const limits = { seed: 1 };
  const wanted = files.flatMap((file) => file.model.flowNodes.map((node) => [file, node] as const));
  return { files, limits, expected: countCases(files, limits), columns, draws, wanted };
}

/** Every node in every draw as if the draw alone were counted from the beginning; how many numbers varied. */
export function expectAsCountedAlone(request: DrawRequest): number {
  const counted = countDraws(request);
  if (counted === null) throw new Error('not counted in draws');
  let varied = 0;
  for (let draw = 0; draw < request.draws; draw += 1) {
    const alone = countDraw(request, draw);
    request.wanted.forEach(([file, node], at) => {
      const column = counted[at]!;
      const exact = annualOf(alone, file, node);
      const value = column === null || typeof column === 'number' ? column : column[draw]!;
      if (typeof column === 'object' && column !== null) varied += 1;
      if (value === null || exact === null || !Number.isFinite(exact)) {
        // unknown is unknown in every draw, except that somebody may be the first to come by in one
        if (exact !== null && value !== null) expect(value, `${node.id} in draw ${draw}`).toBe(exact);
        return;
      }
      expect(Math.abs(value - exact) / Math.max(1, exact), `${node.id} in draw ${draw}: ${value}, not ${exact}`).toBeLessThan(1e-9);
    });
  }
  return varied;
}
