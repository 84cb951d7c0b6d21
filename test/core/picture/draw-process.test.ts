import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { drawingsOf } from '#app/drawings-of.ts';
import { openBpmn } from '#bpmn/read-bpmn.ts';
import { scanXml } from '#bpmn/xml/scan-xml.ts';
import { readAnnotations } from '#core/annotation/read-annotation.ts';
import { cutPicture } from '#core/picture/cut-picture.ts';
import { describePicture } from '#core/picture/describe-picture.ts';
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
      pictures.flatMap(({ svg }) => [...svg.markup.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text!.replaceAll('&quot;', '"').replaceAll('&amp;', '&'))).join(''),
    );
    for (const { name } of stepsOf(model)) if (name !== null) expect(texts).toContain(letters(name));
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

  test('in pieces leaves no step out', () => {
    for (const { drawing, svg } of pictures) {
      const pieces = cutPicture(svg, drawing).map(({ markup }) => /viewBox="([^"]*)"/.exec(markup)![1]!.split(' ').map(Number) as [number, number, number, number]);
      if (pieces.length === 0) continue;
      for (const { id } of stepsOf(model)) {
        const shape = drawing.geometry.shapes.get(id);
        if (shape === undefined) continue;
        const [x, y] = [shape.x + shape.width / 2, shape.y + shape.height / 2];
        expect(pieces.some(([left, top, width, height]) => x > left && x < left + width && y > top && y < top + height), id).toBe(true);
      }
    }
  });
});
