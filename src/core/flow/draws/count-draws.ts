import type { Quantity } from '../../annotation/quantity.ts';
import { meanOf } from '../../annotation/quantity.ts';
import type { FlowNode } from '../../process/process-model.ts';
import { type CaseCounts, type CountLimits, countCases } from '../case-counts.ts';
import type { Figure } from '../flow-result.ts';
import type { PreparedFile } from '../prepare-files.ts';
import { drawCases } from './case-draws.ts';
import { type Column, productOf } from './column.ts';
import { drawCursor } from './draw-cursor.ts';

export interface DrawRequest {
  readonly files: readonly PreparedFile[];
  readonly limits: CountLimits;
  /** The same files at their expected values. */
  readonly expected: CaseCounts;
  /** Values per draw of the quantities that vary; all others stay at their expected value. */
  readonly columns: ReadonlyMap<Quantity, Float64Array>;
  readonly draws: number;
  readonly wanted: readonly (readonly [PreparedFile, FlowNode])[];
}

/** Draws in which a loop loses its way out are counted one by one, up to this many (assumption: keeps a count below a second). */
const MOST_RECOUNTS = 256;

/**
 * Executions per year of the wanted nodes in every draw, in their order; per case where no volume is known, null = unknown.
 * The chain of every scope is built once and its solution run over all draws. null for all = a scope has too many states for a chain.
 */
export function countDraws(request: DrawRequest): readonly (Column | null)[] | null {
  const { expected, limits, columns, draws, wanted } = request;
  const cases = drawCases(expected, new Set(wanted.map(([, node]) => node)), drawCursor(columns, draws), limits);
  const counted = annualColumns(
    wanted.map(([file, node]) => [cases.executions(file, node), cases.volume(file, node.process) ?? 1] as const),
  );
  if (cases.hasFailed()) return null;
  const odd = new Set<number>();
  for (const column of new Set(counted.filter(isVarying))) {
    for (let draw = 0; draw < draws; draw += 1) if (!Number.isFinite(column[draw]!)) odd.add(draw);
  }
  if (odd.size === 0) return counted;
  const corrected = counted.map((column) => (isVarying(column) ? column.slice() : column));
  for (const draw of [...odd].slice(0, MOST_RECOUNTS)) {
    const counts = countDraw(request, draw);
    wanted.forEach(([file, node], at) => {
      const column = corrected[at]!;
      if (isVarying(column)) column[draw] = annualOf(counts, file, node) ?? Number.NaN;
    });
  }
  return corrected;
}

/**
 * Executions times volume. Steps in a row are done equally often: their counts are one column, and with one volume that does
 * not vary it is multiplied where it stands, because columns are large and nobody reads them before.
 */
function annualColumns(counts: readonly (readonly [executions: Column | null, volume: Column])[]): readonly (Column | null)[] {
  const volumes = new Map<Column, Set<Column>>();
  for (const [executions, volume] of counts) {
    if (executions !== null) volumes.set(executions, (volumes.get(executions) ?? new Set()).add(volume));
  }
  const products = new Map<Column, Map<Column, Column>>();
  for (const [executions, factors] of volumes) {
    const [only] = factors;
    const inPlace = factors.size === 1 && typeof only === 'number' && typeof executions !== 'number';
    if (inPlace) for (let draw = 0; draw < executions.length; draw += 1) executions[draw] = executions[draw]! * only;
    const product = (volume: Column): Column => (inPlace ? executions : productOf(volume, executions));
    products.set(executions, new Map([...factors].map((volume) => [volume, product(volume)])));
  }
  return counts.map(([executions, volume]) => (executions === null ? null : products.get(executions)!.get(volume)!));
}

const isVarying = (column: Column | null): column is Float64Array => column !== null && typeof column !== 'number';

/** One draw counted from the beginning. */
export function countDraw({ files, limits, columns }: DrawRequest, draw: number): CaseCounts {
  return countCases(files, limits, (quantity) => columns.get(quantity)?.[draw] ?? meanOf(quantity));
}

/** Executions per year, per case where no volume is known. */
export function annualOf(counts: CaseCounts, file: PreparedFile, node: FlowNode): Figure {
  const executions = counts.executions(file, node);
  return executions === null ? null : executions * (counts.volume(file, node.process).total ?? 1);
}
