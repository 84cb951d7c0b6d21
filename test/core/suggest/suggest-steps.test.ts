import { describe, expect, it } from 'vitest';
import { plainActivity } from '#core/process/plain-nodes.ts';
import type { ProcessModel } from '#core/process/process-model.ts';
import { describeSteps, suggestSteps } from '#core/suggest/suggest-steps.ts';
import { suggestTag } from '#core/suggest/suggest-tag.ts';

const activity = (id: string, name: string | null, lane: string | null, scope = 'p') =>
  plainActivity({ id, name, documentation: null, scope, process: 'p', lane, incoming: [], outgoing: [] });

const model: ProcessModel = {
  processes: [{ id: 'p', name: 'Aufnahme', isExecutable: null, documentation: null }],
  participants: [{ id: 'pool', name: 'Träger', process: 'p' }],
  messageFlows: [],
  flowNodes: [activity('__proto__', 'Rechnung versenden', 'inner'), activity('b', 'Hausbesuch', null), activity('c', null, 'circle')],
  sequenceFlows: [],
  lanes: [
    { id: 'outer', name: 'Verwaltung', process: 'p', parent: null },
    { id: 'inner', name: null, process: 'p', parent: 'outer' },
    { id: 'circle', name: ' ', process: 'p', parent: 'circle' },
  ],
  dataItems: [],
  dataAssociations: [],
  textAnnotations: [{ id: 't', text: 'Mit Eltern sprechen', about: ['b'] }],
};

describe('suggestions for a whole model', () => {
  it('has every step by its id, whatever the id', () => {
    expect([...suggestSteps(model)].map(([id, { tag, confidence }]) => [id, tag, confidence])).toEqual([
      ['__proto__', 'automatable', 'sure'],
      ['b', 'humanOnly', 'sure'],
      ['c', 'humanOnly', 'none'],
    ]);
  });

  it('takes the nearest lane with a name, else the pool, and the notes attached', () => {
    const steps = describeSteps(model);
    expect(steps.get('__proto__')).toMatchObject({ lane: 'Verwaltung', process: 'Aufnahme' });
    expect(steps.get('b')).toMatchObject({ lane: 'Träger', documentation: 'Mit Eltern sprechen' });
    expect(suggestSteps(model).get('b')).toEqual(suggestTag(steps.get('b')!));
  });
});
