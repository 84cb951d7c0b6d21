import { InvalidArgumentError, Option } from 'commander';
import { type Language, LANGUAGES, type Translated } from '#core/language.ts';

/** Options several commands share, and how they are read back from what commander gives. */
export const outOption = (language: Language, description: Translated, mandatory = false): Option =>
  new Option(`--out <${PLACE[language]}>`, description[language]).makeOptionMandatory(mandatory);

/** Both spellings say the same; which language a call asks for is read in `languages-of.ts`. */
export const languageOption = (language: Language): Option => {
  const { value, description } = LANGUAGE_TEXTS[language];
  return new Option(`--lang, --language <${value}>`, description).choices(LANGUAGES);
};

export const annotationsOption = (language: Language, mandatory = false): Option =>
  new Option(`--annotations <${FILE[language]}>`, ANNOTATIONS[language]).makeOptionMandatory(mandatory);

export const seedOption = (language: Language): Option =>
  new Option(`--seed <${NUMBER[language]}>`, SEED[language]).argParser((text) => readSeed(text, language));

/** The text of an option; null = it was not given, or is a switch. */
export const textOption = (options: Readonly<Record<string, unknown>>, name: string): string | null => {
  const value = options[name];
  return typeof value === 'string' ? value : null;
};

/** A switch that is off. */
export const OFF: Translated = { de: 'nein', en: 'no' };
export const FILE: Translated = { de: 'DATEI', en: 'FILE' };
export const NUMBER: Translated = { de: 'ZAHL', en: 'NUMBER' };
/** What stands for the one file a command takes. */
export const FILE_ARGUMENT: Translated = { de: '<datei>', en: '<file>' };
export const PATHS_ARGUMENT: Translated = { de: '<pfade...>', en: '<paths...>' };
export const INTO_FILE: Translated = { de: 'Datei für das Ergebnis', en: 'file for the result' };
export const INTO_PLACE: Translated = { de: 'Datei oder Ordner für das Ergebnis', en: 'file or folder for the result' };
export const INTO_OUTPUT: Translated = {
  de: 'Datei oder Ordner für das Ergebnis; ohne Angabe auf die Standardausgabe',
  en: 'file or folder for the result; without it, the standard output',
};
export const BPMN_OR_MAPPE: Translated = {
  de: 'BPMN-Dateien, Mappen (.kompass) oder Ordner',
  en: 'BPMN files, Mappen (.kompass) or folders',
};

const PLACE: Translated = { de: 'PFAD', en: 'PATH' };
const LANGUAGE_TEXTS: Translated<{ readonly value: string; readonly description: string }> = {
  de: { value: 'SPRACHE', description: 'Sprache der Ergebnisse und dieser Texte; ohne Angabe sind die Ergebnisse deutsch' },
  en: { value: 'LANGUAGE', description: 'language of the results and of these texts; without it, results are in German' },
};
const ANNOTATIONS: Translated = {
  de: 'Angaben zu den Schritten: JSON oder die bearbeitete Schrittliste (CSV, XLSX)',
  en: 'what is known about the steps: JSON or the edited list of steps (CSV, XLSX)',
};
const SEED: Translated = {
  de: 'Startwert der Ziehungen; gleicher Startwert, gleiche Ergebnisse',
  en: 'seed of the draws; same seed, same results',
};
const SEED_WANTED: Translated = { de: 'Gebraucht wird eine ganze Zahl ab 0.', en: 'Wanted is a whole number from 0.' };

function readSeed(text: string, language: Language): number {
  const seed = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(seed)) throw new InvalidArgumentError(SEED_WANTED[language]);
  return seed;
}
