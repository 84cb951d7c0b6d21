import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

interface ProcessOnThisMachine {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/** Processes now running, from /proc; empty on systems without it. */
const processes = (): readonly ProcessOnThisMachine[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .flatMap((name) => {
      try {
        const parent = /\) \S (\d+) /u.exec(readFileSync(`/proc/${name}/stat`, 'utf8'))?.[1];
        return parent === undefined
          ? []
          : [{ pid: Number(name), parent: Number(parent), command: readFileSync(`/proc/${name}/cmdline`, 'utf8') }];
      } catch {
        return []; // gone meanwhile
      }
    });

/** A process and everything it started. */
export function familyOf(pid: number): readonly number[] {
  const all = processes();
  const family = [pid];
  for (const member of family) family.push(...all.filter(({ parent }) => parent === member).map((child) => child.pid));
  return family;
}

/** The browser that works on this profile, and everything it started. */
export function browserOf(profile: string): readonly number[] {
  const main = processes().find(({ command }) => command.includes(`--user-data-dir=${profile}`) && !command.includes('--type='));
  return main === undefined ? [] : familyOf(main.pid);
}

/** kill -9, all at once and without a word; resolves when they are gone. */
export async function killHard(pids: readonly number[]): Promise<void> {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // gone already
    }
  }
  while (processes().some(({ pid, command }) => pids.includes(pid) && command !== '')) await wait(20);
}
