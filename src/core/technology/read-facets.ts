import type { Tag } from '../annotation/annotation.ts';
import {
  DATA_WORDS,
  FACET_ALIASES,
  INPUT_WORDS,
  INTERFACE_WORDS,
  NO_STAKES_WORDS,
  PROBLEM_WORDS,
  TAG_WORDS,
  TASK_WORDS,
  UNKNOWN_WORDS,
  type WordList,
} from './facet-words.ts';
import { FACET_NAMES, type FacetName, type Facets, type InterfaceKind } from './facets.ts';

/** Facets as files, forms and callers have them: words, numbers, truth values or lists of these, under any known name. */
export type FacetInput = Readonly<Record<string, unknown>> | ReadonlyMap<string, unknown>;

/** Gives meaning to facet words. What is not understood counts as not said. */
export function readFacets(input: FacetInput): Facets {
  const said = collect(input);
  const text = (name: FacetName): readonly string[] => said.get(name) ?? [];
  const stakes = text('stakes');
  return {
    tag: readTag(text('tag')),
    tasks: readTasks(text('task')),
    inputs: wordsIn(text('input'), INPUT_WORDS),
    interface: readInterface(text('interface')),
    ruleClarity: readNumber(text('ruleClarity')),
    volume: readNumber(text('volume')),
    problems: wordsIn(text('problem'), PROBLEM_WORDS),
    reworkShare: readNumber(text('reworkShare')),
    needed: readNeeded(text('needed')),
    effectOnPerson: readStakes(stakes),
    stakesAsked: stakes.length > 0,
    senderControllable: readTruth(text('senderControllable')),
    historyCases: readNumber(text('historyCases')),
    reversible: readTruth(text('reversible')),
    chainLength: readNumber(text('chainLength')),
    data: [...wordsIn(text('data'), DATA_WORDS)][0] ?? null,
  };
}

/** Small letters, umlauts spelled out, one blank between words. */
const foldText = (text: string): string =>
  text.toLowerCase().replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss').replaceAll(/\s+/g, ' ').trim();

const isUnknownWord = (folded: string): boolean => folded === '' || UNKNOWN_WORDS.includes(folded);

/** The facet a name in a file means; null = none of ours. */
function facetNameOf(name: string): FacetName | null {
  const exact = FACET_NAMES.find((known) => known.toLowerCase() === name.toLowerCase());
  return exact ?? FACET_ALIASES.get(foldText(name).replaceAll(/[^a-z]/g, '')) ?? null;
}

function collect(input: FacetInput): ReadonlyMap<FacetName, readonly string[]> {
  const said = new Map<FacetName, string[]>();
  for (const [name, value] of input instanceof Map ? input : Object.entries(input)) {
    const facet = facetNameOf(String(name));
    if (facet === null || value === null || value === undefined) continue;
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    said.set(facet, [...(said.get(facet) ?? []), ...values.map((item) => foldText(String(item)))]);
  }
  return said;
}

/** Every value may list several words: "Papier, Fax". */
const partsOf = (values: readonly string[]): readonly string[] =>
  values
    .flatMap((value) => value.split(/[,;/|+]/))
    .map((part) => part.trim())
    .filter((part) => !isUnknownWord(part));

const firstWord = <T>(part: string, words: WordList<T>): T | null =>
  words.find(([, stems]) => stems.some((stem) => ` ${part}`.includes(stem)))?.[0] ?? null;

const wordsIn = <T>(values: readonly string[], words: WordList<T>): ReadonlySet<T> =>
  new Set(
    partsOf(values)
      .map((part) => firstWord(part, words))
      .filter((word) => word !== null),
  );

const readTag = (values: readonly string[]): Tag => firstWord(values[0] ?? '', TAG_WORDS) ?? 'open';

/** Beside sorting, "weiterleiten" means routing what was sorted, not waiting. */
function readTasks(values: readonly string[]): Facets['tasks'] {
  const tasks = new Set(wordsIn(values, TASK_WORDS));
  if (tasks.has('classify') && values.some((value) => value.includes('weiterleit'))) tasks.delete('wait');
  return tasks;
}

function readInterface(values: readonly string[]): InterfaceKind | null {
  const kinds = wordsIn(values, INTERFACE_WORDS);
  // one unknown system leaves the weakest link unknown
  if (values.some(isUnknownWord)) return null;
  return (['none', 'screen', 'export', 'api'] as const).find((kind) => kinds.has(kind)) ?? null;
}

function readNumber(values: readonly string[]): number | null {
  const text = values[0]?.replace(',', '.') ?? '';
  const value = text === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}

function readTruth(values: readonly string[]): boolean | null {
  const word = values[0] ?? '';
  if (['true', 'ja', 'yes', '1', 'wahr'].includes(word)) return true;
  return ['false', 'nein', 'no', '0', 'falsch'].includes(word) ? false : null;
}

function readNeeded(values: readonly string[]): boolean | null {
  const word = values[0] ?? '';
  if (/^(nicht|nein|no\b|false|niemand|unnoetig|ueberfluessig|kontrolle der kontrolle)/.test(word)) return false;
  return readTruth(values) ?? (/^(noetig|needed|notwendig)/.test(word) ? true : null);
}

function readStakes(values: readonly string[]): boolean | null {
  const parts = values.filter((value) => !isUnknownWord(value));
  if (parts.length === 0) return null;
  return !parts.every((part) => NO_STAKES_WORDS.some((word) => part.startsWith(word) || part === word));
}
