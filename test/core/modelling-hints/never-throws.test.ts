import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findHints } from '#core/modelling-hints/find-hints.ts';
import { HINTS } from '#core/modelling-hints/registry.ts';
import { hintText } from '#core/modelling-hints/write-hint.ts';
import type { ProcessModel } from '#core/process/process-model.ts';
import { buildModel } from '../flow/build-model.ts';
import { randomModel } from '../flow/random-model.ts';

const every = new Set(HINTS.keys());
const names = fc.oneof(
  fc.constantFrom(
    'Antragsprüfung',
    'Prüfung des Antrags',
    'Gespräch führen, Protokoll schreiben',
    '__proto__',
    'Entscheidung über',
    'ung',
    '?',
    '-',
    '   ',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

/** Names, references and cycles as broken files have them. */
const damaged = (model: ProcessModel, texts: readonly (string | null)[], pick: (at: number) => number): ProcessModel => ({
  ...model,
  flowNodes: model.flowNodes.map((node, at) => ({
    ...node,
    name: texts[at % texts.length] ?? null,
    ...(pick(at) === 0 ? { scope: 'gone' } : {}),
    ...(pick(at) === 1 ? { outgoing: [...node.outgoing, 'gone'], incoming: ['__proto__'] } : {}),
    ...(pick(at) === 2 ? { lane: 'gone', process: 'gone' } : {}),
  })),
  sequenceFlows: model.sequenceFlows.map((flow, at) => (pick(at + 1) === 3 ? { ...flow, source: 'gone', target: flow.source } : flow)),
  lanes: [{ id: '__proto__', name: null, process: 'P', parent: '__proto__' }],
});

describe('hints on any model', () => {
  it('never fail, point at something or at the level it stands in, and read as a sentence', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 1, max: 40 }),
        fc.array(fc.option(names), { minLength: 1, maxLength: 8 }),
        fc.infiniteStream(fc.nat(6)),
        (seed, size, texts, numbers) => {
          let state = seed >>> 0;
          const random = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
          const model = buildModel({ P: randomModel(random, size, 0.4).scope });
          const drawn = [...numbers.take(200)];
          for (const one of [model, damaged(model, texts, (at) => drawn[at % drawn.length]!)]) {
            const { hints, issues } = findHints(one, { codes: every });
            expect(issues).toEqual([]);
            const known = new Set(
              [...one.processes, ...one.flowNodes, ...one.sequenceFlows]
                .map(({ id }) => id)
                .concat(one.flowNodes.map(({ scope }) => scope)),
            );
            for (const hint of hints) {
              expect(known).toContain(hint.element);
              expect(hintText(hint, one, 'de')).toMatch(/\S/u);
            }
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
