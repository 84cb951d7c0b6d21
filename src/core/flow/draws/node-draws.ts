import { EMPTY_FLOW } from '../../annotation/empty-annotation.ts';
import type { NodePlan } from '../firing-plans.ts';
import { COMPLETED, type Effect, type FiringPlan } from '../firing.ts';
import type { PreparedFile } from '../prepare-files.ts';
import type { ScopeGraph, ScopeNode } from '../scope-graph.ts';
import { fillExclusiveColumns, fillRepeats } from '../shares.ts';
import { type Column, valueIn } from './column.ts';
import { type DrawCursor, condensed } from './draw-cursor.ts';

/** What a node does over all draws: everything it does in any of them, with how often in each. */
export interface NodeDraws {
  readonly plan: FiringPlan;
  readonly probabilities: ReadonlyMap<Effect, Column>;
  /** Expected side runs per firing, by the place they begin at. */
  readonly beside: ReadonlyMap<number, Column>;
}

/** Only whether something can happen at all shapes the chain; how likely it is stands in the columns. */
const POSSIBLE = 1;

/** Plans a node once per draw; draws that can do different things share one plan with zeros. */
export function drawNode(node: ScopeNode, planNode: (node: ScopeNode) => NodePlan, cursor: DrawCursor): NodeDraws {
  const first = effectColumns(cursor.draws);
  const again = effectColumns(cursor.draws);
  const beside = new Map<number, Float64Array>();
  let hasAgain = false;
  for (let draw = 0; draw < cursor.draws; draw += 1) {
    cursor.at(draw);
    const { plan, sideRuns } = planNode(node);
    first.add(plan.first, draw);
    again.add(plan.again ?? plan.first, draw);
    hasAgain ||= plan.again !== null;
    for (const { place, expected } of sideRuns) {
      const column = beside.get(place) ?? new Float64Array(cursor.draws);
      beside.set(place, column);
      column[draw] = column[draw]! + expected;
    }
  }
  return {
    plan: { first: first.effects(), again: hasAgain ? again.effects() : null },
    probabilities: new Map([...first.columns(), ...again.columns()]),
    beside,
  };
}

function effectColumns(draws: number) {
  const slots = new Map<string, { readonly effect: Effect; readonly column: Float64Array }>();
  return {
    add(effects: readonly Effect[], draw: number): void {
      for (const effect of effects) {
        const key = `${effect.flows.join()}|${effect.interruptedBy ?? ''}|${effect.lost ? 1 : 0}|${effect.outcome}`;
        let slot = slots.get(key);
        if (slot === undefined) {
          slot = { effect: { ...effect, probability: POSSIBLE }, column: new Float64Array(draws) };
          slots.set(key, slot);
        }
        slot.column[draw] = slot.column[draw]! + effect.probability;
      }
    },
    effects: (): readonly Effect[] => [...slots.values()].map(({ effect }) => effect),
    columns: (): readonly (readonly [Effect, Column])[] => [...slots.values()].map(({ effect, column }) => [effect, condensed(column)]),
  };
}

/** The same for the most frequent case, a gateway that chooses one flow, without planning it anew each time. */
export function drawExclusive(
  graph: ScopeGraph,
  node: ScopeNode,
  file: PreparedFile,
  places: readonly number[],
  cursor: DrawCursor,
): NodeDraws {
  const { draws } = cursor;
  const said = node.outgoing.map((flow) => file.annotations.flows.get(graph.flows[flow]!.id ?? '') ?? EMPTY_FLOW);
  const shares = fillExclusiveColumns(
    said.map(({ probability }) => cursor.column(probability)),
    draws,
  );
  const repeats = said.map(({ probabilityRepeat }) => cursor.column(probabilityRepeat));
  const hasAgain = repeats.some((column) => column !== null);
  const [first, again] = [shares, hasAgain ? repeatColumns(shares, repeats, draws) : []].map((columns) =>
    columns.flatMap((column, at): (readonly [Effect, Column])[] => {
      const flow = node.outgoing[at]!;
      const effect = {
        probability: POSSIBLE,
        flows: [flow],
        places: [places[flow]!],
        interruptedBy: null,
        lost: false,
        outcome: COMPLETED,
      };
      const share = typeof column === 'number' ? column : condensed(column);
      return share !== 0 ? [[effect, share]] : [];
    }),
  ) as [(readonly [Effect, Column])[], (readonly [Effect, Column])[]];
  return {
    plan: { first: first.map(([effect]) => effect), again: hasAgain ? again.map(([effect]) => effect) : null },
    probabilities: new Map(hasAgain ? [...first, ...again] : first),
    beside: new Map(),
  };
}

function repeatColumns(first: readonly Column[], repeats: readonly (Column | null)[], draws: number): readonly Float64Array[] {
  const columns = first.map(() => new Float64Array(draws));
  const shares: number[] = first.map(() => 0);
  const later: number[] = first.map(() => 0);
  const now: (number | null)[] = first.map(() => null);
  for (let draw = 0; draw < draws; draw += 1) {
    first.forEach((column, at) => (shares[at] = valueIn(column, draw)));
    repeats.forEach((column, at) => (now[at] = column === null ? null : valueIn(column, draw)));
    fillRepeats(shares, now, later);
    for (let at = 0; at < columns.length; at += 1) columns[at]![draw] = later[at]!;
  }
  return columns;
}
