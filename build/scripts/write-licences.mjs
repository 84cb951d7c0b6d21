// The licence texts of everything that is bundled into the program, in one file that ships with it.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Collects the licences of all packages the program depends on, directly or through others. */
export const writeLicences = (root, target) => {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  const sections = [];
  for (const [place, entry] of Object.entries(packages)) {
    if (place === '' || entry.dev === true || entry.link === true || !existsSync(path.join(root, place))) continue;
    const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const texts = readdirSync(path.join(root, place))
      .filter((file) => /^(licen[cs]e|notice|copying|ofl)([.-].*)?$/i.test(file))
      .map((file) => readFileSync(path.join(root, place, file), 'utf8').trim());
    sections.push(`${name} ${entry.version} (${entry.license ?? 'siehe Text'})\n\n${texts.join('\n\n')}`.trim());
  }
  writeFileSync(target, `${sections.toSorted().join(`\n\n${'-'.repeat(80)}\n\n`)}\n`);
};
