import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Marks the fuse bytes inside Electron's program (electronjs.org/docs/latest/tutorial/fuses). */
export const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** In the order of the fuse wire, version 1. */
export const fuseNames = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
] as const;

/** A folder with the shape of Electron's Linux download, for packaging where the download is not to be had. */
export const writeElectronDist = (folder: string, version: string): void => {
  const files: Record<string, string | Buffer> = {
    electron: Buffer.concat([
      Buffer.from(`no program\n${fuseSentinel}`),
      Buffer.from([1, fuseNames.length]),
      Buffer.from('1'.repeat(fuseNames.length)),
    ]),
    version,
    'locales/de.pak': '',
    'locales/en-US.pak': '',
    'locales/fr.pak': '',
    LICENSE: '',
    'LICENSES.chromium.html': '',
  };
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  chmodSync(path.join(folder, 'electron'), 0o755);
};
