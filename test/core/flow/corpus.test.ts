import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { EMPTY_ANNOTATIONS } from '#core/annotation/empty-annotation.ts';
import { evaluateFlow } from '#core/flow/evaluate-flow.ts';
import { explainNode } from '#core/flow/explain.ts';
import { writeFinding } from '#core/flow/findings/write-finding.ts';
import { openBpmn } from '#bpmn/read-bpmn.ts';

const corpus = path.resolve(import.meta.dirname, '../../../../shared/corpus');
if (!existsSync(corpus)) console.info(`skipped: no corpus at ${corpus}`);

describe.skipIf(!existsSync(corpus))('real files of many tools', () => {
  test(
    'each is counted within 2 seconds, every figure is a number, unknown or endless, every finding has a sentence',
    { timeout: 300_000 },
    () => {
      const times: (readonly [number, string])[] = [];
      for (const file of readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.bpmn'))) {
        const opened = openBpmn(readFileSync(path.join(corpus, file)));
        if (!opened.ok) continue;
        const { model } = opened.value;
        const began = process.cpuUsage();
        const result = evaluateFlow(model, EMPTY_ANNOTATIONS);
        const { user, system } = process.cpuUsage(began);
        times.push([(user + system) / 1000, file]);
        expect(result.nodes.size, file).toBe(new Set(model.flowNodes.map((node) => node.id)).size);
        for (const [id, { executionsPerCase, reachProbability }] of result.nodes) {
          expect(executionsPerCase === null || executionsPerCase >= 0, `${file} ${id} ${executionsPerCase}`).toBe(true);
          expect(reachProbability === null || (reachProbability >= 0 && reachProbability <= 1), `${file} ${id} ${reachProbability}`).toBe(
            true,
          );
        }
        for (const finding of result.findings)
          expect(writeFinding(finding, model, EMPTY_ANNOTATIONS, 'de').sentence, file).not.toContain('undefined');
        for (const node of model.flowNodes.slice(0, 5))
          expect(explainNode(result, model, EMPTY_ANNOTATIONS, node.id), `${file} ${node.id}`).not.toBeNull();
      }
      const slowest = times.toSorted((left, right) => right[0] - left[0]).slice(0, 5);
      console.info(
        `${times.length} files; slowest:\n${slowest.map(([milliseconds, file]) => `${milliseconds.toFixed(0)} ms ${file}`).join('\n')}`,
      );
      expect(times.length).toBeGreaterThan(10);
      expect(slowest[0]?.[0]).toBeLessThan(2_000);
    },
  );
});
