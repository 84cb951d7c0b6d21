import { type Stem, type StemIndex, TYPO_LENGTH, type WordConcepts, withoutOneLetter } from './stem-index.ts';

const ENDING =
  /^(?:e|en|n|s|es|er|ern|em|ens|ung|ungen|t|et|te|ten|tes|ter|tem|end|ende|enden|ender|in|innen|erin|st|nis|nisse|nissen|ation|ationen|bar|t?ig|ige|igen|lich|liche|lichen|licher)?$/;
const VERB_ENDING = /^(?:en|n|t|et|te|ten|ung|ungen|end|ende|enden)$/;
/** Shortest stem that may stand in the middle of a word without chance hits (assumption). */
const INNER_LENGTH = 5;

/** Short nouns that are the head of many compounds: Mailtext, Dienstplan, Verlaufsdoku. */
const SHORT_HEADS: ReadonlySet<string> = new Set(['text', 'plan', 'mail', 'tour', 'doku', 'akte', 'test', 'frist', 'lauf']);
const PREFIXES: ReadonlySet<string> = new Set(
  'ab an auf aus be bei da dar durch ein ent er fest fort gegen heraus herum hin hinter hoch los miss mit nach neben nieder quer rueck rum um un unter ver vor weg weiter wieder wider zer zu zurueck zusammen ueber'.split(
    ' ',
  ),
);

/** Longer than any German compound people write into a step (assumption); keeps hostile input cheap. */
const LONGEST_WORD = 60;
/** Words remembered per index; the words of a few large models (assumption). */
const REMEMBERED = 4000;

const NOTHING: WordConcepts = { head: [], parts: [], stem: null, ending: '', mended: false };

/** Concepts in one folded word. */
export function findConcepts(word: string, index: StemIndex): WordConcepts {
  const known = index.seen.get(word);
  if (known !== undefined) return known;
  const found = lookUp(word, index);
  if (index.seen.size >= REMEMBERED) index.seen.clear();
  index.seen.set(word, found);
  return found;
}

function lookUp(word: string, index: StemIndex): WordConcepts {
  if (word.length > LONGEST_WORD) return NOTHING;
  const exact = searchWord(word, index);
  if (exact !== null) return exact;
  return word.length < TYPO_LENGTH ? NOTHING : (searchMended(word, index) ?? NOTHING);
}

interface Hit {
  readonly at: number;
  readonly stem: Stem;
}

function searchWord(word: string, index: StemIndex): WordConcepts | null {
  const hits: Hit[] = [];
  for (let at = 0; at <= word.length - 2; at += 1) {
    for (let length = Math.min(index.longest, word.length - at); length >= 2; length -= 1) {
      const stem = index.stems.get(word.substr(at, length));
      if (stem !== undefined && fits(stem, at, word)) hits.push({ at, stem });
    }
  }
  if (hits.length === 0) return null;
  const head = hits.filter(({ at, stem }) => isHead(stem, at, word)).reduce<Hit | null>(longer, null);
  const limit = head?.at ?? word.length;
  const parts: string[] = [];
  let free = limit;
  for (const { at, stem } of hits
    .filter(({ at, stem }) => at + stem.text.length <= limit)
    .toSorted((a, b) => b.stem.text.length - a.stem.text.length)) {
    if (parts.length > 0 && at + stem.text.length > free) continue;
    parts.push(...stem.concepts);
    free = at;
  }
  if (head === null && parts.length === 0) return null;
  return {
    head: head?.stem.concepts ?? [],
    parts: parts.filter((concept) => !(head?.stem.concepts ?? []).includes(concept)),
    stem: head?.stem.text ?? null,
    ending: head === null ? '' : word.slice(head.at + head.stem.text.length),
    mended: false,
  };
}

const longer = (best: Hit | null, hit: Hit): Hit => (best === null || hit.stem.text.length > best.stem.text.length ? hit : best);

function fits({ text, whole }: Stem, at: number, word: string): boolean {
  if (whole) return at === 0 && text.length === word.length;
  return at === 0 || text.length >= INNER_LENGTH || (SHORT_HEADS.has(text) && at >= 3);
}

function isHead({ text, verb }: Stem, at: number, word: string): boolean {
  const rest = word.slice(at + text.length);
  if (at === 0) return ENDING.test(rest);
  // "durchspielen" is not "spielen": another prefix makes another verb
  return !PREFIXES.has(word.slice(0, at)) && (verb ? VERB_ENDING : ENDING).test(rest);
}

/** The same word with one letter doubled, missing, wrong or swapped; for compounds the rear part is mended. */
function searchMended(word: string, index: StemIndex): WordConcepts | null {
  const single = word.replaceAll(/([a-z])\1/g, '$1');
  if (single !== word) {
    const found = searchWord(single, index);
    if (found?.stem != null && found.stem.length >= TYPO_LENGTH) return { ...found, mended: true };
  }
  const starts = word.length >= 2 * TYPO_LENGTH ? Array.from({ length: word.length - TYPO_LENGTH }, (_, at) => at) : [0];
  for (const start of starts) {
    const rear = word.slice(start);
    for (const ending of ['', 'en', 'e', 'n', 't', 'er', 'ung', 'ungen', 's', 'es']) {
      if (!rear.endsWith(ending)) continue;
      const bare = rear.slice(0, rear.length - ending.length);
      if (bare.length < TYPO_LENGTH) continue;
      for (const short of [bare, ...withoutOneLetter(bare)]) {
        const text = index.misspelt.get(short)?.find((stem) => isOneEditAway(bare, stem));
        if (text !== undefined) return { head: index.stems.get(text)!.concepts, parts: [], stem: text, ending, mended: true };
      }
    }
  }
  return null;
}

/** One letter more, less, different, or two neighbours swapped; the first two letters are never the wrong ones (assumption). */
export function isOneEditAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a.slice(0, 2) !== b.slice(0, 2)) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const [restA, restB] = [a.slice(at), b.slice(at)];
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA.slice(2) === restB.slice(2) && restA[0] === restB[1] && restA[1] === restB[0])
  );
}
