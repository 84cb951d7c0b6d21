import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyseFileOf } from '#app/analyse-document.ts';
import { drawingsOf } from '#app/drawings-of.ts';
import { openBpmn } from '#bpmn/read-bpmn.ts';
import { loadAsset } from '#cli/load-asset.ts';
import { analyse } from '#core/analyse.ts';
import type { AnalyseInput } from '#core/analysis.ts';
import type { UseCaseEdit } from '#core/use-cases/use-case-edit.ts';
import { DEFAULT_CRITERIA } from '#core/ranking/default-criteria.ts';
import { buildReport } from '#core/report/build-report.ts';
import type { Report } from '#core/report/report.ts';
import { exporterOf } from '#export/exporters.ts';
import { print } from '../bpmn/corpus.ts';
import { benchLine } from './stopwatch.ts';

/** Whole reports take seconds: two rounds tell enough. */
const ROUNDS = Math.min(2, Number(process.env['ROUNDS'] ?? 2));
const FORMATS = ['docx', 'pdf', 'pptx', 'xlsx', 'html'] as const;
const PROCESSES = 10;
const RANKED = 12;
/** Seconds from the files to the finished document: what somebody waits. The processor's time beside it tells whether others were at work, too. */
const LIMIT = 10;
const SAMPLE = path.resolve('samples/aufnahme-stationaere-jugendhilfe-eingeordnet.bpmn');
const ESTIMATES = {
  coverage: '0.5;0.7;0.9',
  timeSaving: '0.3;0.5;0.6',
  personDays: '5;10;25',
  quality: '2',
  people: '3',
  technology: '2',
  legal: '1',
  change: '2',
};

/** The largest sample in so many houses: every name of a step is another one, so that nothing is drawn or set only once. */
function filesOfHouses(): readonly Uint8Array[] {
  const xml = readFileSync(SAMPLE, 'utf8');
  return Array.from({ length: PROCESSES }, (_, house) =>
    new TextEncoder().encode(xml.replaceAll(/(<bpmn:(?:process|\w*[tT]ask) [^>]*?\bname="[^"]+)"/g, `$1 in Haus ${house + 1}"`)),
  );
}

/** From the files to the report, as the command line does it, with drawings. `ranked`: use cases with estimates; none = the first ones found. */
function readAndAnalyse(files: readonly Uint8Array[], ranked: readonly string[] | null): Report {
  const drawings = new Map<string, ReturnType<typeof drawingsOf>>();
  const analysed = files.map((bytes, index) => {
    const opened = openBpmn(bytes);
    if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
    const { model, annotations, issues } = opened.value;
    const name = `haus-${index + 1}.bpmn`;
    drawings.set(name, drawingsOf(opened.value));
    return analyseFileOf(name, model, annotations, issues);
  });
  const useCases = new Map((ranked ?? []).map((id): [string, UseCaseEdit] => [id, { estimates: ESTIMATES }]));
  const input: AnalyseInput = { files: analysed, useCases, criteria: DEFAULT_CRITERIA, profile: new Map(), today: '2026-11-22' };
  const plan = { useCases, profile: input.profile, assignments: new Map() };
  return buildReport(analyse(input), { title: 'Bericht', date: '2026-11-22', criteria: DEFAULT_CRITERIA, plan, drawings });
}

/** Milliseconds by the clock and of the processor, the latter with all that engines compile beside the work. */
interface Taken {
  readonly clock: number;
  readonly processor: number;
}

interface Made {
  readonly reading: Taken;
  readonly writing: Taken;
  readonly bytes: number;
  readonly steps: number;
}

async function taken<T>(work: () => T | Promise<T>): Promise<{ readonly value: T } & Taken> {
  const [start, before] = [performance.now(), process.cpuUsage()];
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  return { value, clock: performance.now() - start, processor: (user + system) / 1000 };
}

/** One report in a program run of its own, as on the command line: the engines start within the time. */
async function makeOne(format: string, ranked: readonly string[]): Promise<Made> {
  const reading = await taken(() => readAndAnalyse(filesOfHouses(), ranked));
  const writing = await taken(() => exporterOf(format)!.write(reading.value, { language: 'de', loadAsset }));
  const { clock, processor } = reading;
  return {
    reading: { clock, processor },
    writing: { clock: writing.clock, processor: writing.processor },
    bytes: writing.value.length,
    steps: reading.value.steps.length,
  };
}

/** What else runs on the machine only ever makes a round slower: the fastest counts. */
function fastestOf(format: string, ranked: readonly string[]): Made {
  const rounds = Array.from({ length: ROUNDS }, (): Made => {
    const { status, stdout } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), format, ...ranked], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (status !== 0) throw new Error(`${format} was not made`);
    return JSON.parse(stdout) as Made;
  });
  return rounds.toSorted((a, b) => sumOf(a, 'clock') - sumOf(b, 'clock'))[0]!;
}

const sumOf = ({ reading, writing }: Made, what: keyof Taken): number => reading[what] + writing[what];
const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

const [format, ...ranked] = process.argv.slice(2);
if (format !== undefined) print(JSON.stringify(await makeOne(format, ranked)));
else {
  const first = readAndAnalyse(filesOfHouses(), null).analysis.candidates.slice(0, RANKED);
  const ids = first.map(({ id }) => id);
  const made = FORMATS.map((id) => ({ id, ...fastestOf(id, ids) }));
  print(
    `Report of ${PROCESSES} processes with ${made[0]!.steps} steps and every drawing, from the files to the document (ratio: reading, analysing, ranking and simulating them)`,
  );
  for (const one of made) {
    const [clock, processor] = [sumOf(one, 'clock'), sumOf(one, 'processor')];
    const isUnder = clock <= LIMIT * 1000;
    const parts = [
      `${(clock / one.reading.clock).toFixed(1)} x`,
      `reading ${seconds(one.reading.clock)}, writing ${seconds(one.writing.clock)}`,
      `processor ${seconds(processor)}`,
      `${(one.bytes / 1e6).toFixed(1)} MB`,
      `${isUnder ? 'under' : 'OVER'} the limit of ${LIMIT} s`,
    ];
    print(benchLine(one.id, clock, parts.join(', ')));
  }
}
