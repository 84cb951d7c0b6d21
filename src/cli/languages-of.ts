import { type Language, LANGUAGES } from '#core/language.ts';

/** The languages of one run. */
export interface RunLanguages {
  /** Help, hints and problems: as the call says, else as the machine speaks. */
  readonly spoken: Language;
  /** Results: only the call decides, so that the same call gives the same bytes on every machine. */
  readonly results: Language;
}

/** Reads the language before anything is parsed: help and errors already need it. `locale` as in `CliIo`. */
export function languagesOf(argv: readonly string[], locale: string | undefined): RunLanguages {
  const asked = askedFor(argv);
  return { spoken: asked ?? (/^en(?![a-z])/i.test(locale ?? '') ? 'en' : 'de'), results: asked ?? 'de' };
}

/** The last one counts, as with every option; null = none or one there is not. */
function askedFor(argv: readonly string[]): Language | null {
  const end = argv.indexOf('--');
  const named = (end === -1 ? argv : argv.slice(0, end)).flatMap((word, at, words) => {
    const found = /^--lang(?:uage)?(?:=(?<value>.*))?$/s.exec(word);
    return found === null ? [] : [found.groups?.['value'] ?? words[at + 1]];
  });
  return LANGUAGES.find((language) => language === named.at(-1)) ?? null;
}

/** What POSIX lets decide about messages, in its order; an empty variable counts as none. */
export const localeOf = (environment: Readonly<Record<string, string | undefined>>): string | undefined =>
  environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || undefined;
