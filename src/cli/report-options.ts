import path from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import { readLogo } from '#app/report/read-logo.ts';
import type { Language } from '#core/language.ts';
import type { Logo } from '#core/report/logo.ts';
import {
  CONTROL_WORDS,
  type DocumentControl,
  REPORT_DETAILS,
  REPORT_PARTS,
  type ReportPart,
  type ReportSettings,
} from '#core/report/report-settings.ts';
import { FILE, textOption } from './common-options.ts';
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
export const reportOptions = (language: Language): readonly Option[] => [
  new Option(`--parts <${TEXTS[language].list}>`, TEXTS[language].parts(REPORT_PARTS.join(', '))).argParser((text) =>
    readParts(text, language),
  ),
  new Option(`--detail <${TEXTS[language].extent}>`, TEXTS[language].detail).choices(REPORT_DETAILS),
  new Option('--organisation <NAME>', TEXTS[language].organisation),
  new Option(`--logo <${FILE[language]}>`, TEXTS[language].logo),
  ...CONTROL_NAMES.map((name) => {
    const isDay = DAYS.includes(name);
    const flag = `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    const option = new Option(
      `${flag} <${isDay ? TEXTS[language].day : 'TEXT'}>`,
      TEXTS[language].control(CONTROL_WORDS[CONTROL_OPTIONS[name]][language]),
    );
    return isDay ? option.argParser((text) => readDay(text, language)) : option;
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

function readParts(text: string, language: Language): readonly ReportPart[] {
  const named = text.split(',').map((part) => part.trim());
  const unknown = named.find((part) => !(REPORT_PARTS as readonly string[]).includes(part));
  if (unknown !== undefined) throw new InvalidArgumentError(TEXTS[language].partsWanted(REPORT_PARTS.join(', ')));
  return REPORT_PARTS.filter((part) => named.includes(part));
}

function readDay(text: string, language: Language): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (day === undefined || date.getUTCDate() !== Number(day) || date.getUTCMonth() !== Number(month) - 1) {
    throw new InvalidArgumentError(TEXTS[language].dayWanted);
  }
  return text;
}

const TEXTS = {
  de: {
    list: 'LISTE',
    parts: (all: string) => `Kapitel des Berichts, mit Komma getrennt: ${all}`,
    partsWanted: (all: string) => `Gebraucht wird eine Auswahl aus ${all}.`,
    extent: 'UMFANG',
    detail: 'Überblick oder vollständig',
    organisation: 'Organisation auf dem Titel und im Kopf',
    logo: 'Logo auf dem Titel: PNG, JPEG oder SVG, höchstens 1 MB',
    control: (field: string) => `Dokumentenlenkung: ${field}`,
    day: 'TAG',
    dayWanted: 'Gebraucht wird ein Tag als JJJJ-MM-TT.',
  },
  en: {
    list: 'LIST',
    parts: (all: string) => `chapters of the report, separated by commas: ${all}`,
    partsWanted: (all: string) => `Wanted is a selection of ${all}.`,
    extent: 'EXTENT',
    detail: 'overview or in full',
    organisation: 'organisation on the title page and in the head',
    logo: 'logo on the title page: PNG, JPEG or SVG, at most 1 MB',
    control: (field: string) => `document control: ${field}`,
    day: 'DAY',
    dayWanted: 'Wanted is a day as YYYY-MM-DD.',
  },
} as const satisfies Record<Language, unknown>;
