import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

import { openBpmn } from '#bpmn/read-bpmn.ts';
import { layOut } from '#core/layout/lay-out.ts';
import { measureLayout } from '#core/layout/measure-layout.ts';

const corpus = path.resolve(import.meta.dirname, '../../../../shared/corpus');
const isThere = existsSync(corpus);
if (!isThere) console.log(`skipped: no corpus at ${corpus}`);
// every fourth file, so that the test stays short
const files = isThere
  ? readdirSync(corpus, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.bpmn'))
      .toSorted()
      .filter((_, index) => index % 4 === 0)
  : [];

describe.skipIf(!isThere)('files of other tools', { timeout: 60_000 }, () => {
  it.each(files)('%s gets a drawing without a fault, with every flow that has both ends', (file) => {
    const opened = openBpmn(new Uint8Array(readFileSync(path.join(corpus, file))));
    if (!opened.ok) throw new Error(opened.problem.code);
    const { model } = opened.value;
    const geometry = layOut(model);
    expect(measureLayout(model, geometry)).toMatchObject({ nodeOverlaps: 0, edgesThroughNodes: 0, labelsCovered: 0, edgesOnEdges: 0 });
    const scopes = new Map(model.flowNodes.map((node) => [node.id, node.scope]));
    const drawable = model.sequenceFlows.filter(({ source, target }) => scopes.has(source) && scopes.get(source) === scopes.get(target));
    expect(drawable.filter((flow) => !geometry.edges.has(flow.id))).toEqual([]);
  });
});
