import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { scanXml } from '#bpmn/xml/scan-xml.ts';
import { loadAsset } from '#cli/load-asset.ts';
import { formatQuantity } from '#core/annotation/number-format.ts';
import { figureText, oneLine as cleanName, percentText, tagText } from '#core/report/document/blocks.ts';
import type { ReportUseCase } from '#core/report/report.ts';
import { candidateTitle } from '#core/use-cases/use-case-text.ts';
import { KOMPASS_POINTS } from '#core/kompass/points.ts';
import { exporterOf } from '#export/exporters.ts';
import { oddReport } from './odd-analysis.ts';
import { oneLine, partsOf, textOfXml, xmlPartsOf } from './office-parts.ts';
import { decode, REPORT_READERS } from './report-readers.ts';
import { sampleReport } from './sample-report.ts';

const FORBIDDEN = /rechtssicher|konform|zul(?:ä|ae)ssig|unbedenklich/i;
/** Every file is made once: engines and drawings take their time on a busy machine. */
const written = new Map<string, Promise<Uint8Array>>();
const write = (id: string, report = sampleReport()): Promise<Uint8Array> => {
  const key = `${id} ${report.title}`;
  const known = written.get(key) ?? exporterOf(id)!.write(report, { language: 'de', loadAsset });
  written.set(key, known);
  return known;
};
/** Milliseconds: first start of the engines beside other work. */
const PATIENCE = 120_000;
vi.setConfig({ testTimeout: PATIENCE });

/** A row of the table of steps as every page has it. */
const stepRows = (): readonly string[] =>
  sampleReport().steps.map(({ activity, role, annotation, figures }, index) =>
    oneLine(
      [
        index + 1,
        cleanName(activity.name, activity.id),
        role ?? '',
        `${tagText(annotation.tag, 'de')}${annotation.rethink ? ', neu denken' : ''}`,
        figureText(figures.executionsPerCase, 'de', 2),
        formatQuantity(annotation.handlingMinutes, 'de') ?? '?',
        figureText(figures.annualHours, 'de'),
      ].join(' '),
    ),
  );

const ranked = (): readonly ReportUseCase[] => sampleReport().useCases.filter(({ rank }) => rank !== null);
const titleOf = ({ candidate }: ReportUseCase): string =>
  cleanName(candidateTitle(candidate, sampleReport().analysis.files, 'de'), candidate.id);

const useCaseRows = (): readonly string[] =>
  ranked().map((useCase) => {
    const { candidate, rank, group } = useCase;
    const numbers = [candidate.hours.today, candidate.hours.net, candidate.benefit, candidate.effort, candidate.priority].map((figure) =>
      figureText(figure, 'de'),
    );
    return oneLine([rank, group, titleOf(useCase), tagText(candidate.tag, 'de'), ...numbers].join(' '));
  });

test('the sample has what the test is about', () => {
  expect(sampleReport().steps.length).toBeGreaterThan(40);
  expect(ranked().length).toBeGreaterThan(4);
  expect(ranked().length).toBeLessThan(sampleReport().useCases.length);
});

describe.each(Object.entries(REPORT_READERS))('the report as %s', (id, read) => {
  let text = '';
  beforeAll(async () => {
    text = read(await write(id));
  }, PATIENCE);

  test('has the hours of every step as the core computed them', () => {
    for (const row of stepRows()) expect(text).toContain(row);
  });

  test('has the numbers of every ranked use case as the core computed them', () => {
    for (const row of useCaseRows()) expect(text).toContain(row);
    const { rankOne, topThree } = sampleReport().analysis.ranking;
    for (const { candidate } of ranked().slice(0, 5))
      expect(text).toContain(
        `${figureText(candidate.hours.net, 'de')} ${percentText(rankOne.get(candidate.id), 'de')} ${percentText(topThree.get(candidate.id), 'de')}`,
      );
  });

  test('has all ten points of the Kompass for every ranked use case', () => {
    for (const { point, title } of KOMPASS_POINTS) {
      const shown = text.split(`${point}. ${title.de}`).length - 1;
      expect(shown, title.de).toBeGreaterThanOrEqual(ranked().length);
    }
  });

  test('carries head and notice of a controlled document, and none of the words nobody may promise', () => {
    for (const words of ['QM-17', 'Gültig ab', '01.12.2026', 'Träger „Am Fluss“', 'Auf einer Seite', 'Fahrplan', 'Glossar'])
      expect(text).toContain(words);
    expect(text).not.toMatch(FORBIDDEN);
    expect(text).not.toMatch(/undefined|NaN|\[object/);
  });
});

describe('HTML', () => {
  test('loads nothing, runs nothing and keeps foreign text text', async () => {
    const html = decode(await write('html'));
    expect(html).not.toMatch(/<script|<link|<iframe|<img|<foreignObject|javascript:|@import|\son\w+=/i);
    expect([...html.matchAll(/(?:href|src)="([^"]*)"/g)].every(([, target]) => target!.startsWith('#'))).toBe(true);
    expect(html).not.toMatch(/url\(/);
    expect(html).toContain('Aufnahme &amp; Co. &lt;b&gt;');
    expect(html).not.toContain('Co. <b>');
    const anchors = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(anchors).toContain(target);
  });

  test('describes every picture and heads every column', async () => {
    const html = decode(await write('html'));
    expect(html.match(/<svg role="img" aria-labelledby="[^"]+"/g)).toHaveLength(html.match(/<figure /g)!.length);
    expect(html.match(/<caption>/g)).toHaveLength(html.match(/<table>/g)!.length);
    expect(html).toContain('<html lang="de">');
  });
});

describe.each(['docx', 'pptx', 'xlsx'])('the office file %s', (id) => {
  test.each([
    ['of a real process', sampleReport],
    ['of everything odd', oddReport],
  ])('%s is well-formed in every part, with known types and links that lead somewhere', async (_, report) => {
    const bytes = await write(id, report());
    const parts = partsOf(bytes);
    for (const [name, xml] of xmlPartsOf(bytes)) {
      const scanned = scanXml(xml.replace(/^\uFEFF/, ''));
      expect(scanned.ok ? '' : `${name}: ${JSON.stringify(scanned.problem)}`).toBe('');
    }
    const types = decode(parts.get('[Content_Types].xml')!);
    const defaults = new Set([...types.matchAll(/<Default[^>]*Extension="([^"]+)"/g)].map(([, one]) => one!.toLowerCase()));
    const overrides = new Set([...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, one]) => one!));
    for (const name of overrides) expect(parts.has(name), `type without part ${name}`).toBe(true);
    for (const name of parts.keys())
      expect(
        name === '[Content_Types].xml' || overrides.has(name) || defaults.has(name.split('.').at(-1)!.toLowerCase()),
        `part without type ${name}`,
      ).toBe(true);
    for (const [name, xml] of xmlPartsOf(bytes).filter(([one]) => one.endsWith('.rels'))) {
      const base = path.posix.join(path.posix.dirname(name), '..');
      for (const [relationship, target] of xml.matchAll(/<Relationship [^>]*Target="([^"]+)"[^>]*>/g)) {
        if (relationship.includes('TargetMode="External"')) continue;
        const place = target!.startsWith('/') ? target!.slice(1) : path.posix.join(base, target!);
        expect(parts.has(place), `${name} -> ${target}`).toBe(true);
      }
    }
  });
});

describe('Word', () => {
  test('has the notice in the foot of every page', async () => {
    const feet = xmlPartsOf(await write('docx')).filter(([name]) => /^word\/footer\d+\.xml$/.test(name));
    expect(feet.length).toBeGreaterThan(0);
    for (const [, xml] of feet) expect(xml).toContain('Orientierung, keine Rechtsberatung');
  });

  test('has real headings, a table of contents, repeated table heads, landscape pages and described drawings', async () => {
    const xml = decode(partsOf(await write('docx')).get('word/document.xml')!);
    expect(xml).toMatch(/<w:pStyle w:val="Heading1"\/>/);
    expect(xml).toMatch(/instrText[^>]*> TOC \\o/);
    expect(xml.match(/<w:tblHeader/g)!.length).toBeGreaterThan(10);
    expect(xml).toMatch(/w:orient="landscape"/);
    for (const [drawing] of xml.matchAll(/<wp:docPr [^>]*>/g)) expect(drawing).toMatch(/descr="[^"]{20,}"/);
    const ids = [...xml.matchAll(/<wp:docPr [^>]*?\bid="(\d+)"/g)].map(([, one]) => one);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the slides', () => {
  test('have the numbers of the first use cases, in the table and behind the chart', async () => {
    const bytes = await write('pptx');
    const slides = xmlPartsOf(bytes).filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
    const text = oneLine(slides.map(([, xml]) => textOfXml(xml, /<a:p>[\s\S]*?<\/a:p>/g, /<a:t>([^<]*)</g)).join(' '));
    const chart = decode(partsOf(bytes).get('ppt/charts/chart1.xml')!);
    const inChart = [...chart.matchAll(/<c:val>[\s\S]*?<\/c:val>/g)].flatMap(([values]) =>
      [...values.matchAll(/<c:v>([^<]*)</g)].map(([, value]) => Number(value)),
    );
    const expected = ranked().slice(0, 5);
    for (const useCase of expected) {
      const { candidate, rank } = useCase;
      expect(text).toContain(
        oneLine(`${rank} ${titleOf(useCase)} ${tagText(candidate.tag, 'de')} ${figureText(candidate.hours.net, 'de')}`),
      );
    }
    const nets = expected.flatMap(({ candidate }) => (candidate.hours.net === null ? [] : [Number(candidate.hours.net.toFixed(1))]));
    expect(inChart.toSorted((a, b) => a - b)).toEqual(nets.toSorted((a, b) => a - b));
    expect(text).not.toMatch(FORBIDDEN);
  });
});

describe('drawings on the slides', () => {
  test('are vectors with pixels beside them for older programs', async () => {
    const parts = partsOf(await write('pptx'));
    const drawn = [...parts].flatMap(([name, part]) => {
      const xml = /^ppt\/slides\/slide\d+\.xml$/.test(name) ? decode(part) : '';
      const [, id] = /<a:ext uri="\{96DAC541-7B7A-43D3-8B79-37D633B846F1\}"><asvg:svgBlip [^>]*r:embed="([^"]+)"/.exec(xml) ?? [];
      return id === undefined ? [] : [{ id, relations: decode(parts.get(name.replace('slides/', 'slides/_rels/') + '.rels')!) }];
    });
    expect(drawn).toHaveLength([...sampleReport().drawings.values()].flat().length);
    for (const { id, relations } of drawn) {
      const [, target] = new RegExp(`<Relationship Id="${id}"[^>]*Target="\\.\\./(media/[^"]+\\.svg)"`).exec(relations)!;
      expect(decode(parts.get(`ppt/${target}`)!)).toMatch(/^<svg /);
      expect(relations).toMatch(/Target="\.\.\/media\/[^"]+\.png"/);
    }
    expect(decode(parts.get('[Content_Types].xml')!)).toContain('<Default Extension="svg" ContentType="image/svg+xml"/>');
  });
});

describe('PDF', () => {
  test('is tagged, in German, with bookmarks and own fonts', async () => {
    const raw = Buffer.from(await write('pdf')).toString('latin1');
    expect(raw).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    expect(raw).toMatch(/\/StructTreeRoot/);
    expect(raw).toMatch(/\/Lang\s*\(de\)/);
    expect(raw).toMatch(/\/Outlines/);
    expect(raw).toMatch(/\/FontFile2/);
  });

  test('has every number of steps and use cases in its text', async (context) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'prozesskompass-'));
    try {
      const file = path.join(folder, 'report.pdf');
      writeFileSync(file, await write('pdf'));
      const text = readPdf(file);
      if (text === null) {
        console.log('skipped: pdftotext is not installed');
        context.skip();
        return;
      }
      const found = counted(text.match(/−?\d[\d.]*,\d+|\?/g) ?? []);
      const wanted = counted([
        ...sampleReport().steps.map(({ figures }) => figureText(figures.annualHours, 'de')),
        ...ranked().flatMap(({ candidate: { hours, benefit, effort, priority } }) =>
          [hours.today, hours.net, benefit, effort, priority].map((figure) => figureText(figure, 'de')),
        ),
      ]);
      for (const [number, times] of wanted) expect(found.get(number) ?? 0, number).toBeGreaterThanOrEqual(times);
      expect(text).not.toMatch(FORBIDDEN);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

function readPdf(file: string): string | null {
  try {
    return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8', maxBuffer: 1e8, stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function counted(items: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

describe('Markdown', () => {
  test('is what it was', async () => {
    await expect(decode(await write('md', oddReport()))).toMatchFileSnapshot('../golden/odd-report.md');
  });
});
