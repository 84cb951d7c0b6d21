import { describe, expect, test } from 'vitest';
import { openBpmn } from '#bpmn/read-bpmn.ts';
import { readSimulationData } from '#bpmn/simulation-data/read-simulation-data.ts';

const PROCESS = `<bpmn:process id="P"><bpmn:startEvent id="S" /><bpmn:userTask id="T" /><bpmn:task id="U" /><bpmn:exclusiveGateway id="X" />
<bpmn:boundaryEvent id="B" attachedToRef="T"><bpmn:timerEventDefinition /></bpmn:boundaryEvent>
<bpmn:sequenceFlow id="ST" sourceRef="S" targetRef="T" /><bpmn:sequenceFlow id="TX" sourceRef="T" targetRef="X" />
<bpmn:sequenceFlow id="XU" sourceRef="X" targetRef="U" /><bpmn:sequenceFlow id="XT" sourceRef="X" targetRef="T" /></bpmn:process>`;

const file = (scenarios: string, version = '1.0') => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpsim="http://www.bpsim.org/schemas/${version}" xmlns:t="urn:t" targetNamespace="urn:t">
${PROCESS}<bpmn:relationship type="BPSimData"><bpmn:extensionElements><bpsim:BPSimData>${scenarios}</bpsim:BPSimData></bpmn:extensionElements>
<bpmn:source>P</bpmn:source><bpmn:target>P</bpmn:target></bpmn:relationship></bpmn:definitions>`;

const scenario = (elements: string, parameters = '') =>
  `<bpsim:Scenario id="S1" name="Ist"><bpsim:ScenarioParameters ${parameters === '' ? '' : ''}>${parameters}</bpsim:ScenarioParameters>${elements}</bpsim:Scenario>`;
const about = (element: string, inner: string) => `<bpsim:ElementParameters elementRef="${element}">${inner}</bpsim:ElementParameters>`;
const time = (name: string, value: string) => `<bpsim:TimeParameters><bpsim:${name}>${value}</bpsim:${name}></bpsim:TimeParameters>`;
const share = (value: number) =>
  `<bpsim:ControlParameters><bpsim:Probability><bpsim:FloatingParameter value="${value}" /></bpsim:Probability></bpsim:ControlParameters>`;

const read = (xml: string) => {
  const opened = openBpmn(xml);
  if (!opened.ok) throw new Error(opened.problem.code);
  return readSimulationData(opened.value);
};
const handling = (value: string) => read(file(scenario(about('T', time('ProcessingTime', value)))))!.proposals[0];

describe('BPSim data', () => {
  test('of a file without any are nothing, a declared namespace alone as well', () => {
    expect(read(file('').replace(/<bpmn:relationship[\s\S]*<\/bpmn:relationship>/u, ''))).toBeNull();
    expect(read(file(''))).toBeNull();
  });

  test('give handling times in minutes, in whatever unit and form the file has them', () => {
    const exact = { kind: 'exact', basis: null };
    expect(handling('<bpsim:NumericParameter value="20" />')).toEqual({
      element: 'T',
      attribute: 'handlingMinutes',
      quantity: { ...exact, value: 20 },
      written: 'ProcessingTime NumericParameter value=20',
      note: null,
    });
    expect(handling('<bpsim:FloatingParameter value="0.5" timeUnit="hour" />')?.quantity).toEqual({ ...exact, value: 30 });
    expect(handling('<bpsim:DurationParameter value="PT1H30M" />')?.quantity).toEqual({ ...exact, value: 90 });
    expect(handling('<bpsim:DurationParameter value="P1DT1H" />')).toMatchObject({
      quantity: { value: 1500 },
      note: { code: 'CLOCK_DAYS' },
    });
  });

  test('keep three points where they are honest, else only the mean', () => {
    const span = { kind: 'threePoint', basis: null };
    const triangle = handling('<bpsim:TriangularDistribution min="10" mode="15" max="40" />');
    expect(triangle).toMatchObject({ quantity: { ...span, min: 10, likely: 15, max: 40 }, note: null });
    const uniform = handling('<bpsim:UniformDistribution min="10" max="30" />');
    expect(uniform).toMatchObject({ quantity: { ...span, min: 10, likely: 20, max: 30 }, note: { code: 'UNIFORM_AS_SPAN' } });
    const normal = handling('<bpsim:NormalDistribution mean="100" standardDeviation="10" />');
    expect(normal).toMatchObject({ quantity: { kind: 'threePoint', likely: 100 }, note: { code: 'NORMAL_AS_SPAN' } });
    const { min, likely, max } = normal!.quantity as { min: number; likely: number; max: number };
    const variance = (min ** 2 + likely ** 2 + max ** 2 - min * likely - min * max - likely * max) / 18;
    expect(Math.sqrt(variance)).toBeCloseTo(10, 6);
    const wide = handling('<bpsim:NormalDistribution mean="10" standardDeviation="9" />');
    expect(wide).toMatchObject({ quantity: { kind: 'exact', value: 10 }, note: { code: 'MEAN_ONLY' } });
    const exponential = handling('<bpsim:NegativeExponentialDistribution mean="12" />');
    expect(exponential).toMatchObject({ quantity: { kind: 'exact', value: 12 }, note: { code: 'MEAN_ONLY' } });
  });

  test('add up the parts of the work, and turn the parts of the waiting into hours', () => {
    const work = `<bpsim:TimeParameters><bpsim:SetupTime><bpsim:NumericParameter value="5" /></bpsim:SetupTime><bpsim:ProcessingTime>
      <bpsim:NumericParameter value="20" /></bpsim:ProcessingTime><bpsim:WaitTime><bpsim:NumericParameter value="3" timeUnit="hour" /></bpsim:WaitTime></bpsim:TimeParameters>`;
    const proposals = read(file(scenario(about('T', work))))!.proposals;
    expect(
      proposals.map(({ attribute, quantity, note }) => [attribute, 'value' in quantity && quantity.value, note?.code ?? null]),
    ).toEqual([
      ['handlingMinutes', 25, 'SUM_OF_TIMES'],
      ['waitingHours', 3, null],
    ]);
  });

  test('give shares of decisions as parts of one or in percent, of events too, and none where nothing is decided', () => {
    const parts = read(file(scenario(about('XU', share(0.7)) + about('XT', share(0.3)) + about('TX', share(1)) + about('B', share(0.1)))))!;
    expect(parts.proposals.map(({ element, quantity }) => [element, 'value' in quantity && quantity.value])).toEqual([
      ['B', 0.1],
      ['XU', 0.7],
      ['XT', 0.3],
    ]);
    const percent = read(file(scenario(about('XU', share(70)) + about('XT', share(30)))))!;
    expect(percent.proposals.map(({ quantity }) => 'value' in quantity && quantity.value)).toEqual([0.7, 0.3]);
  });

  test('pass over what tools write before anybody says anything, and say so', () => {
    const zero = time('ProcessingTime', '<bpsim:NormalDistribution mean="0" standardDeviation="0" />');
    const data = read(file(scenario(about('T', zero) + about('XU', share(100)) + about('XT', share(100)))))!;
    expect(data.proposals).toEqual([]);
    expect(data.notes).toEqual([{ code: 'PLACEHOLDERS', count: 3 }]);
  });

  test('say a yearly volume only where arrivals are counted over a year', () => {
    const count = `<bpsim:ControlParameters><bpsim:TriggerCount><bpsim:NumericParameter value="138" /></bpsim:TriggerCount></bpsim:ControlParameters>`;
    const year = '<bpsim:Duration><bpsim:DurationParameter value="P1Y" /></bpsim:Duration>';
    expect(read(file(scenario(about('S', count), year)))!.proposals).toMatchObject([
      { element: 'S', attribute: 'casesPerYear', quantity: { value: 138 } },
    ]);
    expect(read(file(scenario(about('S', count))))).toMatchObject({ proposals: [], notes: [{ code: 'ARRIVAL_UNCLEAR' }] });
    const interval = `<bpsim:ControlParameters><bpsim:InterTriggerTimer><bpsim:NumericParameter value="30" /></bpsim:InterTriggerTimer></bpsim:ControlParameters>`;
    expect(read(file(scenario(about('S', interval), year)))).toMatchObject({ proposals: [], notes: [{ code: 'ARRIVAL_UNCLEAR' }] });
  });

  test('take costs in Euro only, rates per hour', () => {
    const costs = (currency: string) =>
      about(
        'T',
        `<bpsim:CostParameters><bpsim:FixedCost><bpsim:FloatingParameter value="2.5" currencyUnit="${currency}" /></bpsim:FixedCost>
        <bpsim:UnitCost><bpsim:FloatingParameter value="0.75" currencyUnit="${currency}" /></bpsim:UnitCost></bpsim:CostParameters>`,
      );
    expect(
      read(file(scenario(costs('EUR'))))!.proposals.map(({ attribute, quantity }) => [attribute, 'value' in quantity && quantity.value]),
    ).toEqual([
      ['costPerExecution', 2.5],
      ['hourlyRate', 45],
    ]);
    expect(read(file(scenario(costs('USD'))))).toMatchObject({ proposals: [], notes: [{ code: 'OTHER_CURRENCY', currency: 'USD' }] });
  });

  test('read one scenario and never a result, and name what could not be read', () => {
    const result = scenario(about('T', time('ProcessingTime', '<bpsim:NumericParameter value="99" />'))).replace(
      'id="S1"',
      'id="R" result="S1"',
    );
    const expression = about('U', time('ProcessingTime', '<bpsim:ExpressionParameter value="bpsim:random()" />'));
    const ist = scenario(
      about('T', time('ProcessingTime', '<bpsim:NumericParameter value="7" />')) + expression + about('Gone', share(0.5)),
    );
    const data = read(file(result + ist + scenario(about('U', share(1)))))!;
    expect(data.proposals.map(({ element, quantity }) => [element, 'value' in quantity && quantity.value])).toEqual([['T', 7]]);
    expect(data.notes).toEqual([
      { code: 'ONE_OF_SCENARIOS', scenario: 'Ist', count: 2 },
      { code: 'NOT_READABLE', count: 1 },
      { code: 'ELEMENTS_MISSING', count: 1 },
    ]);
  });

  test('refuse numbers that cannot be: negative times, shares that are no numbers, points out of order', () => {
    for (const value of [
      '<bpsim:NumericParameter value="-5" />',
      '<bpsim:NumericParameter value="zehn" />',
      '<bpsim:NumericParameter value="5" timeUnit="fortnight" />',
      '<bpsim:TriangularDistribution min="10" mode="5" max="40" />',
    ])
      expect(read(file(scenario(about('T', time('ProcessingTime', value)))))).toMatchObject({
        proposals: [],
        notes: [{ code: 'NOT_READABLE', count: 1 }],
      });
  });

  test('of version 2.0 read the same, and references may carry a prefix', () => {
    const data = read(file(scenario(about('t:T', time('ProcessingTime', '<bpsim:NumericParameter value="7" />'))), '2.0'))!;
    expect(data).toMatchObject({ source: 'BPSim', proposals: [{ element: 'T' }], notes: [] });
  });
});
