import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { EXPORTERS } from '#export/exporters.ts';
import type { SelfTestReport } from '#platform/platform.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { answerDialogs, chooseMenu, isOffered, isStandIn, launchDesktop, root, type Desktop } from './desktop.ts';

/** The smallest process with a drawing; `name` is the name of its one step. */
const bpmn = (name: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" id="D" targetNamespace="urn:test">
  <bpmn:process id="P"><bpmn:task id="T" name="${name}"/></bpmn:process>
  <bpmndi:BPMNDiagram id="B"><bpmndi:BPMNPlane id="L" bpmnElement="P"><bpmndi:BPMNShape id="T_di" bpmnElement="T"><dc:Bounds x="150" y="150" width="120" height="80"/></bpmndi:BPMNShape></bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>
`;

let folder: string;
let desktop: Desktop;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'files-'));
  desktop = await launchDesktop();
});
afterAll(async () => {
  await desktop.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('what the page is given', () => {
  test('the bridge and nothing of Node or Electron, and it cannot be changed', async () => {
    const seen = await desktop.page.evaluate(() => {
      const { prozesskompass } = window;
      const attempt = (change: () => void): boolean => {
        try {
          change();
        } catch {
          return false;
        }
        return true;
      };
      return {
        node: ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'ipcRenderer'].filter((name) => name in window),
        members: Object.keys(prozesskompass ?? {}).length,
        frozen: Object.isFrozen(prozesskompass),
        replaced: attempt(() => Object.defineProperty(window, 'prozesskompass', { value: null })),
      };
    });
    expect(seen).toEqual({ node: [], members: 34, frozen: true, replaced: false });
  });

  test('the page comes from the program itself', async () => {
    expect(await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL())).toBe(
      'app://prozesskompass/index.html',
    );
  });

  test('the program tells no name of the network to anybody', async () => {
    expect(await desktop.app.evaluate(({ app }) => app.commandLine.getSwitchValue('host-resolver-rules'))).toBe('MAP * ~NOTFOUND');
  });
});

describe('the content policy and the network', () => {
  test('foreign and inline scripts do not run', async () => {
    const ran = await desktop.page.evaluate(async () => {
      const marks: string[] = [];
      Object.assign(window, { mark: (what: string) => marks.push(what) });
      const inline = document.createElement('script');
      inline.textContent = 'mark("inline")';
      const picture = document.createElement('div');
      picture.setAttribute('onclick', 'mark("handler")');
      document.body.append(inline, picture);
      picture.click();
      // later, because the test's own call into the page may do what the page itself may not
      await new Promise<void>((resolve) => {
        setTimeout(() => {
          try {
            // oxlint-disable-next-line no-eval -- the policy must refuse it
            (0, eval)('mark("eval")');
          } catch {
            resolve();
          }
        }, 0);
        setTimeout(resolve, 300);
      });
      return marks;
    });
    expect(ran).toEqual([]);
  });

  test('nothing can be fetched from outside', async () => {
    const outcome = await desktop.page.evaluate(() =>
      fetch('https://example.org/').then(
        () => 'went out',
        () => 'refused',
      ),
    );
    expect(outcome).toBe('refused');
  });

  test('requests past the policy are cancelled by the main process', async () => {
    // a page without our policy: only the main process stands between it and the network
    const opening = desktop.app.waitForEvent('window');
    await desktop.app.evaluate(({ BrowserWindow }) => {
      const webPreferences = { sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true };
      const window = new BrowserWindow({ show: false, webPreferences });
      setTimeout(() => void window.loadURL('data:text/html,<p>ohne Regeln</p>'), 500);
    });
    const page = await opening;
    await page.getByText('ohne Regeln').waitFor();
    const failing = page.waitForEvent('requestfailed');
    await page.evaluate(() => {
      document.body.append(Object.assign(new Image(), { src: 'https://example.org/zaehlpixel.png' }));
    });
    expect((await failing).failure()?.errorText).toMatch(/^net::ERR_BLOCKED_BY_CLIENT/);
    await desktop.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find((window) => !window.isVisible())
        ?.destroy(),
    );
    await expect.poll(() => desktop.app.windows().length).toBe(1);
  });

  test('files outside of the page are not there', async () => {
    const found = await desktop.page.evaluate(async () => {
      const answers: number[] = [];
      for (const url of ['/../package.json', '/..%2f..%2fpackage.json', '/%2e%2e/main/main.js', '/nichts.js'])
        answers.push((await fetch(url).catch(() => ({ status: 0 }))).status);
      return answers;
    });
    for (const status of found) expect([0, 400, 404]).toContain(status);
  });

  test('geolocation, notifications, microphone and reading the clipboard are denied; writing to it is not', async () => {
    const states = await desktop.page.evaluate(async () => {
      const ask = async (name: string) => (await navigator.permissions.query({ name: name as PermissionName })).state;
      return {
        geolocation: await ask('geolocation'),
        notifications: await ask('notifications'),
        microphone: await ask('microphone'),
        read: await ask('clipboard-read'),
        write: await ask('clipboard-write'),
      };
    });
    expect(states).toEqual({ geolocation: 'denied', notifications: 'denied', microphone: 'denied', read: 'denied', write: 'granted' });
  });
});

describe('leaving the page', () => {
  test('navigation to another site is stopped', async () => {
    await desktop.page.evaluate(() => {
      location.href = 'https://example.org/';
    });
    await desktop.page.waitForTimeout(300);
    expect(await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL())).toBe(
      'app://prozesskompass/index.html',
    );
    expect(await desktop.page.evaluate(() => 'prozesskompass' in window)).toBe(true);
  });

  test('no second window opens; only a known link is offered to the browser, and only after a yes', async () => {
    await desktop.app.evaluate(({ dialog, shell }) => {
      const noted = { asked: [] as string[], opened: [] as string[], answer: 1 };
      Object.assign(globalThis, { noted });
      shell.openExternal = (url) => {
        noted.opened.push(url);
        return Promise.resolve();
      };
      dialog.showMessageBox = (...args: unknown[]) => {
        noted.asked.push((args.at(-1) as { detail: string }).detail);
        return Promise.resolve({ response: noted.answer, checkboxChecked: false });
      };
    });
    const open = (url: string) => desktop.page.evaluate((target) => void window.open(target), url);
    await open('https://example.org/');
    await open('javascript:alert(1)');
    await open('https://bpmn.io/');
    await desktop.app.evaluate(() => {
      (globalThis as unknown as { noted: { answer: number } }).noted.answer = 0;
    });
    await open('https://www.gesetze-im-internet.de/sgb_8/');
    await expect
      .poll(() => desktop.app.evaluate(() => (globalThis as unknown as { noted: unknown }).noted))
      .toMatchObject({
        asked: ['https://bpmn.io/', 'https://www.gesetze-im-internet.de/sgb_8/'],
        opened: ['https://www.gesetze-im-internet.de/sgb_8/'],
      });
    expect(await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    expect(desktop.app.windows()).toHaveLength(1);
  });
});

describe('files over the bridge', () => {
  test('a chosen file comes as name, bytes and token; its path stays outside', async () => {
    const file = path.join(folder, 'Aufnahme.bpmn');
    writeFileSync(file, bpmn('Anfrage prüfen'));
    await answerDialogs(desktop.app, file);
    const result = await desktop.page.evaluate(async () => {
      const opened = await window.prozesskompass!.openFiles(['kompass', 'bpmn']);
      if (!opened.ok) return opened;
      const { bytes, ...rest } = opened.value[0]!;
      return { ...rest, isBytes: bytes instanceof Uint8Array, text: new TextDecoder().decode(bytes) };
    });
    expect(result).toEqual({
      token: expect.stringMatching(/^[0-9a-f-]{36}$/),
      name: 'Aufnahme.bpmn',
      readOnly: false,
      isBytes: true,
      text: bpmn('Anfrage prüfen'),
    });
    expect(JSON.stringify(result)).not.toContain(folder);
    expect(await desktop.page.evaluate(() => window.prozesskompass!.recentFiles())).toMatchObject([
      { name: 'Aufnahme.bpmn', place: path.basename(folder) },
    ]);
  });

  test('saving writes; another program in between is a conflict; overwriting needs a word', async () => {
    const file = path.join(folder, 'Speichern.bpmn');
    writeFileSync(file, bpmn('alt'));
    await answerDialogs(desktop.app, file);
    const outcomes: string[] = [];
    const save = (token: string, content: string, overwrite: boolean) =>
      desktop.page.evaluate(
        async ([given, text, force]) => {
          const saved = await window.prozesskompass!.save(given, new TextEncoder().encode(text), force);
          return saved.ok ? 'saved' : saved.problem.code;
        },
        [token, content, overwrite] as const,
      );
    const token = await desktop.page.evaluate(async () => {
      const opened = await window.prozesskompass!.openFiles(['bpmn']);
      return opened.ok ? opened.value[0]!.token! : '';
    });
    outcomes.push(await save(token, bpmn('neu'), false));
    appendFileSync(file, '<!-- von außen -->');
    outcomes.push(await save(token, bpmn('meins'), false));
    expect(readFileSync(file, 'utf8')).toContain('von außen');
    outcomes.push(await save(token, bpmn('meins'), true));
    expect(outcomes).toEqual(['saved', 'FILE_CHANGED_ON_DISK', 'saved']);
    expect(readFileSync(file, 'utf8')).toBe(bpmn('meins'));
  });

  test('a cancelled dialog is CANCELLED', async () => {
    await answerDialogs(desktop.app, null);
    const codes = await desktop.page.evaluate(async () => {
      const opened = await window.prozesskompass!.openFiles(['bpmn']);
      const saved = await window.prozesskompass!.saveAs('a.bpmn', ['bpmn'], new Uint8Array(1));
      return [opened.ok || opened.problem.code, saved.ok || saved.problem.code];
    });
    expect(codes).toEqual(['CANCELLED', 'CANCELLED']);
  });

  test('what does not fit the contract is refused, and the page gets no path out of it', async () => {
    const refusals = await desktop.page.evaluate(async () => {
      const bridge = window.prozesskompass!;
      const attempts: readonly (() => Promise<unknown>)[] = [
        () => bridge.save('/etc/passwd', new Uint8Array(1), true),
        () => bridge.save('00000000-0000-4000-8000-000000000000', 'text' as unknown as Uint8Array, true),
        () => bridge.openFiles(['exe' as 'bpmn']),
        () => bridge.readSetting('__proto__'),
        () => bridge.writeSetting('a', 'x'.repeat(1_100_000)),
      ];
      const outcomes: string[] = [];
      for (const attempt of attempts)
        outcomes.push(
          await attempt().then(
            () => 'let in',
            (error: unknown) => String(error),
          ),
        );
      return outcomes;
    });
    for (const refusal of refusals) expect(refusal).toMatch(/refused: /);
    expect(readFileSync(path.join(desktop.userFolder, 'logs/faults.log'), 'utf8')).toMatch(/ipc refused: files:save/);
  });

  test('the page can embed no frame, not even itself', async () => {
    const refused = await desktop.page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), { once: true });
          document.body.append(Object.assign(document.createElement('iframe'), { src: '/index.html' }));
          setTimeout(() => resolve('embedded'), 2_000);
        }),
    );
    expect(refused).toBe('frame-src');
    await desktop.page.evaluate(() => document.querySelector('iframe')?.remove());
  });
});

test('settings survive the program', async () => {
  const userFolder = mkdtempSync(path.join(tmpdir(), 'user-'));
  const first = await launchDesktop({ userFolder });
  await first.page.evaluate(() => window.prozesskompass!.writeSetting('probe', '{"a":1}'));
  await first.close();
  const second = await launchDesktop({ userFolder });
  expect(await second.page.evaluate(() => window.prozesskompass!.readSetting('probe'))).toBe('{"a":1}');
  await second.close();
  rmSync(userFolder, { recursive: true, force: true });
});

describe('closing the window', () => {
  const closeWindow = (target: Desktop) =>
    target.app.evaluate(({ BrowserWindow }) => void setTimeout(() => BrowserWindow.getAllWindows()[0]?.close(), 0));

  /** A program with a file in which one step was just tagged. */
  const withUnsavedWork = async (): Promise<Desktop & { readonly file: string }> => {
    const file = path.join(folder, `Ungespeichert ${randomUUID()}.bpmn`);
    writeFileSync(file, bpmn('Anfrage prüfen'));
    const target = await launchDesktop({ args: [file] });
    await target.page.locator('[data-element-id="T"] .djs-hit').first().click();
    await target.page.keyboard.press('1');
    await expect.poll(() => titleOf(target)).toMatch(/^• Ungespeichert .* – Prozesskompass$/);
    return { ...target, file };
  };
  const titleOf = (target: Desktop) => target.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());

  test('unsaved work: the page asks; staying keeps the window, discarding ends the program and leaves the file alone', async () => {
    const target = await withUnsavedWork();
    await closeWindow(target);
    await target.page.getByRole('button', { name: 'Weiter bearbeiten' }).click();
    expect(target.app.windows()).toHaveLength(1);
    const ended = target.app.waitForEvent('close', { timeout: 10_000 });
    await closeWindow(target);
    await target.page
      .getByRole('button', { name: 'Verwerfen' })
      .click()
      .catch(() => undefined); // the window may be gone before the click is over
    await ended;
    expect(readFileSync(target.file, 'utf8')).toBe(bpmn('Anfrage prüfen'));
  });

  test('unsaved work: saving on the way out writes the file and ends the program', async () => {
    const target = await withUnsavedWork();
    const ended = target.app.waitForEvent('close', { timeout: 10_000 });
    await closeWindow(target);
    await target.page
      .getByRole('dialog')
      .getByRole('button', { name: 'Speichern' })
      .click()
      .catch(() => undefined);
    await ended;
    expect(readFileSync(target.file, 'utf8')).toMatch(/tag="automatable"/);
  });

  test('nothing unsaved: it closes unasked', async () => {
    const target = await launchDesktop();
    const ended = target.app.waitForEvent('close', { timeout: 10_000 });
    await closeWindow(target);
    await ended;
  });
});

test.runIf(isStandIn)('the main process never tried to reach the network', async () => {
  expect(await desktop.app.evaluate(() => (globalThis as unknown as { refusedConnections: unknown }).refusedConnections)).toEqual([]);
});

describe('files from outside', () => {
  const shown = (target: Desktop, text: string) => target.page.getByText(text).first().waitFor({ timeout: 15_000 });

  test('a file named at the start is opened, and the page breaks no rule of the policy on the way', async () => {
    const file = path.join(folder, 'Beschwerde.bpmn');
    writeFileSync(file, bpmn('Beschwerde aufnehmen'));
    const target = await launchDesktop({ args: [file] });
    await shown(target, 'Beschwerde aufnehmen');
    expect(target.errors).toEqual([]);
    await target.close();
  });

  test('a second start hands its file to the first and ends', async () => {
    const file = path.join(folder, 'Zweiter Start.bpmn');
    writeFileSync(file, bpmn('Vertretung regeln'));
    const target = await launchDesktop();
    const program = await target.app.evaluate(() => process.execPath);
    const [command, ...first] = isStandIn ? [path.join(process.env['ELECTRON_OVERRIDE_DIST_PATH']!, 'electron')] : [program];
    const second = spawnSync(command!, [...first, root, `--user-data-dir=${target.userFolder}`, path.basename(file)], {
      cwd: folder,
      timeout: 20_000,
    });
    expect(second.status).toBe(0);
    await shown(target, 'Vertretung regeln');
    await target.close();
  });

  test('a file dropped on the window is opened with its place on disk, so that it can be saved', async () => {
    const file = path.join(folder, 'Gezogen.bpmn');
    writeFileSync(file, bpmn('Hilfeplan schreiben'));
    const target = await launchDesktop();
    await target.page.evaluate(() => document.body.append(Object.assign(document.createElement('input'), { type: 'file', id: 'probe' })));
    await target.page.setInputFiles('#probe', file);
    await target.page.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>('#probe')!;
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(input.files![0]!);
      input.remove();
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
    });
    await shown(target, 'Hilfeplan schreiben');
    expect(await target.page.evaluate(() => window.prozesskompass!.recentFiles())).toMatchObject([{ name: 'Gezogen.bpmn' }]);
    await target.close();
  });

  test('the menu runs the commands of the page, in the language of the settings', async () => {
    const file = path.join(folder, 'Menü.bpmn');
    writeFileSync(file, bpmn('Akte anlegen'));
    await answerDialogs(desktop.app, file);
    await chooseMenu(desktop.app, 'file.open');
    await shown(desktop, 'Akte anlegen');
    const label = () => desktop.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('file.save')?.label);
    expect(await label()).toBe('Speichern');
    await chooseMenu(desktop.app, 'view.language');
    await expect.poll(label).toBe('Save');
  });

  test('the menu greys out what cannot be done right now, in the new language too', async () => {
    await expect.poll(() => isOffered(desktop.app, 'file.save')).toBe(true);
    expect(await isOffered(desktop.app, 'edit.undo')).toBe(false);
    await chooseMenu(desktop.app, 'flow.layOut');
    await expect.poll(() => isOffered(desktop.app, 'edit.undo')).toBe(true);
    await chooseMenu(desktop.app, 'edit.undo');
    await expect.poll(() => isOffered(desktop.app, 'edit.undo')).toBe(false);
  });
});

test('a self test stays hidden, does the main job, writes its verdict and ends with it', async () => {
  const report = path.join(folder, 'selbsttest.json');
  const target = await launchDesktop({ args: [`--selftest=${report}`] });
  const child = target.app.process();
  const ended =
    child.exitCode === null ? new Promise<number | null>((resolve) => child.once('exit', resolve)) : Promise.resolve(child.exitCode);
  const visible = await target.app
    .evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible()))
    .catch(() => [false]);
  expect(visible).toEqual([false]);
  expect(await ended).toBe(0);
  const { ok, version, steps } = JSON.parse(readFileSync(report, 'utf8')) as SelfTestReport & { readonly version: string };
  expect(steps.filter((step) => !step.ok)).toEqual([]);
  expect(steps.map((step) => step.name)).toEqual(['open', 'tag', 'analyse', ...EXPORTERS.map(({ id }) => `export ${id}`), 'picture']);
  expect(ok).toBe(true);
  expect(version).toMatch(/^\d+\.\d+\.\d+$/u);
});
