import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLabels } from '#ui/features/use-cases/matrix/place-labels.ts';

const inside = { left: 0, right: 444, top: 0, bottom: 444 };

describe('labels of the matrix', () => {
  it('keep every word of a short title', () => {
    const [label] = placeLabels([{ id: 'a', title: 'Stammdaten einmal erfassen, überall nutzen', x: 200, y: 200, radius: 12 }], inside, []);
    expect(label!.lines.join(' ')).toBe('Stammdaten einmal erfassen, überall nutzen');
  });

  it('stay apart for two dots side by side', () => {
    const dots = [
      { id: 'a', title: 'Berichte entwerfen', x: 200, y: 200, radius: 12 },
      { id: 'b', title: 'Fristen überwachen', x: 230, y: 200, radius: 12 },
    ];
    const [a, b] = placeLabels(dots, inside, []);
    expect([a!.x, a!.y]).not.toEqual([b!.x, b!.y]);
  });

  it('are the same for the same dots', () => {
    const dot = fc.record({
      id: fc.uuid(),
      title: fc.string({ minLength: 1, maxLength: 60 }),
      x: fc.double({ min: 0, max: 444, noNaN: true }),
      y: fc.double({ min: 0, max: 444, noNaN: true }),
      radius: fc.double({ min: 8, max: 22, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(dot, { maxLength: 20 }), (dots) => {
        expect(placeLabels(dots, inside, [])).toEqual(placeLabels(dots, inside, []));
      }),
      { numRuns: 30 },
    );
  });

  it('leave the words of the quadrants alone', () => {
    const dot = { id: 'a', title: 'Vorlagen verschicken', x: 60, y: 400, radius: 12 };
    const [before] = placeLabels([dot], inside, []);
    const width = before!.lines[0]!.length * 6.4;
    const word = { left: before!.x - width, right: before!.x + width, top: before!.y - 14, bottom: before!.y + 6 };
    const [after] = placeLabels([dot], inside, [word]);
    expect([after!.x, after!.y]).not.toEqual([before!.x, before!.y]);
    expect(after!.covered).toBe(0);
  });
});
