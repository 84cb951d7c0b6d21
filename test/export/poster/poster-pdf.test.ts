import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawingsOf } from '#app/drawings-of.ts';
import { openBpmn } from '#bpmn/read-bpmn.ts';
import { loadAsset } from '#cli/load-asset.ts';
import { readAnnotations } from '#core/annotation/read-annotation.ts';
import { drawProcess } from '#core/picture/draw-process.ts';
import { planPoster, type PosterOrder } from '#core/picture/poster-plan.ts';
import { posterPdf } from '#export/poster/poster-pdf.ts';

const opened = openBpmn(readFileSync(path.resolve(import.meta.dirname, '../../../samples/kita-anmeldung.bpmn')));
if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
const { model } = opened.value;
const picture = drawProcess(model, readAnnotations(model, opened.value.annotations).annotations, drawingsOf(opened.value)[0]!, 'de');
const TITLE = 'Kita #strong[Anmeldung] $x$';
const poster = (order: PosterOrder) =>
  posterPdf(picture, order, { title: TITLE, alt: 'Zeichnung', date: '2026-11-22', language: 'de' }, loadAsset);
const has = (program: string): boolean => {
  try {
    execFileSync(program, ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};
const poppler = has('pdftotext');
if (!poppler) console.log('pdftotext is not installed: the text of posters is not looked at');

function textOf(pdf: Uint8Array): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'poster-'));
  try {
    writeFileSync(path.join(folder, 'p.pdf'), pdf);
    return execFileSync('pdftotext', ['-layout', path.join(folder, 'p.pdf'), '-'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('a poster as PDF', () => {
  it('is one sheet of the size ordered, drawn as vectors with text in it', async () => {
    const pdf = await poster({ sheet: 'a2', isTiled: false });
    const raw = new TextDecoder('latin1').decode(pdf);
    expect(raw).toMatch(/MediaBox\s*\[0 0 1683\.\d+ 1190\.\d+\]/);
    expect(raw).not.toContain('/Subtype /Image');
    if (!poppler) return;
    const text = textOf(pdf);
    expect(text).toContain('Kita-Leitung');
    // what people wrote is never read as markup
    expect(text).toContain(`${TITLE} · 22.11.2026`);
  });

  it('is the same every time', async () => {
    const order = { sheet: 'a3', isTiled: false } as const;
    expect(Buffer.from(await poster(order)).equals(Buffer.from(await poster(order)))).toBe(true);
  });

  it('on A4 sheets begins with a map and numbers the sheets', async () => {
    const order = { sheet: 'a2', isTiled: true } as const;
    const sheets = planPoster(picture, order).tiles.length;
    expect(sheets).toBeGreaterThan(1);
    const pdf = await poster(order);
    expect(new TextDecoder('latin1').decode(pdf).match(/MediaBox\s*\[0 0 (?:595\.\d+ 841\.\d+|841\.\d+ 595\.\d+)\]/g)).toHaveLength(
      sheets + 1,
    );
    if (!poppler) return;
    const pages = textOf(pdf).split('\f');
    expect(pages[0]).toContain('Übersicht der Blätter');
    expect(pages[0]).toContain('Originalgröße');
    for (let at = 1; at <= sheets; at += 1) expect(pages[at]).toContain(`Blatt ${at} von ${sheets}`);
  });
});
