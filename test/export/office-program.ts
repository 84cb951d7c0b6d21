import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Milliseconds one file may take; a busy machine is slow. */
const PATIENCE = 240_000;

/** LibreOffice opens a file and saves it in another format; null = it is not installed. Throws where it cannot read the file. */
export function convertInOffice(bytes: Uint8Array, from: string, to: string): Uint8Array | null {
  const folder = mkdtempSync(path.join(tmpdir(), 'prozesskompass-office-'));
  try {
    const source = path.join(folder, `report.${from}`);
    const out = path.join(folder, 'out');
    writeFileSync(source, bytes);
    // a profile of its own: another LibreOffice that runs on the machine would take the file and do nothing
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', out, source], { stdio: 'ignore', timeout: PATIENCE });
    const [made] = readdirSync(out);
    if (made === undefined) throw new Error(`LibreOffice did not open the ${from} file`);
    return new Uint8Array(readFileSync(path.join(out, made)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' && (error as NodeJS.ErrnoException).syscall?.startsWith('spawn') === true)
      return null;
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
