import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { openBpmn } from '#bpmn/read-bpmn.ts';
import { writeBpmn } from '#bpmn/write-bpmn.ts';
import type { RawAnnotations } from '#core/annotation/annotation.ts';
import { layOut } from '#core/layout/lay-out.ts';
import type { FlowNode, ProcessModel } from '#core/process/process-model.ts';
import { process } from '../core/layout/process-draft.ts';
import { randomModel } from '../core/layout/random-model.ts';

const META = { id: 'probe', version: '1.0.0' };
const write = (model: ProcessModel, annotations: RawAnnotations = new Map()) => writeBpmn(model, annotations, layOut(model), META);
const open = (text: string) => {
  const opened = openBpmn(text);
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
};
const { BpmnModdle } = createRequire(import.meta.url)('bpmn-moddle') as {
  BpmnModdle: new () => { fromXML(text: string): Promise<{ warnings: readonly { message: string }[] }> };
};

describe('a written file', { timeout: 60_000 }, () => {
  it('says the same as the model it was written from', () => {
    const core = ({ id, name, type, scope, lane }: FlowNode) => ({ id, name, type, scope, lane });
    const byId = <T extends { readonly id: string }>(list: readonly T[]) => list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    fc.assert(
      fc.property(randomModel(6), (model) => {
        const { model: read, issues } = open(write(model));
        expect(issues.filter((issue) => issue.code.startsWith('ID_') || issue.code.includes('UNRESOLVED'))).toEqual([]);
        // lanes name the steps of their process, not those inside sub-processes
        const processes = new Set(model.processes.map((own) => own.id));
        const top = (nodes: readonly FlowNode[]) => byId(nodes.filter((node) => processes.has(node.scope))).map(core);
        expect(top(read.flowNodes)).toEqual(top(model.flowNodes));
        expect(read.flowNodes).toHaveLength(model.flowNodes.length);
        expect(byId(read.sequenceFlows)).toEqual(byId(model.sequenceFlows));
        expect(read.messageFlows).toEqual(model.messageFlows);
        expect(read.participants).toEqual(model.participants);
        expect(byId(read.dataItems)).toEqual(byId(model.dataItems));
      }),
      { seed: 7, numRuns: 30 },
    );
  });

  it('is read by bpmn-moddle without a warning', async () => {
    const model = process({
      lanes: ['L1'],
      nodes: ['start S @L1', 'A @L1', 'boundary T on A @L1', 'end E @L1'],
      flows: ['S>A', 'T>E'],
      isPool: true,
      messages: ['box>A'],
    });
    const legal = JSON.parse(JSON.stringify(model).replaceAll('>', '_to_')) as ProcessModel;
    const { warnings } = await new BpmnModdle().fromXML(write(legal));
    expect(warnings).toEqual([]);
  });

  it('keeps annotations, signs and line breaks', () => {
    const model = process({ nodes: ['A'], flows: [] });
    const [node] = model.flowNodes;
    const named = { ...model, flowNodes: [{ ...node!, name: 'Prüfen & "freigeben"\n<neu>', documentation: 'a < b\nc' }] };
    const said: RawAnnotations = new Map([
      [
        'A',
        {
          attributes: new Map([['note', 'Zeile 1\nZeile 2']]),
          children: [{ name: 'problem', attributes: new Map([['kind', 'paper']]), text: 'a & b' }],
        },
      ],
    ]);
    const { model: read, annotations } = open(write(named, said));
    expect(read.flowNodes[0]).toMatchObject({ name: 'Prüfen & "freigeben"\n<neu>', documentation: 'a < b\nc' });
    expect(annotations).toEqual(said);
  });
});
