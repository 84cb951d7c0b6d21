import { AMBIGUOUS_GIVEN_NAMES, CLEAR_GIVEN_NAMES } from './given-names.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Word extends Span {
  readonly text: string;
}

/** A form of address makes the next word a name, unless that word is one of the field. */
const ADDRESS = new Set([
  'Herr',
  'Herrn',
  'Frau',
  'Hr.',
  'Fr.',
  'Familie',
  'Fam.',
  'Dr.',
  'Prof.',
  'Mr',
  'Mrs',
  'Ms',
  'Mr.',
  'Mrs.',
  'Ms.',
]);

/** Nouns of process texts that follow a form of address or a given name without being a name. */
const FIELD_WORD =
  /(?:ung|heit|keit|schaft|tion|ment|tät|amt|hilfe|plan|gespräch|bogen|akte|antrag|bericht|dienst|kraft|person|gruppe|team|stelle|haus|heim|schule|kita|pflege|leitung|träger|buch|liste|kasse|vertrag|daten|brief|termin|beirat|kontakt|bescheid|zusage|absage|anfrage|aufnahme|besuch|büro|eltern|sorge|sitzung|konferenz|prüfen|werk|verband|stift(?:ung)?|zentrum|kirche|klinik|krankenhaus|straße|platz|weg|ordner|software|system|portal|modell|methode|fonds|preis|test|skala|index|score|paragraf|gesetz)$/iu;
const FIELD_WORDS = new Set(
  `Bewohner Bewohnerin Klient Klientin Kind Kinder Mutter Vater Mann Frau Herr Jugendliche Jugendlicher Mensch Person Angehörige Betreuer Betreuerin
  Leitung Arzt Ärztin Kunde Kundin Patient Patientin Mitarbeiter Mitarbeitende Kollege Kollegin Eltern Team Chef Chefin Doktor Professor und
  Muster Mustermann Musterfrau Beispiel Unbekannt N.N. XY X Y A B C Meier-Beispiel`.split(/\s+/u),
);

/** Places that look like the name of a person: `Frau Schmidt`, `Anna`, `Max Meier`, `Meier, Anna`. */
export function nameSpans(text: string): readonly Span[] {
  const words = wordsOf(text);
  const spans: Span[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const end = nameAt(text, words, at);
    if (end === null) continue;
    spans.push({ start: words[at]!.start, end: words[end]!.end });
    at = end;
  }
  return spans;
}

/** Index of the last word of a name that begins here, or null. */
function nameAt(text: string, words: readonly Word[], at: number): number | null {
  const word = words[at]!;
  if (ADDRESS.has(word.text)) {
    let last = at;
    // "Herrn Prof. Dr. Dr." is as long as it gets
    while (last < at + 3 && isNext(text, words, last) && ADDRESS.has(words[last + 1]!.text)) last += 1;
    const first = last + 1;
    if (!isNext(text, words, last) || !isFamilyName(words[first]!.text)) return null;
    return familyNameBehind(text, words, first) ?? first;
  }
  if (AMBIGUOUS_GIVEN_NAMES.has(word.text)) return familyNameBehind(text, words, at);
  if (!CLEAR_GIVEN_NAMES.has(word.text)) return null;
  return familyNameBehind(text, words, at) ?? at;
}

function familyNameBehind(text: string, words: readonly Word[], at: number): number | null {
  if (!isNext(text, words, at)) return null;
  const next = words[at + 1]!;
  if (['von', 'van', 'de', 'zu', 'El', 'Al'].includes(next.text) && isNext(text, words, at + 1) && isFamilyName(words[at + 2]!.text))
    return at + 2;
  return isFamilyName(next.text) ? at + 1 : null;
}

/** Only blanks lie between this word and the next one. */
const isNext = (text: string, words: readonly Word[], at: number): boolean => {
  const [word, next] = [words[at]!, words[at + 1]];
  return next !== undefined && /^[ \u00A0]+$/u.test(text.slice(word.end, next.start));
};

/** Capital first, then small letters: abbreviations and ordinary words of the field are none. */
const isFamilyName = (word: string): boolean =>
  /^\p{Lu}[\p{Ll}’']+(?:-\p{Lu}[\p{Ll}’']+)?$/u.test(word) && !FIELD_WORDS.has(word) && !FIELD_WORD.test(word);

/** Words with their place; a hyphen joins, a full stop belongs to short forms of address. */
const wordsOf = (text: string): readonly Word[] =>
  [...text.matchAll(/(?:Dr|Prof|Hr|Fr|Fam|Mrs?|Ms)\.|[\p{L}\p{M}’']+(?:-[\p{L}\p{M}’']+)*/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
