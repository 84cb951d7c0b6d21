import { describe, expect, it } from 'vitest';
import { evaluateFlow } from '#core/flow/evaluate-flow.ts';
import { shareLabelsOf, sharePlacesOf } from '#core/picture/lens/share-labels.ts';
import { and, annotate, boundary, buildModel, end, scope, start, task, tasks, xor } from '../../flow/build-model.ts';

describe('labels of the lens "Anteile"', () => {
  const model = buildModel({
    P0: scope(
      [
        start('S'),
        xor('X'),
        and('P'),
        ...tasks('A', 'B', 'C'),
        task('D'),
        boundary('late', 'D', 'timer'),
        boundary('ask', 'D', 'message', { interrupting: false }),
        end('E'),
      ],
      'S > X',
      'X > A > E',
      'X > B > P',
      'X > C > E',
      'P > D > E',
      'P > E',
      'late > E',
      'ask > E',
    ),
  });
  const places = (given: Parameters<typeof annotate>[1]) => sharePlacesOf(model, annotate(model, given));

  it('stand where one of several ways is chosen, not behind parallel gateways', () => {
    expect(places({}).map((place) => place.id)).toEqual(['X>A', 'X>B', 'X>C', 'late', 'ask']);
  });

  it('show what was said, what was filled in and what is open', () => {
    const given = { flows: { 'X>A': { probability: 0.125 } }, nodes: { ask: { probability: 0.5 } } };
    const labels = shareLabelsOf(places(given), evaluateFlow(model, annotate(model, given)), 'de');
    expect(Object.fromEntries(labels)).toEqual({
      'X>A': { text: '12,5 %', kind: 'entered' },
      'X>B': { text: '43,8 %', kind: 'assumed' },
      'X>C': { text: '43,8 %', kind: 'assumed' },
      late: { text: '? %', kind: 'unknown' },
      ask: { text: '0,5 ×', kind: 'entered' },
    });
  });

  it('show the share that was calculated with where the given ones are no 100 %', () => {
    const given = { flows: { 'X>A': { probability: 1 }, 'X>B': { probability: 0.5 }, 'X>C': { probability: 0.5 } } };
    const labels = shareLabelsOf(places(given), evaluateFlow(model, annotate(model, given)), 'en');
    expect(labels.get('X>A')).toEqual({ text: '50%', kind: 'assumed' });
  });

  it('say nothing about what was not counted yet', () => {
    const given = { flows: { 'X>A': { probability: 0.25 } } };
    expect([...shareLabelsOf(places(given), null, 'de')]).toEqual([['X>A', { text: '25 %', kind: 'entered' }]]);
  });
});
