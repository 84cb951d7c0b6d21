// The browser the tests run in: named by CHROMIUM_PATH, found on the machine, or installed where apt and root make that possible.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'],
  darwin: ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

const found = () =>
  [process.env.CHROMIUM_PATH, ...(places[process.platform] ?? [])].find((file) => file !== undefined && existsSync(file)) ?? null;

const apt = (...args) => {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
};

/** Path of a Chromium, or null after a sentence that says what to do. */
export const findChromium = () => {
  if (found() !== null) return found();
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Chromium fehlt und wird installiert (apt-get) …');
    if (apt('update', '-qq') && apt('install', '-y', '-qq', '--no-install-recommends', 'chromium') && found() !== null) return found();
  }
  console.error(
    'Für die Tests im Browser fehlt Chromium. Bitte installieren (Debian: apt-get install chromium) oder CHROMIUM_PATH setzen.',
  );
  return null;
};
