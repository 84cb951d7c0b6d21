import type { Tag } from '../annotation/annotation.ts';
import type { ActivityType } from '../process/process-model.ts';
import { CONCEPTS } from './lexicon/lexicon.ts';
import { PHRASES } from './lexicon/phrases.ts';
import { SUGGESTED_TAGS, type SuggestedTag } from './suggestion.ts';

/** Log odds for automatable, aiSupported, humanOnly. */
export type Weights = readonly [number, number, number];

/** How much a concept counts by where it stands (assumption: the core decides, a part of a compound only colours). */
const PLACE_FACTORS: ReadonlyMap<string, number> = new Map([
  ['core', 1],
  ['head', 0.55],
  ['context', 0.2],
  ['part', 0.25],
  ['doc', 0.45],
  ['lane', 0.35],
]);
const PHRASE_FACTOR = 0.8; // assumption: a phrase repeats what its words already say
const RECEIVER_STRENGTH = 1.2; // assumption

/** Leaning of the BPMN types (assumption): the modeller has said that a system or a pair of hands does it. */
const TYPE_LEANINGS: ReadonlyMap<string, readonly [SuggestedTag, number]> = new Map<ActivityType, readonly [SuggestedTag, number]>([
  ['ServiceTask', ['automatable', 1.5]],
  ['ScriptTask', ['automatable', 2]],
  ['BusinessRuleTask', ['automatable', 1.5]],
  ['SendTask', ['automatable', 1.4]],
  ['ReceiveTask', ['automatable', 1]],
  ['ManualTask', ['humanOnly', 1.2]],
]);

const PHRASE_BY_ID = new Map(PHRASES.map((phrase) => [phrase.id, phrase]));

/** Expert judgement about a feature before training. */
export function priorWeights(feature: string): Weights {
  const [kind = '', id = ''] = feature.split(':');
  if (feature === 'flag:toReceiver') return leaning('automatable', RECEIVER_STRENGTH);
  if (kind === 'type') {
    const [tag, strength] = TYPE_LEANINGS.get(id) ?? (['open', 0] as const);
    return leaning(tag, strength);
  }
  if (kind === 'phrase') {
    const phrase = PHRASE_BY_ID.get(id);
    return phrase === undefined ? NOTHING : leaning(phrase.leans, phrase.strength * PHRASE_FACTOR);
  }
  const concept = CONCEPTS.get(id);
  return concept === undefined ? NOTHING : leaning(concept.leans, concept.strength * (PLACE_FACTORS.get(kind) ?? 0));
}

const NOTHING: Weights = [0, 0, 0];

const leaning = (tag: Tag, strength: number): Weights =>
  SUGGESTED_TAGS.map((candidate) => (candidate === tag ? strength : 0)) as unknown as Weights;
