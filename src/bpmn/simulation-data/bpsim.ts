import type { ProcessModel } from '#core/process/process-model.ts';
import type { ElementView } from '../element-view.ts';
import { type ArrivalStream, proposeArrivals } from './arrivals.ts';
import { type About, type Scenario, chooseScenario, parameterOf } from './bpsim-scenario.ts';
import { childrenOf, kindOf, readNumber, readValue, valueIn, valuesOf, writtenValue } from './bpsim-values.ts';
import { hoursPerWeek } from './calendar-hours.ts';
import { exactly, meanOfValue, scaled, sumOf, type FileValue } from './distributions.ts';
import { ProposalDraft } from './proposal-draft.ts';
import type { SimulationData } from './simulation-data.ts';
import { readIsoDuration, unitOf, type Span } from './time-units.ts';

/** Parts of the time of an activity: work, and waiting for it (BPSim 2.0, time parameters). */
const WORK = ['SetupTime', 'ProcessingTime', 'ValidationTime', 'ReworkTime'];
const WAITING = ['TransferTime', 'QueueTime', 'WaitTime'];
const MINUTES_PER_HOUR = 60;
/** A year in minutes, and how far "one year" may be off (365 or 366 days, 52 weeks). */
const YEAR = 525_600;
const YEAR_TOLERANCE = 2 * 1440;

/** Reads one `BPSimData` element. `resources` = names of the file's resources by id, which a step may ask for. */
export function readBpsim(data: ElementView, model: ProcessModel, resources: ReadonlyMap<string, string>): SimulationData {
  const draft = new ProposalDraft(model);
  const scenario = chooseScenario(data);
  if (scenario !== null) readScenario(scenario, resources, draft);
  return { source: 'BPSim', ...draft.finish() };
}

function readScenario(scenario: Scenario, resources: ReadonlyMap<string, string>, draft: ProposalDraft): void {
  if (scenario.count > 1) draft.note({ code: 'ONE_OF_SCENARIOS', scenario: scenario.name, count: scenario.count });
  const shares = new Map<string, { value: number; written: string }>();
  for (const about of scenario.elements) {
    const { element } = about;
    // parameters of resources and of the whole file have no counterpart of their own
    if (element === '' || resources.has(element) || isOnlyCapacity(about) || !draft.knows(element)) continue;
    readTimes(about, scenario, draft);
    readCosts(about, scenario, draft);
    readRate(about, scenario, resources, draft);
    const share = readPlain(about, 'ControlParameters', 'Probability', draft);
    if (share !== null) shares.set(element, share);
    readArrival(about, scenario, draft);
  }
  for (const [element, { value, written }] of shares) {
    // events: one number, in percent where it is above 1
    const share = value > 1 ? value / 100 : value;
    if (value === 0) continue;
    draft.proposeEvent(element, exactly(share), written);
  }
  draft.proposeShares(shares);
}

function readTimes(about: About, scenario: Scenario, draft: ProposalDraft): void {
  for (const [names, attribute, factor] of [
    [WORK, 'handlingMinutes', 1],
    [WAITING, 'waitingHours', 1 / MINUTES_PER_HOUR],
  ] as const) {
    const read = names.flatMap((name) => {
      const part = parameterOf(about, 'TimeParameters', name);
      return part === undefined || valuesOf(part).length === 0 ? [] : [{ part, value: readTime(part, scenario.unit, draft) }];
    });
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
    draft.propose(
      about.element,
      attribute,
      scaled(sum, factor),
      written,
      sum.note === null && hasDays ? { note: { code: 'CLOCK_DAYS' } } : {},
    );
  }
}

function readCosts(about: About, scenario: Scenario, draft: ProposalDraft): void {
  const fixed = readMoney(about, 'FixedCost', scenario, draft);
  if (fixed !== null) draft.propose(about.element, 'costPerExecution', fixed.value, fixed.written);
  const rate = readMoney(about, 'UnitCost', scenario, draft);
  if (rate !== null) draft.propose(about.element, 'hourlyRate', rate.value, rate.written);
}

/** The rate of the one resource a step asks for, as `getResource('name', 1)` (BPSim 2.0, functions of expressions). */
function readRate(about: About, scenario: Scenario, resources: ReadonlyMap<string, string>, draft: ProposalDraft): void {
  const selection = parameterOf(about, 'ResourceParameters', 'Selection');
  const said = selection === undefined ? undefined : valueIn(selection)?.attribute('value');
  const match = /^\{?\s*(?:bpsim:{1,2})?getResource\s*\(\s*(['"])(.+?)\1\s*(?:,\s*1\s*)?\)\s*\}?$/u.exec(said ?? '');
  const wanted = match?.[2];
  const [id, name] = [...resources].find(([key, text]) => key === wanted || text === wanted) ?? [null, ''];
  const resource = scenario.elements.find(({ element }) => element === id);
  const rate = resource === undefined ? null : readMoney(resource, 'UnitCost', scenario, draft);
  if (rate !== null)
    draft.propose(about.element, 'hourlyRate', rate.value, rate.written, { note: { code: 'RATE_OF_RESOURCE', resource: name } });
}

/** A cost in Euro; a unit cost per hour. */
function readMoney(
  about: About,
  name: 'FixedCost' | 'UnitCost',
  scenario: Scenario,
  draft: ProposalDraft,
): { readonly value: FileValue; readonly written: string } | null {
  const parameter = parameterOf(about, 'CostParameters', name);
  const view = parameter === undefined ? undefined : valueIn(parameter);
  if (view === undefined) return null;
  const read = readValue(view);
  const unit = unitOf(view.attribute('timeUnit') ?? scenario.unit);
  const currency = view.attribute('currencyUnit') ?? scenario.currency;
  if (read === null) draft.cannotRead();
  else if (meanOfValue(read) === 0) draft.skipPlaceholder();
  else if (currency !== 'EUR') draft.note({ code: 'OTHER_CURRENCY', currency: currency ?? '?' });
  else if (name === 'FixedCost') return { value: read, written: `${name} ${writtenValue(view)}` };
  else if (unit === null) draft.cannotRead();
  else return { value: scaled(read, MINUTES_PER_HOUR / unit.minutes), written: `${name} ${writtenValue(view)}` };
  return null;
}

/** Cases per year: a count of triggers over exactly one year says it, or intervals within weekly opening hours. */
function readArrival(about: About, scenario: Scenario, draft: ProposalDraft): void {
  const timer = parameterOf(about, 'ControlParameters', 'InterTriggerTimer');
  const count = readPlain(about, 'ControlParameters', 'TriggerCount', draft);
  if (count !== null && isOneYear(scenario)) {
    draft.propose(about.element, 'casesPerYear', exactly(count.value), count.written);
    return;
  }
  const streams = timer === undefined ? [] : valuesOf(timer).map((value) => readStream(value, scenario));
  const known = streams.filter((stream) => stream !== null);
  if (timer !== undefined && known.length > 0 && known.length === streams.length)
    proposeArrivals(about.element, known, `InterTriggerTimer ${valuesOf(timer).map(writtenValue).join(', ')}`, draft);
  else if (count !== null || timer !== undefined) draft.note({ code: 'ARRIVAL_UNCLEAR' });
}

/** An interval and the calendar it holds for; null = no calendar, or none that describes an ordinary week. */
function readStream(value: ElementView, scenario: Scenario): ArrivalStream | null {
  const hours = hoursPerWeek(scenario.calendars.get(value.attribute('validFor') ?? '') ?? '');
  const read = minutesIn(value, scenario.unit);
  const minutes = read === null ? 0 : meanOfValue(read.minutes);
  return hours === null || minutes <= 0 ? null : { minutes, hoursPerWeek: hours };
}

function isOneYear({ parameters, unit }: Scenario): boolean {
  const duration = parameters.flatMap((view) => childrenOf(view, 'Duration'))[0];
  const value = duration === undefined ? undefined : valueIn(duration);
  const span = value === undefined ? null : readSpan(value, unit);
  return span !== null && Math.abs(span.minutes - YEAR) <= YEAR_TOLERANCE;
}

function readSpan(value: ElementView, unit: string): Span | null {
  if (kindOf(value) === 'DurationParameter') return readIsoDuration(value.attribute('value') ?? '');
  const [number, of] = [readNumber(value, 'value'), unitOf(value.attribute('timeUnit') ?? unit)];
  return number === null || of === null ? null : { minutes: number * of.minutes, hasDays: of.hasDays };
}

interface ReadTime {
  readonly minutes: FileValue;
  readonly hasDays: boolean;
}

function readTime(parameter: ElementView, unit: string, draft: ProposalDraft): ReadTime | null {
  const value = valueIn(parameter);
  const read = value === undefined ? null : minutesIn(value, unit);
  // several values that each hold for a calendar only are no single number
  if (read === null) draft.cannotRead();
  return read;
}

function minutesIn(value: ElementView, unit: string): ReadTime | null {
  if (kindOf(value) === 'DurationParameter') {
    const span = readIsoDuration(value.attribute('value') ?? '');
    return span === null ? null : { minutes: exactly(span.minutes), hasDays: span.hasDays };
  }
  const read = readValue(value);
  const of = unitOf(value.attribute('timeUnit') ?? unit);
  return read === null || of === null ? null : { minutes: scaled(read, of.minutes), hasDays: of.hasDays };
}

function readPlain(about: About, group: string, name: string, draft: ProposalDraft): { value: number; written: string } | null {
  const parameter = parameterOf(about, group, name);
  const value = parameter === undefined ? undefined : valueIn(parameter);
  if (value === undefined) return null;
  const number = readNumber(value, 'value');
  if (number === null) draft.cannotRead();
  return number === null ? null : { value: number, written: `${name} ${writtenValue(value)}` };
}

/** Capacity of resources is not a statement about a step; whom a step asks for is one. */
const isOnlyCapacity = (about: About): boolean =>
  parameterOf(about, 'ResourceParameters', 'Selection') === undefined &&
  about.levels.flat().every((parameters) => parameters.children().every(({ name }) => CAPACITY.has(name)));

const CAPACITY: ReadonlySet<string> = new Set(['ResourceParameters', 'PriorityParameters', 'VendorExtensions', 'VendorExtension']);
