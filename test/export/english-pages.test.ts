import { beforeAll, describe, expect, test, vi } from 'vitest';
import { loadAsset } from '#cli/load-asset.ts';
import { writeDocument } from '#core/report/document/write-document.ts';
import { exporterOf } from '#export/exporters.ts';
import { decode, REPORT_READERS } from './report-readers.ts';
import { partsOf, xmlPartsOf } from './office-parts.ts';
import { sampleReport } from './sample-report.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const write = (format: string): Promise<Uint8Array> => exporterOf(format)!.write(sampleReport(), { language: 'en', loadAsset });

describe('the report in English', () => {
  let text = '';
  beforeAll(async () => {
    text = REPORT_READERS.md(await write('md'));
  });

  test('writes numbers, days and shares as English readers do', () => {
    expect(text).toContain('They take 1,675.0 hours a year.');
    expect(text).toContain('Cases per year: 138 ');
    expect(text).toContain('2 August 2030 (in 1,349 days)');
    expect(text).toMatch(/share of the work that is repetition: \d+%/);
    expect(text).toMatch(/minutes per execution: \d+\.\d[; ]/);
    expect(text).not.toMatch(/\d+ %|\d,\d(?!\d)/);
  });

  test('has none of the German words of the program; names from the process stay as they are', () => {
    // legal sources are cited in German on purpose, so no word that stands in one
    const own = [
      'Nr. 1:',
      'Platz 1',
      'Einordnung',
      'Nutzen',
      'Aufwand',
      'Leitplanke',
      'h/Jahr',
      'erledigt',
      'unbekannt',
      'Abbildung',
      'Tabelle',
    ];
    for (const word of own) expect(text, word).not.toContain(word);
  });

  test('puts several reasons into one line without a full stop before the semicolon', () => {
    expect(text).toContain('Aushandlung mit jungem Menschen und Eltern; still to be confirmed');
    expect(text).not.toContain('.;');
  });

  test('tells use cases with a rank from the number of those without', () => {
    expect(text).toMatch(/\d+–\d+ and \d+ unranked/);
  });
});

describe('an English Word file', () => {
  test('lets a German word longer than its column be broken at a syllable, never beside a letter alone', async () => {
    const xml = decode(partsOf(await write('docx')).get('word/document.xml')!);
    const broken = [...xml.matchAll(/[\p{L}\u00AD]*\u00AD[\p{L}\u00AD]*/gu)].map(([word]) => word);
    expect(broken.map((word) => word.replaceAll('\u00AD', ''))).toContain('Belegungsmanagement');
    for (const word of broken) expect(word.split('\u00AD').every((piece) => piece.length > 1)).toBe(true);
  });
});

describe('slides', () => {
  test('have a title of their own each, further slides of a table too', async () => {
    const parts = xmlPartsOf(await write('pptx')).filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
    const titles = parts.map(([, xml]) => /type="title"[\s\S]*?<a:t>([^<]*)</.exec(xml)?.[1]);
    const own = titles.filter((title) => title !== undefined && !writeDocument(sampleReport(), 'en').title.startsWith(title.slice(0, 8)));
    expect(own).toContain('Deliberately human');
    expect(own).toContain('Deliberately human (2)');
    expect(new Set(own).size).toBe(own.length);
  });
});

describe('a workbook', () => {
  test.each(['de', 'en'] as const)('has columns as wide as the longest word of their title (%s)', async (language) => {
    const parts = xmlPartsOf(await exporterOf('xlsx')!.write(sampleReport(), { language, loadAsset }));
    const steps = parts.find(([name]) => name === 'xl/worksheets/sheet2.xml')![1];
    const strings = [...(parts.find(([name]) => name === 'xl/sharedStrings.xml')?.[1] ?? '').matchAll(/<si>[\s\S]*?<t[^>]*>([^<]*)</g)].map(
      ([, text]) => text!,
    );
    const titles = [...(/<row r="1"[\s\S]*?<\/row>/.exec(steps)?.[0] ?? '').matchAll(/t="s"[^>]*><v>(\d+)</g)].map(
      ([, at]) => strings[Number(at)]!,
    );
    const widths = [...steps.matchAll(/<col [^>]*?width="([\d.]+)"/g)].map(([, width]) => Number(width));
    expect(titles.length).toBeGreaterThan(20);
    expect(titles.length).toBe(widths.length);
    for (const [index, title] of titles.entries()) {
      for (const word of title.split(/[\s/-]/u)) expect(widths[index], title).toBeGreaterThan(word.length);
    }
  });
});

describe('an English workbook', () => {
  test('sets titles of numbers and what stands for a number above and below the numbers', async () => {
    const parts = partsOf(await write('xlsx'));
    const sheet = decode(parts.get('xl/worksheets/sheet1.xml')!);
    const formats = [
      ...(/<cellXfs[\s\S]*?<\/cellXfs>/.exec(decode(parts.get('xl/styles.xml')!))?.[0] ?? '').matchAll(/<xf [\s\S]*?(?:<\/xf>|\/>)/g),
    ];
    const isRight = (cell: string): boolean => {
      const style = Number(new RegExp(`<c r="${cell}"[^>]* s="(\\d+)"`).exec(sheet)?.[1]);
      return /horizontal="right"/.test(formats[style]![0]);
    };
    // hours today, net and its lower end: title, a ranked use case, one still to clarify
    for (const cell of ['G1', 'G2', 'L1', 'L2', 'L20', 'M20']) expect(isRight(cell), cell).toBe(true);
    for (const cell of ['C1', 'C2', 'E2']) expect(isRight(cell), cell).toBe(false);
  });
});
