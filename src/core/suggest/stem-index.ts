import type { ConceptEntry } from './lexicon/concept.ts';

/** Where a stem leads: the ids of its concepts, and how it may stand in a word. */
export interface Stem {
  readonly text: string;
  readonly concepts: readonly string[];
  /** Only the whole word counts ("=app"). */
  readonly whole: boolean;
  /** A short verb stem: inside a compound only with the ending of a verb ("umbuchung", but not "handbuch"). */
  readonly verb: boolean;
}

/** What one word says: by its head (the last part of a German compound) and by the parts before it. */
export interface WordConcepts {
  readonly head: readonly string[];
  readonly parts: readonly string[];
  /** Stem the head was found by; null = no head. */
  readonly stem: string | null;
  /** Ending after the head's stem. */
  readonly ending: string;
  /** Found only after mending one letter. */
  readonly mended: boolean;
}

export interface StemIndex {
  readonly stems: ReadonlyMap<string, Stem>;
  /** Longest stem, in letters. */
  readonly longest: number;
  /** For "legt ... an": the base of a separable verb with its prefix, as "leg an". */
  readonly separable: ReadonlyMap<string, readonly string[]>;
  /** Stems of seven letters and more by each spelling with one letter left out. */
  readonly misspelt: ReadonlyMap<string, readonly string[]>;
  /** Words looked up before: models repeat their words, and looking up is most of the time. */
  readonly seen: Map<string, WordConcepts>;
}

export const TYPO_LENGTH = 7; // assumption: shorter words have too many neighbours

/** Syntax of a stem: `bericht` anywhere in a word, `=app` whole word only, `an|leg` separable verb (anleg, angeleg, anzuleg, leg ... an). */
export function buildStemIndex(actions: readonly ConceptEntry[], others: readonly ConceptEntry[]): StemIndex {
  const found = new Map<string, { concepts: string[]; whole: boolean; verb: boolean }>();
  const separable = new Map<string, string[]>();
  const add = (text: string, concept: string, whole: boolean, verb: boolean): void => {
    const known = found.get(text);
    if (known === undefined) found.set(text, { concepts: [concept], whole, verb });
    else {
      if (!known.concepts.includes(concept)) known.concepts.push(concept);
      found.set(text, { concepts: known.concepts, whole: known.whole && whole, verb: known.verb && verb });
    }
  };
  for (const entry of [...actions, ...others]) {
    const verb = actions.includes(entry);
    for (const stem of entry.stems.split(/\s+/)) {
      const [prefix = '', base] = stem.split('|');
      if (base !== undefined) {
        for (const joint of ['', 'ge', 'zu']) add(`${prefix}${joint}${base}`, entry.id, false, verb);
        const key = `${base} ${prefix}`;
        separable.set(key, [...(separable.get(key) ?? []), entry.id]);
      } else if (stem.startsWith('=')) add(stem.slice(1), entry.id, true, verb);
      else if (stem !== '') add(stem, entry.id, false, verb);
    }
  }
  const stems = new Map(
    [...found].map(([text, { concepts, whole, verb }]) => [text, { text, concepts, whole, verb: verb && text.length < 5 }]),
  );
  return {
    stems,
    separable,
    misspelt: misspellings([...stems.values()]),
    longest: Math.max(...[...stems.keys()].map((text) => text.length)),
    seen: new Map(),
  };
}

function misspellings(stems: readonly Stem[]): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const { text, whole } of stems) {
    if (whole || text.length < TYPO_LENGTH) continue;
    for (const short of [text, ...withoutOneLetter(text)]) index.set(short, [...(index.get(short) ?? []), text]);
  }
  return index;
}

/** The text with each of its letters left out once: what one typing error leaves of it. */
export const withoutOneLetter = (text: string): readonly string[] =>
  Array.from({ length: text.length }, (_, at) => text.slice(0, at) + text.slice(at + 1));
