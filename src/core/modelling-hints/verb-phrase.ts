import { isKnownVerb, verbOfNoun } from './verb-of-noun.ts';

/** What a name in the form of a noun could be called instead. */
export interface VerbPhrase {
  /** The word that names the deed, as written. */
  readonly noun: string;
  /** The deed, infinitive. */
  readonly verb: string;
  /** The whole name with the verb at its end, where grammar allows to form it without guessing; else null. */
  readonly proposal: string | null;
}

const PREPOSITIONS: ReadonlySet<string> = new Set(
  'an am auf aus bei beim bis durch für gegen im in innerhalb mit nach ohne per über um unter via von vor während wegen zu zum zur'.split(
    ' ',
  ),
);
const ARTICLES: ReadonlySet<string> = new Set(['der', 'des', 'eines', 'einer']);
/** Endings of plurals that are the same in every case, and words that are. */
const SAME_IN_EVERY_CASE = /(?:ungen|heiten|keiten|schaften|ionen|täten|daten|akten|listen|unterlagen|kosten|zeiten|rechnungen)$/iu;

/** Reads a German step name that says its deed with a noun; null = it has a verb, or none that is known. */
export function verbPhraseOf(name: string): VerbPhrase | null {
  const words = name.trim().split(/\s+/u);
  if (words.some((word) => /[.,;:/+&()?!„“"]/u.test(word)) || words.some((word) => isLowerVerb(word))) return null;
  const [first = ''] = words;
  // "Prüfen des Antrags"
  if (/^\p{Lu}/u.test(first) && isKnownVerb(first) && words.length > 1) {
    const verb = first.toLocaleLowerCase('de');
    return { noun: first, verb, proposal: phrase(accusative(words.slice(1)), verb) };
  }
  if (!/^\p{Lu}/u.test(first)) return null;
  const deed = verbOfNoun(first);
  if (deed === null) return compoundAtTheEnd(words);
  const rest = words.slice(1);
  if (rest.length === 0) return { noun: first, verb: deed.verb, proposal: deed.object === null ? null : phrase(deed.object, deed.verb) };
  // "Analyse customer request" is another language
  if (/^\p{Ll}/u.test(rest[0]!) && !PREPOSITIONS.has(rest[0]!) && !ARTICLES.has(rest[0]!)) return null;
  if (deed.object !== null) {
    const isCircumstance = PREPOSITIONS.has(rest[0]!);
    return { noun: first, verb: deed.verb, proposal: isCircumstance ? phrase([deed.object, ...rest].join(' '), deed.verb) : null };
  }
  return { noun: first, verb: deed.verb, proposal: phrase(accusative(rest), deed.verb) };
}

/** "Interne Antragsprüfung": the deed is known, but not how its adjective would read. */
function compoundAtTheEnd(words: readonly string[]): VerbPhrase | null {
  const last = words.at(-1) ?? '';
  const deed = words.length > 1 && /^\p{Lu}/u.test(last) ? verbOfNoun(last) : null;
  return deed === null ? null : { noun: last, verb: deed.verb, proposal: null };
}

const phrase = (object: string | null, verb: string): string | null => (object === null || object === '' ? null : `${object} ${verb}`);

/** "des Antrags auf Förderung" -> "Antrag auf Förderung"; null = its accusative cannot be told from the words alone. */
function accusative(words: readonly string[]): string | null {
  const [article = '', noun = '', ...more] = words;
  const rest = more.length === 0 || PREPOSITIONS.has(more[0]!) || isGenitive(more) ? ['', ...more].join(' ') : null;
  if (rest === null || !/^\p{Lu}/u.test(noun)) return null;
  if (article === 'der') return noun + rest;
  if (article === 'des' || article === 'eines') return withoutGenitive(noun) === null ? null : withoutGenitive(noun) + rest;
  if (article === 'von') return SAME_IN_EVERY_CASE.test(noun) ? noun + rest : null;
  return null;
}

const isGenitive = ([article = '', noun = '']: readonly string[]): boolean => ['der', 'des'].includes(article) && /^\p{Lu}/u.test(noun);

/** Antrags, Bescheides, Ergebnisses -> Antrag, Bescheid, Ergebnis; weak nouns stay ("Klienten"). */
function withoutGenitive(noun: string): string | null {
  if (noun.endsWith('nisses')) return noun.slice(0, -'ses'.length);
  if (/(?:[^aeiouäöü]|ei|au|ie)[^aeiouäöüs]*es$/u.test(noun) && noun.length > 4) return noun.slice(0, -'es'.length);
  if (/[^s]s$/u.test(noun)) return noun.slice(0, -1);
  return noun.endsWith('en') ? noun : null;
}

/** A small word that is the verb of the phrase, wherever it stands. */
const isLowerVerb = (word: string): boolean =>
  /^\p{Ll}.*n$/u.test(word) && !NO_VERBS.has(word) && !/^(?:ein|kein|mein|sein|ihr|dies|jed|all)\p{L}*$/u.test(word);

const NO_VERBS: ReadonlySet<string> = new Set(
  'an in von den dann wann neuen alten internen externen offenen fehlenden eingehenden eigenen'.split(' '),
);
