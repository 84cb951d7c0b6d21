import type { ProcessModel } from '#core/process/process-model.ts';
import type { ElementView } from '../element-view.ts';
import { proposeArrivals } from './arrivals.ts';
import { exactly, meanOfMixture, meanOfValue, normal, onlyMean, scaled, triangular, uniform, type FileValue } from './distributions.ts';
import { ProposalDraft } from './proposal-draft.ts';
import type { SimulationData } from './simulation-data.ts';

/** QBP writes every time in seconds; its timeUnit only says how a tool shows them. */
const SECONDS_PER_MINUTE = 60;
const SECONDS_PER_HOUR = 3600;
const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

/** Reads one `processSimulationInfo`; `process` = the process it stands in, null = next to the processes. */
export function readQbp(info: ElementView, process: string | null, model: ProcessModel): SimulationData {
  const draft = new ProposalDraft(model);
  const resources = readResources(info);
  const currency = info.attribute('currency') ?? '';
  for (const element of partsOf(info, 'elements', 'element')) readElement(element, resources, currency, draft);
  for (const event of partsOf(info, 'catchEvents', 'catchEvent')) readCatchEvent(event, draft);
  readShares(info, draft);
  const named = model.processes.find(({ id }) => id === info.attribute('processId'))?.id;
  readArrival(info, process ?? named ?? (model.processes.length === 1 ? model.processes[0]!.id : null), draft);
  return { source: 'QBP', ...draft.finish() };
}

interface Resource {
  readonly name: string;
  readonly costPerHour: number | null;
}

function readElement(view: ElementView, resources: ReadonlyMap<string, Resource>, currency: string, draft: ProposalDraft): void {
  const element = view.attribute('elementId') ?? '';
  if (element === '' || !draft.knows(element)) return;
  proposeTime(view, element, 'handlingMinutes', SECONDS_PER_MINUTE, draft);
  const cost = readFixedCost(view);
  if (cost !== null && meanOfValue(cost.value) > 0) {
    if (currency === 'EUR') draft.propose(element, 'costPerExecution', cost.value, cost.written);
    else draft.note({ code: 'OTHER_CURRENCY', currency });
  }
  const workers = partsOf(view, 'resourceIds', 'resourceId').map((one) => resources.get(one.text().trim()));
  const [worker] = workers;
  if (workers.length !== 1 || worker?.costPerHour == null || worker.costPerHour === 0) return;
  if (currency !== 'EUR') return draft.note({ code: 'OTHER_CURRENCY', currency });
  const note = { code: 'RATE_OF_RESOURCE', resource: worker.name } as const;
  draft.propose(element, 'hourlyRate', exactly(worker.costPerHour), `costPerHour=${worker.costPerHour}`, { note });
}

/** Newer files have a distribution, older ones a number. */
function readFixedCost(view: ElementView): { readonly value: FileValue; readonly written: string } | null {
  const [cost] = partsOf(view, 'fixedCostDistribution');
  if (cost !== undefined) {
    const value = readDistribution(cost);
    return value === null ? null : { value, written: written(cost) };
  }
  const amount = Number(view.attribute('fixedCost')?.trim() || Number.NaN);
  return Number.isFinite(amount) && amount >= 0 ? { value: exactly(amount), written: `fixedCost=${amount}` } : null;
}

function readCatchEvent(view: ElementView, draft: ProposalDraft): void {
  const element = view.attribute('id') ?? '';
  if (element !== '' && draft.knows(element)) proposeTime(view, element, 'waitingHours', SECONDS_PER_HOUR, draft);
}

function proposeTime(
  view: ElementView,
  element: string,
  attribute: 'handlingMinutes' | 'waitingHours',
  secondsPerUnit: number,
  draft: ProposalDraft,
): void {
  const duration = partsOf(view, 'durationDistribution')[0];
  if (duration === undefined) return;
  const value = readDistribution(duration);
  if (value === null) draft.cannotRead();
  else if (meanOfValue(value) === 0) draft.skipPlaceholder();
  else draft.propose(element, attribute, scaled(value, 1 / secondsPerUnit), written(duration));
}

function readShares(info: ElementView, draft: ProposalDraft): void {
  const shares = new Map<string, { value: number; written: string }>();
  for (const view of partsOf(info, 'sequenceFlows', 'sequenceFlow')) {
    const text = view.attribute('executionProbability')?.trim() ?? '';
    const value = text === '' ? Number.NaN : Number(text);
    const flow = view.attribute('elementId') ?? '';
    if (Number.isFinite(value) && draft.knows(flow)) shares.set(flow, { value, written: `executionProbability=${text}` });
  }
  draft.proposeShares(shares);
}

function readArrival(info: ElementView, process: string | null, draft: ProposalDraft): void {
  const arrival = partsOf(info, 'arrivalRateDistribution')[0];
  if (arrival === undefined) return;
  const interval = readDistribution(arrival);
  const seconds = interval === null ? 0 : meanOfValue(interval);
  const hoursPerWeek = openHoursOf(info);
  if (seconds <= 0) draft.skipPlaceholder();
  else if (hoursPerWeek === null || process === null) draft.note({ code: 'ARRIVAL_UNCLEAR' });
  else proposeArrivals(process, [{ minutes: seconds / SECONDS_PER_MINUTE, hoursPerWeek }], written(arrival), draft);
}

/** Hours per week of the default timetable, which is the one of arrivals; null = there is none, or it cannot be read. */
function openHoursOf(info: ElementView): number | null {
  const timetables = partsOf(info, 'timetables', 'timetable');
  const byDefault =
    timetables.find((view) => view.attribute('default') === 'true') ?? (timetables.length === 1 ? timetables[0] : undefined);
  const rules = byDefault === undefined ? [] : partsOf(byDefault, 'rules', 'rule');
  const hours = rules.map(hoursOfRule);
  if (hours.length === 0 || hours.includes(null)) return null;
  return hours.reduce<number>((sum, one) => sum + one!, 0);
}

function hoursOfRule(rule: ElementView): number | null {
  // without a last day a rule holds for its first one
  const from = rule.attribute('fromWeekDay')?.toUpperCase() ?? '';
  const [first, last] = [from, rule.attribute('toWeekDay')?.toUpperCase() ?? from].map((day) => WEEKDAYS.indexOf(day)) as [number, number];
  const [open, to] = ['fromTime', 'toTime'].map((name) => hourOf(rule.attribute(name) ?? '')) as [number | null, number | null];
  if (first < 0 || last < first || open === null || to === null) return null;
  // midnight at the end of a day is written as 00:00 or 23:59:59
  const end = to === 0 || to > 23.98 ? 24 : to;
  return end <= open ? null : (last - first + 1) * (end - open);
}

/** "09:00:00.000+00:00" as hours. */
function hourOf(text: string): number | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?/u.exec(text.trim());
  return match === null ? null : Number(match[1]) + Number(match[2]) / 60 + Number(match[3] ?? 0) / 3600;
}

function readResources(info: ElementView): ReadonlyMap<string, Resource> {
  return new Map(
    partsOf(info, 'resources', 'resource').map((view) => {
      const cost = Number(view.attribute('costPerHour')?.trim() || Number.NaN);
      const id = view.attribute('id') ?? '';
      return [id, { name: view.attribute('name') ?? id, costPerHour: Number.isFinite(cost) && cost >= 0 ? cost : null }];
    }),
  );
}

/** QBP's distributions: the number that counts is in `mean`, `arg1` or `arg2`, whichever the type uses. */
function readDistribution(view: ElementView): FileValue | null {
  const number = (name: string): number => {
    const text = view.attribute(name)?.trim() ?? '';
    return text === '' ? Number.NaN : Number(text);
  };
  const value = ((): FileValue | null => {
    switch (view.attribute('type')?.toUpperCase()) {
      case 'FIXED':
        return exactly(number('mean'));
      case 'TRIANGULAR':
        return triangular(number('arg1'), number('mean'), number('arg2'));
      case 'UNIFORM':
        return uniform(number('arg1'), number('arg2'));
      case 'NORMAL':
        return normal(number('mean'), number('arg1'));
      case 'EXPONENTIAL':
        return onlyMean(number('arg1') > 0 ? number('arg1') : number('mean'));
      case 'LOGNORMAL':
      case 'GAMMA':
        return onlyMean(number('mean'));
      case 'HISTOGRAM':
        return readHistogram(view);
      default:
        return null;
    }
  })();
  return value !== null && Number.isFinite(meanOfValue(value)) && value.min >= 0 ? value : null;
}

/** Bins with a distribution each; their probabilities are percent (schema) or parts of one (Apromore), which makes no difference to the mean. */
function readHistogram(view: ElementView): FileValue | null {
  return meanOfMixture(
    partsOf(view, 'histogramDataBins', 'histogramData').map((bin) => {
      const [distribution] = partsOf(bin, 'distribution');
      return {
        weight: Number(bin.attribute('probability')?.trim() || Number.NaN),
        value: distribution === undefined ? null : readDistribution(distribution),
      };
    }),
  );
}

/** Elements at the end of a path of names. */
function partsOf(view: ElementView, ...path: readonly string[]): readonly ElementView[] {
  return path.reduce<readonly ElementView[]>(
    (views, name) => views.flatMap((one) => one.children().filter((child) => child.name === name && child.namespace === view.namespace)),
    [view],
  );
}

const written = (view: ElementView): string =>
  [...view.attributes('')].map(([name, value]) => (name === 'type' ? value : `${name}=${value}`)).join(' ');
