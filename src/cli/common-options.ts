import { InvalidArgumentError, Option } from 'commander';

/** Options several commands share, and how they are read back from what commander gives. */
export const outOption = (description: string, mandatory = false): Option =>
  new Option('--out <PFAD>', description).makeOptionMandatory(mandatory);
export const languageOption = (): Option => new Option('--lang <SPRACHE>', 'Sprache der Ausgabe').choices(['de', 'en']).default('de');
export const annotationsOption = (mandatory = false): Option =>
  new Option('--annotations <DATEI>', 'Angaben zu den Schritten: JSON oder die bearbeitete Schrittliste (CSV, XLSX)').makeOptionMandatory(
    mandatory,
  );
export const seedOption = (): Option =>
  new Option('--seed <ZAHL>', 'Startwert der Ziehungen; gleicher Startwert, gleiche Ergebnisse').argParser(readSeed);

/** The text of an option; null = it was not given, or is a switch. */
export const textOption = (options: Readonly<Record<string, unknown>>, name: string): string | null => {
  const value = options[name];
  return typeof value === 'string' ? value : null;
};

function readSeed(text: string): number {
  const seed = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(seed)) throw new InvalidArgumentError('Gebraucht wird eine ganze Zahl ab 0.');
  return seed;
}
