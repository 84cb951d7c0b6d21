import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawingsOf } from '#app/drawings-of.ts';
import { openBpmn } from '#bpmn/read-bpmn.ts';
import { readAnnotations } from '#core/annotation/read-annotation.ts';
import { drawProcess } from '#core/picture/draw-process.ts';
import { LENSES, lensOf } from '#core/picture/lens/lens.ts';
import { selectedPart } from '#core/picture/selected-part.ts';
import { evaluateFlow } from '#core/flow/evaluate-flow.ts';

const opened = openBpmn(readFileSync(path.resolve(import.meta.dirname, '../../../samples/kita-anmeldung.bpmn')));
if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
const { model } = opened.value;
const { annotations } = readAnnotations(model, opened.value.annotations);
const drawing = drawingsOf(opened.value)[0]!;
const shapesOf = (selection: readonly string[]) => new Set(selectedPart(model, drawing, selection).geometry.shapes.keys());
const edgesOf = (selection: readonly string[]) => new Set(selectedPart(model, drawing, selection).geometry.edges.keys());
const flow = model.sequenceFlows.find(({ source, target }) => drawing.geometry.shapes.has(source) && drawing.geometry.shapes.has(target))!;

describe('the selected part of a drawing', () => {
  it('has the flows between selected elements and no others', () => {
    expect(edgesOf([flow.source, flow.target])).toEqual(
      new Set(
        model.sequenceFlows
          .filter((one) => [flow.source, flow.target].includes(one.source) && [flow.source, flow.target].includes(one.target))
          .map(({ id }) => id),
      ),
    );
    expect(edgesOf([flow.source])).toEqual(new Set());
  });

  it('brings the ends of a selected flow, and the events on the edge of a step', () => {
    expect(shapesOf([flow.id])).toEqual(new Set([flow.source, flow.target]));
    for (const node of model.flowNodes) {
      if (node.kind === 'event' && node.attachedTo !== null) expect(shapesOf([node.attachedTo])).toContain(node.id);
    }
  });

  it('of a pool has everything in it, of a lane its steps', () => {
    const pool = model.participants.find(({ process }) => process !== null)!;
    for (const node of model.flowNodes) if (node.process === pool.process) expect(shapesOf([pool.id])).toContain(node.id);
    const lane = model.lanes.find(({ id }) => model.flowNodes.some((node) => node.lane === id))!;
    const expected = model.flowNodes.filter((node) => node.lane === lane.id).map(({ id }) => id);
    expect([...shapesOf([lane.id])].toSorted()).toEqual([lane.id, ...expected].toSorted());
  });

  it('makes a picture of its own size', () => {
    const whole = drawProcess(model, annotations, drawing, 'de');
    const part = drawProcess(model, annotations, selectedPart(model, drawing, [flow.id]), 'de');
    expect(part.width).toBeLessThan(whole.width / 2);
    expect(part.markup).toContain(`viewBox`);
  });
});

describe('the look of a picture', () => {
  const texts = (markup: string) => [...markup.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);
  const figures = evaluateFlow(model, annotations);

  it('has title, legend and ground as wanted', () => {
    const plain = drawProcess(model, annotations, drawing, 'de', { title: 'Kita <1> & mehr', legend: false, isTransparent: true });
    expect(texts(plain.markup)[0]).toBe('Kita &lt;1&gt; &amp; mehr');
    expect(texts(plain.markup)).not.toContain('Einordnung:');
    expect(plain.markup).not.toMatch(/^<svg[^>]*><rect/);
    const usual = drawProcess(model, annotations, drawing, 'de');
    expect(texts(usual.markup)).toContain('Einordnung:');
    expect(usual.markup).toMatch(/^<svg[^>]*><rect[^>]*fill="#FFFFFF"/);
    expect(usual.height).toBeGreaterThan(plain.height - 60);
  });

  const source = { file: 'kita.bpmn', model, annotations, flow: figures, analysis: null };

  it.each(['none', ...LENSES] as const)('of the lens %s shows its marks and explains them', (name) => {
    const { markup } = drawProcess(model, annotations, drawing, 'de', { lens: lensOf(name, source, 'de') });
    const words = texts(markup);
    expect(words.includes('offen')).toBe(name !== 'none');
    expect(words.includes('Stunden im Jahr:')).toBe(name === 'hours');
    expect(words.includes('Stunden je Fall:')).toBe(name === 'waiting');
    expect(words.includes('Anteile:')).toBe(name === 'shares');
    expect(words.includes('Problemfelder je Schritt:')).toBe(name === 'problems');
    expect(words.includes('Leitplanken:')).toBe(name === 'guardRails');
    expect(words.includes('Rang der Use Cases:')).toBe(name === 'useCases');
    expect(words.filter((text) => text === '? h').length > 1).toBe(name === 'hours' || name === 'waiting');
    expect(markup).not.toMatch(/<script|<style|<image|<use|href|url\(|NaN|undefined/);
  });
});
