import { describe, expect, test } from 'vitest';
import { openBpmn } from '#bpmn/read-bpmn.ts';
import { readSimulationData } from '#bpmn/simulation-data/read-simulation-data.ts';

const STEPS = `<bpmn:startEvent id="S" /><bpmn:task id="T" /><bpmn:task id="U" /><bpmn:exclusiveGateway id="X" /><bpmn:intermediateCatchEvent id="C"><bpmn:timerEventDefinition /></bpmn:intermediateCatchEvent>
<bpmn:sequenceFlow id="ST" sourceRef="S" targetRef="T" /><bpmn:sequenceFlow id="TX" sourceRef="T" targetRef="X" />
<bpmn:sequenceFlow id="XU" sourceRef="X" targetRef="U" /><bpmn:sequenceFlow id="XT" sourceRef="X" targetRef="T" />`;

const info = (inner: string, currency = 'EUR') =>
  `<qbp:processSimulationInfo processInstances="500" currency="${currency}">${inner}</qbp:processSimulationInfo>`;
const inProcess = (content: string) => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:qbp="http://www.qbp-simulator.com/Schema201212" targetNamespace="urn:t">
<bpmn:process id="P"><bpmn:extensionElements>${content}</bpmn:extensionElements>${STEPS}</bpmn:process></bpmn:definitions>`;
const besideProcess = (content: string) => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:qbp="http://www.qbp-simulator.com/Schema201212" targetNamespace="urn:t">
<bpmn:process id="P">${STEPS}</bpmn:process>${content}</bpmn:definitions>`;

const distribution = (name: string, type: string, mean: string, arg1: string, arg2 = 'NaN') =>
  `<qbp:${name} type="${type}" mean="${mean}" arg1="${arg1}" arg2="${arg2}"><qbp:timeUnit>minutes</qbp:timeUnit></qbp:${name}>`;
const element = (id: string, inner: string) =>
  `<qbp:elements><qbp:element id="e_${id}" elementId="${id}">${inner}</qbp:element></qbp:elements>`;
const OFFICE = `<qbp:timetables><qbp:timetable id="D" default="true" name="Arrivals"><qbp:rules><qbp:rule fromTime="09:00:00.000+00:00" toTime="17:00:00.000+00:00" fromWeekDay="MONDAY" toWeekDay="FRIDAY" /></qbp:rules></qbp:timetable></qbp:timetables>`;

const read = (xml: string) => {
  const opened = openBpmn(xml);
  if (!opened.ok) throw new Error(opened.problem.code);
  return readSimulationData(opened.value);
};
const handling = (...args: readonly [string, string, string, string?]) =>
  read(inProcess(info(element('T', distribution('durationDistribution', ...args)))))!.proposals[0];

describe('QBP data', () => {
  test('give times in minutes although the file counts in seconds, whatever unit it shows', () => {
    expect(handling('FIXED', '1200', 'NaN')).toEqual({
      element: 'T',
      attribute: 'handlingMinutes',
      quantity: { kind: 'exact', value: 20, basis: null },
      written: 'FIXED mean=1200 arg1=NaN arg2=NaN',
      note: null,
    });
  });

  test('know where each distribution keeps its numbers', () => {
    expect(handling('TRIANGULAR', '900', '600', '2400')?.quantity).toMatchObject({ min: 10, likely: 15, max: 40 });
    expect(handling('UNIFORM', '0', '600', '1800')).toMatchObject({
      quantity: { min: 10, likely: 20, max: 30 },
      note: { code: 'UNIFORM_AS_SPAN' },
    });
    expect(handling('NORMAL', '6000', '600')).toMatchObject({
      quantity: { kind: 'threePoint', likely: 100 },
      note: { code: 'NORMAL_AS_SPAN' },
    });
    expect(handling('EXPONENTIAL', '0', '600')).toMatchObject({ quantity: { kind: 'exact', value: 10 }, note: { code: 'MEAN_ONLY' } });
    expect(handling('LOGNORMAL', '600', '7')).toMatchObject({ quantity: { kind: 'exact', value: 10 }, note: { code: 'MEAN_ONLY' } });
  });

  test('give shares as parts of one, in percent as well, and the waiting of events in hours', () => {
    const flows = (a: string, b: string) =>
      `<qbp:sequenceFlows><qbp:sequenceFlow elementId="XU" executionProbability="${a}" /><qbp:sequenceFlow elementId="XT" executionProbability="${b}" /></qbp:sequenceFlows>`;
    const catching = `<qbp:catchEvents><qbp:catchEvent id="C">${distribution('durationDistribution', 'FIXED', '7200', 'NaN')}</qbp:catchEvent></qbp:catchEvents>`;
    const parts = read(besideProcess(info(flows('0.7', '0.3') + catching)))!;
    expect(parts.source).toBe('QBP');
    expect(parts.proposals.map(({ element: id, quantity }) => [id, 'value' in quantity && quantity.value])).toEqual([
      ['C', 2],
      ['XU', 0.7],
      ['XT', 0.3],
    ]);
    expect(read(inProcess(info(flows('70', '30'))))!.proposals.map(({ quantity }) => 'value' in quantity && quantity.value)).toEqual([
      0.7, 0.3,
    ]);
    expect(read(inProcess(info(flows('', ''))))).toBeNull();
  });

  test('turn the interval of arrivals into cases per year over the opening hours of the week', () => {
    const arrival = distribution('arrivalRateDistribution', 'EXPONENTIAL', 'NaN', '3600');
    const data = read(inProcess(info(arrival + OFFICE)))!;
    expect(data.proposals).toEqual([
      {
        element: 'P',
        attribute: 'casesPerYear',
        quantity: { kind: 'exact', value: 2090, basis: 'assumed' },
        written: 'EXPONENTIAL mean=NaN arg1=3600 arg2=NaN',
        note: { code: 'CASES_FROM_INTERVAL', hoursPerWeek: 40 },
      },
    ]);
    expect(read(inProcess(info(arrival)))).toMatchObject({ proposals: [], notes: [{ code: 'ARRIVAL_UNCLEAR' }] });
  });

  test('give a step the rate of the one resource that does it, in Euro', () => {
    const resources = `<qbp:resources><qbp:resource id="R" name="Fachkraft" totalAmount="2" costPerHour="38.5" timetableId="D" /><qbp:resource id="Q" name="Leitung" costPerHour="60" /></qbp:resources>`;
    const ids = (...all: string[]) =>
      `<qbp:resourceIds>${all.map((id) => `<qbp:resourceId>${id}</qbp:resourceId>`).join('')}</qbp:resourceIds>`;
    expect(read(inProcess(info(resources + element('T', ids('R')))))!.proposals).toMatchObject([
      { element: 'T', attribute: 'hourlyRate', quantity: { value: 38.5 }, note: { code: 'RATE_OF_RESOURCE', resource: 'Fachkraft' } },
    ]);
    expect(read(inProcess(info(resources + element('T', ids('R', 'Q')))))).toBeNull();
    expect(read(inProcess(info(resources + element('T', ids('R')), 'USD')))).toMatchObject({
      proposals: [],
      notes: [{ code: 'OTHER_CURRENCY', currency: 'USD' }],
    });
  });

  test('survive rubbish: unknown elements, types and times', () => {
    const data = read(
      inProcess(
        info(
          element('Gone', distribution('durationDistribution', 'FIXED', '60', 'NaN')) +
            element('T', distribution('durationDistribution', 'ZIPF', '60', '1')) +
            element('U', distribution('durationDistribution', 'FIXED', '0', '0')),
        ),
      ),
    )!;
    expect(data.proposals).toEqual([]);
    expect(data.notes).toEqual([
      { code: 'PLACEHOLDERS', count: 1 },
      { code: 'NOT_READABLE', count: 1 },
      { code: 'ELEMENTS_MISSING', count: 1 },
    ]);
  });
});
