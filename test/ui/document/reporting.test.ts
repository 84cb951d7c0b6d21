import { unzipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { mappeFromBpmn } from '#app/mappe/mappe-from-bpmn.ts';
import type { MappeReport } from '#app/mappe/mappe.ts';
import { createReportDesk, REPORT_FORMATS } from '#app/report/report-desk.ts';
import { loadAsset } from '#cli/load-asset.ts';
import { createMemoryWorld } from '#platform/memory.ts';
import type { FolderToken, Platform } from '#platform/platform.ts';
import { createDocumentStore } from '#ui/document/document-store.ts';
import { createPrivacyCheck } from '#ui/document/privacy-check.ts';
import type { AskReplace } from '#ui/document/report-places.ts';
import { createReporting } from '#ui/document/reporting.ts';
import { SAMPLE } from '../../cli/sample.ts';
import { TINY_PNG } from '../../support/tiny-png.ts';
import { directReportMaker } from '../support/direct-report-maker.ts';

/** Formats that are quick to make; engines have tests of their own. */
const FORMATS = REPORT_FORMATS.filter(({ id }) => ['csv', 'csv-use-cases', 'html', 'md'].includes(id));
const NAMES = ['Aufnahme Schritte.csv', 'Aufnahme.csv', 'Aufnahme.html', 'Aufnahme.md'];

function start({ xml = SAMPLE, platform = {} }: { readonly xml?: string; readonly platform?: Partial<Platform> } = {}) {
  const world = createMemoryWorld();
  world.chooseFolder('Vorstand');
  const document = createDocumentStore();
  const mappe = mappeFromBpmn('Aufnahme.bpmn', xml);
  const file = { token: null, name: 'Aufnahme.bpmn', kind: 'bpmn', readOnly: false, writeProtected: false } as const;
  document.setState({ phase: 'open', title: 'Aufnahme', mappe, file });
  const desk = createReportDesk(loadAsset);
  const maker = { ...directReportMaker(desk, FORMATS), stop: vi.fn(() => undefined) };
  const take = vi.spyOn(maker, 'take');
  const askReplace = vi.fn<AskReplace>(async () => 'stay');
  const askPersonal = vi.fn(async () => 'strip' as const);
  const report = vi.fn();
  const reporting = createReporting({
    platform: { ...world.platform, ...platform },
    document,
    maker,
    writeState: async () => ({ kind: 'bpmn', bytes: new TextEncoder().encode(xml), texts: [xml] }),
    rules: () => undefined,
    whatToStrip: createPrivacyCheck(askPersonal),
    askReplace,
    language: () => 'de',
    today: () => '2026-11-22',
    report,
    setLogo: (logo) => wish({ logo }),
  });
  const wish = (wishes: MappeReport) => document.setState({ mappe: { ...document.getState().mappe, report: wishes } });
  const inFolder = () =>
    [...world.disk.keys()].filter((name) => name.startsWith('Vorstand/')).map((name) => name.slice('Vorstand/'.length));
  return { world, document, maker, take, askReplace, askPersonal, report, reporting, wish, inFolder };
}

describe('the preview', () => {
  test('is the page people get, in pieces without anything the content policy would refuse', async () => {
    const { reporting } = start();
    const preview = await reporting.preview();
    if (preview?.ok !== true) throw new Error('no preview');
    const { pieces, style } = preview.value;
    expect(pieces.join('')).toContain('<h1>Aufnahme</h1>');
    expect(pieces.join('')).not.toMatch(/<style|<script|\sstyle=/);
    expect(pieces.join('')).toMatch(/\sdata-style="/);
    expect(style).toContain('.tag');
  });

  test('follows wishes without analysing again; other processes or another state are analysed', async () => {
    const { reporting, wish, take, document } = start();
    await reporting.preview();
    wish({ parts: ['summary'], language: 'en' });
    const preview = await reporting.preview();
    expect(preview?.ok === true && preview.value.pieces.join('')).toContain('Process analysis and use cases');
    expect(take).toHaveBeenCalledTimes(1);
    wish({ withoutProcesses: ['process-2'] });
    await reporting.preview();
    document.setState({ mappe: { ...document.getState().mappe, answers: new Map([['a', 'b']]) } });
    await reporting.preview();
    expect(take).toHaveBeenCalledTimes(3);
  });

  test('of a document that cannot be reported on is its problem', async () => {
    expect(await start({ xml: '<nonsense/>' }).reporting.preview()).toMatchObject({ ok: false, problem: { code: 'NOT_BPMN' } });
  });
});

describe('all formats at once', () => {
  test('are written into the chosen folder, and told one by one', async () => {
    const { reporting, inFolder, askReplace } = start();
    expect(await reporting.writeAll()).toBe(true);
    expect(inFolder()).toEqual(NAMES);
    expect(reporting.store.getState().outcome).toEqual({
      place: 'Vorstand',
      kind: 'folder',
      stopped: false,
      files: NAMES.map((name) => ({ name, problem: null })),
    });
    expect(askReplace).not.toHaveBeenCalled();
  });

  test.each(['replace', 'beside', 'stay'] as const)('ask once about files that are there already: %s', async (answer) => {
    const { world, reporting, inFolder, askReplace } = start();
    const old = ['Aufnahme.md', 'Aufnahme.csv', 'Aufnahme (2).html'];
    for (const name of old) world.disk.set(`Vorstand/${name}`, new Uint8Array([1]));
    askReplace.mockResolvedValue(answer);
    expect(await reporting.writeAll()).toBe(answer !== 'stay');
    expect(askReplace).toHaveBeenCalledExactlyOnceWith(['Aufnahme.csv', 'Aufnahme.md'], 'Vorstand');
    const untouched = old.filter((name) => world.disk.get(`Vorstand/${name}`)!.length === 1);
    expect(untouched).toEqual(answer === 'replace' ? ['Aufnahme (2).html'] : old);
    const beside = NAMES.map((name) => name.replace('.', ' (3).'));
    const expected = { replace: [...NAMES, 'Aufnahme (2).html'], beside: [...old, ...beside], stay: old }[answer];
    expect(inFolder().toSorted()).toEqual(expected.toSorted());
  });

  test('go on when one fails: the folder, or the making', async () => {
    const { world, maker, reporting, inFolder } = start();
    world.failNextSave({ code: 'DISK_FULL', name: 'Aufnahme Schritte.csv' });
    const write = maker.write;
    vi.spyOn(maker, 'write').mockImplementation((format, ...rest) =>
      format === 'html' ? Promise.reject(new Error('unreachable')) : write(format, ...rest),
    );
    expect(await reporting.writeAll()).toBe(false);
    expect(inFolder()).toEqual(['Aufnahme.csv', 'Aufnahme.md']);
    expect(reporting.store.getState().outcome?.files.map(({ problem }) => problem?.code ?? 'written')).toEqual([
      'DISK_FULL',
      'written',
      'EXPORT_FAILED',
      'written',
    ]);
    expect(maker.stop).toHaveBeenCalled();
    expect(world.faults).toEqual([expect.stringContaining('report html')]);
  });

  test('can be stopped: what is written stays, nothing more is', async () => {
    const { maker, reporting, inFolder } = start();
    const write = maker.write;
    vi.spyOn(maker, 'write').mockImplementation((format, ...rest) => {
      if (format === 'csv-use-cases') reporting.stop();
      return write(format, ...rest);
    });
    expect(await reporting.writeAll()).toBe(false);
    expect(inFolder()).toEqual(['Aufnahme Schritte.csv']);
    expect(reporting.store.getState()).toMatchObject({ progress: null, writing: null, outcome: { stopped: true } });
  });

  test('are one packed file where there are no folders', async () => {
    const { world, reporting } = start({ platform: { canWriteFolders: false } });
    expect(await reporting.writeAll()).toBe(true);
    expect(Object.keys(unzipSync(world.disk.get('Aufnahme.zip')!))).toEqual(NAMES);
  });

  test('leave without what was to be replaced, also in their names', async () => {
    const { reporting, world, askPersonal, document } = start({ xml: SAMPLE.replace('Anfrage erfassen', 'Anruf bei Frau Schmidt') });
    document.setState({ title: 'Aufnahme Frau Schmidt' });
    expect(await reporting.writeAll()).toBe(true);
    expect(askPersonal).toHaveBeenCalledTimes(1);
    for (const [name, bytes] of world.disk) expect(name + new TextDecoder().decode(bytes)).not.toContain('Schmidt');
  });

  test('are not begun while something else is being written, or when the person changes their mind', async () => {
    const { reporting, world, inFolder } = start();
    const first = reporting.writeAll();
    expect(await reporting.writeAll()).toBe(false);
    expect(await reporting.write('md')).toBe(false);
    await first;
    const files = inFolder().length;
    world.chooseFolder(null);
    expect(await reporting.writeAll()).toBe(false);
    expect(inFolder()).toHaveLength(files);
  });
});

describe('one format', () => {
  test('goes where the person says', async () => {
    const { reporting, world } = start();
    world.chooseTarget('anders.md');
    expect(await reporting.write('md')).toBe(true);
    expect(new TextDecoder().decode(world.disk.get('anders.md'))).toContain('# Aufnahme');
  });

  test('that cannot be written is told', async () => {
    const { reporting, world, report } = start();
    world.failNextSave({ code: 'DISK_FULL', name: 'Aufnahme.md' });
    expect(await reporting.write('md')).toBe(false);
    expect(report).toHaveBeenCalledExactlyOnceWith({ code: 'DISK_FULL', name: 'Aufnahme.md' });
  });
});

describe('a logo', () => {
  const pick = (world: ReturnType<typeof start>['world'], name: string, content: Uint8Array | string) => {
    world.disk.set(name, typeof content === 'string' ? new TextEncoder().encode(content) : content);
    world.choose([name]);
  };

  test('is kept in the Mappe, and on the page', async () => {
    const { reporting, world, document } = start();
    pick(world, 'zeichen.png', TINY_PNG);
    await reporting.pickLogo();
    expect(document.getState().mappe.report?.logo?.alt).toBe('Logo');
    const preview = await reporting.preview();
    expect(preview?.ok === true && preview.value.pieces[0]).toContain(
      `data:image/png;base64,${document.getState().mappe.report!.logo!.data}`,
    );
  });

  test('that is none is refused', async () => {
    const { reporting, world, document, report } = start();
    pick(world, 'brief.txt', 'kein Bild');
    await reporting.pickLogo();
    expect(report).toHaveBeenCalledExactlyOnceWith({ code: 'PICTURE_NOT_USABLE', name: 'brief.txt' });
    expect(document.getState().mappe.report).toBeUndefined();
  });
});

test('a folder that is gone is told, and nothing is written', async () => {
  const gone = { code: 'PLACE_GONE', name: 'Vorstand' } as const;
  const platform: Partial<Platform> = {
    chooseFolder: async () => ({ ok: true, value: { token: 'x' as FolderToken, name: 'Vorstand' } }),
    namesIn: async () => ({ ok: false, problem: gone }),
  };
  const { reporting, report, world } = start({ platform });
  expect(await reporting.writeAll()).toBe(false);
  expect(report).toHaveBeenCalledExactlyOnceWith(gone);
  expect(world.disk.size).toBe(0);
});
