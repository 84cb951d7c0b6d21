import { spawn } from 'node:child_process';

/** Shows an address in the person's browser where there is a desktop; `BROWSER=none` switches it off. */
export const openInBrowser = (address) => {
  const desktop = process.platform === 'win32' || process.platform === 'darwin' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!desktop || process.env.BROWSER === 'none') return;
  const [program, args] =
    process.platform === 'win32'
      ? ['cmd', ['/c', 'start', '', address]]
      : process.platform === 'darwin'
        ? ['open', [address]]
        : ['xdg-open', [address]];
  spawn(program, args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined) // the address is on the screen anyway
    .unref();
};
