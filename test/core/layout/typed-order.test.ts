import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { DiagramGeometry } from '#core/layout/geometry.ts';
import { layOut } from '#core/layout/lay-out.ts';
import { measureLayout } from '#core/layout/measure-layout.ts';
import { LINE_GAP } from '#core/layout/measures.ts';
import { modelOfOutline } from '#core/outline/model-of-outline.ts';
import { readOutline } from '#core/outline/read-outline.ts';
import { processText } from '../outline/random-outline.ts';

const EXAMPLE = `# Aufnahme (Fälle: 138/Jahr)
> Anfrage
Belegung: Anfrage erfassen (20 min)
Plätze abgleichen (15 min)
? Platz frei
  nein 40%: Absage senden (10 min) -> Ende Absage
  ja 60%:
Leitung: Fallprofil lesen (30 min)
Rückfragen klären
+ gleichzeitig
  Verwaltung: Akte anlegen (15 min)
  Gruppe: Zimmer vorbereiten
Leitung: Konzept prüfen (20 min)
< zurück zu Fallprofil lesen, 20%
Verwaltung: Vertrag schreiben (25 min)
Gruppe: Erstgespräch führen (60 min)
@ 3 Tage
Verwaltung: Kostenzusage prüfen (15 min)
. Aufgenommen`;

const drawn = (text: string) => {
  const { model, typed } = modelOfOutline(readOutline(text, 'de').outline);
  return { model, geometry: layOut(model, { typed }) };
};
/** Processes that grow line by line. */
const RUNS = 20;
type Drawn = ReturnType<typeof drawn>;

const middle = (geometry: DiagramGeometry, id: string) => {
  const { x, y, width, height } = geometry.shapes.get(id)!;
  return { x: x + width / 2, y: y + height / 2 };
};

/** Pairs of a text and the same text with one line more. */
function* additions(text: string): Generator<{ readonly before: Drawn; readonly after: Drawn; readonly told: string }> {
  const lines = text.split('\n');
  let before = drawn(lines[0]!);
  for (let count = 2; count <= lines.length; count += 1) {
    const told = lines.slice(0, count).join('\n');
    const after = drawn(told);
    yield { before, after, told };
    before = after;
  }
}

/** How far the steps that stood there before have moved to the left and up at most, px, and how many moved at all. */
function shiftsOf({ before, after }: { readonly before: Drawn; readonly after: Drawn }) {
  let [left, up, moved] = [0, 0, 0];
  for (const { id } of before.model.flowNodes) {
    const [a, b] = [middle(before.geometry, id), middle(after.geometry, id)];
    left = Math.max(left, a.x - b.x);
    up = Math.max(up, a.y - b.y);
    if (a.x !== b.x || a.y !== b.y) moved += 1;
  }
  return { left, up, moved, steps: before.model.flowNodes.length };
}

/** Pairs of steps that changed sides, and pairs of one lane that changed their order from top to bottom. */
function swapsIn({ before, after }: { readonly before: Drawn; readonly after: Drawn }): string[] {
  const lanes = new Map(after.model.flowNodes.map(({ id, lane }) => [id, lane]));
  const places = before.model.flowNodes.map(({ id }) => ({ id, old: middle(before.geometry, id), now: middle(after.geometry, id) }));
  return places.flatMap((a, index) =>
    places.slice(index + 1).flatMap((b) => {
      const isSameX = Math.sign(a.old.x - b.old.x) === Math.sign(a.now.x - b.now.x);
      const isSameY = lanes.get(a.id) !== lanes.get(b.id) || Math.sign(a.old.y - b.old.y) === Math.sign(a.now.y - b.now.y);
      return isSameX && isSameY ? [] : [`${a.id} ${b.id}`];
    }),
  );
}

describe('while somebody types', { timeout: 60_000 }, () => {
  it('a line at the end takes no step away, and none of them back to the left or up', () => {
    for (const { before, after, told } of additions(EXAMPLE)) {
      const now = new Set(after.model.flowNodes.map(({ id }) => id));
      expect(
        before.model.flowNodes.map(({ id }) => id).filter((id) => !now.has(id)),
        told,
      ).toEqual([]);
      expect(shiftsOf({ before, after }), told).toMatchObject({ left: 0, up: 0 });
    }
  });

  it('steps keep their rows and their order in any process: what grows pushes, nothing swaps', () => {
    let [moved, steps] = [0, 0];
    fc.assert(
      fc.property(processText, (text) => {
        for (const pair of additions(text)) {
          expect(swapsIn(pair), pair.told).toEqual([]);
          const shifts = shiftsOf(pair);
          // a line that finds a shorter way may take one parallel line out of a channel
          expect(shifts.left, pair.told).toBeLessThanOrEqual(LINE_GAP);
          expect(shifts.up, pair.told).toBeLessThanOrEqual(LINE_GAP);
          moved += shifts.moved;
          steps += shifts.steps;
        }
      }),
      { numRuns: RUNS, seed: 20261122, endOnFailure: true },
    );
    console.log(`${steps} steps seen while ${RUNS} processes grew, ${((100 * moved) / steps).toFixed(1)} % of them moved a little`);
    expect(moved / steps).toBeLessThan(0.1);
  });

  it('the drawing has no faults', () => {
    fc.assert(
      fc.property(processText, (text) => {
        const { model, geometry } = drawn(text);
        expect(measureLayout(model, geometry)).toMatchObject({ nodeOverlaps: 0, edgesThroughNodes: 0, labelsCovered: 0, edgesOnEdges: 0 });
      }),
      { numRuns: 30, seed: 7, endOnFailure: true },
    );
  });

  it('a way that ends in its own line leaves the row, and the main line goes on straight', () => {
    const { geometry, model } = drawn('> A\nB\n? C\n  nein: D -> Ende E\n  ja:\nF\n. G');
    const at = (name: string) => middle(geometry, model.flowNodes.find((node) => node.name === name)!.id).y;
    expect([at('B'), at('F'), at('G')]).toEqual([at('C'), at('C'), at('C')]);
    expect(at('D')).toBeGreaterThan(at('C'));
    expect(at('E')).toBe(at('D'));
  });
});
