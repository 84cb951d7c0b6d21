import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A disk of its own, small enough to be filled to the last byte. */
export interface SmallDisk {
  readonly folder: string;
  /** Takes all room that is left; the answer is called to give it back. */
  fill(): () => void;
  /** As a share becomes whose rights were taken away, and back. */
  setReadOnly(readOnly: boolean): void;
  /** Gone, as a drive that was pulled out: the place is an empty folder afterwards. */
  unmount(): void;
}

/** Mounts a disk of so many kilobytes (a multiple of 4) at a folder, which is made if need be. */
export function mountSmallDisk(folder: string, kilobytes: number): SmallDisk {
  mkdirSync(folder, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder], { stdio: 'ignore' });
  const ballast = path.join(folder, '.ballast');
  return {
    folder,
    fill: () => {
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(ballast, Buffer.alloc(bavail * bsize));
      return () => rmSync(ballast, { force: true });
    },
    setReadOnly: (readOnly) => void execFileSync('mount', ['-o', `remount,${readOnly ? 'ro' : 'rw'}`, folder], { stdio: 'ignore' }),
    unmount: () => void spawnSync('umount', ['--lazy', folder], { stdio: 'ignore' }),
  };
}

const tryOnce = (): boolean => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const folder = mkdtempSync(path.join(tmpdir(), 'mount-'));
  try {
    mountSmallDisk(folder, 16).unmount();
    return true;
  } catch {
    return false;
  } finally {
    rmdirSync(folder);
  }
};

/** Only root may mount, and not in every container. */
export const canMount = tryOnce();
if (!canMount) process.stdout.write('no disk can be mounted here (root on Linux can): tests on a really full disk are skipped\n');
