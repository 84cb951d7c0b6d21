import { describe, expect, it } from 'vitest';
import { scanXml } from '#bpmn/xml/scan-xml.ts';
import type { Candidate } from '#core/use-cases/candidate.ts';
import type { Influence } from '#core/ranking/ranking.ts';
import { drawCertainty } from '#core/picture/chart/draw-certainty.ts';
import { drawInfluences } from '#core/picture/chart/draw-influences.ts';
import { drawMatrixWithNames } from '#core/picture/chart/draw-matrix-with-names.ts';

const LOOK = { title: true, legend: true, isTransparent: false };
const texts = (markup: string) => [...markup.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);
const rects = (markup: string) =>
  [...markup.matchAll(/<rect [^>]*width="([\d.]+)"[^>]*fill="(#[0-9a-f]{6})"/g)].map(([, width, fill]) => [Number(width), fill] as const);
const rows = [
  { rank: 1, title: 'Anfragen <strukturiert> aufnehmen', shares: [0.75, 0.25, 0] },
  { rank: 2, title: 'Berichte entwerfen', shares: [0.25, 0.5, 0.25] },
  {
    rank: 3,
    title:
      'Ein Name, der länger ist als alles, was in zwei Zeilen neben einen Balken passt, und deshalb gekürzt wird, weil es nicht anders geht',
    shares: [0, 0.25, 0.75],
  },
];
const point = (rank: number, benefit: number, effort: number, title: string) => ({
  rank,
  benefit,
  effort,
  benefitRange: [benefit - 5, benefit + 5] as const,
  effortRange: [effort, effort] as const,
  candidate: {} as Candidate,
  title,
});
const influence = (input: Influence['input'], low: number, high: number, known = true): Influence => ({
  input,
  low,
  high,
  swing: Math.abs(high - low),
  known,
});

describe('charts that stand by themselves', () => {
  const charts = {
    certainty: drawCertainty(rows, 'de', LOOK),
    influences: drawInfluences('Berichte', 60, [influence('timeSaving', 40, 80), influence('people', 55, 62, false)], 'de', LOOK),
    matrix: drawMatrixWithNames([point(1, 80, 20, 'Anfragen'), point(2, 40, 60, 'Berichte')], 'de', LOOK),
  };

  it.each(Object.entries(charts))('%s: one well-formed picture without script, style or reference', (_, { markup, width, height }) => {
    expect(scanXml(markup).ok).toBe(true);
    expect(markup).not.toMatch(/<script|<style|<image|<use|href|url\(|on\w+=|NaN|undefined|Infinity/);
    expect(Math.min(width, height)).toBeGreaterThan(100);
  });

  it('of the ranks: the parts of a bar are as long as they are often, from dark to light', () => {
    const bars = rects(charts.certainty.markup).filter(([width]) => width < 381);
    expect(bars.map(([width]) => width)).toEqual([285, 95, 95, 190, 95, 95, 285]);
    expect(bars[0]![1]).toBe('#0b5f5a');
    expect(new Set(bars.map(([, fill]) => fill)).size).toBe(3);
    expect(texts(charts.certainty.markup)).toContain('75');
    expect(texts(charts.certainty.markup).some((text) => text!.endsWith('…'))).toBe(true);
  });

  it('of the estimates: a bar from the lower to the higher priority, dashed where nothing is known', () => {
    const [first, second] = [...charts.influences.markup.matchAll(/<rect x="([\d.]+)"[^>]*width="([\d.]+)"[^>]*\/>/g)].filter(([whole]) =>
      whole.includes('rx="2"'),
    );
    expect([Number(first![1]), Number(first![2])]).toEqual([300, 380]);
    expect(second![0]).toContain('stroke-dasharray');
    expect(texts(charts.influences.markup)).toEqual(
      expect.arrayContaining(['Was „Berichte“ noch bewegt', 'Zeitersparnis', 'Wirkung für Menschen', '40', '80', 'jetzt 60']),
    );
  });

  it('of benefit and effort: has the name behind every number', () => {
    expect(texts(charts.matrix.markup)).toEqual(expect.arrayContaining(['1. Anfragen', '2. Berichte', '1', '2']));
  });

  it('leave out title and reading aid where they are not wanted', () => {
    const bare = drawCertainty(rows, 'de', { title: false, legend: false, isTransparent: true });
    expect(texts(bare.markup).some((text) => text!.startsWith('Welchen Platz') || text!.startsWith('Dunkel'))).toBe(false);
    expect(bare.markup).not.toMatch(/^<svg[^>]*><rect/);
    expect(bare.height).toBeLessThan(charts.certainty.height);
  });
});
