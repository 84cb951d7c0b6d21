import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, test } from 'vitest';
import type { Annotations } from '#core/annotation/annotation.ts';
import { evaluateFlow, evaluateFlows } from '#core/flow/evaluate-flow.ts';
import type { FlowResult } from '#core/flow/flow-result.ts';
import type { FlowNode, ProcessModel } from '#core/process/process-model.ts';
import { type NodeDraft, and, annotate, buildModel, call, end, or, scope, start, sub, task, tasks, xor } from './build-model.ts';
import { randomModel } from './random-model.ts';

const generatorFor = (seed: number) => {
  const rng = xoroshiro128plus(seed);
  return (): number => uniformFloat64(rng);
};

function drawModel(seed: number) {
  const drawn = randomModel(generatorFor(seed), 14, 0.2);
  const model = buildModel({ P: drawn.scope });
  const minutes = Object.fromEntries(
    model.flowNodes
      .filter((node) => node.kind === 'activity')
      .map((node, index) => [node.id, { ...drawn.nodes[node.id], handlingMinutes: 1 + index }]),
  );
  return { model, drawn, nodes: { ...drawn.nodes, ...minutes } };
}

const counts = (result: FlowResult, rename: (id: string) => string = (id) => id) =>
  new Map(
    [...result.nodes].map(([id, figures]) => [
      rename(id),
      [figures.executionsPerCase, figures.annualHours, figures.reworkHours, figures.reachProbability],
    ]),
  );

function expectSame(actual: ReturnType<typeof counts>, expected: ReturnType<typeof counts>): void {
  expect(new Set(actual.keys())).toEqual(new Set(expected.keys()));
  for (const [id, figures] of expected) {
    actual.get(id)!.forEach((figure, index) => {
      const wanted = figures[index]!;
      if (wanted === null || figure === null || !Number.isFinite(wanted)) expect(figure, id).toBe(wanted);
      else expect(Math.abs(figure - wanted) / Math.max(1, Math.abs(wanted)), `${id}: ${figure} and ${wanted}`).toBeLessThan(1e-9);
    });
  }
}

const codes = (result: FlowResult) => result.findings.map(({ code, element }) => `${code} ${element}`).toSorted();
const seeds = Array.from({ length: 25 }, (_, index) => 100 + index);
const isExact = (result: FlowResult): boolean => !result.findings.some(({ code }) => code === 'APPROXIMATION');

describe('what must not change a count', () => {
  test.each(seeds)('the order of the elements (%i)', (seed) => {
    const { model, drawn, nodes } = drawModel(seed);
    const random = generatorFor(seed + 1);
    const shuffled = <T>(items: readonly T[]): T[] =>
      items
        .map((item) => [random(), item] as const)
        .toSorted((a, b) => a[0] - b[0])
        .map(([, item]) => item);
    const sequenceFlows = shuffled(model.sequenceFlows);
    const order = new Map(sequenceFlows.map((flow, index) => [flow.id, index]));
    const byOrder = (ids: readonly string[]) => ids.toSorted((a, b) => order.get(a)! - order.get(b)!);
    const flowNodes = shuffled(model.flowNodes).map((node): FlowNode => ({
      ...node,
      incoming: byOrder(node.incoming),
      outgoing: byOrder(node.outgoing),
    }));
    const other: ProcessModel = { ...model, flowNodes, sequenceFlows };
    const said = { processes: { P: 100 }, flows: drawn.flows, nodes };
    const [before, after] = [evaluateFlow(model, annotate(model, said)), evaluateFlow(other, annotate(other, said))];
    if (!isExact(before)) return;
    expectSame(counts(after), counts(before));
    expect(codes(after)).toEqual(codes(before));
  });

  test.each(seeds)('the names of the ids, even odd ones (%i)', (seed) => {
    const { model, drawn, nodes } = drawModel(seed);
    const odd = ['__proto__', 'constructor', 'toString', 'ä ö', '0', '-1', 'a,b', 'a|b'];
    const names = new Map(model.flowNodes.map((node, index) => [node.id, odd[index] ?? `n${index}`]));
    const rename = (id: string): string => names.get(id) ?? id;
    const entries = <T>(record: Readonly<Record<string, T>>, change: (id: string) => string) =>
      Object.fromEntries(Object.entries(record).map(([id, value]) => [change(id), value]));
    const other: ProcessModel = {
      ...model,
      flowNodes: model.flowNodes.map((node) => ({
        ...node,
        id: rename(node.id),
        scope: rename(node.scope),
        ...(node.kind === 'event' && node.attachedTo !== null ? { attachedTo: rename(node.attachedTo) } : {}),
      })),
      sequenceFlows: model.sequenceFlows.map((flow) => ({
        ...flow,
        source: rename(flow.source),
        target: rename(flow.target),
        scope: rename(flow.scope),
      })),
    };
    const before = evaluateFlow(model, annotate(model, { processes: { P: 100 }, flows: drawn.flows, nodes }));
    const annotations: Annotations = {
      ...annotate(model, { processes: { P: 100 }, flows: drawn.flows }),
      nodes: new Map([...annotate(model, { nodes }).nodes].map(([id, said]) => [rename(id), said])),
    };
    const after = evaluateFlow(other, annotations);
    expect(Object.keys(entries(nodes, rename)).length).toBeGreaterThan(0);
    if (!isExact(before)) return;
    expectSame(counts(after), counts(before, rename));
  });

  test.each(seeds)('shares in the same proportion (%i)', (seed) => {
    const { model, drawn, nodes } = drawModel(seed);
    const choices = new Set(model.flowNodes.filter((node) => node.type === 'ExclusiveGateway').map((node) => node.id));
    const scaled = Object.fromEntries(
      Object.entries(drawn.flows).map(([id, said]) => [
        id,
        choices.has(id.split('>')[0]!) ? { ...said, probability: said.probability / 2 } : said,
      ]),
    );
    const [before, after] = [drawn.flows, scaled].map((flows) =>
      evaluateFlow(model, annotate(model, { processes: { P: 100 }, flows, nodes })),
    ) as [FlowResult, FlowResult];
    if (!isExact(before)) return;
    expectSame(counts(after), counts(before));
  });

  test('a process twice in one file, or in two files, is twice the total', () => {
    for (const seed of seeds.slice(0, 8)) {
      const { model, drawn, nodes } = drawModel(seed);
      const said = { processes: { P: 100 }, flows: drawn.flows, nodes };
      const input = { model, annotations: annotate(model, said) };
      const once = evaluateFlow(model, input.annotations).totals;
      const files = evaluateFlows([input, input]);
      expect(files.map((file) => file.totals)).toEqual([once, once]);
      const copy = <T extends { readonly id: string }>(items: readonly T[], change: (item: T) => T): T[] => [
        ...items,
        ...items.map((item) => change({ ...item, id: `2${item.id}` })),
      ];
      const twice: ProcessModel = {
        ...model,
        processes: copy(model.processes, (process) => process),
        flowNodes: copy(model.flowNodes, (node) => ({
          ...node,
          scope: `2${node.scope}`,
          process: '2P',
          incoming: node.incoming.map((id) => `2${id}`),
          outgoing: node.outgoing.map((id) => `2${id}`),
          ...(node.kind === 'event' && node.attachedTo !== null ? { attachedTo: `2${node.attachedTo}` } : {}),
        })),
        sequenceFlows: copy(model.sequenceFlows, (flow) => ({
          ...flow,
          source: `2${flow.source}`,
          target: `2${flow.target}`,
          scope: `2${flow.scope}`,
          process: '2P',
        })),
      };
      const both = <T>(record: Readonly<Record<string, T>>) => ({
        ...record,
        ...Object.fromEntries(Object.entries(record).map(([id, value]) => [`2${id}`, value])),
      });
      const doubled = evaluateFlow(
        twice,
        annotate(twice, { processes: { P: 100, '2P': 100 }, flows: both(drawn.flows), nodes: both(nodes) }),
      ).totals;
      expect(doubled.annualHours! / 2).toBeCloseTo(once.annualHours!, 6);
      expect(doubled.reworkHours! / 2).toBeCloseTo(once.reworkHours!, 6);
      expect([doubled.known, doubled.needed]).toEqual([2 * once.known, 2 * once.needed]);
    }
  });
});

describe('the flow balance', () => {
  test.each(seeds)('what enters a node that does not wait is what it executes (%i)', (seed) => {
    const { model, drawn, nodes } = drawModel(seed);
    const result = evaluateFlow(model, annotate(model, { flows: drawn.flows, nodes }));
    for (const node of model.flowNodes) {
      const executions = result.nodes.get(node.id)!.executionsPerCase;
      if (
        executions === null ||
        !Number.isFinite(executions) ||
        node.incoming.length === 0 ||
        node.type === 'ParallelGateway' ||
        node.type === 'InclusiveGateway'
      )
        continue;
      const entering = node.incoming.reduce((sum, id) => sum + (result.flows.get(id)!.executionsPerCase ?? Number.NaN), 0);
      const instances = node.kind === 'activity' && node.loop !== null ? 1.5 : 1;
      expect(Math.abs(entering * instances - executions) / Math.max(1, executions), node.id).toBeLessThan(1e-9);
    }
  });
});

describe('never a hang', () => {
  const chain = (loops: number, steps: number) => {
    const nodes: NodeDraft[] = [start('S'), end('E')];
    const flows: string[] = [];
    const shares: Record<string, number> = {};
    let last = 'S';
    for (let loop = 0; loop < loops; loop += 1) {
      const inside = Array.from({ length: steps }, (_, step) => `T${loop}.${step}`);
      nodes.push(xor(`J${loop}`), ...tasks(...inside), xor(`X${loop}`));
      flows.push([last, `J${loop}`, ...inside, `X${loop}`].join(' > '), `X${loop} > J${loop}`);
      shares[`X${loop}>J${loop}`] = 0.2;
      last = `X${loop}`;
    }
    const model = buildModel({ P: scope(nodes, ...flows, `${last} > E`) });
    return { model, annotations: annotate(model, { flows: shares, processes: { P: 100 } }) };
  };
  const branching = () => {
    const nodes: NodeDraft[] = [start('S'), end('E')];
    const flows: string[] = [];
    let last = 'S';
    for (let block = 0; block < 250; block += 1) {
      nodes.push(
        block % 2 === 0 ? xor(`X${block}`) : and(`X${block}`),
        block % 2 === 0 ? xor(`J${block}`) : and(`J${block}`),
        ...tasks(`A${block}`, `B${block}`),
      );
      flows.push(`${last} > X${block} > A${block} > J${block}`, `X${block} > B${block} > J${block}`);
      last = `J${block}`;
    }
    const model = buildModel({ P: scope(nodes, ...flows, `${last} > E`) });
    return { model, annotations: annotate(model, { processes: { P: 100 } }) };
  };
  test.each([
    ['182 nodes in a chain of 60 loops', chain(60, 1)],
    ['1,000 steps in 333 loops', chain(333, 1)],
    ['1,000 steps in one loop', chain(1, 1_000)],
    ['1,000 nodes of choices and parallel blocks', branching()],
  ])('%s is counted exactly', (_name, { model, annotations }) => {
    const { processes, nodes } = evaluateFlow(model, annotations);
    expect(processes.get('P')?.method).toBe('exact');
    expect(nodes.get('E')?.executionsPerCase).toBeCloseTo(1, 9);
  });

  test('60 loops of 1.25 rounds each', () => {
    const { model, annotations } = chain(60, 1);
    const result = evaluateFlow(model, annotations);
    for (let loop = 0; loop < 60; loop += 1) expect(result.nodes.get(`T${loop}.0`)?.executionsPerCase).toBeCloseTo(1.25, 12);
  });

  test('six parallel branches of four loops and six inclusive ones are exact', () => {
    const nodes: NodeDraft[] = [start('S'), end('E'), and('G'), and('H'), or('O'), or('Q')];
    const flows = ['S > G', 'H > O', 'Q > E'];
    const shares: Record<string, number> = {};
    for (let branch = 0; branch < 6; branch += 1) {
      let last = 'G';
      for (let loop = 0; loop < 4; loop += 1) {
        const name = `${branch}.${loop}`;
        nodes.push(xor(`J${name}`), task(`T${name}`), xor(`X${name}`));
        flows.push(`${last} > J${name} > T${name} > X${name} > J${name}`);
        shares[`X${name}>J${name}`] = 0.5;
        last = `X${name}`;
      }
      nodes.push(task(`U${branch}`));
      flows.push(`${last} > H`, `O > U${branch} > Q`);
      shares[`O>U${branch}`] = 0.3;
    }
    const model = buildModel({ P: scope(nodes, ...flows) });
    const result = evaluateFlow(model, annotate(model, { flows: shares }));
    expect(result.processes.get('P')?.method).toBe('exact');
    expect(result.nodes.get('T3.2')?.executionsPerCase).toBeCloseTo(2, 12);
    expect(result.nodes.get('U4')?.executionsPerCase).toBeCloseTo(0.3, 12);
    expect(result.nodes.get('E')?.executionsPerCase).toBeCloseTo(1, 12);
  });

  test('beyond the cap the result is a labelled approximation, the same with the same seed', () => {
    const { model, annotations } = branching();
    const [first, second, other] = [1, 1, 2].map((seed) => evaluateFlow(model, annotations, { stateCap: 50, seed }));
    expect(codes(first!)).toContain('APPROXIMATION P');
    expect(first!.processes.get('P')?.method).toBe('approximation');
    expect(counts(second!)).toEqual(counts(first!));
    expect(counts(other!)).not.toEqual(counts(first!));
    expect(first!.nodes.get('A1')?.executionsPerCase).toBeCloseTo(1, 9);
    expect(first!.nodes.get('A0')?.executionsPerCase).toBeCloseTo(0.5, 1);
  });

  test('tokens that keep multiplying end in a finding, not in a hang', { timeout: 30_000 }, () => {
    const model = buildModel({
      P: scope([start('S'), xor('J'), and('G'), ...tasks('A', 'B'), end('E')], 'S > J > G > A > J', 'G > B > J'),
    });
    const began = process.cpuUsage();
    const result = evaluateFlow(model, annotate(model, {}));
    expect(process.cpuUsage(began).user / 1e6).toBeLessThan(5);
    expect(result.nodes.get('A')?.executionsPerCase).toBe(Infinity);
    expect(codes(result)).toContain('ENDLESS_LOOP P');
  });

  test('sub-processes and calls nested without end are read once', () => {
    const model = buildModel({ P: scope([start('S'), call('C', 'P'), sub('U', scope([])), end('E')], 'S > C > U > E') });
    expect(evaluateFlow(model, annotate(model, {})).nodes.get('E')?.executionsPerCase).toBe(1);
  });
});
