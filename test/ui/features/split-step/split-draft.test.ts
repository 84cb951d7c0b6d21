import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_NODE } from '#core/annotation/empty-annotation.ts';
import { meanOf, UNKNOWN, type Quantity } from '#core/annotation/quantity.ts';
import type { Activity } from '#core/process/process-model.ts';
import {
  canSplit,
  firstDraft,
  obstacleTo,
  selectedStep,
  spentMinutes,
  spreadEvenly,
  tagOf,
  type PartDraft,
} from '#ui/features/split-step/split-draft.ts';
import { splitEdits } from '#ui/features/split-step/split-edits.ts';
import { activity, buildModel, call, looping, scope, start, sub, task } from '../../../core/flow/build-model.ts';

const whole = { name: 'Gespräch führen, protokollieren und Protokoll versenden' };
const stepOf = (node: Partial<Activity> = {}): Activity => ({ ...(activity('C', 'UserTask').node as Activity), ...node });
const sixty: Quantity = { kind: 'exact', value: 60, basis: 'measured' };

describe('what the dialog begins with', () => {
  it('the deeds the name lists, no time given to anybody', () => {
    const parts = firstDraft(whole);
    expect(parts.map(({ name }) => name)).toEqual(['Gespräch führen', 'Gespräch protokollieren', 'Protokoll versenden']);
    expect(parts.every(({ minutes, chosen }) => minutes === UNKNOWN && chosen === null)).toBe(true);
    expect(canSplit(parts)).toBe(true);
  });

  it('the step itself and an empty row where it lists none', () => {
    const parts = firstDraft({ name: 'Antrag prüfen' });
    expect(parts.map(({ name }) => name)).toEqual(['Antrag prüfen', '']);
    expect(canSplit(parts)).toBe(false);
  });

  it('deeds of one kind are told apart as well', () => {
    expect(firstDraft({ name: 'Stammdaten erfassen und Rechnung erstellen' }).map(({ name }) => name)).toEqual([
      'Stammdaten erfassen',
      'Rechnung erstellen',
    ]);
  });
});

describe('tags of the parts', () => {
  const [talk, , send] = firstDraft(whole) as readonly [PartDraft, PartDraft, PartDraft];

  it('are what the name surely says, a guess stays open, a choice wins', () => {
    expect(tagOf(talk, whole, null)).toBe('humanOnly');
    expect(tagOf(send, whole, null)).toBe('open');
    expect(tagOf({ ...talk, chosen: 'open' }, whole, 'humanOnly')).toBe('open');
    expect(tagOf({ ...send, name: 'Xyz' }, whole, 'aiSupported')).toBe('aiSupported');
  });
});

describe('minutes of the parts', () => {
  it('spread evenly they sum to the whole and are an assumption', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 6 }), fc.tuple(fc.nat(500), fc.nat(500), fc.nat(500)), (count, numbers) => {
        const [min, likely, max] = numbers.toSorted((a, b) => a - b) as [number, number, number];
        const parts = Array.from({ length: count }, (_, key): PartDraft => ({ key, name: 'x', minutes: UNKNOWN, chosen: null }));
        for (const quantity of [
          { kind: 'exact', value: likely, basis: null },
          { kind: 'threePoint', min, likely, max, basis: null },
        ] as const) {
          const spread = spreadEvenly(parts, quantity);
          const { known, complete } = spentMinutes(spread);
          expect(complete).toBe(true);
          expect(Math.abs(known - meanOf(quantity)!)).toBeLessThan(0.05);
          expect(spread.every(({ minutes }) => minutes.kind !== 'unknown' && minutes.basis === 'assumed')).toBe(true);
        }
      }),
    );
  });

  it('an unknown whole stays unknown in every part', () => {
    const spread = spreadEvenly(firstDraft(whole), UNKNOWN);
    expect(spread.map(({ minutes }) => minutes.kind)).toEqual(['unknown', 'unknown', 'unknown']);
    expect(spentMinutes(spread)).toEqual({ known: 0, complete: false });
  });
});

describe('what splitting does', () => {
  const parts = firstDraft(whole).map((part, at) => ({ ...part, tag: tagOf(part, whole, null), minutes: at === 0 ? sixty : UNKNOWN }));

  it('the first part keeps the step, the others follow it with what holds for each', () => {
    const annotation = {
      ...EMPTY_NODE,
      persons: { kind: 'exact', value: 2, basis: 'estimated' } as const,
      note: 'Schon da.',
      handlingMinutes: sixty,
    };
    const edits = splitEdits(stepOf(), annotation, parts, 'Vorher 60.');
    expect(edits).toEqual([
      { kind: 'rename', names: new Map([['C', 'Gespräch führen']]) },
      {
        kind: 'annotate',
        patches: new Map([
          [
            'C',
            {
              attributes: {
                tag: 'humanOnly',
                tagBy: 'suggestion-accepted',
                handlingMinutes: '60',
                handlingMinutesBasis: 'measured',
                note: 'Schon da.\nVorher 60.',
              },
            },
          ],
        ]),
      },
      {
        kind: 'insert',
        anchor: 'C',
        where: 'after',
        steps: [
          {
            name: 'Gespräch protokollieren',
            type: 'UserTask',
            annotation: { attributes: { persons: '2', personsBasis: 'estimated', tag: 'aiSupported', tagBy: 'suggestion-accepted' } },
          },
          { name: 'Protokoll versenden', type: 'UserTask', annotation: { attributes: { persons: '2', personsBasis: 'estimated' } } },
        ],
      },
    ]);
  });

  it('who decided on the tag it already had stays who it was', () => {
    const [, second] = splitEdits(stepOf(), { ...EMPTY_NODE, tag: 'humanOnly', tagBy: 'person' }, parts, null);
    expect(second).toEqual({
      kind: 'annotate',
      patches: new Map([['C', { attributes: { handlingMinutes: '60', handlingMinutesBasis: 'measured' } }]]),
    });
  });

  it('one part is no splitting', () => expect(splitEdits(stepOf(), EMPTY_NODE, parts.slice(0, 1), null)).toEqual([]));
});

describe('which step can be split', () => {
  it('not a repeated one, not a call, not one that is not drawn', () => {
    expect(obstacleTo(stepOf({ loop: looping }), true)).toBe('loop');
    expect(obstacleTo(call('K', 'P').node as Activity, true)).toBe('call');
    expect(obstacleTo(stepOf(), false)).toBe('notDrawn');
    expect(obstacleTo(stepOf(), true)).toBeNull();
  });

  it('the one that is selected, and no sub-process with steps of its own', () => {
    const model = buildModel({ P: scope([start('S'), task('a'), sub('U', scope([task('b')]))], 'S > a > U') });
    expect(selectedStep(model, ['a', 'S'])?.id).toBe('a');
    expect(selectedStep(model, ['a', 'b'])).toBeNull();
    expect(selectedStep(model, ['U'])).toBeNull();
    expect(selectedStep(model, ['S'])).toBeNull();
  });
});
