import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { loadAsset } from '#cli/load-asset.ts';
import { exporterOf } from '#export/exporters.ts';
import { estimateSheet } from '#export/xlsx/estimate-sheet.ts';
import { readWorkbook } from '#export/xlsx/workbook.ts';
import { oddReport } from './odd-analysis.ts';
import { convertInOffice } from './office-program.ts';
import { makeReport, sampleReport } from './sample-report.ts';

vi.setConfig({ testTimeout: 600_000 });

const SKIPPED = 'skipped: LibreOffice (soffice) is not installed';
const SHEET = 'xl/worksheets/sheet4.xml';
const [OPERATION, NET, BENEFIT, EFFORT, PRIORITY] = [7, 8, 17, 18, 19] as const;

/** The workbook as people leave it after typing: results are gone, some hours of operation are others. */
function typedOver(bytes: Uint8Array, operation: ReadonlyMap<number, number>): Uint8Array {
  const parts = unzipSync(bytes);
  let xml = strFromU8(parts[SHEET]!);
  expect(xml).toContain('<f>');
  xml = xml.replaceAll(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1').replaceAll(/(<c r="[A-Z]+\d+"[^>]*?) t="(?:str|s|n)"([^>]*><f>)/g, '$1$2');
  for (const [row, hours] of operation) {
    const changed = xml.replace(new RegExp(`(<c r="H${row}"[^>]*><v>)[^<]*(</v>)`), `$1${hours}$2`);
    expect(changed).not.toBe(xml);
    xml = changed;
  }
  return zipSync({ ...parts, [SHEET]: strToU8(xml) });
}

async function calculated(bytes: Uint8Array): Promise<readonly (readonly (string | number | null)[])[] | null> {
  const converted = convertInOffice(bytes, 'xlsx', 'xlsx');
  return converted === null ? null : (await readWorkbook(converted))[3]!.rows.slice(1);
}

test('LibreOffice calculates the estimates as the core does, also after hours were typed over', async (context) => {
  const bytes = await exporterOf('xlsx')!.write(sampleReport(), { language: 'de', loadAsset });
  const before = sampleReport().useCases.filter(({ rank }) => rank !== null);
  const { rows } = estimateSheet(sampleReport(), 'de');
  const first = await calculated(typedOver(bytes, new Map()));
  if (first === null) {
    console.log(SKIPPED);
    context.skip();
    return;
  }
  expect(first).toHaveLength(before.length);
  for (const [index, { candidate }] of before.entries()) {
    if (candidate.hours.net !== null) expect(first[index]![NET]).toBeCloseTo(candidate.hours.net, 6);
    expect(first[index]![BENEFIT]).toBeCloseTo(candidate.benefit!, 6);
    expect(first[index]![EFFORT]).toBeCloseTo(candidate.effort!, 6);
    expect(first[index]![PRIORITY]).toBeCloseTo(candidate.priority!, 6);
  }
  const typed = new Map(
    rows.flatMap((row, index) => (typeof row[OPERATION] === 'number' ? [[index + 2, row[OPERATION] + 25] as const] : [])),
  );
  expect(typed.size).toBeGreaterThan(3);
  const after = new Map(makeReport(25).useCases.map(({ candidate }) => [candidate.id, candidate]));
  const second = (await calculated(typedOver(bytes, typed)))!;
  let moved = 0;
  for (const [index, { candidate }] of before.entries()) {
    if (!typed.has(index + 2)) continue;
    const { hours, benefit, effort, priority } = after.get(candidate.id)!;
    if (hours.net !== null) expect(second[index]![NET]).toBeCloseTo(hours.net, 6);
    expect(second[index]![BENEFIT]).toBeCloseTo(benefit!, 6);
    expect(second[index]![EFFORT]).toBeCloseTo(effort!, 6);
    expect(second[index]![PRIORITY]).toBeCloseTo(priority!, 6);
    if (second[index]![PRIORITY] !== first[index]![PRIORITY]) moved += 1;
  }
  expect(moved).toBeGreaterThan(0);
});

test.each(['docx', 'pptx', 'xlsx'])('LibreOffice opens the %s file and makes a PDF of it', async (id) => {
  for (const report of [sampleReport(), oddReport()]) {
    const pdf = convertInOffice(await exporterOf(id)!.write(report, { language: 'de', loadAsset }), id, 'pdf');
    if (pdf === null) {
      console.log(SKIPPED);
      return;
    }
    const raw = Buffer.from(pdf).toString('latin1');
    expect(raw.startsWith('%PDF-')).toBe(true);
    const pages = raw.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(2);
  }
});
