import { openBpmn } from '#bpmn/read-bpmn.ts';
import { readDrawings } from '#bpmn/read-drawings.ts';
import type { DiagramGeometry } from '#core/layout/geometry.ts';
import { layOut } from '#core/layout/lay-out.ts';
import { type LayoutMeasures, measureLayout } from '#core/layout/measure-layout.ts';
import type { ProcessModel } from '#core/process/process-model.ts';
import { modelOfOutline } from '#core/outline/model-of-outline.ts';
import { readOutline } from '#core/outline/read-outline.ts';
import { corpusFiles, print } from '../bpmn/corpus.ts';
import { benchLine, fastest } from './stopwatch.ts';

const ROUNDS = Number(process.env['ROUNDS'] ?? 5);
/** A drawing that is to keep up with typing, milliseconds: two frames of a screen. */
const LIMIT = 30;

/** So many steps in three lanes, with a question, a way back and two ways at once for every eight of them. */
function typedProcess(steps: number): string {
  const roles = ['Belegung', 'Leitung', 'Verwaltung'];
  const lines = ['# Aufnahme', '> Anfrage'];
  for (let step = 1; step <= steps; step += 1) {
    lines.push(`${roles[Math.floor(step / 3) % 3]}: Schritt ${step}`);
    if (step % 8 === 2) lines.push(`? Frage ${step}`, `  nein 40%: Absage ${step} -> Ende Schluss ${step}`, '  ja:');
    if (step % 8 === 4) lines.push('+', `  Unterlagen ${step} anlegen`, `  Zimmer ${step} vorbereiten`);
    if (step % 8 === 6) lines.push(`< zurück zu Schritt ${step}, 20%`);
  }
  return [...lines, '. Fertig'].join('\n');
}

print('Laying out');
for (const steps of [8, 20, 50]) {
  const { model, typed } = modelOfOutline(readOutline(typedProcess(steps), 'de').outline);
  const typing = await fastest(ROUNDS, () => layOut(model, { typed }));
  const fresh = await fastest(ROUNDS, () => layOut(model));
  const note = steps === 8 ? `, limit ${LIMIT} ms${typing > LIMIT ? ' EXCEEDED' : ''}` : '';
  print(
    benchLine(`${model.flowNodes.length} nodes while typing`, typing, `${(typing / fresh).toFixed(2)} x the same laid out afresh${note}`),
  );
}

const only = (geometry: DiagramGeometry, ids: ReadonlySet<string>): DiagramGeometry => ({
  shapes: new Map([...geometry.shapes].filter(([id]) => ids.has(id))),
  edges: new Map([...geometry.edges].filter(([id]) => ids.has(id))),
});

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The middle width of the steps drawn, px: other tools draw them smaller, so lines are compared in widths of a step. */
const stepWidth = (model: ProcessModel, { shapes }: DiagramGeometry): number =>
  median(model.flowNodes.flatMap(({ id, kind }) => (kind === 'activity' ? (shapes.get(id)?.width ?? []) : []))) || 1;

/** Ours and the one of the file, over the elements both of them draw. */
const pairs: { readonly original: LayoutMeasures; readonly ours: LayoutMeasures }[] = [];
for (const { bytes } of corpusFiles()) {
  const opened = openBpmn(bytes);
  if (!opened.ok || opened.value.model.flowNodes.length < 3) continue;
  const [drawing, ...others] = readDrawings(opened.value);
  if (drawing === undefined || others.length > 0) continue;
  const own = layOut(opened.value.model);
  const both = new Set([...drawing.geometry.shapes, ...drawing.geometry.edges].map(([id]) => id));
  const [original, ours] = [drawing.geometry, own].map((geometry) => {
    const measures = measureLayout(opened.value.model, only(geometry, both));
    return { ...measures, edgeLength: Math.round(measures.edgeLength / stepWidth(opened.value.model, geometry)) };
  });
  pairs.push({ original: original!, ours: ours! });
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const MEASURES = [
  ['crossings', 'crossings'],
  ['bends', 'bends'],
  ['nodeOverlaps', 'shapes on shapes'],
  ['edgesThroughNodes', 'lines through shapes'],
  ['labelsCovered', 'covered texts'],
  ['edgesOnEdges', 'lines on lines'],
  ['edgeLength', 'length, steps'],
] as const satisfies readonly (readonly [keyof LayoutMeasures, string])[];

if (pairs.length === 0) print('No corpus: the comparison with drawings of other tools is skipped.');
else {
  print(`\nOur drawing beside the original, ${pairs.length} files of other tools`);
  print('                        median              all together        per file: better / same / worse');
  for (const [measure, title] of MEASURES) {
    const [theirs, ours] = [pairs.map(({ original }) => original[measure]), pairs.map((pair) => pair.ours[measure])];
    const better = pairs.filter((pair) => pair.ours[measure] < pair.original[measure]).length;
    const worse = pairs.filter((pair) => pair.ours[measure] > pair.original[measure]).length;
    print(
      [
        title.padEnd(22),
        `${median(ours)} (original ${median(theirs)})`.padEnd(20),
        `${sum(ours)} (${sum(theirs)})`.padEnd(22),
        `${better} / ${pairs.length - better - worse} / ${worse}`,
        median(ours) > median(theirs) ? '  WORSE IN THE MEDIAN' : '',
        sum(ours) > sum(theirs) ? '  WORSE ALTOGETHER' : '',
      ].join(' '),
    );
  }
}
