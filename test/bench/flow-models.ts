import type { Annotations } from '#core/annotation/annotation.ts';
import type { ProcessModel } from '#core/process/process-model.ts';
import { annotate, buildModel, end, type NodeDraft, scope, start, task, xor } from '../core/flow/build-model.ts';

export interface CountedModel {
  readonly model: ProcessModel;
  readonly annotations: Annotations;
}

/** `loops` loops one behind the other, each around `steps` steps: 60 loops of one step have 182 nodes. */
export function loopChain(loops: number, steps: number): CountedModel {
  const nodes: NodeDraft[] = [start('S'), end('E')];
  const flows: string[] = [];
  let last = 'S';
  for (let loop = 0; loop < loops; loop += 1) {
    const row = Array.from({ length: steps }, (_, step) => `T${loop}_${step}`);
    nodes.push(xor(`J${loop}`), ...row.map((id) => task(id)), xor(`X${loop}`));
    flows.push(`${last} > J${loop} > ${row.join(' > ')} > X${loop}`, `X${loop} > J${loop}`);
    last = `X${loop}`;
  }
  flows.push(`${last} > E`);
  const model = buildModel({ P: scope(nodes, ...flows) });
  const shares = Object.fromEntries(Array.from({ length: loops }, (_, loop) => [`X${loop}>J${loop}`, 0.2]));
  return { model, annotations: numbers(model, shares) };
}

/** `choices` decisions one behind the other, each between two steps. */
export function choiceChain(choices: number): CountedModel {
  const nodes: NodeDraft[] = [start('S'), end('E')];
  const flows: string[] = [];
  let last = 'S';
  for (let choice = 0; choice < choices; choice += 1) {
    const [split, join, a, b] = [`X${choice}`, `J${choice}`, `A${choice}`, `B${choice}`];
    nodes.push(xor(split), task(a), task(b), xor(join));
    flows.push(`${last} > ${split} > ${a} > ${join}`, `${split} > ${b} > ${join}`);
    last = join;
  }
  flows.push(`${last} > E`);
  const model = buildModel({ P: scope(nodes, ...flows) });
  return {
    model,
    annotations: numbers(model, Object.fromEntries(Array.from({ length: choices }, (_, choice) => [`X${choice}>A${choice}`, 0.3]))),
  };
}

function numbers(model: ProcessModel, flows: Readonly<Record<string, number>>): Annotations {
  const steps = model.flowNodes.filter((node) => node.kind === 'activity');
  const nodes = Object.fromEntries(steps.map(({ id }, index) => [id, { handlingMinutes: 5 + (index % 40) }]));
  return annotate(model, { processes: { P: 1200 }, flows, nodes });
}
