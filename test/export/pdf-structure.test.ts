import { beforeAll, describe, expect, test, vi } from 'vitest';
import { loadAsset } from '#cli/load-asset.ts';
import { LANGUAGES } from '#core/language.ts';
import { writeDocument } from '#core/report/document/write-document.ts';
import { exporterOf } from '#export/exporters.ts';
import { showTitle } from '#export/pdf/show-title.ts';
import { pdfObjects } from './pdf-objects.ts';
import { sampleReport } from './sample-report.ts';

/** The engine starts slowly beside other work. */
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

describe.each(LANGUAGES)('the PDF in %s, read as a program that reads it aloud does', (language) => {
  let objects: readonly string[] = [];
  let raw = '';
  let catalog = '';
  const tagged = (name: string): readonly string[] =>
    objects.filter((one) => /\/Type\s*\/StructElem\b/.test(one) && new RegExp(`/S\\s*/${name}\\b`).test(one));

  beforeAll(async () => {
    const bytes = await exporterOf('pdf')!.write(sampleReport(), { language, loadAsset });
    const numbered = pdfObjects(bytes);
    raw = Buffer.from(bytes).toString('latin1');
    objects = [...numbered.values()];
    catalog = numbered.get(
      Number(
        raw
          .match(/\/Root (\d+) 0 R/g)!
          .at(-1)!
          .match(/\d+/)![0],
      ),
    )!;
  });

  test('names its language and its title, and says that all of it is tagged', () => {
    expect(catalog).toContain(`/Lang (${language})`);
    expect(catalog).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    expect(catalog).toMatch(/\/StructTreeRoot \d+ 0 R/);
    expect(catalog).toMatch(/\/Outlines \d+ 0 R/);
    expect(catalog).toContain('/DisplayDocTitle true');
    expect(raw).toMatch(/<dc:title>[\s\S]*Aufnahme/);
  });

  test('has every heading of the report, no level left out', () => {
    const { chapters } = writeDocument(sampleReport(), language);
    const headings = chapters.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'heading'));
    // the list of contents has a heading of its own
    expect(tagged('H1')).toHaveLength(chapters.length + 1);
    expect(tagged('H2').length + tagged('H3').length).toBe(headings.length);
  });

  test('heads every table, and describes every picture and every piece of one', () => {
    const blocks = writeDocument(sampleReport(), language).chapters.flatMap((chapter) => chapter.blocks);
    const tables = blocks.filter(({ kind }) => kind === 'table');
    const pictures = blocks.flatMap((block) => (block.kind === 'figure' ? [block, ...(block.pieces?.pieces ?? [])] : []));
    expect(tagged('THead')).toHaveLength(tables.length);
    expect(tagged('TH').length).toBe(blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.columns.length : 0), 0));
    for (const one of tagged('TH')) expect(one).toMatch(/\/Scope \/Column/);
    expect(tagged('Figure')).toHaveLength(pictures.length);
    for (const one of tagged('Figure')) expect(one).toMatch(/\/Alt\s*[(<]/);
  });

  test('has its texts in paragraphs and lists', () => {
    const blocks = writeDocument(sampleReport(), language).chapters.flatMap((chapter) => chapter.blocks);
    expect(tagged('P').length).toBeGreaterThanOrEqual(blocks.filter(({ kind }) => kind === 'paragraph').length);
    expect(tagged('LI').length).toBe(blocks.reduce((sum, block) => sum + (block.kind === 'list' ? block.items.length : 0), 0));
  });

  test('brings all fonts with it, with the letters behind their shapes, and nothing that runs or leads outside', () => {
    const descriptors = objects.filter((one) => /\/Type\s*\/FontDescriptor\b/.test(one));
    expect(descriptors.length).toBeGreaterThan(1);
    for (const one of descriptors) expect(one).toMatch(/\/FontFile[23]? \d+ 0 R/);
    for (const one of objects.filter((font) => /\/Subtype\s*\/Type0\b/.test(font))) expect(one).toMatch(/\/ToUnicode \d+ 0 R/);
    expect(objects.join('\n')).not.toMatch(/\/(?:JavaScript|JS|Launch|URI|EmbeddedFile|SubmitForm|OpenAction|AA)\b/);
  });
});

test('no page of a report of several processes is empty', async () => {
  const report = sampleReport();
  const [file] = report.analysis.files;
  const second = { ...file!, file: 'zweite.bpmn' };
  const drawings = new Map([...report.drawings, ['zweite.bpmn', report.drawings.get(file!.file)!]]);
  const both = { ...report, analysis: { ...report.analysis, files: [file!, second] }, drawings };
  const bytes = await exporterOf('pdf')!.write(both, { language: 'de', loadAsset });
  const pages = [...pdfObjects(bytes).values()].filter((one) => /\/Type\s*\/Page\b/.test(one));
  expect(pages.length).toBeGreaterThan(20);
  // what a page has beside its head and foot is tagged; a page without anything tagged is empty
  for (const [index, page] of pages.entries()) expect(page, `page ${index + 1}`).toMatch(/\/StructParents \d+/);
});

describe('the note about the title', () => {
  test('refuses a file it does not know', () => {
    expect(() => showTitle(new TextEncoder().encode('%PDF-1.7\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF'))).toThrow('another way');
  });
});
