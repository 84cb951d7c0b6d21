import { spawnSync } from 'node:child_process';

const inNamespace = (command: string): readonly string[] => [
  '--net',
  ...(process.getuid?.() === 0 ? [] : ['--map-root-user']),
  'sh',
  '-c',
  command,
];

/** A program without any network, not even to this machine: Linux cuts it off. null = that cannot be done here. */
export const cutOff: ((program: string, args: readonly string[]) => readonly [program: string, args: readonly string[]]) | null =
  process.platform === 'linux' && spawnSync('unshare', [...inNamespace('true')]).status === 0
    ? (program, args) => ['unshare', [...inNamespace('exec "$0" "$@"'), program, ...args]]
    : null;
if (cutOff === null) console.log('no network namespace can be made here (unshare --net): that part of the proof is skipped');
