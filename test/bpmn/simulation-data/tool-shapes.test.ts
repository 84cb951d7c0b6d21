import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openBpmn } from '#bpmn/read-bpmn.ts';
import { hoursPerWeek } from '#bpmn/simulation-data/calendar-hours.ts';
import { readSimulationData } from '#bpmn/simulation-data/read-simulation-data.ts';

const folder = path.resolve(import.meta.dirname, '../../fixtures/bpmn/simulation');

/** "element attribute" -> the number or three points, and what is said about them. */
function read(name: string) {
  const opened = openBpmn(readFileSync(path.join(folder, name)));
  if (!opened.ok) throw new Error(opened.problem.code);
  const data = readSimulationData(opened.value);
  if (data === null) throw new Error(`nothing in ${name}`);
  const proposals = data.proposals.map(({ element, attribute, quantity, note }) => {
    const points = quantity.kind === 'exact' ? [quantity.value] : [quantity.min, quantity.likely, quantity.max];
    return [`${element} ${attribute}`, points.map((point) => Math.round(point * 1000) / 1000), note?.code ?? null];
  });
  return { proposals, notes: data.notes };
}

describe('simulation data as tools write them', () => {
  test('jBPM: percent shares, fillers, a rate without a currency', () => {
    expect(read('jbpm.bpmn')).toEqual({
      proposals: [
        ['_T1 handlingMinutes', [7.101, 12, 16.899], 'NORMAL_AS_SPAN'],
        ['_T2 handlingMinutes', [45, 60, 75], 'UNIFORM_AS_SPAN'],
        ['_F3 probability', [0.65], null],
        ['_F4 probability', [0.35], null],
      ],
      notes: [
        { code: 'OTHER_CURRENCY', currency: '?' },
        { code: 'PLACEHOLDERS', count: 3 },
      ],
    });
  });

  test('Enterprise Architect: inherited units, several blocks per element, rates of resources, arrivals within a calendar', () => {
    const { proposals, notes } = read('enterprise-architect.bpmn');
    expect(proposals).toEqual([
      // 23 hours a week, one case in half an hour: 46 a week
      ['EAID_S casesPerYear', [2400], 'CASES_FROM_INTERVAL'],
      ['EAID_T1 handlingMinutes', [12.5], null],
      ['EAID_T1 hourlyRate', [38.5], 'RATE_OF_RESOURCE'],
      ['EAID_T2 handlingMinutes', [45, 60, 105], null],
      ['EAID_T3 handlingMinutes', [25], 'MEAN_ONLY'],
      ['EAID_T3 costPerExecution', [0.95], null],
      ['EAID_F3 probability', [0.65], null],
      ['EAID_F4 probability', [0.35], null],
    ]);
    expect(notes).toEqual([
      { code: 'ONE_OF_SCENARIOS', scenario: 'Ist', count: 2 },
      // two waiting times that each hold for a calendar only
      { code: 'NOT_READABLE', count: 1 },
    ]);
  });

  test('values whose type is said apart, other words for units, references with a prefix', () => {
    expect(read('typed-values.bpmn')).toEqual({
      proposals: [
        ['T1 handlingMinutes', [7.5], null],
        ['T1 waitingHours', [36], null],
        // 20 min x gamma(1.5)
        ['T2 handlingMinutes', [17.725], 'MEAN_ONLY'],
      ],
      notes: [],
    });
  });

  test('BIMP: seconds, a named process of several, histograms in percent, costs as a number, a rule for one day', () => {
    expect(read('bimp.bpmn')).toEqual({
      proposals: [
        ['sid-T1 handlingMinutes', [12], 'MEAN_ONLY'],
        ['sid-T1 hourlyRate', [38.5], 'RATE_OF_RESOURCE'],
        ['sid-T3 handlingMinutes', [25], 'MEAN_ONLY'],
        ['sid-T3 costPerExecution', [0.95], null],
        ['sid-T3 hourlyRate', [38.5], 'RATE_OF_RESOURCE'],
        ['sid-F3 probability', [0.65], null],
        ['sid-F4 probability', [0.35], null],
        ['sid-A casesPerYear', [1250], 'CASES_FROM_INTERVAL'],
      ],
      notes: [],
    });
  });

  test('Apromore: inside the process, histograms in parts of one, waiting of events, the timetable of arrivals', () => {
    expect(read('apromore.bpmn')).toEqual({
      proposals: [
        ['Activity_1 handlingMinutes', [7.101, 12, 16.899], 'NORMAL_AS_SPAN'],
        ['Activity_1 hourlyRate', [38.5], 'RATE_OF_RESOURCE'],
        ['Activity_2 handlingMinutes', [60], 'MEAN_ONLY'],
        ['Activity_2 hourlyRate', [38.5], 'RATE_OF_RESOURCE'],
        ['Event_1 waitingHours', [48], null],
        ['Flow_3 probability', [0.65], null],
        ['Flow_4 probability', [0.35], null],
        ['Process_1 casesPerYear', [4170], 'CASES_FROM_INTERVAL'],
      ],
      notes: [],
    });
  });
});

describe('hours per week of a calendar', () => {
  const event = (...lines: readonly string[]) => ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');
  const office = ['DTSTART:20240304T090000', 'DTEND:20240304T170000'];

  test('weekly and daily events count; line breaks may be lost', () => {
    expect(hoursPerWeek(event(...office, 'RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE'))).toBe(24);
    expect(hoursPerWeek(event(...office, 'RRULE:FREQ=WEEKLY'))).toBe(8);
    expect(hoursPerWeek(event(...office, 'RRULE:FREQ=DAILY'))).toBe(56);
    expect(hoursPerWeek(event(...office, 'RRULE:FREQ=WEEKLY;BYDAY=MO,TU').replaceAll('\r\n', ' '))).toBe(16);
  });

  test.each([
    ['no rule', office],
    ['an end', [...office, 'RRULE:FREQ=WEEKLY;UNTIL=20241231T000000Z']],
    ['every other week', [...office, 'RRULE:FREQ=WEEKLY;INTERVAL=2']],
    ['a day of the month', [...office, 'RRULE:FREQ=MONTHLY;BYDAY=1MO']],
    ['exceptions', [...office, 'RRULE:FREQ=WEEKLY', 'EXDATE:20240311T090000']],
    ['an end before its start', ['DTSTART:20240304T170000', 'DTEND:20240304T090000', 'RRULE:FREQ=WEEKLY']],
    ['no calendar at all', ['rubbish']],
  ])('nothing is said about an ordinary week by %s', (_, lines) => {
    expect(hoursPerWeek(event(...lines))).toBeNull();
  });
});
