import { EMPTY_FLOW, EMPTY_NODE } from '../annotation/empty-annotation.ts';
import { type Quantity, meanOf } from '../annotation/quantity.ts';
import { type CaseCounts, countCases } from '../flow/case-counts.ts';
import { type FlowInput, type PreparedFile, prepareFiles } from '../flow/prepare-files.ts';
import type { FlowResult } from '../flow/flow-result.ts';
import { triangularQuantile } from './triangular.ts';
import type { Column } from './draw-columns.ts';
import { fillUniform } from './random.ts';

/** A file with what the flow analysis said about it, and the names of its steps in the analysis. */
export interface ScenarioFile extends FlowInput {
  /** Names the file's random streams. */
  readonly name: string;
  readonly flow: FlowResult;
  /** Step id -> key of the step in all files. */
  readonly keys: ReadonlyMap<string, string>;
}

/**
 * Drawn / expected executions by step key. Where shares or counts of a document are uncertain it is counted anew for a set of
 * scenarios; every draw belongs to one of them, so that all candidates see the same one. Nothing uncertain = no entry.
 */
export function drawVisits(documents: readonly (readonly ScenarioFile[])[], draws: number, seed: number): ReadonlyMap<string, Column> {
  const columns = new Map<string, Column>();
  for (const files of documents) addDocument(files, draws, seed, columns);
  return columns;
}

/** Node counts x scenarios of one document: about a third of a second. With more nodes there are fewer scenarios. Assumption. */
const WORK = 16_000;
const MOST_SCENARIOS = 256;
const FEWEST_SCENARIOS = 16;

function addDocument(files: readonly ScenarioFile[], draws: number, seed: number, columns: Map<string, Column>): void {
  const { inputs, uncertain } = withOwnQuantities(files);
  if (uncertain.length === 0) return;
  const nodes = files.reduce((sum, { model }) => sum + model.flowNodes.length, 0);
  const scenarios = Math.min(draws, MOST_SCENARIOS, Math.max(FEWEST_SCENARIOS, Math.floor(WORK / Math.max(1, nodes))));
  const values = new Map<Quantity, Float64Array>(uncertain.flatMap((one) => one.draw(scenarios, seed)));
  const prepared = prepareFiles(inputs);
  const annualBy = (pick: (quantity: Quantity) => number | null): ReadonlyMap<string, number | null> => {
    const counts = countCases(prepared, { seed }, pick);
    return new Map(files.flatMap(({ keys }, at) => [...keys].map(([step, key]) => [key, annualOf(counts, prepared[at]!, step)] as const)));
  };
  const expected = annualBy((quantity) => meanOf(quantity));
  const ratios = new Map<string, Float64Array>([...expected.keys()].map((key) => [key, new Float64Array(scenarios)]));
  for (let scenario = 0; scenario < scenarios; scenario += 1) {
    const drawn = annualBy((quantity) => values.get(quantity)?.[scenario] ?? meanOf(quantity));
    for (const [key, ratio] of ratios) {
      const [now, usual] = [drawn.get(key) ?? null, expected.get(key) ?? null];
      ratio[scenario] = now === null || usual === null || usual === 0 || !Number.isFinite(now / usual) ? 1 : now / usual;
    }
  }
  for (const [key, ratio] of ratios) {
    if (ratio.every((value) => value === 1)) continue;
    const column = new Float64Array(draws);
    for (let draw = 0; draw < draws; draw += 1) column[draw] = ratio[draw % scenarios]!;
    columns.set(key, column);
  }
}

function annualOf(counts: CaseCounts, file: PreparedFile, step: string): number | null {
  const node = file.nodes.get(step);
  if (node === undefined) return null;
  const executions = counts.executions(file, node);
  // without a volume the executions per case still tell how the hours move
  return executions === null ? null : executions * (counts.volume(file, node.process).total ?? 1);
}

interface Uncertain {
  /** Values per scenario of the quantities that move together. */
  readonly draw: (scenarios: number, seed: number) => readonly (readonly [Quantity, Float64Array])[];
}

/**
 * Annotations in which every uncertain number is a quantity object of its own, so that it can be told apart while counting.
 * Volumes of processes are not among them: figures are proportional to them, they are drawn apart.
 */
function withOwnQuantities(files: readonly ScenarioFile[]): {
  readonly inputs: readonly FlowInput[];
  readonly uncertain: readonly Uncertain[];
} {
  const uncertain: Uncertain[] = [];
  const inputs = files.map(({ name: file, model, annotations, flow }): FlowInput => {
    const flows = new Map(annotations.flows);
    for (const node of model.flowNodes) {
      const assumed = node.outgoing.filter((id) => flow.flows.get(id)?.shareBasis === 'assumedEqual');
      if (assumed.length < 2) continue;
      const own = assumed.map((id) => {
        const probability: Quantity = { kind: 'exact', value: flow.flows.get(id)!.share ?? 0, basis: 'assumed' };
        flows.set(id, { ...(flows.get(id) ?? EMPTY_FLOW), probability });
        return probability;
      });
      uncertain.push(assumedShares(own, `${file}/${node.id}`, node.type === 'InclusiveGateway' || node.kind === 'activity'));
    }
    const said = [
      ...model.sequenceFlows.flatMap(({ id }) => {
        const { probability, probabilityRepeat } = flows.get(id) ?? EMPTY_FLOW;
        return [[`${id}/p`, probability] as const, [`${id}/again`, probabilityRepeat] as const];
      }),
      ...model.flowNodes.flatMap(({ id }) => {
        const note = annotations.nodes.get(id) ?? EMPTY_NODE;
        const quantities = [
          note.probability,
          note.casesPerYear,
          note.executionsPerCase,
          note.repetitions,
          note.repeatProbability,
          note.perActivation,
        ];
        return quantities.map((quantity, at) => [`${id}/${at}`, quantity] as const);
      }),
    ];
    for (const [name, quantity] of said) if (quantity.kind === 'threePoint') uncertain.push(threePoint(quantity, `${file}/${name}`));
    return { model, annotations: { ...annotations, flows } };
  });
  return { inputs, uncertain };
}

const threePoint = (quantity: Extract<Quantity, { kind: 'threePoint' }>, key: string): Uncertain => ({
  draw: (scenarios, seed) => [[quantity, strata(scenarios, seed, `scenario/${key}`).map((u) => triangularQuantile(quantity, u))]],
});

/** Exclusive: Dirichlet(1..1) over what the entered shares leave, as the gaps between uniform cuts. Inclusive: each branch by itself. */
const assumedShares = (own: readonly Quantity[], key: string, isInclusive: boolean): Uncertain => ({
  draw: (scenarios, seed) => {
    const rest = own.reduce((sum, quantity) => sum + (meanOf(quantity) ?? 0), 0);
    const shares = own.map((quantity) => [quantity, new Float64Array(scenarios)] as const);
    const cuts = own.slice(isInclusive ? 0 : 1).map((_, at) => strata(scenarios, seed, `scenario/${key}/cut${at}`));
    for (let scenario = 0; scenario < scenarios; scenario += 1) {
      const points = cuts.map((column) => column[scenario]!);
      if (isInclusive) {
        // some branch is taken: the shares together are at least 1 (method 1.2)
        const sum = points.reduce((total, point) => total + point, 0);
        shares.forEach(([, column], at) => (column[scenario] = points[at]! / Math.min(1, sum)));
      } else {
        const bounds = [0, ...points.toSorted((a, b) => a - b), 1];
        shares.forEach(([, column], at) => (column[scenario] = rest * (bounds[at + 1]! - bounds[at]!)));
      }
    }
    return shares;
  },
});

/** One uniform number per scenario, one in each of as many equal strata, in random order (Latin hypercube, McKay et al. 1979). */
function strata(scenarios: number, seed: number, key: string): Float64Array {
  const place = new Float64Array(scenarios);
  const order = new Float64Array(scenarios);
  fillUniform(place, seed, key);
  fillUniform(order, seed, `${key}/order`);
  const ranks = [...order.keys()].toSorted((a, b) => order[a]! - order[b]!);
  const column = new Float64Array(scenarios);
  ranks.forEach((scenario, stratum) => (column[scenario] = (stratum + place[scenario]!) / scenarios));
  return column;
}
