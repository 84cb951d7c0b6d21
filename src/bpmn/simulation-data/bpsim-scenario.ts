import type { ElementView } from '../element-view.ts';
import { childrenOf } from './bpsim-values.ts';

/** What a scenario says, itself and through the scenarios it inherits from. */
export interface Scenario {
  readonly name: string;
  /** Scenarios to choose from; more than one = somebody may have meant another one. */
  readonly count: number;
  readonly unit: string;
  readonly currency: string | null;
  /** Parameters of the whole scenario; the nearest that says something counts. */
  readonly parameters: readonly ElementView[];
  readonly elements: readonly About[];
  /** Text of a calendar by its id. */
  readonly calendars: ReadonlyMap<string, string>;
}

/** All parameters of one element: those of the scenario first, then those it inherits. */
export interface About {
  readonly element: string;
  readonly levels: readonly (readonly ElementView[])[];
}

/** Unit where neither value nor scenario names one (BPSim schema, default of baseTimeUnit). */
const DEFAULT_UNIT = 'min';

/**
 * The first scenario that is no result and says something about elements; one comes before those
 * that vary it. null = there is none.
 */
export function chooseScenario(data: ElementView): Scenario | null {
  const all = childrenOf(data, 'Scenario');
  const byId = new Map(all.map((view) => [view.attribute('id') ?? '', view]));
  const candidates = all
    .filter((view) => view.attribute('result') === null)
    .map((view) => lineOf(view, byId))
    .filter((line) => line.some((view) => childrenOf(view, 'ElementParameters').length > 0));
  const line = candidates.toSorted((a, b) => a.length - b.length)[0];
  if (line === undefined) return null;
  const [own] = line as [ElementView, ...ElementView[]];
  const parameters = line.flatMap((view) => childrenOf(view, 'ScenarioParameters'));
  const said = (name: string): string | null => parameters.map((view) => view.attribute(name)).find((one) => one !== null) ?? null;
  return {
    name: own.attribute('name') ?? own.attribute('id') ?? '1',
    count: candidates.length,
    unit: said('baseTimeUnit') ?? DEFAULT_UNIT,
    currency: said('baseCurrencyUnit'),
    parameters,
    elements: elementsOf(line),
    calendars: new Map(
      line
        .toReversed()
        .flatMap((view) => childrenOf(view, 'Calendar').map((calendar) => [calendar.attribute('id') ?? '', calendar.text()] as const)),
    ),
  };
}

/** A parameter in a group: of the nearest level that has it. */
export function parameterOf({ levels }: About, group: string, name: string): ElementView | undefined {
  for (const level of levels) {
    const [found] = level.flatMap((view) => childrenOf(view, group)).flatMap((view) => childrenOf(view, name));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The scenario and those it inherits from, nearest first. */
function lineOf(view: ElementView, byId: ReadonlyMap<string, ElementView>): readonly ElementView[] {
  const line = [view];
  for (let id = view.attribute('inherits'); id !== null;) {
    const next = byId.get(withoutPrefix(id));
    if (next === undefined || line.includes(next)) break;
    line.push(next);
    id = next.attribute('inherits');
  }
  return line;
}

/** Tools write one block per element or one per parameter; here it is one per element. */
function elementsOf(line: readonly ElementView[]): readonly About[] {
  const levels = new Map<string, ElementView[][]>();
  line.forEach((view, level) => {
    for (const parameters of childrenOf(view, 'ElementParameters')) {
      const element = withoutPrefix(parameters.attribute('elementRef') ?? '');
      const own = levels.get(element) ?? line.map(() => []);
      own[level]!.push(parameters);
      levels.set(element, own);
    }
  });
  return [...levels].map(([element, own]) => ({ element, levels: own }));
}

const withoutPrefix = (reference: string): string => reference.slice(reference.lastIndexOf(':') + 1);
