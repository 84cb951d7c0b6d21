import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawingsOf } from '#app/drawings-of.ts';
import { openBpmn } from '#bpmn/read-bpmn.ts';
import { scanXml } from '#bpmn/xml/scan-xml.ts';
import { readAnnotations } from '#core/annotation/read-annotation.ts';
import { drawPieces } from '#core/picture/draw-pieces.ts';
import { drawProcess } from '#core/picture/draw-process.ts';
import { element, group, picture, type Svg, svgText } from '#core/picture/svg-markup.ts';
import { isSeen } from '#export/picture/picture-label.ts';
import { pictureLayers, withoutFinePrint } from '#export/picture/picture-layers.ts';

const ink = { fill: '#23211D', 'font-size': 12 };
const box = (x: number, y: number): string => element('rect', { x, y, width: 100, height: 40, fill: '#FFFFFF' });
const drawing = (...parts: readonly string[]): Svg => picture({ x: -10, y: -20, width: 400, height: 200 }, ...parts);

describe('a drawing taken apart for typesetting', () => {
  it('has the place, size and turn of every text from its groups', () => {
    const [layer, ...more] = pictureLayers(
      drawing(
        group({ transform: 'translate(30 80) rotate(-90)', ...ink, 'text-anchor': 'middle' }, svgText('A & B', { x: 4, y: 19 })),
        group({ transform: 'translate(100 50) scale(.5)' }, svgText('klein', { x: 8, y: 6, ...ink, 'font-weight': 600 })),
      ),
    );
    expect(more).toEqual([]);
    expect(layer!.labels).toEqual([
      { text: 'A & B', x: 59, y: 96, anchor: 'middle', angle: -90, size: 12, weight: 400, fill: '#23211D', halo: null },
      { text: 'klein', x: 114, y: 73, anchor: 'start', angle: 0, size: 6, weight: 600, fill: '#23211D', halo: null },
    ]);
    expect(layer!.markup).not.toContain('<text');
  });

  it('keeps what is painted over a text over it, and what is beside it in one layer', () => {
    const name = svgText('Name', { x: 10, y: 20, ...ink });
    expect(pictureLayers(drawing(box(0, 0), name, box(150, 0)))).toHaveLength(1);
    const covered = pictureLayers(
      drawing(box(0, 0), group({ stroke: 'none' }, name, element('circle', { cx: 20, cy: 16, r: 6, fill: '#FFFFFF' }))),
    );
    expect(covered.map(({ labels }) => labels.length)).toEqual([1, 0]);
    expect(covered[0]!.markup).not.toContain('<circle');
    expect(covered[1]!.markup).toContain('<circle');
    // bent lines reach as far as the points that bend them
    const arc = element('path', { d: 'M200 100h-60v-10a40 40 0 0 1 -80 0c-10-20-30-60-40-70', fill: '#FFFFFF' });
    expect(pictureLayers(drawing(name, arc))).toHaveLength(2);
  });

  it('knows a halo, and leaves a text in a look it does not know where it is', () => {
    const halo = svgText('ja', {
      x: 1,
      y: 2,
      'font-size': 12,
      fill: '#FFFFFF',
      stroke: '#FFFFFF',
      'stroke-width': 3,
      'stroke-linejoin': 'round',
    });
    const faint = svgText('blass', { x: 1, y: 40, ...ink, 'fill-opacity': 0.5 });
    const [layer, over] = pictureLayers(drawing(halo, faint));
    expect(layer!.labels.map(({ text, halo: line }) => [text, line])).toEqual([['ja', { paint: '#FFFFFF', width: 3 }]]);
    expect(over!.markup).toContain('>blass</text>');
  });

  it('tells which texts lie beyond its edges', () => {
    const at = (x: number, y: number) => svgText('Name', { x, y, ...ink });
    const [layer] = pictureLayers(drawing(at(5, 5), at(-45, 5), at(-30, 5), at(5, 195), at(380, -24)));
    expect(layer!.labels.map((label) => isSeen(label, { width: 400, height: 200 }))).toEqual([true, false, true, false, false]);
  });

  it('can be had without what nobody could read, and is the same in all else', () => {
    const large = svgText('12', { x: 9, y: 30, ...ink, 'font-size': 78 });
    const small = group({ ...ink, 'font-size': 40, transform: 'scale(.25)' }, svgText('fein', { x: 1, y: 2 }));
    expect(withoutFinePrint(drawing(box(0, 0), small, large, box(0, 0)), 11)).toEqual(drawing(box(0, 0), large, box(0, 0)));
    const faint = svgText('blass', { x: 1, y: 40, ...ink, 'fill-opacity': 0.5 });
    expect(withoutFinePrint(drawing(faint), 100)).toEqual(drawing(faint));
  });

  it('loses nothing of a real process', () => {
    const opened = openBpmn(
      readFileSync(path.resolve(import.meta.dirname, '../../../samples/aufnahme-stationaere-jugendhilfe-eingeordnet.bpmn')),
    );
    if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
    const { model } = opened.value;
    const { annotations } = readAnnotations(model, opened.value.annotations);
    const [first] = drawingsOf(opened.value);
    const whole = drawProcess(model, annotations, first!, 'de');
    const { overview, pieces } = drawPieces(whole, model, annotations, first!, 'de')!;
    const shapes = (markup: string): readonly string[] => markup.match(/<(?:rect|circle|ellipse|path)[^>]*>/g) ?? [];
    for (const one of [whole, overview, ...pieces]) {
      const layers = pictureLayers(one);
      expect(layers.flatMap(({ markup }) => shapes(markup))).toEqual(shapes(one.markup));
      expect(layers.flatMap(({ labels }) => labels)).toHaveLength(one.markup.match(/<text/g)!.length);
      for (const { markup } of layers) expect(scanXml(markup).ok).toBe(true);
      expect(layers.length).toBeLessThan(8);
    }
  });
});
