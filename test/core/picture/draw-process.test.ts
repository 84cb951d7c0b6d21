import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { drawingsOf } from '#app/drawings-of.ts';
import { openBpmn } from '#bpmn/read-bpmn.ts';
import { scanXml } from '#bpmn/xml/scan-xml.ts';
import { readAnnotations } from '#core/annotation/read-annotation.ts';
import { TAG_WORDS } from '#core/annotation/annotation-words.ts';
import { describePicture } from '#core/picture/describe-picture.ts';
import type { Bounds } from '#core/layout/geometry.ts';
import { drawPieces } from '#core/picture/draw-pieces.ts';
import { drawProcess } from '#core/picture/draw-process.ts';
import { stepsOf } from '#core/process/queries.ts';
import { SAMPLES } from '#samples/catalogue.ts';

const open = (name: string) => {
  const opened = openBpmn(readFileSync(path.resolve(import.meta.dirname, '../../../samples', name)));
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  const { model } = opened.value;
  return { model, annotations: readAnnotations(model, opened.value.annotations).annotations, drawings: drawingsOf(opened.value) };
};
const letters = (text: string): string => text.replaceAll(/[\s\u00AD-]+/gu, '');

describe.each(SAMPLES.map(({ file }) => file).filter((file) => file.endsWith('.bpmn')))('the drawing of %s', (file) => {
  const { model, annotations, drawings } = open(file);
  const pictures = drawings.map((drawing) => ({ drawing, svg: drawProcess(model, annotations, drawing, 'de') }));

  test('shows every step with its whole name', () => {
    const texts = letters(
      pictures
        .flatMap(({ svg }) =>
          [...svg.markup.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text!.replaceAll('&quot;', '"').replaceAll('&amp;', '&')),
        )
        .join(''),
    );
    for (const { name } of stepsOf(model)) if (name !== null) expect(texts).toContain(letters(name));
  });

  test('tells the tag of every step in words, and explains each that occurs', () => {
    for (const { drawing, svg } of pictures) {
      const said = stepsOf(model)
        .filter(({ id }) => drawing.geometry.shapes.has(id))
        .map(({ id }) => annotations.nodes.get(id)?.tag ?? 'open');
      const words = [...svg.markup.matchAll(/<text[^>]*font-size="11"[^>]*>([^<]*)</g)].map(([, text]) => text);
      const expected = [...said, ...new Set(said)].map((tag) => TAG_WORDS[tag].de);
      expect(words.toSorted()).toEqual(expected.toSorted());
    }
  });

  test('is one well-formed picture without script, style or reference', () => {
    for (const { svg } of pictures) {
      expect(scanXml(svg.markup).ok).toBe(true);
      expect(svg.markup).not.toMatch(/<script|<style|<image|<use|href|url\(|on\w+=|NaN|undefined|Infinity/);
      expect(svg.width).toBeGreaterThan(100);
    }
  });

  test('is the same every time, and described with its number of steps', () => {
    for (const { drawing, svg } of pictures) {
      expect(drawProcess(model, annotations, drawing, 'de').markup).toBe(svg.markup);
      const shown = stepsOf(model).filter(({ id }) => drawing.geometry.shapes.has(id)).length;
      expect(describePicture(model, annotations, drawing, 'de')).toContain(`${shown} Schritt`);
    }
  });

  test('in pieces shows every step whole, with its name and the lane it stands in', () => {
    for (const { drawing, svg } of pictures) {
      const cut = drawPieces(svg, model, annotations, drawing, 'de');
      if (cut === null) continue;
      expect(cut.pieces.length).toBeGreaterThan(1);
      const seen = cut.pieces.map(({ markup }) => ({ markup, texts: textsOf(markup), view: viewOf(markup) }));
      for (const { markup } of seen) expect(scanXml(markup).ok).toBe(true);
      for (const { id, name } of stepsOf(model)) {
        const shape = drawing.geometry.shapes.get(id);
        if (shape === undefined) continue;
        const piece = seen.find(({ view }) => isWhole(shape, view));
        expect(piece, id).toBeDefined();
        if (name !== null) expect(piece!.texts).toContain(letters(name));
      }
    }
  });

  test('in pieces carries in each only what is seen there', () => {
    for (const { drawing, svg } of pictures) {
      const cut = drawPieces(svg, model, annotations, drawing, 'de');
      if (cut === null) continue;
      const steps = stepsOf(model).filter(({ id, name }) => drawing.geometry.shapes.has(id) && name !== null);
      for (const { markup } of cut.pieces) expect(steps.some(({ name }) => !textsOf(markup).includes(letters(name!)))).toBe(true);
      expect(cut.overview.width).toBe(svg.width);
      for (const index of cut.pieces.keys()) expect(cut.overview.markup.slice(svg.markup.length - 6)).toContain(`>${index + 1}<`);
    }
  });
});

const textsOf = (markup: string): string =>
  letters(
    [...markup.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text!.replaceAll('&quot;', '"').replaceAll('&amp;', '&')).join(''),
  );

const viewOf = (markup: string): Bounds => {
  const [x, y, width, height] = /viewBox="([^"]*)"/.exec(markup)![1]!.split(' ').map(Number) as [number, number, number, number];
  return { x, y, width, height };
};

const isWhole = (shape: Bounds, view: Bounds): boolean =>
  shape.x >= view.x && shape.y >= view.y && shape.x + shape.width <= view.x + view.width && shape.y + shape.height <= view.y + view.height;
