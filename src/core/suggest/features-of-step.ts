import type { ActivityType } from '../process/process-model.ts';
import { findConcepts } from './find-concepts.ts';
import type { WordConcepts } from './stem-index.ts';
import { ACTION_IDS, CONCEPTS, LANE_WORDS, STEP_WORDS, THING_IDS } from './lexicon/lexicon.ts';
import { PHRASES } from './lexicon/phrases.ts';
import { foldWithWords, readWords, type Word } from './read-words.ts';

/** What is known of a step before anybody tags it. */
export interface StepDescription {
  readonly name: string;
  readonly type?: ActivityType | null;
  /** Name of the lane, pool or role. */
  readonly lane?: string | null;
  /** Name of the process. */
  readonly process?: string | null;
  readonly documentation?: string | null;
}

/** Where in the step a concept was found. */
export type Place = 'core' | 'head' | 'context' | 'part' | 'documentation' | 'lane';

export interface Evidence {
  readonly concept: string;
  readonly place: Place;
  /** The word as written. */
  readonly word: string;
  readonly mended: boolean;
}

export interface StepFeatures {
  /** Weighted features by name; names as in the model's file. */
  readonly values: ReadonlyMap<string, number>;
  readonly evidence: readonly Evidence[];
}

interface ReadWord extends WordConcepts {
  /** As written. */
  readonly written: string;
  readonly endsClause: boolean;
}

const PREPOSITIONS = new Set(
  'an am auf aus bei beim bis durch fuer gegen im in ins mit nach ohne ueber um unter vom von vor zu zum zur zwischen per je laut wegen und oder der die das den dem des ein eine einen einer ob wer was wie wann'.split(
    ' ',
  ),
);
const CASE_PREPOSITIONS = new Set(
  'am an ans auf aus bei beim bis durch fuer für gegen im in ins mit nach ueber über um unter vom von vor wegen zu zum zur zwischen per je laut anhand bzgl aufs'.split(
    ' ',
  ),
);
const NEGATIONS = new Set('nicht kein keine keinen keiner ohne'.split(' '));
/** Verbs that leave the meaning to their object. */
const LIGHT_STEMS = new Set('fuehr durchfuehr halt halten mach vornehm erledig abwickl umsetz einleit veranlass leite'.split(' '));

/** Reads a step: what is done (core), with what (heads, parts), by whom (lane), and how the words are shaped. */
export function featuresOfStep(step: StepDescription): StepFeatures {
  const values = new Map<string, number>();
  const evidence: Evidence[] = [];
  const add = (feature: string, value: number): void => {
    values.set(feature, Math.min(1.5, (values.get(feature) ?? 0) + value));
  };

  const { occasion, deed } = splitOccasion(step.name);
  const words = readWords(deed).map(understand);
  for (const { head, parts, written, mended } of readWords(occasion).map(understand)) {
    for (const concept of [...head, ...parts]) {
      add(`context:${concept}`, 1);
      evidence.push({ concept, place: 'context', word: written, mended });
    }
  }
  const core = coreOf(words);
  const negated = negatedWords(words);
  const context = contextWords(words, core);
  for (const [at, word] of words.entries()) {
    if (negated.has(at)) {
      add('flag:negated', 1);
      continue;
    }
    const place = at === core ? 'core' : context.has(at) ? 'context' : 'head';
    const strength = word.mended ? 0.7 : 1; // assumption: a mended word is less certain
    for (const concept of word.head) {
      add(`${place}:${concept}`, strength);
      evidence.push({ concept, place, word: word.written, mended: word.mended });
    }
    for (const concept of word.parts) {
      add(`part:${concept}`, strength);
      evidence.push({ concept, place: 'part', word: word.written, mended: word.mended });
    }
  }
  for (const concept of detachedVerbs(words)) {
    add(`core:${concept}`, 1);
    evidence.push({ concept, place: 'core', word: words.at(-1)!.written, mended: false });
  }
  if (goesToReceiver(words)) add('flag:toReceiver', 1);
  const folded = foldWithWords(step.name);
  for (const { id, pattern } of PHRASES) {
    const hit = pattern.exec(folded.text);
    if (hit === null) continue;
    add(`phrase:${id}`, 1);
    evidence.push({ concept: id, place: 'core', word: folded.wordsBetween(hit.index, hit.index + hit[0].length).join(' '), mended: false });
  }
  for (const pair of pairsOf(words, core)) add(`pair:${pair}`, 1);
  addSurroundings(step, add, evidence);
  if (step.name.includes('?')) add('flag:question', 1);
  if (words.length === 1) add('flag:oneWord', 1);
  return { values, evidence };
}

function understand(word: Word): ReadWord {
  const found = word.parts.map((part) => findConcepts(part, STEP_WORDS));
  const head = found.at(-1)!;
  const before = found.slice(0, -1).flatMap(({ head, parts }) => [...head, ...parts]);
  return { ...head, written: word.written, endsClause: word.endsClause, parts: [...head.parts, ...before] };
}

/** "Ausfall: Ersatz vorschlagen", "Ablehnung -> Widerspruch": what is done stands behind the last mark, before it stands the occasion. */
function splitOccasion(name: string): { readonly occasion: string; readonly deed: string } {
  const mark = [...name.matchAll(/:\s+| [-–] |->|=>|→/g)].at(-1);
  const deed = mark === undefined ? '' : name.slice(mark.index + mark[0].length).trim();
  return deed === '' ? { occasion: '', deed: name } : { occasion: name.slice(0, mark!.index), deed };
}

/** The word that says what is done: the verb at the end, else the first noun that is known, else the first word. */
function coreOf(words: readonly ReadWord[]): number {
  const last = words.findLastIndex(({ written }) => !NEGATIONS.has(written.toLowerCase()));
  const end = words[last];
  if (end !== undefined && isLowerCase(end.written) && end.head.some((concept) => ACTION_IDS.has(concept))) {
    if (end.stem === null || !LIGHT_STEMS.has(end.stem)) return last;
    const object = words.findLastIndex(({ head }, at) => at < last && head.length > 0);
    return object === -1 ? last : object;
  }
  if (end !== undefined && isLowerCase(end.written) && /(?:en|ln|rn)$/.test(end.written) && words.length > 1 && end.head.length === 0)
    return last;
  const before = words.findIndex(({ written }) => PREPOSITIONS.has(written.toLowerCase()));
  const phrase = before <= 0 ? words : words.slice(0, before);
  const known = phrase.findIndex(({ head }) => head.some(says));
  return known !== -1
    ? known
    : Math.max(
        0,
        words.findIndex(({ head }) => head.some(says)),
      );
}

const says = (concept: string): boolean => CONCEPTS.get(concept)?.leans !== 'open' || ACTION_IDS.has(concept);
const isLowerCase = (word: string): boolean => /^\p{Ll}/u.test(word);

/** Words behind a preposition tell when, where and from what: "aus dem HPG", "zum Gespräch". */
function contextWords(words: readonly ReadWord[], core: number): ReadonlySet<number> {
  const context = new Set<number>();
  let inside = false;
  for (const [at, { written, endsClause }] of words.entries()) {
    const small = written.toLowerCase();
    if (small === 'und' || small === 'oder') inside = false;
    else if (CASE_PREPOSITIONS.has(small)) inside = true;
    else if (inside && at !== core) context.add(at);
    if (endsClause) inside = false;
  }
  return context;
}

/** "Meldung an Kasse": something goes to an office. */
const goesToReceiver = (words: readonly ReadWord[]): boolean =>
  words.some(
    ({ written }, at) =>
      /^(?:an|ans|beim?)$/i.test(written) &&
      words.slice(at + 1, at + 4).some(({ head, parts }) => head.includes('receiver') || parts.includes('receiver')),
  );

function negatedWords(words: readonly ReadWord[]): ReadonlySet<number> {
  const negated = new Set<number>();
  for (const [at, { written }] of words.entries()) if (NEGATIONS.has(written.toLowerCase())) negated.add(at).add(at + 1);
  return negated;
}

/** "legt Akte an": the prefix stands at the end, its verb before. */
function detachedVerbs(words: readonly ReadWord[]): readonly string[] {
  const prefix = words.at(-1)?.written.toLowerCase();
  if (prefix === undefined || prefix.length > 7) return [];
  return words
    .slice(0, -1)
    .flatMap(({ written }) => STEP_WORDS.separable.get(`${written.toLowerCase().replace(/(?:en|e|t)$/, '')} ${prefix}`) ?? []);
}

function pairsOf(words: readonly ReadWord[], core: number): readonly string[] {
  const actions = (words[core]?.head ?? []).filter((concept) => ACTION_IDS.has(concept));
  const things = words.flatMap(({ head }, at) => (at === core ? [] : head)).filter((concept) => THING_IDS.has(concept));
  return [...new Set(actions.flatMap((action) => things.map((thing) => `${action}+${thing}`)))];
}

function addSurroundings(step: StepDescription, add: (feature: string, value: number) => void, evidence: Evidence[]): void {
  for (const word of readWords(step.documentation ?? '').map(understand)) {
    for (const concept of word.head) {
      add(`doc:${concept}`, 0.7);
      evidence.push({ concept, place: 'documentation', word: word.written, mended: word.mended });
    }
  }
  for (const { written, parts } of readWords(step.lane ?? '')) {
    for (const part of parts) {
      const found = findConcepts(part, LANE_WORDS);
      for (const concept of [...found.head, ...found.parts]) {
        add(`lane:${concept}`, 1);
        evidence.push({ concept, place: 'lane', word: written, mended: found.mended });
      }
    }
  }
  if (step.type != null) add(`type:${step.type}`, 1);
}
