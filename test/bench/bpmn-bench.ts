import { createModdle } from '#bpmn/moddle/create-moddle.ts';
import type { RawAnnotations } from '#core/annotation/annotation.ts';
import { annotateXml } from '#bpmn/annotate-xml.ts';
import { decodeText } from '#bpmn/decode-text.ts';
import { patchXml } from '#bpmn/patch-xml.ts';
import { readProcessModel } from '#bpmn/process/read-process-model.ts';
import { openBpmn } from '#bpmn/read-bpmn.ts';
import { scanXml } from '#bpmn/xml/scan-xml.ts';
import { Parser } from 'saxen';
import { corpusFiles, print } from '../bpmn/corpus.ts';
import { writeProcess } from '../diagram/support/write-bpmn.ts';

/** Rounds per way; the fastest counts, because what else runs on the machine only ever makes a round slower. */
const ROUNDS = Number(process.env['ROUNDS'] ?? 7);

const real = corpusFiles().map((file) => decodeText(file.bytes).source.text);
const texts = real.length > 0 ? real : [30, 100, 500].map((steps) => writeProcess(steps));
const megabytes = texts.reduce((sum, text) => sum + text.length, 0) / 1e6;

async function best(work: (text: string) => unknown): Promise<number> {
  let fastest = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    for (const text of texts) await work(text);
    fastest = Math.min(fastest, performance.now() - start);
  }
  return fastest;
}

/** The floor of perf.md: names and decoded attributes, nothing kept. */
function saxenPass(text: string): void {
  const parser = new Parser({ proxy: true });
  parser.ns({});
  parser.on('openTag', (element, decode) => {
    for (const value of Object.values(element.attrs)) decode(value);
  });
  parser.parse(text);
}

function scanAndRead(text: string): void {
  const scanned = scanXml(text);
  if (scanned.ok) readProcessModel(scanned.value.root);
}

function tagEverything(text: string): void {
  const opened = openBpmn(text);
  if (!opened.ok) return;
  const annotation = { attributes: new Map([['tag', 'humanOnly']]), children: [] };
  const raw: RawAnnotations = new Map(
    opened.value.model.flowNodes.filter((node) => node.kind === 'activity').map(({ id }) => [id, annotation]),
  );
  annotateXml(opened.value, raw);
}

async function moddleRoundTrip(text: string): Promise<void> {
  const { rootElement } = await createModdle().fromXML(text);
  // one real file cannot be written by moddle at all
  await createModdle()
    .toXML(rootElement, { format: true })
    .catch(() => null);
}

const saxen = await best(saxenPass);
const scan = await best((text) => scanXml(text));
const read = await best(scanAndRead);
const open = await best((text) => openBpmn(text));
const tag = await best(tagEverything);
const moddle = await best(moddleRoundTrip);
const edited = texts.map((text) => openBpmn(text)).flatMap((opened) => (opened.ok ? [opened.value] : []));
const patchStart = performance.now();
for (const file of edited) patchXml(file, file.editableXml, file.editableXml.replace(/ name="[^"]*"/, ' name="x"'));
const patch = performance.now() - patchStart;

const line = (name: string, milliseconds: number, note: string): void =>
  print(`${name.padEnd(34)} ${milliseconds.toFixed(0).padStart(6)} ms  ${note}`);
print(`${texts.length} files, ${megabytes.toFixed(1)} million characters, fastest of ${ROUNDS}`);
line('saxen, names and attributes', saxen, '1 x');
line('scanXml', scan, `${(scan / saxen).toFixed(2)} x`);
line('scanXml + readProcessModel', read, `${(read / saxen).toFixed(2)} x (target 0.50, P1)`);
line('openBpmn (ids, report, model)', open, `${(open / saxen).toFixed(2)} x`);
line(
  'annotateXml behind openBpmn',
  tag - open,
  `1/${(moddle / (tag - open)).toFixed(0)} of moddle (target 1/30, P2); with opening 1/${(moddle / tag).toFixed(0)}`,
);
line('moddle fromXML + toXML', moddle, `${(moddle / saxen).toFixed(1)} x`);
line('patchXml, one name per file', patch, `${(patch / edited.length).toFixed(2)} ms a file`);
