import type { ProcessModel } from '#core/process/process-model.ts';
import type { ElementView } from '../element-view.ts';
import { childrenOf, readNumber, readValue, valueIn, writtenValue } from './bpsim-values.ts';
import { exactly, meanOfValue, scaled, sumOf, type FileValue } from './distributions.ts';
import { ProposalDraft } from './proposal-draft.ts';
import type { SimulationData } from './simulation-data.ts';
import { readIsoDuration, unitOf, type Span } from './time-units.ts';

/** Parts of the time of an activity: work, and waiting for it (BPSim 2.0, time parameters). */
const WORK = ['SetupTime', 'ProcessingTime', 'ValidationTime', 'ReworkTime'];
const WAITING = ['TransferTime', 'QueueTime', 'WaitTime'];
/** Unit where neither value nor scenario names one (BPSim schema, default of baseTimeUnit). */
const DEFAULT_UNIT = 'min';
const MINUTES_PER_HOUR = 60;
/** A year in minutes, and how far "one year" may be off (365 or 366 days, 52 weeks). */
const YEAR = 525_600;
const YEAR_TOLERANCE = 2 * 1440;

interface Scenario {
  readonly view: ElementView;
  readonly unit: string;
  readonly currency: string | null;
}

/** Reads one `BPSimData` element. */
export function readBpsim(data: ElementView, model: ProcessModel): SimulationData {
  const draft = new ProposalDraft(model);
  const scenario = chooseScenario(data, draft);
  if (scenario !== null) readScenario(scenario, draft);
  return { source: 'BPSim', ...draft.finish() };
}

/** The first scenario that is no result and says something. */
function chooseScenario(data: ElementView, draft: ProposalDraft): Scenario | null {
  const scenarios = childrenOf(data, 'Scenario').filter(
    (view) => view.attribute('result') === null && childrenOf(view, 'ElementParameters').length > 0,
  );
  const view = scenarios[0];
  if (view === undefined) return null;
  if (scenarios.length > 1) {
    const name = view.attribute('name') ?? view.attribute('id') ?? '1';
    draft.note({ code: 'ONE_OF_SCENARIOS', scenario: name, count: scenarios.length });
  }
  const parameters = childrenOf(view, 'ScenarioParameters')[0];
  return {
    view,
    unit: parameters?.attribute('baseTimeUnit') ?? DEFAULT_UNIT,
    currency: parameters?.attribute('baseCurrencyUnit') ?? null,
  };
}

function readScenario(scenario: Scenario, draft: ProposalDraft): void {
  const shares = new Map<string, { value: number; written: string }>();
  for (const parameters of childrenOf(scenario.view, 'ElementParameters')) {
    const element = withoutPrefix(parameters.attribute('elementRef') ?? '');
    // parameters of resources and of the whole file have no counterpart
    if (element === '' || isOnlyCapacity(parameters) || !draft.knows(element)) continue;
    readTimes(parameters, element, scenario, draft);
    readCosts(parameters, element, scenario, draft);
    const share = readPlain(parameters, 'ControlParameters', 'Probability', draft);
    if (share !== null) shares.set(element, share);
    readArrival(parameters, element, scenario, draft);
  }
  for (const [element, { value, written }] of shares) {
    // events: one number, in percent where it is above 1
    const share = value > 1 ? value / 100 : value;
    if (value === 0) continue;
    draft.proposeEvent(element, exactly(share), written);
  }
  draft.proposeShares(shares);
}

function readTimes(parameters: ElementView, element: string, scenario: Scenario, draft: ProposalDraft): void {
  const times = childrenOf(parameters, 'TimeParameters')[0];
  if (times === undefined) return;
  for (const [names, attribute, factor] of [
    [WORK, 'handlingMinutes', 1],
    [WAITING, 'waitingHours', 1 / MINUTES_PER_HOUR],
  ] as const) {
    const read = names.flatMap((name) => childrenOf(times, name)).map((part) => ({ part, value: readTime(part, scenario.unit, draft) }));
    const known = read.flatMap(({ part, value }) => (value === null ? [] : [{ part, ...value }]));
    // a time that was refused makes the sum of the others untrue
    if (known.length === 0 || known.length < read.length) continue;
    const sum = sumOf(known.map(({ minutes }) => minutes))!;
    if (meanOfValue(sum) === 0) {
      draft.skipPlaceholder();
      continue;
    }
    const hasDays = known.some((one) => one.hasDays);
    const written = known.map(({ part }) => `${part.name} ${writtenValue(valueIn(part)!)}`).join(', ');
    draft.propose(element, attribute, scaled(sum, factor), written, sum.note === null && hasDays ? { note: { code: 'CLOCK_DAYS' } } : {});
  }
}

function readCosts(parameters: ElementView, element: string, scenario: Scenario, draft: ProposalDraft): void {
  for (const [name, attribute] of [
    ['FixedCost', 'costPerExecution'],
    ['UnitCost', 'hourlyRate'],
  ] as const) {
    const parameter = childrenOf(parameters, 'CostParameters').flatMap((costs) => childrenOf(costs, name))[0];
    const value = parameter === undefined ? undefined : valueIn(parameter);
    if (value === undefined) continue;
    const read = readValue(value);
    if (read === null) {
      draft.cannotRead();
      continue;
    }
    if (meanOfValue(read) === 0) {
      draft.skipPlaceholder();
      continue;
    }
    const currency = value.attribute('currencyUnit') ?? scenario.currency;
    if (currency !== 'EUR') {
      draft.note({ code: 'OTHER_CURRENCY', currency: currency ?? '?' });
      continue;
    }
    const unit = unitOf(value.attribute('timeUnit') ?? scenario.unit);
    if (attribute === 'hourlyRate' && unit === null) draft.cannotRead();
    else
      draft.propose(
        element,
        attribute,
        attribute === 'hourlyRate' ? scaled(read, MINUTES_PER_HOUR / unit!.minutes) : read,
        `${name} ${writtenValue(value)}`,
      );
  }
}

/** Cases per year: only a count of triggers over exactly one year says it. */
function readArrival(parameters: ElementView, element: string, scenario: Scenario, draft: ProposalDraft): void {
  const controls = childrenOf(parameters, 'ControlParameters')[0];
  if (controls === undefined) return;
  const hasInterval = childrenOf(controls, 'InterTriggerTimer').length > 0;
  const count = readPlain(parameters, 'ControlParameters', 'TriggerCount', draft);
  if (count !== null && isOneYear(scenario)) draft.propose(element, 'casesPerYear', exactly(count.value), count.written);
  else if (count !== null || hasInterval) draft.note({ code: 'ARRIVAL_UNCLEAR' });
}

function isOneYear({ view, unit }: Scenario): boolean {
  const duration = childrenOf(view, 'ScenarioParameters').flatMap((parameters) => childrenOf(parameters, 'Duration'))[0];
  const value = duration === undefined ? undefined : valueIn(duration);
  const span = value === undefined ? null : readSpan(value, unit);
  return span !== null && Math.abs(span.minutes - YEAR) <= YEAR_TOLERANCE;
}

function readSpan(value: ElementView, unit: string): Span | null {
  if (value.name === 'DurationParameter') return readIsoDuration(value.attribute('value') ?? '');
  const [number, of] = [readNumber(value, 'value'), unitOf(value.attribute('timeUnit') ?? unit)];
  return number === null || of === null ? null : { minutes: number * of.minutes, hasDays: of.hasDays };
}

interface ReadTime {
  readonly minutes: FileValue;
  readonly hasDays: boolean;
}

function readTime(parameter: ElementView, unit: string, draft: ProposalDraft): ReadTime | null {
  const value = valueIn(parameter);
  if (value === undefined) return null;
  if (value.name === 'DurationParameter') {
    const span = readIsoDuration(value.attribute('value') ?? '');
    if (span !== null) return { minutes: exactly(span.minutes), hasDays: span.hasDays };
  }
  const read = readValue(value);
  const of = unitOf(value.attribute('timeUnit') ?? unit);
  if (read === null || of === null) {
    draft.cannotRead();
    return null;
  }
  return { minutes: scaled(read, of.minutes), hasDays: of.hasDays };
}

function readPlain(parameters: ElementView, group: string, name: string, draft: ProposalDraft): { value: number; written: string } | null {
  const parameter = childrenOf(parameters, group).flatMap((view) => childrenOf(view, name))[0];
  const value = parameter === undefined ? undefined : valueIn(parameter);
  if (value === undefined) return null;
  const number = readNumber(value, 'value');
  if (number === null) draft.cannotRead();
  return number === null ? null : { value: number, written: `${name} ${writtenValue(value)}` };
}

/** Capacity of resources is not a statement about a step. */
const isOnlyCapacity = (parameters: ElementView): boolean =>
  parameters
    .children()
    .every((group) => group.name === 'ResourceParameters' || group.name === 'PriorityParameters' || group.name === 'VendorExtensions');

const withoutPrefix = (reference: string): string => reference.slice(reference.lastIndexOf(':') + 1);
