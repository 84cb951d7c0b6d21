import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyMappe } from '#app/mappe/mappe-from-bpmn.ts';
import type { MappeReport } from '#app/mappe/mappe.ts';
import { writeMappe } from '#app/mappe/write-mappe.ts';
import { toBase64 } from '#core/report/base64.ts';
import { PARTS } from '#core/report/document/parts.ts';
import type { ReportPart } from '#core/report/report-settings.ts';
import { EXPORTERS } from '#export/exporters.ts';
import { partsOf } from '../export/office-parts.ts';
import { TINY_PNG } from '../support/tiny-png.ts';
import { inTemporaryFolder, runCli } from './run-cli.ts';
import { SAMPLE } from './sample.ts';

const withSample = <T>(work: (folder: string) => Promise<T>): Promise<T> =>
  inTemporaryFolder((folder) => {
    writeFileSync(path.join(folder, 'aufnahme.bpmn'), SAMPLE);
    writeFileSync(path.join(folder, 'zeichen.png'), TINY_PNG);
    return work(folder);
  });

const two = (report: MappeReport): string =>
  writeMappe({
    ...emptyMappe(),
    processes: [
      { id: 'process-1', role: 'ist', fileName: 'a.bpmn', bpmn: SAMPLE },
      { id: 'process-2', role: 'ist', fileName: 'b.bpmn', bpmn: SAMPLE.replace('name="Aufnahme"', 'name="Entlassung"') },
    ],
    report,
  });

const html = async (folder: string, ...argv: readonly string[]): Promise<string> => {
  const { code, out, err } = await runCli(folder, ['analyse', ...argv, '--format', 'html']);
  expect([code, err]).toEqual([0, '']);
  return out;
};
const titleOf = (wanted: ReportPart): string => PARTS.find(({ part }) => part === wanted)!.title.de;
const titles = (page: string): readonly string[] => [...page.matchAll(/<h2 id="[^"]*" tabindex="-1">([^<]*)</g)].map(([, title]) => title!);

describe('how a report is put together', () => {
  test('chapters stand in their order, whatever the order they are named in', () =>
    withSample(async (folder) => {
      expect(titles(await html(folder, 'aufnahme.bpmn', '--parts', 'method, summary'))).toEqual([titleOf('summary'), titleOf('method')]);
    }));

  test('organisation, logo and document control are on the cover', () =>
    withSample(async (folder) => {
      const page = await html(
        folder,
        'aufnahme.bpmn',
        '--organisation',
        'Haus & Hof',
        '--logo',
        'zeichen.png',
        '--doc-number',
        'QM-17',
        '--doc-valid-from',
        '2026-12-01',
      );
      expect(page).toContain('<p class="organisation">Haus &amp; Hof</p>');
      expect(page).toContain(`src="data:image/png;base64,${toBase64(TINY_PNG)}"`);
      expect(page).toMatch(/Dokument-Nr\.<\/dt><dd>QM-17</);
      expect(page).toMatch(/Gültig ab<\/dt><dd>01\.12\.2026</);
      // nobody said who approves it: an empty line to fill in by hand
      expect(page).toMatch(/Freigegeben von<\/dt><dd><span class="blank">/);
    }));

  test('a drawing as a logo becomes pixels', () =>
    withSample(async (folder) => {
      writeFileSync(
        path.join(folder, 'zeichen.svg'),
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10" onload="alert(1)"><script>alert(2)</script><rect width="30" height="10"/></svg>',
      );
      const page = await html(folder, 'aufnahme.bpmn', '--logo', 'zeichen.svg');
      expect(page).toMatch(/<img src="data:image\/png;base64,[^"]+" width="216" height="72"/);
      expect(page).not.toContain('alert(');
    }));

  test.each([
    ['brief.txt', 'kein Bild'],
    ['entity.svg', '<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 1"/>'],
    ['faden.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 100000"/>'],
  ])('a logo that is none (%s) is said, and nothing is written', (name, content) =>
    withSample(async (folder) => {
      writeFileSync(path.join(folder, name), content);
      const { code, out, err } = await runCli(folder, ['analyse', 'aufnahme.bpmn', '--logo', name, '--format', 'html']);
      expect([code, out]).toEqual([1, '']);
      expect(err).toContain('lässt sich nicht als Logo verwenden');
    }),
  );

  test('what the Mappe says counts, what the call says counts more', () =>
    withSample(async (folder) => {
      const report: MappeReport = {
        parts: ['summary', 'appendix-of-later'],
        organisation: 'Mappe',
        control: { number: 'A', version: '1' },
      };
      writeFileSync(path.join(folder, 'm.kompass'), two(report));
      const page = await html(folder, 'm.kompass');
      expect(titles(page)).toEqual([titleOf('summary')]);
      expect(page).toContain('>Mappe<');
      const other = await html(folder, 'm.kompass', '--organisation', 'Aufruf', '--doc-version', '2');
      expect(other).toContain('>Aufruf<');
      expect(other).toMatch(/Dokument-Nr\.<\/dt><dd>A<[\s\S]*Version<\/dt><dd>2</);
    }));

  test('processes the Mappe leaves out are not analysed; leaving out all leaves out none', () =>
    withSample(async (folder) => {
      const names = async (withoutProcesses: readonly string[]) => {
        writeFileSync(path.join(folder, 'm.kompass'), two({ withoutProcesses }));
        const { out } = await runCli(folder, ['analyse', 'm.kompass']);
        const { files } = JSON.parse(out) as { files: readonly { processes: readonly { name: string }[] }[] };
        return files.flatMap(({ processes }) => processes.map(({ name }) => name));
      };
      expect(await names([])).toEqual(['Aufnahme', 'Entlassung']);
      expect(await names(['process-1', 'gone'])).toEqual(['Entlassung']);
      expect(await names(['process-1', 'process-2'])).toEqual(['Aufnahme', 'Entlassung']);
    }));
});

describe('all formats at once', () => {
  test('are one file each, equal to those written one by one', () =>
    withSample(async (folder) => {
      const { code, err } = await runCli(folder, ['analyse', 'aufnahme.bpmn', '--format', 'all', '--out', 'alles', '--parts', 'summary']);
      expect([code, err]).toEqual([0, '']);
      const names = EXPORTERS.map(({ id, extension }) => `aufnahme${id === 'csv' ? ' Schritte' : ''}.${extension}`);
      expect(readdirSync(path.join(folder, 'alles')).toSorted()).toEqual(names.toSorted());
      for (const id of ['pdf', 'docx', 'json']) {
        const one = await runCli(folder, ['analyse', 'aufnahme.bpmn', '--format', id, '--parts', 'summary']);
        expect(Buffer.compare(readFileSync(path.join(folder, `alles/aufnahme.${id}`)), Buffer.from(one.bytes)), id).toBe(0);
      }
      expect(partsOf(readFileSync(path.join(folder, 'alles/aufnahme.pptx'))).has('ppt/presentation.xml')).toBe(true);
    }));

  test('need a folder', () =>
    withSample(async (folder) => {
      const { code, err } = await runCli(folder, ['analyse', 'aufnahme.bpmn', '--format', 'all', '--out', 'zeichen.png']);
      expect(code).toBe(2);
      expect(err).toContain('unter --out liegt schon eine Datei');
    }));

  test('a file that cannot be written is named, the others are there', () =>
    withSample(async (folder) => {
      mkdirSync(path.join(folder, 'alles/aufnahme.pdf'), { recursive: true });
      const { code, err } = await runCli(folder, ['analyse', 'aufnahme.bpmn', '--format', 'all', '--out', 'alles']);
      expect(code).toBe(1);
      expect(err).toMatch(/^aufnahme\.pdf: /m);
      expect(readdirSync(path.join(folder, 'alles'))).toContain('aufnahme.json');
    }));
});
