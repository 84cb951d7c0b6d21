import path from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import { readLogo } from '#app/report/read-logo.ts';
import type { Logo } from '#core/report/logo.ts';
import {
  CONTROL_WORDS,
  type DocumentControl,
  REPORT_DETAILS,
  REPORT_PARTS,
  type ReportPart,
  type ReportSettings,
} from '#core/report/report-settings.ts';
import { textOption } from './common-options.ts';
import { loadAsset } from './load-asset.ts';
import { readInput } from './node-files.ts';
import type { Session } from './session.ts';

/** Fields of document control by the name of their option. */
const CONTROL_OPTIONS = {
  docNumber: 'number',
  docVersion: 'version',
  docStatus: 'status',
  docAuthor: 'author',
  docApprovedBy: 'approvedBy',
  docValidFrom: 'validFrom',
  docNextReview: 'nextReview',
} as const satisfies Record<string, keyof DocumentControl>;

type ControlOption = keyof typeof CONTROL_OPTIONS;
const CONTROL_NAMES = Object.keys(CONTROL_OPTIONS) as readonly ControlOption[];
const DAYS: readonly ControlOption[] = ['docValidFrom', 'docNextReview'];

/** How the report is put together; what is not given is as the Mappe says, otherwise everything in full. */
export const reportOptions = (): readonly Option[] => [
  new Option('--parts <LISTE>', `Kapitel des Berichts, mit Komma getrennt: ${REPORT_PARTS.join(', ')}`).argParser(readParts),
  new Option('--detail <UMFANG>', 'Überblick oder vollständig').choices(REPORT_DETAILS),
  new Option('--organisation <NAME>', 'Organisation auf dem Titel und im Kopf'),
  new Option('--logo <DATEI>', 'Logo auf dem Titel: PNG, JPEG oder SVG, höchstens 1 MB'),
  ...CONTROL_NAMES.map((name) => {
    const isDay = DAYS.includes(name);
    const flag = `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    const option = new Option(`${flag} <${isDay ? 'TAG' : 'TEXT'}>`, `Dokumentenlenkung: ${CONTROL_WORDS[CONTROL_OPTIONS[name]].de}`);
    return isDay ? option.argParser(readDay) : option;
  }),
];

/** Lays what the call says over what the Mappe says; null = the logo cannot be used, it was said. */
export async function readReportOptions(
  options: Readonly<Record<string, unknown>>,
  session: Session,
): Promise<((of: Partial<ReportSettings>) => Partial<ReportSettings>) | null> {
  const organisation = textOption(options, 'organisation');
  const logo = await readLogoOption(textOption(options, 'logo'), organisation, session);
  if (logo === undefined) return null;
  const control = CONTROL_NAMES.flatMap((name) => {
    const text = textOption(options, name);
    return text === null ? [] : [[CONTROL_OPTIONS[name], text] as const];
  });
  const detail = REPORT_DETAILS.find((known) => known === options['detail']);
  const parts = options['parts'] as readonly ReportPart[] | undefined;
  return (of) => ({
    ...of,
    ...(parts === undefined ? {} : { parts }),
    ...(detail === undefined ? {} : { detail }),
    ...(organisation === null ? {} : { organisation }),
    ...(logo === null ? {} : { logo }),
    ...(control.length === 0 ? {} : { control: { ...EMPTY_CONTROL, ...of.control, ...Object.fromEntries(control) } }),
  });
}

const EMPTY_CONTROL: DocumentControl = {
  number: null,
  version: null,
  status: null,
  author: null,
  approvedBy: null,
  validFrom: null,
  nextReview: null,
};

/** null = none asked for; undefined = it cannot be used, it was said. */
async function readLogoOption(name: string | null, organisation: string | null, session: Session): Promise<Logo | null | undefined> {
  if (name === null) return null;
  const read = await readInput({ path: path.resolve(session.io.cwd, name), name, below: name });
  if (!read.ok) {
    session.problem(name, read.problem);
    return undefined;
  }
  const logo = await readLogo(read.value, organisation ?? 'Logo', loadAsset);
  if (logo !== null) return logo;
  session.problem(name, { code: 'PICTURE_NOT_USABLE', name: path.basename(name) });
  return undefined;
}

function readParts(text: string): readonly ReportPart[] {
  const named = text.split(',').map((part) => part.trim());
  const unknown = named.find((part) => !(REPORT_PARTS as readonly string[]).includes(part));
  if (unknown !== undefined) throw new InvalidArgumentError(`Gebraucht wird eine Auswahl aus ${REPORT_PARTS.join(', ')}.`);
  return REPORT_PARTS.filter((part) => named.includes(part));
}

function readDay(text: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (day === undefined || date.getUTCDate() !== Number(day) || date.getUTCMonth() !== Number(month) - 1) {
    throw new InvalidArgumentError('Gebraucht wird ein Tag als JJJJ-MM-TT.');
  }
  return text;
}
