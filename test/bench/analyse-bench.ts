import { analyseFileOf } from '#app/analyse-document.ts';
import { decodeText } from '#bpmn/decode-text.ts';
import { createModdle } from '#bpmn/moddle/create-moddle.ts';
import { openBpmn } from '#bpmn/read-bpmn.ts';
import { analyse } from '#core/analyse.ts';
import { DEFAULT_CRITERIA } from '#core/ranking/default-criteria.ts';
import { corpusFiles, print } from '../bpmn/corpus.ts';
import { writeProcess } from '../diagram/support/write-bpmn.ts';
import { benchLine, fastest } from './stopwatch.ts';

const ROUNDS = Number(process.env['ROUNDS'] ?? 3);

const real = corpusFiles().map((file) => decodeText(file.bytes).source.text);
const texts = real.length > 0 ? real : [30, 30, 100, 100, 500].map((steps) => writeProcess(steps));

/** What `prozesskompass analyse` does with each file, without writing: open, count, find use cases, rank. */
function analyseAll(): void {
  for (const text of texts) {
    const opened = openBpmn(text);
    if (!opened.ok) continue;
    const { model, annotations, issues } = opened.value;
    analyse({
      files: [analyseFileOf('file', model, annotations, issues)],
      useCases: new Map(),
      profile: new Map(),
      criteria: DEFAULT_CRITERIA,
      today: '2026-01-01',
    });
  }
}

async function parseAll(): Promise<void> {
  // some real files cannot be read by moddle at all
  for (const text of texts)
    await createModdle()
      .fromXML(text)
      .catch(() => null);
}

print(`Analysing ${texts.length} ${real.length > 0 ? 'real' : 'generated'} files (ratio: bpmn-moddle reading them)`);
const parsing = await fastest(ROUNDS, parseAll);
const analysing = await fastest(ROUNDS, analyseAll);
print(benchLine('bpmn-moddle, reading only', parsing, '1 x'));
print(benchLine('open, count, find use cases, rank', analysing, `${(analysing / parsing).toFixed(2)} x`));
