import { EMPTY_FLOW } from '../annotation/empty-annotation.ts';
import { type Quantity, meanOf } from '../annotation/quantity.ts';
import { type CaseCounts, countCases } from '../flow/case-counts.ts';
import type { Column } from '../flow/draws/column.ts';
import { type DrawRequest, annualOf, countDraw, countDraws } from '../flow/draws/count-draws.ts';
import type { FlowResult } from '../flow/flow-result.ts';
import { type FlowInput, prepareFiles } from '../flow/prepare-files.ts';
import { fillUniform, toTriangular } from './random.ts';

/** A file with what the flow analysis said about it, and the names of its steps in the analysis. */
export interface DrawnFile extends FlowInput {
  /** Names the file's random streams. */
  readonly name: string;
  readonly flow: FlowResult;
  /** Id of a step somebody asks for -> key of the step in all files. */
  readonly keys: ReadonlyMap<string, string>;
}

/**
 * Drawn / expected executions by step key. Where shares or counts of a document are uncertain, every draw has values of its own
 * for each of them and is counted with these; all candidates see the same draw. Nothing uncertain = no entry.
 */
export function drawVisits(documents: readonly (readonly DrawnFile[])[], draws: number, seed: number): ReadonlyMap<string, Column> {
  const columns = new Map<string, Column>();
  for (const files of documents) addDocument(files, draws, seed, columns);
  return columns;
}

/** Numbers that one document may be counted with: about half a second. Beyond that draws share counts. Assumption. */
const MOST_NUMBERS = 2e8;
const MOST_KEPT = 3e7;
const FEWEST_COUNTS = 256;
/** Nodes played or counted from the beginning where there are too many states for a chain: about a third of a second. Assumption. */
const MOST_RECOUNTED = 16_000;
const FEWEST_RECOUNTS = 16;

function addDocument(files: readonly DrawnFile[], draws: number, seed: number, columns: Map<string, Column>): void {
  const { inputs, uncertain } = withOwnQuantities(files);
  if (uncertain.length === 0) return;
  const prepared = prepareFiles(inputs);
  const limits = { seed };
  const expected = countCases(prepared, limits);
  const named = files.flatMap(({ keys }, at) =>
    [...keys].flatMap(([step, key]) => {
      const node = prepared[at]!.nodes.get(step);
      return node === undefined ? [] : [{ key, file: prepared[at]!, node }];
    }),
  );
  const wanted = named.map(({ file, node }) => [file, node] as const);
  const requestFor = (count: number): DrawRequest => {
    const drawn = new Map<Quantity, Float64Array>();
    for (const draw of uncertain) draw(drawn, count, seed);
    return { files: prepared, limits, expected, columns: drawn, draws: count, wanted };
  };
  const request = requestFor(affordableCounts(expected, uncertain.length + wanted.length, draws));
  const counted = countDraws(request) ?? recount(requestFor(affordableRecounts(files, draws)));
  const ratios = new Map<Column, Float64Array>();
  named.forEach(({ key, file, node }, at) => {
    const column = counted[at]!;
    const usual = annualOf(expected, file, node);
    if (column === null || typeof column === 'number' || usual === null || usual === 0) return;
    const ratio = ratios.get(column) ?? ratioOf(column, usual, draws);
    ratios.set(column, ratio);
    columns.set(key, ratio);
  });
}

/** One number per draw; where every draw was counted it is written into the counts themselves, because columns are large. */
function ratioOf(column: Float64Array, usual: number, draws: number): Float64Array {
  const ratio = column.length === draws ? column : new Float64Array(draws);
  for (let draw = 0; draw < draws; draw += 1) {
    const value = column[draw % column.length]! / usual;
    // what cannot be counted in a draw stays as expected
    ratio[draw] = Number.isFinite(value) ? value : 1;
  }
  return ratio;
}

/** As many draws as wanted; fewer only where the chains of a document are so large that counting would take seconds. */
function affordableCounts({ files, scope }: CaseCounts, kept: number, draws: number): number {
  let edges = 0;
  for (const file of files) {
    for (const id of file.scopes.keys()) for (const { length } of scope(file, id)?.counts.chain?.states.next ?? []) edges += length;
  }
  const affordable = Math.min(MOST_NUMBERS / Math.max(1, edges), MOST_KEPT / Math.max(1, kept));
  return Math.min(draws, Math.max(FEWEST_COUNTS, Math.floor(affordable)));
}

function affordableRecounts(files: readonly DrawnFile[], draws: number): number {
  const nodes = files.reduce((sum, { model }) => sum + model.flowNodes.length, 0);
  return Math.min(draws, Math.max(FEWEST_RECOUNTS, Math.floor(MOST_RECOUNTED / Math.max(1, nodes))));
}

function recount(request: DrawRequest): readonly Column[] {
  const columns = request.wanted.map(() => new Float64Array(request.draws));
  for (let draw = 0; draw < request.draws; draw += 1) {
    const counts = countDraw(request, draw);
    request.wanted.forEach(([file, node], at) => (columns[at]![draw] = annualOf(counts, file, node) ?? Number.NaN));
  }
  return columns;
}

/** Adds the values per draw of the quantities of one place. */
type Drawing = (drawn: Map<Quantity, Float64Array>, draws: number, seed: number) => void;

/**
 * Annotations in which every uncertain number is a quantity object of its own, so that it can be told apart while counting.
 * Volumes of processes are not among them: figures are proportional to them, they are drawn apart.
 */
function withOwnQuantities(files: readonly DrawnFile[]): { readonly inputs: readonly FlowInput[]; readonly uncertain: readonly Drawing[] } {
  const uncertain: Drawing[] = [];
  const inputs = files.map(({ name: file, model, annotations, flow }): FlowInput => {
    const flows = new Map(annotations.flows);
    const nodes = new Map(annotations.nodes);
    const own = (quantity: Quantity, name: string): Quantity => {
      if (quantity.kind !== 'threePoint') return quantity;
      const copy = { ...quantity };
      uncertain.push((drawn, draws, seed) => {
        const column = uniform(draws, seed, `visits/${file}/${name}`);
        toTriangular(column, copy.min, copy.likely, copy.max);
        drawn.set(copy, column);
      });
      return copy;
    };
    for (const { id } of model.sequenceFlows) {
      const note = flows.get(id) ?? EMPTY_FLOW;
      const probability = own(note.probability, `${id}/p`);
      const probabilityRepeat = own(note.probabilityRepeat, `${id}/again`);
      if (probability !== note.probability || probabilityRepeat !== note.probabilityRepeat)
        flows.set(id, { ...note, probability, probabilityRepeat });
    }
    for (const node of model.flowNodes) {
      const note = nodes.get(node.id);
      if (note !== undefined) {
        nodes.set(node.id, {
          ...note,
          probability: own(note.probability, `${node.id}/0`),
          casesPerYear: own(note.casesPerYear, `${node.id}/1`),
          executionsPerCase: own(note.executionsPerCase, `${node.id}/2`),
          repetitions: own(note.repetitions, `${node.id}/3`),
          repeatProbability: own(note.repeatProbability, `${node.id}/4`),
          perActivation: own(note.perActivation, `${node.id}/5`),
        });
      }
      const assumed = node.outgoing.filter((id) => flow.flows.get(id)?.shareBasis === 'assumedEqual');
      if (assumed.length < 2) continue;
      const isInclusive = node.type === 'InclusiveGateway' || node.kind === 'activity';
      const entered = node.outgoing.filter((id) => !assumed.includes(id)).map((id) => (flows.get(id) ?? EMPTY_FLOW).probability);
      const left = restOf(entered.map((quantity) => meanOf(quantity) ?? 0));
      const shares = assumed.map((id) => {
        const value = isInclusive ? (flow.flows.get(id)!.share ?? 0) : left / assumed.length;
        const probability: Quantity = { kind: 'exact', value, basis: 'assumed' };
        flows.set(id, { ...(flows.get(id) ?? EMPTY_FLOW), probability });
        return probability;
      });
      const key = `visits/${file}/${node.id}`;
      uncertain.push(isInclusive ? drawBranches(shares, key) : drawRest(shares, entered, key));
    }
    return { model, annotations: { ...annotations, flows, nodes } };
  });
  return { inputs, uncertain };
}

const restOf = (shares: readonly number[]): number => Math.max(0, 1 - shares.reduce((sum, share) => sum + share, 0));

/** Dirichlet(1..1) over what the entered shares leave in a draw, as the gaps between uniform cuts (method 4). */
const drawRest =
  (own: readonly Quantity[], entered: readonly Quantity[], key: string): Drawing =>
  (drawn, draws, seed) => {
    const columns = own.map(() => new Float64Array(draws));
    const cuts = columns.slice(1).map((_, at) => uniform(draws, seed, `${key}/cut${at}`));
    const points = new Float64Array(cuts.length);
    const usual = entered.map((quantity) => meanOf(quantity) ?? 0);
    for (let draw = 0; draw < draws; draw += 1) {
      for (let at = 0; at < points.length; at += 1) points[at] = cuts[at]![draw]!;
      points.sort();
      const rest = restOf(entered.map((quantity, at) => drawn.get(quantity)?.[draw] ?? usual[at]!));
      columns.forEach((column, at) => (column[draw] = rest * ((points[at] ?? 1) - (points[at - 1] ?? 0))));
    }
    own.forEach((quantity, at) => drawn.set(quantity, columns[at]!));
  };

/** Inclusive: each branch by itself; some branch is taken, so together they are at least 1 (method 1.2). */
const drawBranches =
  (own: readonly Quantity[], key: string): Drawing =>
  (drawn, draws, seed) => {
    const columns = own.map((_, at) => uniform(draws, seed, `${key}/cut${at}`));
    for (let draw = 0; draw < draws; draw += 1) {
      const sum = columns.reduce((total, column) => total + column[draw]!, 0);
      if (sum < 1) for (const column of columns) column[draw] = column[draw]! / sum;
    }
    own.forEach((quantity, at) => drawn.set(quantity, columns[at]!));
  };

function uniform(draws: number, seed: number, key: string): Float64Array {
  const column = new Float64Array(draws);
  fillUniform(column, seed, key);
  return column;
}
