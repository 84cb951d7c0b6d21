import path from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import { drawDocument, type DrawnPicture, type DrawWishes } from '#app/picture/draw-document.ts';
import { picturePng, posterPdf } from '#app/picture/write-picture.ts';
import type { Language, Translated } from '#core/language.ts';
import { LENSES, type LensName } from '#core/picture/lens/lens.ts';
import { type Sheet, SHEETS } from '#core/picture/poster-plan.ts';
import { safeFileName } from '#platform/safe-file-name.ts';
import type { CliCommand } from '../command.ts';
import { BPMN_OR_MAPPE, languageOption, NUMBER, OFF, outOption, PATHS_ARGUMENT, textOption } from '../common-options.ts';
import { loadAsset } from '../load-asset.ts';
import { EMPTY_FOLDER, findInputs, kindOf, readInput, writeOutput } from '../node-files.ts';
import type { Session } from '../session.ts';

const FORMATS = ['svg', 'png', 'pdf'] as const;
type Format = (typeof FORMATS)[number];
const ENDINGS = /\.(?:bpmn2?|bpmn20\.xml|kompass)$/i;

/** Drawings as files, the same as „Bild oder Poster speichern …“ makes them. */
export const pictureCommand: CliCommand = {
  name: 'picture',
  summary: {
    de: 'Zeichnungen als Bild (SVG, PNG) oder Poster (PDF) ausgeben.',
    en: 'Write drawings as a picture (SVG, PNG) or poster (PDF).',
  },
  argument: { syntax: PATHS_ARGUMENT, description: BPMN_OR_MAPPE },
  options: (language) => {
    const t = TEXTS[language];
    return [
      outOption(language, OUT, true),
      new Option('--format <FORMAT>', t.format).choices([...FORMATS]),
      new Option(`--lens <${t.lensValue}>`, t.lens).choices([...LENSES, 'none']).default('tags'),
      new Option('--title', t.title).default(false, OFF[language]),
      new Option('--no-legend', t.noLegend),
      new Option('--transparent', t.transparent).default(false, OFF[language]),
      new Option(`--scale <${NUMBER[language]}>`, t.scale).argParser((text) => readScale(text, language)).default(2),
      new Option(`--paper <${t.paperValue}>`, t.paper).choices(Object.keys(SHEETS)).default('a3'),
      new Option('--tiles', t.tiles).default(false, OFF[language]),
      languageOption(language),
    ];
  },
  example: {
    de: 'picture aufnahme.bpmn --out aufnahme.pdf --paper a1 --lens hours --title',
    en: 'picture admission.bpmn --out admission.pdf --paper a1 --lens hours --title',
  },
  async run(paths, options, session) {
    const out = path.resolve(session.io.cwd, textOption(options, 'out') ?? '');
    const format = (textOption(options, 'format') ?? FORMATS.find((one) => out.toLowerCase().endsWith(`.${one}`)) ?? 'svg') as Format;
    const wishes: DrawWishes = {
      lens: (textOption(options, 'lens') ?? 'tags') as LensName | 'none',
      withTitle: options['title'] === true,
      legend: options['legend'] !== false,
      isTransparent: options['transparent'] === true && format !== 'pdf',
      language: session.resultLanguage,
      today: session.io.today,
    };
    const drawn = await drawAll(paths, wishes, session);
    const intoFolder = (await kindOf(out)) === 'folder' || path.extname(out) === '';
    if (drawn.length > 1 && !intoFolder) {
      session.wrongUsage(TEXTS[session.language].several(drawn.length));
      return;
    }
    for (const [done, one] of drawn.entries()) {
      const name = safeFileName(`${one.name}.${format}`);
      session.progress(done, drawn.length, name);
      const written = await writeOutput(intoFolder ? path.join(out, one.below, name) : out, await bytesOf(one, format, options, session));
      if (!written.ok) session.problem(name, written.problem);
    }
  },
};

interface FoundPicture extends DrawnPicture {
  /** Folder below the one that was named. */
  readonly below: string;
}

async function drawAll(paths: readonly string[], wishes: DrawWishes, session: Session): Promise<readonly FoundPicture[]> {
  const { files, emptyFolders } = await findInputs(paths, session.io.cwd, ENDINGS);
  for (const folder of emptyFolders) session.failed(folder, EMPTY_FOLDER[session.language]);
  const drawn: FoundPicture[] = [];
  for (const file of files) {
    const bytes = await readInput(file);
    const pictures = bytes.ok ? drawDocument(path.basename(file.path), bytes.value, wishes) : bytes;
    if (!pictures.ok) session.problem(file.name, pictures.problem);
    else if (pictures.value.length === 0) session.failed(file.name, TEXTS[session.language].nothing);
    else drawn.push(...pictures.value.map((picture) => ({ ...picture, below: path.dirname(file.below) })));
  }
  return drawn;
}

function bytesOf(
  { picture, title, alt }: DrawnPicture,
  format: Format,
  options: Readonly<Record<string, unknown>>,
  session: Session,
): Promise<Uint8Array> {
  switch (format) {
    case 'svg':
      return Promise.resolve(new TextEncoder().encode(picture.markup));
    case 'png':
      return picturePng(picture, Number(options['scale']), loadAsset);
    case 'pdf': {
      const order = { sheet: (textOption(options, 'paper') ?? 'a3') as Sheet, isTiled: options['tiles'] === true };
      return posterPdf(picture, order, { title, alt, date: session.io.today, language: session.resultLanguage }, loadAsset);
    }
  }
}

function readScale(text: string, language: Language): number {
  const scale = Number(text);
  if (!(scale >= 0.25 && scale <= 8)) throw new InvalidArgumentError(TEXTS[language].scaleWanted);
  return scale;
}

const OUT: Translated = { de: 'Datei für eine Zeichnung, Ordner für mehrere', en: 'file for one drawing, folder for several' };

const TEXTS = {
  de: {
    format: 'Form der Ausgabe; ohne Angabe nach der Endung von --out, sonst svg',
    lensValue: 'LINSE',
    lens: 'was die Zeichnung außer sich zeigt',
    title: 'Name des Prozesses über der Zeichnung',
    noLegend: 'ohne Legende',
    transparent: 'durchsichtiger Grund statt weißem',
    scale: 'Bildpunkte je Punkt der Zeichnung, nur PNG',
    scaleWanted: 'Gebraucht wird eine Zahl von 0.25 bis 8.',
    paperValue: 'GROESSE',
    paper: 'Papier des Posters, nur PDF',
    tiles: 'Poster auf A4-Blättern zum Zusammenkleben',
    nothing: 'In dieser Datei gibt es nichts zu zeichnen.',
    several: (count: number) => `Es sind ${count} Zeichnungen. Bitte mit --out einen Ordner angeben.`,
  },
  en: {
    format: 'form of the result; without it, as the ending of --out says, else svg',
    lensValue: 'LENS',
    lens: 'what the drawing shows besides itself',
    title: 'name of the process above the drawing',
    noLegend: 'without a legend',
    transparent: 'transparent ground instead of white',
    scale: 'pixels per point of the drawing, PNG only',
    scaleWanted: 'Wanted is a number from 0.25 to 8.',
    paperValue: 'SIZE',
    paper: 'paper of the poster, PDF only',
    tiles: 'poster on A4 sheets to glue together',
    nothing: 'There is nothing to draw in this file.',
    several: (count: number) => `There are ${count} drawings. Please give a folder with --out.`,
  },
} as const satisfies Record<Language, unknown>;
