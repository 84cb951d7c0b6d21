// The licence texts of everything that is bundled into the program, in one file that ships with it.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Packages that bring the text of a licence others only name; both are development tools and lie beside them. */
const TEXTS = { 'Apache-2.0': 'playwright-core/LICENSE', 'MPL-2.0': 'axe-core/LICENSE' };

/** What a package without a text owes its readers: where its source is, and the licence it names. */
const standardText = (root, place, licence) => {
  const { repository } = JSON.parse(readFileSync(path.join(root, place, 'package.json'), 'utf8'));
  const source = typeof repository === 'string' ? repository : repository?.url;
  const text = TEXTS[licence];
  return [
    ...(source === undefined
      ? []
      : [
          `Quelltext, unverändert verwendet: ${source.replace(/^git\+|\.git$/g, '').replace(/^git(@|:\/\/)github\.com[:/]/, 'https://github.com/')}`,
        ]),
    ...(text === undefined ? [] : [readFileSync(path.join(root, 'node_modules', text), 'utf8').trim()]),
  ];
};

/** Collects the licences of all packages the program depends on, directly or through others. */
export const writeLicences = (root, target) => {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  const sections = [];
  for (const [place, entry] of Object.entries(packages)) {
    if (place === '' || entry.dev === true || entry.link === true || !existsSync(path.join(root, place))) continue;
    const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const texts = readdirSync(path.join(root, place))
      .filter((file) => /^(licen[cs]e|notice|copying|ofl)([._-].*)?$/i.test(file))
      .map((file) => readFileSync(path.join(root, place, file), 'utf8').trim());
    if (texts.length === 0) texts.push(...standardText(root, place, entry.license));
    sections.push(`${name} ${entry.version} (${entry.license ?? 'siehe Text'})\n\n${texts.join('\n\n')}`.trim());
  }
  writeFileSync(target, `${sections.toSorted().join(`\n\n${'-'.repeat(80)}\n\n`)}\n`);
};
