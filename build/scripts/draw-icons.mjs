// Draws build/resources/*.svg into the formats the installers want. Run after changing a drawing: `node build/scripts/draw-icons.mjs`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { chromium } from 'playwright-core';

import { findChromium } from './find-chromium.mjs';

const resources = path.resolve(import.meta.dirname, '../resources');
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

const draw = async (browser, svg) => {
  const pictures = new Map();
  const page = await browser.newPage();
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    pictures.set(size, await page.screenshot({ omitBackground: true }));
  }
  await page.close();
  return pictures;
};

/** Windows: a directory of PNG pictures (Vista and later). */
const icoOf = (pictures) => {
  const chosen = [16, 24, 32, 48, 64, 128, 256];
  const head = Buffer.alloc(6 + 16 * chosen.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(chosen.length, 4);
  let offset = head.length;
  for (const [index, size] of chosen.entries()) {
    const at = 6 + 16 * index;
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(pictures.get(size).length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += pictures.get(size).length;
  }
  return Buffer.concat([head, ...chosen.map((size) => pictures.get(size))]);
};

/** macOS: four-letter types, each with a PNG picture. */
const icnsOf = (pictures) => {
  const types = { icp4: 16, icp5: 32, ic11: 32, ic12: 64, ic07: 128, ic08: 256, ic13: 256, ic09: 512, ic14: 512, ic10: 1024 };
  const blocks = Object.entries(types).map(([type, size]) => {
    const head = Buffer.alloc(8);
    head.write(type, 'ascii');
    head.writeUInt32BE(pictures.get(size).length + 8, 4);
    return Buffer.concat([head, pictures.get(size)]);
  });
  const body = Buffer.concat(blocks);
  const head = Buffer.alloc(8);
  head.write('icns', 'ascii');
  head.writeUInt32BE(body.length + 8, 4);
  return Buffer.concat([head, body]);
};

const executablePath = findChromium();
if (executablePath === null) process.exit(1);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
for (const name of ['icon', 'document']) {
  const pictures = await draw(browser, readFileSync(path.join(resources, `${name}.svg`), 'utf8'));
  writeFileSync(path.join(resources, `${name}.ico`), icoOf(pictures));
  writeFileSync(path.join(resources, `${name}.icns`), icnsOf(pictures));
  if (name !== 'icon') continue;
  mkdirSync(path.join(resources, 'linux'), { recursive: true });
  for (const size of [16, 32, 48, 64, 128, 256, 512])
    writeFileSync(path.join(resources, 'linux', `${size}x${size}.png`), pictures.get(size));
}
await browser.close();
