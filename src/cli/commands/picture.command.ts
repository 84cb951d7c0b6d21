import path from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import { drawDocument, type DrawnPicture, type DrawWishes } from '#app/picture/draw-document.ts';
import { picturePng, posterPdf } from '#app/picture/write-picture.ts';
import { LENSES, type LensName } from '#core/picture/lens/lens.ts';
import { type Sheet, SHEETS } from '#core/picture/poster-plan.ts';
import { safeFileName } from '#platform/safe-file-name.ts';
import type { CliCommand } from '../command.ts';
import { languageOption, outOption, textOption } from '../common-options.ts';
import { loadAsset } from '../load-asset.ts';
import { findInputs, kindOf, readInput, writeOutput } from '../node-files.ts';
import type { Session } from '../session.ts';

const FORMATS = ['svg', 'png', 'pdf'] as const;
type Format = (typeof FORMATS)[number];
const ENDINGS = /\.(?:bpmn2?|bpmn20\.xml|kompass)$/i;

/** Drawings as files, the same as „Bild oder Poster speichern …“ makes them. */
export const pictureCommand: CliCommand = {
  name: 'picture',
  summary: 'Zeichnungen als Bild (SVG, PNG) oder Poster (PDF) ausgeben.',
  argument: { syntax: '<pfade...>', description: 'BPMN-Dateien, Mappen (.kompass) oder Ordner' },
  options: [
    outOption('Datei für eine Zeichnung, Ordner für mehrere', true),
    new Option('--format <FORMAT>', 'Form der Ausgabe; ohne Angabe nach der Endung von --out, sonst svg').choices([...FORMATS]),
    new Option('--lens <LINSE>', 'was die Zeichnung außer sich zeigt').choices([...LENSES, 'none']).default('tags'),
    new Option('--title', 'Name des Prozesses über der Zeichnung').default(false, 'nein'),
    new Option('--no-legend', 'ohne Legende'),
    new Option('--transparent', 'durchsichtiger Grund statt weißem').default(false, 'nein'),
    new Option('--scale <ZAHL>', 'Bildpunkte je Punkt der Zeichnung, nur PNG').argParser(readScale).default(2),
    new Option('--paper <GROESSE>', 'Papier des Posters, nur PDF').choices(Object.keys(SHEETS)).default('a3'),
    new Option('--tiles', 'Poster auf A4-Blättern zum Zusammenkleben').default(false, 'nein'),
    languageOption(),
  ],
  example: 'picture aufnahme.bpmn --out aufnahme.pdf --paper a1 --lens hours --title',
  async run(paths, options, session) {
    const out = path.resolve(session.io.cwd, textOption(options, 'out') ?? '');
    const format = (textOption(options, 'format') ?? FORMATS.find((one) => out.toLowerCase().endsWith(`.${one}`)) ?? 'svg') as Format;
    const wishes: DrawWishes = {
      lens: (textOption(options, 'lens') ?? 'tags') as LensName | 'none',
      withTitle: options['title'] === true,
      legend: options['legend'] !== false,
      isTransparent: options['transparent'] === true && format !== 'pdf',
      language: session.language,
      today: session.io.today,
    };
    const drawn = await drawAll(paths, wishes, session);
    const intoFolder = (await kindOf(out)) === 'folder' || path.extname(out) === '';
    if (drawn.length > 1 && !intoFolder) {
      session.wrongUsage(`Es sind ${drawn.length} Zeichnungen. Bitte mit --out einen Ordner angeben.`);
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
  for (const folder of emptyFolders) session.failed(folder, 'In diesem Ordner gibt es keine BPMN-Datei und keine Mappe.');
  const drawn: FoundPicture[] = [];
  for (const file of files) {
    const bytes = await readInput(file);
    const pictures = bytes.ok ? drawDocument(path.basename(file.path), bytes.value, wishes) : bytes;
    if (!pictures.ok) session.problem(file.name, pictures.problem);
    else if (pictures.value.length === 0) session.failed(file.name, 'In dieser Datei gibt es nichts zu zeichnen.');
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
      return posterPdf(picture, order, { title, alt, date: session.io.today, language: session.language }, loadAsset);
    }
  }
}

function readScale(text: string): number {
  const scale = Number(text);
  if (!(scale >= 0.25 && scale <= 8)) throw new InvalidArgumentError('Gebraucht wird eine Zahl von 0.25 bis 8.');
  return scale;
}
