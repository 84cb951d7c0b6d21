import { describe, expect, it } from 'vitest';
import { openBpmn } from '#bpmn/read-bpmn.ts';
import { stepsInFlowOrder } from '#core/process/flow-order.ts';

const order = (body: string): readonly string[] => {
  const opened = openBpmn(
    `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="P">${body}</process></definitions>`,
  );
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  return stepsInFlowOrder(opened.value.model).map((step) => step.id);
};
const flow = (from: string, to: string) => `<sequenceFlow id="${from}_${to}" sourceRef="${from}" targetRef="${to}"/>`;
const tasks = (...ids: readonly string[]) => ids.map((id) => `<task id="${id}"/>`).join('');

describe('steps in flow order', () => {
  it('follow the flow, not the order in the file', () => {
    expect(order(`${tasks('c', 'b', 'a')}<startEvent id="s"/>${flow('s', 'a')}${flow('a', 'b')}${flow('b', 'c')}`)).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  it('go through one branch before the next', () => {
    const body = `<startEvent id="s"/><exclusiveGateway id="g"/>${tasks('a', 'b', 'c', 'd')}${flow('s', 'g')}${flow('g', 'a')}${flow('g', 'c')}${flow('a', 'b')}${flow('c', 'd')}`;
    expect(order(body)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('end in a loop and come to every step once', () => {
    expect(order(`<startEvent id="s"/>${tasks('a', 'b')}${flow('s', 'a')}${flow('a', 'b')}${flow('b', 'a')}`)).toEqual(['a', 'b']);
  });

  it('put the steps of a sub-process where it stands and leave the frame out', () => {
    const inner = `<subProcess id="sub"><startEvent id="t"/>${tasks('x', 'y')}${flow('t', 'x')}${flow('x', 'y')}</subProcess>`;
    expect(order(`<startEvent id="s"/>${tasks('a', 'b')}${inner}${flow('s', 'a')}${flow('a', 'sub')}${flow('sub', 'b')}`)).toEqual([
      'a',
      'x',
      'y',
      'b',
    ]);
  });

  it('come to exception paths and to what nothing leads to', () => {
    const body = `${tasks('lonely')}<startEvent id="s"/>${tasks('a', 'b', 'r')}<boundaryEvent id="e" attachedToRef="a"/>${flow('s', 'a')}${flow('a', 'b')}${flow('e', 'r')}`;
    expect(order(body)).toEqual(['a', 'b', 'r', 'lonely']);
  });
});
