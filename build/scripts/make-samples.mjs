// Writes samples/ from build/samples/source. The code is TypeScript, so Vite loads it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runnerImport } from 'vite';

const root = path.resolve(import.meta.dirname, '../..');
const sources = path.join(root, 'build/samples/source');
// the first process of the catalogue is the one to begin with, the others follow by name
const FIRST = 'aufnahme-stationaere-jugendhilfe.json';
const names = readdirSync(sources).filter((name) => name.endsWith('.json'));
const order = [FIRST, ...names.filter((name) => name !== FIRST).toSorted()];
const { module } = await runnerImport(path.join(root, 'build/samples/make-samples.ts'), { root, configFile: false, logLevel: 'error' });
const files = module.makeSamples(order.map((name) => JSON.parse(readFileSync(path.join(sources, name), 'utf8'))));
for (const [name, text] of files) writeFileSync(path.join(root, 'samples', name), text);
console.log(`${files.size} files in samples/`);
