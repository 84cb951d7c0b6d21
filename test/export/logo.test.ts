import { expect, test, vi } from 'vitest';
import { loadAsset } from '#cli/load-asset.ts';
import { toBase64 } from '#core/report/base64.ts';
import { withSettings } from '#core/report/build-report.ts';
import { logoOf } from '#core/report/logo.ts';
import { exporterOf } from '#export/exporters.ts';
import { TINY_PNG } from '../support/tiny-png.ts';
import { partsOf } from './office-parts.ts';
import { sampleReport } from './sample-report.ts';

vi.setConfig({ testTimeout: 120_000 });

const logo = logoOf(TINY_PNG, 'Haus & Hof')!;
const report = withSettings(sampleReport(), { parts: ['notice'], organisation: 'Haus & Hof', logo });
const write = (id: string) => exporterOf(id)!.write(report, { language: 'de', loadAsset });
const decode = (bytes: Uint8Array | undefined) => new TextDecoder('latin1').decode(bytes);
const IMAGE = /\/Subtype\s*\/Image/;
const hasPicture = (parts: ReadonlyMap<string, Uint8Array>) =>
  [...parts].some(([path, bytes]) => path.includes('/media/') && Buffer.compare(bytes, TINY_PNG) === 0);

test('is in the page, with its words', async () => {
  expect(new TextDecoder().decode(await write('html'))).toContain(
    `src="data:image/png;base64,${toBase64(TINY_PNG)}" width="72" height="72" alt="Haus &amp; Hof"`,
  );
});

test('is in the Word file, with its words', async () => {
  const parts = partsOf(await write('docx'));
  expect(hasPicture(parts)).toBe(true);
  expect(decode(parts.get('word/document.xml'))).toContain('descr="Haus &amp; Hof"');
});

test('is on the first slide, with its words', async () => {
  const parts = partsOf(await write('pptx'));
  expect(hasPicture(parts)).toBe(true);
  expect(decode(parts.get('ppt/slides/slide1.xml'))).toContain('descr="Haus &amp; Hof"');
});

test('is in the PDF, with its words for screen readers', async () => {
  const without = await exporterOf('pdf')!.write(withSettings(report, { ...report.settings, logo: null }), { language: 'de', loadAsset });
  const pdf = decode(await write('pdf'));
  expect(pdf).toMatch(IMAGE);
  expect(decode(without)).not.toMatch(IMAGE);
  expect(pdf).toMatch(/\/Alt ?\(Haus & Hof\)/);
});
