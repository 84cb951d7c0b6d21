import type { RawAnnotations } from '#core/annotation/annotation.ts';
import { readAnnotations } from '#core/annotation/read-annotation.ts';
import { layOut } from '#core/layout/lay-out.ts';
import { drawThumbnail } from '#core/picture/draw-thumbnail.ts';
import { stepsOf } from '#core/process/queries.ts';
import type { Sample } from '#samples/sample.ts';
import { writeBpmn } from '#bpmn/write-bpmn.ts';
import { mappeOfSource } from './mappe-of-source.ts';
import { annotationsOfSource } from './annotations-of-source.ts';
import { modelOfSource } from './model-of-source.ts';
import type { SourceMappe, SourceProcess } from './source-process.ts';

/** Version written as `exporterVersion`; samples are made by the first version and change only with their facts. */
const VERSION = '0.1.0';
const WORKED_SUFFIX = '-eingeordnet';

/** Name and text of every file in samples/ that is made from the facts. The worked example comes second, after its empty twin. */
export function makeSamples(sources: readonly SourceProcess[]): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const entries: string[] = [];
  const pictures: string[] = [];
  for (const source of sources) {
    const model = modelOfSource(source);
    const geometry = layOut(model);
    const said = source.workedExample === true ? annotationsOfSource(source, model) : new Map();
    const thumbnail = drawThumbnail(model, readAnnotations(model, said).annotations, geometry);
    pictures.push(`  [${quote(source.id)}, ${JSON.stringify(thumbnail)}],\n`);
    const add = (file: string, text: string, kind: Sample['kind']) => {
      files.set(file, text);
      entries.push(catalogueEntry(source, file, stepsOf(model).length, rolesOf(source), kind));
    };
    const write = (id: string, annotations: RawAnnotations) => writeBpmn(model, annotations, geometry, { id, version: VERSION });
    add(`${source.id}.bpmn`, write(source.id, new Map()), 'plain');
    if (source.workedExample !== true) continue;
    const tagged = write(`${source.id}${WORKED_SUFFIX}`, said);
    add(`${source.id}${WORKED_SUFFIX}.bpmn`, tagged, 'tagged');
    if (source.mappe === undefined) continue;
    const today = { fileName: `${source.title}.bpmn`, bpmn: tagged };
    add(`${source.id}.kompass`, mappeOfSource(source.mappe, today, targetOf(source, source.mappe)), 'ranked');
  }
  files.set('catalogue.ts', `${HEAD}${entries.join('')}];\n`);
  files.set('pictures.ts', `${PICTURES_HEAD}${pictures.join('')}]);\n`);
  return files;
}

/** The Soll of a process, drawn and said like any other; null = it has none. */
function targetOf(source: SourceProcess, { target }: SourceMappe): { readonly fileName: string; readonly bpmn: string } | null {
  if (target === undefined) return null;
  const { drawnData: _, ...facts } = source;
  const changed: SourceProcess = { ...facts, ...target };
  const model = modelOfSource(changed);
  const made = { id: `${source.id}-soll`, version: VERSION };
  return { fileName: `${source.title} (Soll).bpmn`, bpmn: writeBpmn(model, annotationsOfSource(changed, model), layOut(model), made) };
}

/** Lanes, and pools with steps that have none. */
const rolesOf = (source: SourceProcess): number =>
  source.pools.filter((pool) => !pool.blackBox).reduce((sum, pool) => sum + Math.max(1, pool.lanes.length), 0);

const PICTURES_HEAD = `// Written by build/scripts/make-samples.mjs from build/samples/source.
import type { Thumbnail } from '#core/picture/draw-thumbnail.ts';

/** The processes in small, by their id; those worked out show their tags. */
export const PICTURES: ReadonlyMap<string, Thumbnail> = new Map([
`;

const HEAD = `// Written by build/scripts/make-samples.mjs from build/samples/source; change the facts there.
import type { Sample } from './sample.ts';

/** Every sample, an empty process before its worked copies. */
export const SAMPLES: readonly Sample[] = [
`;

/** Fields as the facts name them -> fields of work on the start page, which has few headings. */
const AREAS: readonly (readonly [fields: readonly string[], de: string, en: string])[] = [
  [['Jugendhilfe', 'Kita'], 'Jugendhilfe und Kita', 'Youth welfare and day care'],
  [['Pflege', 'Pflege ambulant', 'Pflege stationär'], 'Pflege', 'Care'],
  [['Eingliederungshilfe', 'Rettungsdienst'], 'Eingliederungshilfe und Rettungsdienst', 'Disability support and ambulance'],
  [
    ['Verwaltung', 'Wohlfahrtsverband', 'Personal', 'Qualitätsmanagement', 'Querschnitt'],
    'Verwaltung, Personal und Qualität',
    'Administration, staff and quality',
  ],
];

function areaOf(field: string): readonly [de: string, en: string] {
  const area = AREAS.find(([fields]) => fields.includes(field));
  if (area === undefined) throw new Error(`no field of work for ${field}`);
  return [area[1], area[2]];
}

function catalogueEntry(source: SourceProcess, file: string, steps: number, lanes: number, kind: Sample['kind']): string {
  const both = (de: string, en: string) => `{ de: ${quote(de)}, en: ${quote(en)} }`;
  const [titleDe, titleEn] =
    kind === 'plain' ? [source.title, source.titleEn] : [`${source.title}, ${WORDS[kind][0]}`, `${source.titleEn}, ${WORDS[kind][1]}`];
  const [saidDe, saidEn] = kind === 'plain' ? [source.summary, source.summaryEn] : SUMMARIES[kind];
  const [textDe, textEn] =
    kind === 'ranked' && source.mappe?.target !== undefined ? [saidDe + WITH_TARGET[0], saidEn + WITH_TARGET[1]] : [saidDe, saidEn];
  return `  {
    id: ${quote(kind === 'ranked' ? `${source.id}-gereiht` : file.replace(/\.bpmn$/u, ''))},
    process: ${quote(source.id)},
    file: ${quote(file)},
    title: ${both(titleDe, titleEn)},
    field: ${both(...areaOf(source.field))},
    description: ${both(textDe, textEn)},
    steps: ${steps},
    lanes: ${lanes},
    kind: '${kind}',
    worked: ${kind !== 'plain'},
  },
`;
}

const WORDS = { tagged: ['eingeordnet', 'tagged'], ranked: ['gereiht', 'ranked'] } as const;

const SUMMARIES = {
  tagged: [
    'Derselbe Prozess mit vorgeschlagenen Einordnungen, angenommenen Zeiten und Problemfeldern: zum Auswerten und Reihen.',
    'The same process with proposed tags, assumed times and problem fields: to analyse and rank.',
  ],
  ranked: [
    'Eine Mappe mit sechs geschätzten Use Cases: so sieht eine Reihung mit Begründung und Unsicherheit aus. Alle Schätzungen sind Annahmen.',
    'A Mappe with six estimated use cases: what a ranking with reasons and uncertainty looks like. All estimates are assumptions.',
  ],
} as const;

const WITH_TARGET = [' Daneben steht ein Soll-Prozess zum Vergleich.', ' A to-be process stands beside it to compare.'] as const;

const quote = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
