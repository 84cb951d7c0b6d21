// Makes `npx prozesskompass` work inside this folder: npm links the commands of dependencies, never those of the package itself.
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Puts the built command line beside the commands of the installed packages. */
export const linkCommand = (root, program) => {
  const folder = path.join(root, 'node_modules/.bin');
  const link = path.join(folder, 'prozesskompass');
  mkdirSync(folder, { recursive: true });
  rmSync(link, { force: true });
  if (process.platform === 'win32') writeFileSync(`${link}.cmd`, `@node "%~dp0\\${path.relative(folder, program)}" %*\r\n`);
  else symlinkSync(path.relative(folder, program), link);
};
