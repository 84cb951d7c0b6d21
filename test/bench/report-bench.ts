import { readFileSync } from 'node:fs';
import path from 'node:path';
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
import { benchLine, fastest } from './stopwatch.ts';

/** Whole reports take seconds: two rounds tell enough. */
const ROUNDS = Math.min(2, Number(process.env['ROUNDS'] ?? 2));
const PROCESSES = 10;
const RANKED = 12;
/** Milliseconds from the files to the finished document. */
const LIMIT = 10_000;
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

const bytes = readFileSync(SAMPLE);

/** From the files to the report, as the command line does it: the largest sample ten times, with drawings and estimates. */
function readAndAnalyse(): Report {
  const drawings = new Map<string, ReturnType<typeof drawingsOf>>();
  const files = Array.from({ length: PROCESSES }, (_, index) => {
    const opened = openBpmn(bytes);
    if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
    const { model, annotations, issues } = opened.value;
    const name = `aufnahme-${index + 1}.bpmn`;
    drawings.set(name, drawingsOf(opened.value));
    return analyseFileOf(name, model, annotations, issues);
  });
  const input: AnalyseInput = { files, useCases: new Map(), criteria: DEFAULT_CRITERIA, profile: new Map(), today: '2026-11-22' };
  const ids = analyse(input)
    .candidates.slice(0, RANKED)
    .map(({ id }) => id);
  const useCases = new Map(ids.map((id): [string, UseCaseEdit] => [id, { estimates: ESTIMATES }]));
  const plan = { useCases, profile: input.profile, assignments: new Map() };
  return buildReport(analyse({ ...input, useCases }), { title: 'Bericht', date: '2026-11-22', criteria: DEFAULT_CRITERIA, plan, drawings });
}

/** Beside the time on the clock the time the processor worked: on a busy machine they part. */
async function measure(work: () => unknown): Promise<{ readonly clock: number; readonly worked: number }> {
  let worked = Infinity;
  const clock = await fastest(ROUNDS, async () => {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    worked = Math.min(worked, (user + system) / 1000);
  });
  return { clock, worked };
}

const report = readAndAnalyse();
const analysing = await measure(readAndAnalyse);
print(`Report of ${PROCESSES} processes with ${report.steps.length} steps and every drawing (ratio: reading, analysing and ranking them)`);
print(benchLine('read, analyse, rank, simulate', analysing.clock, `1 x, processor ${Math.round(analysing.worked)} ms`));
for (const id of ['docx', 'pdf', 'pptx', 'xlsx', 'html'] as const) {
  let size = 0;
  const writing = await measure(async () => {
    size = (await exporterOf(id)!.write(report, { language: 'de', loadAsset })).length;
  });
  const whole = (writing.clock + analysing.clock) / 1000;
  const parts = [
    `${(writing.worked / analysing.worked).toFixed(2)} x`,
    `processor ${Math.round(writing.worked)} ms`,
    `${(size / 1e6).toFixed(1)} MB`,
    `from the files to the document ${whole.toFixed(1)} s, limit ${LIMIT / 1000} s`,
  ];
  print(benchLine(id, writing.clock, parts.join(', ')));
}
