import type { Analysis } from '#core/analysis.ts';
import { stepsOf } from '#core/process/queries.ts';
import type { SelfTestReport } from '#platform/platform.ts';
import { SAMPLES } from '#samples/catalogue.ts';
import { tagPatch } from './document/annotation-patches.ts';
import type { DocumentSession } from './document/document-session.ts';
import { exportDesk } from './export/export-desk.ts';
import { readPictureSource } from './export/picture-source.ts';
import { drawProcessPicture } from './export/process-picture.ts';
import { loadSample } from './features/start/load-sample.ts';

type Step = SelfTestReport['steps'][number];

/**
 * The main job, done by the program itself on the real window (`--selftest`): open a sample, tag, take back, analyse, export.
 * Gives whoever has the desktop program the evidence that it works on this machine.
 */
export async function runSelfTest(session: DocumentSession): Promise<SelfTestReport> {
  const steps: Step[] = [];
  const attempt = async (name: string, action: () => Promise<string>) => {
    const began = performance.now();
    const record = (ok: boolean, detail: string) => steps.push({ name, ok, milliseconds: Math.round(performance.now() - began), detail });
    try {
      record(true, await action());
    } catch (error) {
      record(false, error instanceof Error ? error.message : String(error));
    }
  };

  const sample = SAMPLES.find(({ worked }) => worked) ?? SAMPLES[0]!;
  await attempt('open', async () => {
    await session.open({ ok: true, value: { token: null, name: sample.file, bytes: await loadSample(sample.file), readOnly: false } });
    const { phase, snapshot, problem } = session.store.getState();
    if (phase !== 'open' || snapshot === null) throw new Error(JSON.stringify(problem));
    return `${stepsOf(snapshot.model).length} steps`;
  });
  await attempt('tag', async () => {
    const before = await session.diagram!.saveXml();
    const { model } = session.store.getState().snapshot!;
    session.annotate(new Map(stepsOf(model).map((step) => [step.id, tagPatch('humanOnly')])));
    if ((await session.diagram!.saveXml()) === before) throw new Error('tagging changed nothing');
    session.undo();
    if ((await session.diagram!.saveXml()) !== before) throw new Error('undo left a difference');
    return 'tagged and taken back';
  });
  let analysis: Analysis | null = null;
  await attempt('analyse', async () => {
    analysis = await analysisOf(session);
    if (analysis.candidates.length === 0) throw new Error('no use cases');
    return `${analysis.candidates.length} use cases`;
  });
  for (const format of await session.reporting.loadFormats()) {
    await attempt(`export ${format.id}`, async () => {
      const made = await session.reporting.make(format);
      if (!made.ok) throw new Error(JSON.stringify(made.problem));
      if (made.value.length === 0) throw new Error('empty file');
      return `${made.value.length} bytes`;
    });
  }
  await attempt('picture', async () => {
    const source = await readPictureSource(session);
    if (source === null) throw new Error('nothing to draw');
    const look = { lens: 'tags', legend: true, title: true, isTransparent: false, selection: null } as const;
    const picture = drawProcessPicture(source, look, 'de');
    const png = await exportDesk().png(picture, 1);
    return `${picture.markup.length} characters, ${png.length} bytes`;
  });
  return { ok: steps.every(({ ok }) => ok), steps };
}

/** The analysis of what is open now, as soon as the worker has it. */
const analysisOf = ({ store }: DocumentSession): Promise<Analysis> =>
  new Promise((resolve) => {
    const take = () => {
      const { analysis, analysing } = store.getState();
      if (analysis === null || analysing) return;
      stop();
      resolve(analysis);
    };
    const stop = store.subscribe(take);
    take();
  });
