import { featuresOfStep, type StepDescription } from './features-of-step.ts';
import { CONCEPTS } from './lexicon/lexicon.ts';
import { suggestTag } from './suggest-tag.ts';
import type { Confidence, SuggestedTag } from './suggestion.ts';

/** One step a mixed step could become. */
export interface ProposedPart {
  readonly name: string;
  readonly tag: SuggestedTag;
  readonly confidence: Confidence;
  /** Where its words stand. */
  readonly from: 'name' | 'documentation';
}

const MOST_PARTS = 6; // assumption: more is not a step but a process

/**
 * Parts of a step that mixes work of different kinds ("Gespräch führen, protokollieren und Protokoll versenden"),
 * in the order of the text. Empty when everything in it is of one kind: a proposal, the person splits.
 */
export function splitProposal(step: StepDescription): readonly ProposedPart[] {
  const proposed = partsOfStep(step).filter(({ confidence }) => confidence !== 'none');
  return new Set(proposed.map(({ tag }) => tag)).size > 1 ? proposed : [];
}

/** Deeds a step lists, of one kind or several, for somebody who wants to split it anyway; one part = it lists none. */
export function partsOfStep(step: StepDescription): readonly ProposedPart[] {
  const named = clausesOf(step.name);
  const described = named.length > 1 ? [] : clausesOf(step.documentation ?? '').filter(({ says }) => says);
  const parts = [
    ...(described.length < 2 ? named.map(({ text }) => ({ name: text, from: 'name' as const })) : []),
    ...described.map(({ text }) => ({ name: text, from: 'documentation' as const })),
  ].slice(0, MOST_PARTS);
  return parts.map(({ name, from }): ProposedPart => {
    const { tag, confidence } = suggestTag({ name, lane: step.lane ?? null, process: step.process ?? null });
    return { name, tag, confidence, from };
  });
}

interface Clause {
  readonly text: string;
  /** It names something to do, not only a circumstance. */
  readonly says: boolean;
}

const SEPARATOR = /\s*(?:->|=>|→|[;+&]|\s+(?:und dann|danach|anschließend|sowie|und|dann)\s+|,\s+(?:dann\s+)?|\.\s+)\s*/iu;

/** Clauses with a deed of their own; what has none belongs to the clause after it ("Vollmachten und Einwilligungen einholen"). */
function clausesOf(text: string): readonly Clause[] {
  const pieces = text
    .split(SEPARATOR)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const clauses: Clause[] = [];
  let waiting = '';
  let object = '';
  for (const [at, piece] of pieces.entries()) {
    const whole = waiting === '' ? piece : `${waiting} und ${piece}`;
    const last = at === pieces.length - 1;
    if (!isDeed(piece) && !last) {
      waiting = whole;
      continue;
    }
    if (!isDeed(piece) && clauses.length > 0) {
      // a bare rest belongs to what came before
      const before = clauses.pop()!;
      clauses.push({ ...before, text: `${before.text} und ${whole}` });
      continue;
    }
    const single = /^\p{Ll}\S*$/u.test(piece) && !isAmongPeople(piece);
    const named = single && object !== '' && waiting === '' ? `${object} ${piece}` : whole;
    clauses.push({ text: capitalised(named), says: isDeed(piece) });
    object = objectOf(named) ?? object;
    waiting = '';
  }
  return clauses;
}

/** A verb, or an event or paper that stands for one ("Gespräch", "Protokoll"). */
function isDeed(text: string): boolean {
  const { evidence } = featuresOfStep({ name: text });
  const core = evidence.find(({ place }) => place === 'core');
  if (core === undefined) return false;
  const verb = /\p{Ll}(?:en|n|t)$/u.test(text) && /^\p{Ll}/u.test(text.split(/\s+/).at(-1) ?? '');
  return verb || STANDS_ALONE.has(core.concept) || evidence.some(({ place, concept }) => place === 'core' && STANDS_ALONE.has(concept));
}

const STANDS_ALONE: ReadonlySet<string> = new Set(
  'conversation meeting encounter minutes report text document send archive bill receipt decide decision approve sign scan schedule remind advise assess'.split(
    ' ',
  ),
);

/** "sichten und entscheiden": what people do with each other or decide needs no object of the verb before. */
const isAmongPeople = (verb: string): boolean =>
  featuresOfStep({ name: verb }).evidence.some(({ concept }) => CONCEPTS.get(concept)?.leans === 'humanOnly');

/** The noun a following bare verb refers to: "Bericht schreiben und versenden". */
function objectOf(text: string): string | null {
  const words = text.split(/\s+/);
  return words.find((word) => /^\p{Lu}/u.test(word)) ?? null;
}

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('de') + text.slice(1);
