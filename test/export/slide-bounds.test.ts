import { describe, expect, test, vi } from 'vitest';
import { loadAsset } from '#cli/load-asset.ts';
import { exporterOf } from '#export/exporters.ts';
import { oddReport } from './odd-analysis.ts';
import { xmlPartsOf } from './office-parts.ts';
import { sampleReport } from './sample-report.ts';

vi.setConfig({ testTimeout: 240_000 });

/** English Metric Units: 914,400 to the inch; a wide slide is 13.33 x 7.5 in. */
const SLIDE = { width: 12_192_000, height: 6_858_000 };

describe.each([
  ['a real process', sampleReport],
  ['everything odd', oddReport],
])('the slides of %s', (_, report) => {
  test('keep every shape on the slide, and no table reaches beyond it by the height of its rows', async () => {
    const slides = xmlPartsOf(await exporterOf('pptx')!.write(report(), { language: 'de', loadAsset })).filter(([name]) =>
      /^ppt\/slides\/slide\d+\.xml$/.test(name),
    );
    expect(slides.length).toBeGreaterThan(3);
    for (const [name, xml] of slides) {
      const boxes = [...xml.matchAll(/<(?:a|p):xfrm([^>]*)><a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"\/>/g)];
      expect(boxes.length).toBeGreaterThan(0);
      for (const [box, attributes, ...numbers] of boxes) {
        const [x, y, width, height] = numbers.map(Number) as [number, number, number, number];
        // turned by a quarter it stands upright around the same middle
        const [w, h] = /rot="(?:5400000|16200000)"/.test(attributes!) ? [height, width] : [width, height];
        const [left, top] = [x + (width - w) / 2, y + (height - h) / 2];
        expect(left, `${name} ${box}`).toBeGreaterThanOrEqual(0);
        expect(top, `${name} ${box}`).toBeGreaterThanOrEqual(0);
        expect(left + w, `${name} ${box}`).toBeLessThanOrEqual(SLIDE.width);
        expect(top + h, `${name} ${box}`).toBeLessThanOrEqual(SLIDE.height);
      }
    }
  });

  test('have a native chart with its workbook, texts as text and pictures only of the processes', async () => {
    const parts = xmlPartsOf(await exporterOf('pptx')!.write(report(), { language: 'de', loadAsset }));
    const slides = parts.filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).map(([, xml]) => xml);
    expect(slides.filter((xml) => xml.includes('<c:chart ') || xml.includes('drawingml/2006/chart'))).toHaveLength(1);
    const drawings = [...report().drawings.values()].reduce((sum, some) => sum + some.length, 0);
    expect(slides.join('').match(/<p:pic>/g)?.length ?? 0).toBe(drawings);
    for (const [, name, description] of slides.join('').matchAll(/<p:pic><p:nvPicPr><p:cNvPr id="\d+" name="([^"]*)" descr="([^"]*)"/g))
      expect(description!.length, name).toBeGreaterThan(20);
  });

  test('count the shapes of every slide by numbers of their own', async () => {
    for (const [name, xml] of xmlPartsOf(await exporterOf('pptx')!.write(report(), { language: 'de', loadAsset })).filter(([one]) =>
      /^ppt\/slides\/slide\d+\.xml$/.test(one),
    )) {
      const ids = [...xml.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size, name).toBe(ids.length);
    }
  });
});
