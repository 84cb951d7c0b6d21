// Where Electron's program is, fetching it once if need be. Never waits for a download that does not move.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

const { resolve } = createRequire(import.meta.url);

/** Seconds without one new byte after which a download counts as refused: at first, and once it has begun (assumption). */
const usualPatience = { first: 15, later: 40 };

/** Path of the program, or why there is none. */
export const findElectron = async (report, patience = usualPatience) => {
  let folder;
  try {
    folder = path.dirname(resolve('electron/package.json'));
  } catch {
    return { reason: 'das Paket ist nicht installiert' };
  }
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH) return { program: path.join(process.env.ELECTRON_OVERRIDE_DIST_PATH, programName(folder)) };
  const installed = () => {
    const program = path.join(folder, 'dist', programName(folder));
    return existsSync(path.join(folder, 'path.txt')) && existsSync(program) ? program : null;
  };
  if (installed() === null) {
    const reason = await download(folder, report, patience);
    if (installed() === null) return { reason: reason ?? 'der Download ist unvollständig' };
  }
  return { program: installed() };
};

const programName = (folder) => {
  const noted = path.join(folder, 'path.txt');
  return existsSync(noted) ? readFileSync(noted, 'utf8') : process.platform === 'win32' ? 'electron.exe' : 'electron';
};

/** Runs the package's own installer (checksums included) in a temporary folder of its own, where its progress can be seen. */
const download = async (folder, report, patience) => {
  const scratch = mkdtempSync(path.join(tmpdir(), 'prozesskompass-electron-'));
  const env = { ...process.env, TMPDIR: scratch, TMP: scratch, TEMP: scratch };
  const installer = spawn(process.execPath, [path.join(folder, 'install.js')], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let stderr = '';
  installer.stderr.on('data', (chunk) => (stderr = (stderr + chunk).slice(0, 4_000)));
  report('Electron wird einmalig geladen (etwa 120 MB) …');
  let bytes = 0;
  let movedAt = Date.now();
  let stalled = false;
  const watch = setInterval(() => {
    const now = sizeOf(scratch) + sizeOf(path.join(folder, 'dist'));
    if (now !== bytes) [bytes, movedAt] = [now, Date.now()];
    if (Date.now() - movedAt < (bytes === 0 ? patience.first : patience.later) * 1_000) return;
    stalled = true;
    installer.kill('SIGKILL');
  }, 500);
  const code = await new Promise((done) => {
    installer.on('error', () => done(-1));
    installer.on('close', done);
  });
  clearInterval(watch);
  rmSync(scratch, { recursive: true, force: true });
  if (stalled) return 'der Download kommt nicht voran';
  return code === 0
    ? null
    : `der Download ist nicht möglich (${stderr
        .trim()
        .split('\n')[0]
        .replace(/^\w*Error: /, '')
        .slice(0, 80)})`;
};

const sizeOf = (folder) => {
  if (!existsSync(folder)) return 0;
  let sum = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) sum += statSync(path.join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0;
  }
  return sum;
};
