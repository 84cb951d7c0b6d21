import type { FlowAnnotation } from '../annotation/annotation.ts';
import { EMPTY_FLOW } from '../annotation/empty-annotation.ts';
import type { Column } from './draws/column.ts';
import type { Finding, FlowFigures } from './flow-result.ts';
import { assumedMarginal, independentSubsets, nonEmptySubsets } from './inclusive-subsets.ts';
import type { PickNumber } from './pick-number.ts';
import type { ScopeGraph, ScopeNode } from './scope-graph.ts';

/** One way a node can hand its token on. */
export interface SplitOption {
  readonly probability: number;
  readonly flows: readonly number[];
}

export interface NodeShares {
  readonly first: readonly SplitOption[];
  /** From the second decision of the same gateway on; null = as the first time. */
  readonly again: readonly SplitOption[] | null;
  /** How each flow's share came about. */
  readonly bases: ReadonlyMap<number, FlowFigures['shareBasis']>;
  readonly findings: readonly Finding[];
}

/** Rounding of percentages: 33 + 33 + 33 is nobody's mistake (method 1.2, our choice). */
const ROUNDING = 0.01;
const EXACT = 1e-9;
/** More uncertain branches than this are not listed one by one (2^12 decisions); then systematicOptions. */
const MOST_BRANCHES = 12;

type Basis = FlowFigures['shareBasis'];
interface Decided {
  readonly shares: readonly number[];
  readonly bases: readonly Basis[];
  readonly findings: readonly Finding[];
}

/** Shares of one node's outgoing flows: what was entered, completed by the rules of method 1.2. */
export function sharesOf(
  graph: ScopeGraph,
  node: ScopeNode,
  flowAnnotations: ReadonlyMap<string, FlowAnnotation>,
  pick: PickNumber,
): NodeShares {
  const flows = node.outgoing;
  const ids = flows.map((flow) => graph.flows[flow]!.id ?? '');
  const given = ids.map((id) => pick((flowAnnotations.get(id) ?? EMPTY_FLOW).probability));
  const repeats = ids.map((id) => pick((flowAnnotations.get(id) ?? EMPTY_FLOW).probabilityRepeat));
  switch (node.split) {
    case 'all':
      return certain(flows);
    case 'exclusive': {
      const first = exclusiveShares(node.id, ids, given);
      const again = repeats.every((repeat) => repeat === null) ? null : repeatShares(node.id, first.shares, repeats);
      const options = (decided: Decided): SplitOption[] => oneOf(flows, decided.shares);
      return assemble(flows, first, again, options);
    }
    case 'inclusive': {
      const fallback = defaultOf(graph, node);
      const decide = (values: readonly (number | null)[]): Decided => inclusiveShares(node.id, ids, values, fallback);
      const first = decide(given);
      const again = repeats.every((repeat) => repeat === null) ? null : decide(first.shares.map((share, index) => repeats[index] ?? share));
      const options = (decided: Decided): SplitOption[] =>
        fallback === null ? someOf(flows, decided.shares) : independentOf(flows, decided.shares, [], fallback);
      return assemble(flows, first, again, options);
    }
    case 'conditional':
      return conditionalShares(graph, node, ids, given, repeats);
  }
}

function exclusiveShares(element: string, ids: readonly string[], given: readonly (number | null)[]): Decided {
  const { missing, sum } = tally(given);
  const shares = fillExclusive(given);
  if (given.length === 1 && missing === 1) return { shares, bases: ['certain'], findings: [] };
  if (missing === 0 && sum === 0) {
    return { shares, bases: given.map(() => 'assumedEqual'), findings: [finding('PROB_SUM_ZERO', element, {})] };
  }
  if (missing > 0 && sum <= 1 + EXACT) {
    const isRemainder = missing === 1;
    const flows = ids.filter((_, index) => given[index] === null).join(',');
    return {
      shares,
      bases: given.map((share) => (share !== null ? 'entered' : isRemainder ? 'remainder' : 'assumedEqual')),
      findings: [
        finding(isRemainder ? 'PROB_FILLED_AS_REMAINDER' : 'PROB_ASSUMED_EQUAL', element, {
          flows,
          share: tidy(shares[given.indexOf(null)]!),
        }),
      ],
    };
  }
  return { shares, ...howNormalised(element, given, sum, {}) };
}

/** The numbers alone of an exclusive decision. */
function fillExclusive(given: readonly (number | null)[]): readonly number[] {
  const { missing, sum } = tally(given);
  const shares: number[] = [];
  const rest = missing > 0 && sum <= 1 + EXACT ? Math.max(0, 1 - sum) / missing : null;
  for (let at = 0; at < given.length; at += 1) {
    if (rest !== null) shares[at] = given[at] ?? rest;
    else shares[at] = sum === 0 ? 1 / given.length : (given[at] ?? 0) / sum;
  }
  return shares;
}

/** fillExclusive for many draws at once; a given share that never has to be normalised is its own column again. */
export function fillExclusiveColumns(given: readonly (Column | null)[], draws: number): readonly Column[] {
  const missing = given.filter((column) => column === null).length;
  const sums = new Float64Array(draws);
  for (const column of given) {
    if (typeof column === 'number') for (let draw = 0; draw < draws; draw += 1) sums[draw] = sums[draw]! + column;
    else if (column !== null) for (let draw = 0; draw < draws; draw += 1) sums[draw] = sums[draw]! + column[draw]!;
  }
  const fits = missing > 0 && sums.every((sum) => sum <= 1 + EXACT);
  return given.map((column): Column => {
    if (fits && column !== null) return column;
    const shares = new Float64Array(draws);
    for (let draw = 0; draw < draws; draw += 1) {
      const sum = sums[draw]!;
      const own = column === null ? 0 : typeof column === 'number' ? column : column[draw]!;
      if (missing > 0 && sum <= 1 + EXACT) shares[draw] = column === null ? Math.max(0, 1 - sum) / missing : own;
      else shares[draw] = sum === 0 ? 1 / given.length : own / sum;
    }
    return shares;
  });
}

function tally(given: readonly (number | null)[]): { readonly missing: number; readonly sum: number } {
  let missing = 0;
  let sum = 0;
  for (const share of given) {
    if (share === null) missing += 1;
    else sum += share;
  }
  return { missing, sum };
}

function howNormalised(
  element: string,
  given: readonly (number | null)[],
  sum: number,
  params: Finding['params'],
): Pick<Decided, 'bases' | 'findings'> {
  const isExact = Math.abs(sum - 1) <= EXACT;
  const code = Math.abs(sum - 1) <= ROUNDING + EXACT ? 'PROB_SUM_ROUNDING' : 'PROB_SUM_NOT_ONE';
  return {
    bases: given.map((share) => (share === null ? 'remainder' : isExact ? 'entered' : 'normalised')),
    findings: isExact ? [] : [finding(code, element, { sum: tidy(sum), ...params })],
  };
}

/** Shares of the second and later decisions: what is given stays, the others share the rest as they did the first time. */
function repeatShares(element: string, first: readonly number[], repeats: readonly (number | null)[]): Decided {
  const { missing, sum } = tally(repeats);
  const shares = fillRepeats(first, repeats);
  if (missing === 0 && sum === 0)
    return { shares, bases: first.map(() => 'entered'), findings: [finding('PROB_SUM_ZERO', element, { repeat: 1 })] };
  if (missing === 0 || sum > 1 + EXACT) return { shares, ...howNormalised(element, repeats, sum, { repeat: 1 }) };
  return { shares, bases: repeats.map((share) => (share === null ? 'remainder' : 'entered')), findings: [] };
}

/** As fillExclusive for the second and later decisions of the same gateway. */
export function fillRepeats(first: readonly number[], repeats: readonly (number | null)[], shares: number[] = []): readonly number[] {
  const { missing, sum } = tally(repeats);
  const rest = missing > 0 && sum <= 1 + EXACT ? Math.max(0, 1 - sum) : null;
  let before = 0;
  for (let at = 0; at < repeats.length; at += 1) if (repeats[at] === null) before += first[at]!;
  for (let at = 0; at < repeats.length; at += 1) {
    if (rest !== null) shares[at] = repeats[at] ?? (before > 0 ? (rest * first[at]!) / before : rest / missing);
    else shares[at] = sum === 0 ? first[at]! : (repeats[at] ?? 0) / sum;
  }
  return shares;
}

function inclusiveShares(element: string, ids: readonly string[], given: readonly (number | null)[], fallback: number | null): Decided {
  if (given.length === 1) return { shares: [1], bases: ['certain'], findings: [] };
  const assumed = assumedMarginal(given.length);
  const missing = ids.filter((_, index) => given[index] === null && index !== fallback);
  const shares = given.map((share) => share ?? assumed);
  const bases: Basis[] = given.map((share) => (share === null ? 'assumedEqual' : 'entered'));
  const findings: Finding[] = [];
  if (fallback !== null) {
    shares[fallback] = shares.reduce((product, share, index) => (index === fallback ? product : product * (1 - share)), 1);
    bases[fallback] = 'derived';
  } else {
    const sum = shares.reduce((total, share) => total + share, 0);
    if (sum < 1 - EXACT && missing.length > 0) {
      // somebody must go somewhere: what was entered stays, the open branches take at least the rest
      const known = given.reduce<number>((total, share) => total + (share ?? 0), 0);
      given.forEach((share, index) => {
        if (share === null) shares[index] = (1 - known) / missing.length;
      });
    } else if (sum === 0) {
      findings.push(finding('PROB_SUM_ZERO', element, {}));
      shares.fill(1 / shares.length);
      bases.fill('assumedEqual');
    } else if (sum < 1 - EXACT) {
      findings.push(finding(sum < 1 - ROUNDING - EXACT ? 'OR_SUM_BELOW_ONE' : 'PROB_SUM_ROUNDING', element, { sum: tidy(sum) }));
      shares.forEach((share, index) => (shares[index] = share / sum));
      bases.fill('normalised');
    }
  }
  if (missing.length > 0)
    findings.push(finding('OR_MARGINAL_ASSUMED', element, { flows: missing.join(','), share: tidy(shares[ids.indexOf(missing[0]!)]!) }));
  return { shares, bases, findings };
}

/** Conditional flows at a task are inclusive and independent of each other; the default flow is taken if none of them is. */
function conditionalShares(
  graph: ScopeGraph,
  node: ScopeNode,
  ids: readonly string[],
  given: readonly (number | null)[],
  repeats: readonly (number | null)[],
): NodeShares {
  const flows = node.outgoing;
  const fallback = defaultOf(graph, node);
  const isConditional = flows.map(
    (flow, index) =>
      index !== fallback && (fallback !== null || given[index] !== null || graph.flows[flow]!.sequenceFlow?.condition != null),
  );
  if (!isConditional.includes(true)) return certain(flows);
  const choices = isConditional.filter(Boolean).length + (fallback === null ? 0 : 1);
  const always = flows.flatMap((_, index) => (isConditional[index] || index === fallback ? [] : [index]));
  const assumed = choices === 1 ? 1 / 2 : assumedMarginal(choices);
  const missing = ids.filter((_, index) => isConditional[index] && given[index] === null);
  const decide = (values: readonly (number | null)[]): Decided => {
    const shares = values.map((share, index) => (isConditional[index] ? (share ?? assumed) : 1));
    const bases: Basis[] = values.map((share, index) => (isConditional[index] ? (share === null ? 'assumedEqual' : 'entered') : 'certain'));
    if (fallback !== null) {
      shares[fallback] = shares.reduce((product, share, index) => (isConditional[index] ? product * (1 - share) : product), 1);
      bases[fallback] = 'derived';
    }
    return { shares, bases, findings: [] };
  };
  const first = decide(given);
  const again = repeats.every((repeat) => repeat === null) ? null : decide(first.shares.map((share, index) => repeats[index] ?? share));
  const findings =
    missing.length === 0 ? [] : [finding('OR_MARGINAL_ASSUMED', node.id, { flows: missing.join(','), share: tidy(assumed) })];
  // nothing known and nowhere else to go: then the assumption is "every non-empty subset equally likely" itself
  const mustChoose = fallback === null && always.length === 0 && missing.length === choices && choices > 1;
  const options = (decided: Decided): SplitOption[] =>
    mustChoose ? someOf(flows, decided.shares) : independentOf(flows, decided.shares, always, fallback);
  return assemble(flows, { ...first, findings }, again, options);
}

const certain = (flows: readonly number[]): NodeShares => ({
  first: [{ probability: 1, flows }],
  again: null,
  bases: new Map(flows.map((flow) => [flow, 'certain'])),
  findings: [],
});

function assemble(
  flows: readonly number[],
  first: Decided,
  again: Decided | null,
  options: (decided: Decided) => SplitOption[],
): NodeShares {
  const differs = again !== null && again.shares.some((share, index) => Math.abs(share - first.shares[index]!) > 1e-15);
  return {
    first: flows.length === 0 ? [{ probability: 1, flows: [] }] : options(first),
    again: again !== null && differs ? options(again) : null,
    bases: new Map(flows.map((flow, index) => [flow, first.bases[index]!])),
    findings: flows.length === 0 ? [] : [...first.findings, ...(again?.findings ?? []).filter((one) => one.params['repeat'] === 1)],
  };
}

const oneOf = (flows: readonly number[], shares: readonly number[]): SplitOption[] =>
  flows.map((flow, index) => ({ probability: shares[index]!, flows: [flow] })).filter((option) => option.probability > 0);

function someOf(flows: readonly number[], shares: readonly number[]): SplitOption[] {
  if (flows.length > MOST_BRANCHES) return systematicOptions(flows, shares, [], null);
  return nonEmptySubsets(shares).map(({ probability, members }) => ({ probability, flows: members.map((index) => flows[index]!) }));
}

/** `always` and the flow at `fallback` are positions: the first are taken every time, the second if no other is. */
function independentOf(
  flows: readonly number[],
  shares: readonly number[],
  always: readonly number[],
  fallback: number | null,
): SplitOption[] {
  const free = flows.flatMap((_, index) => (always.includes(index) || index === fallback ? [] : [index]));
  if (free.length > MOST_BRANCHES) return systematicOptions(flows, shares, always, fallback);
  return independentSubsets(free.map((index) => shares[index]!)).map(({ probability, members }) => {
    const taken = members.map((member) => free[member]!);
    const positions = taken.length === 0 && fallback !== null ? [...always, fallback] : [...always, ...taken];
    return { probability, flows: positions.map((index) => flows[index]!) };
  });
}

/**
 * For very wide gateways (assumption): the shares lie end to end on a line, one draw marks every whole step on it (systematic sampling).
 * At most n + 1 decisions, every marginal exact, and with a sum of at least 1 never empty.
 */
function systematicOptions(
  flows: readonly number[],
  shares: readonly number[],
  always: readonly number[],
  fallback: number | null,
): SplitOption[] {
  const ends = new Map<number, readonly [number, number]>();
  let position = 0;
  flows.forEach((_, index) => {
    if (always.includes(index) || index === fallback) return;
    ends.set(index, [position, position + shares[index]!]);
    position += shares[index]!;
  });
  const cuts = [...new Set([0, 1, ...[...ends.values()].map(([, end]) => end - Math.floor(end))])].toSorted((left, right) => left - right);
  return cuts.slice(1).map((upper, index) => {
    const draw = (upper + cuts[index]!) / 2;
    const taken = [...ends].filter(([, [from, to]]) => Math.ceil(to - draw) > Math.ceil(from - draw)).map(([flow]) => flow);
    const positions = taken.length === 0 && fallback !== null ? [...always, fallback] : [...always, ...taken];
    return { probability: upper - cuts[index]!, flows: positions.map((one) => flows[one]!) };
  });
}

function defaultOf(graph: ScopeGraph, node: ScopeNode): number | null {
  const id = node.node.kind === 'event' ? null : node.node.default;
  const position = id === null ? -1 : node.outgoing.findIndex((flow) => graph.flows[flow]!.id === id);
  return position === -1 || node.outgoing.length === 1 ? null : position;
}

const finding = (code: Finding['code'], element: string, params: Finding['params']): Finding => ({ code, element, params });

/** Sums for sentences without the dust of binary fractions. */
const tidy = (value: number): number => Number(value.toFixed(10));
