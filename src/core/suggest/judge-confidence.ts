import type { Evidence, StepFeatures } from './features-of-step.ts';
import { CONCEPTS } from './lexicon/lexicon.ts';
import { PHRASES } from './lexicon/phrases.ts';
import { type Confidence, SUGGESTED_TAGS, type SuggestedTag, type SuggestionReason } from './suggestion.ts';
import type { Weights } from './prior-weights.ts';

/** Lowest score that may be called sure; set so that cross-validated precision stays above 0.95 (build/scripts/suggest-scores.mjs). */
const SURE_SCORE = 0.76;
/** A sure tag other than humanOnly leaves this little to humanOnly (assumption, on the safe side). */
const HUMAN_REST = 0.12;
/** Below this the first two are called close (lexicon: distance 0.12). */
const CLOSE = 0.12;

/** Concepts before which a machine stands back: decision, consent, danger, relationship. */
const HUMAN_FIRST: ReadonlySet<string> = new Set(
  'decide approve consent sign assess negotiate accompany protect care advise talk conversation meeting encounter careWork decision danger purpose grantCosts takeDecision agreeGoals getConsent judgeRisk giveMedicine holdTalk setFree withPeople'.split(
    ' ',
  ),
);
/** The gravest of them: with one of these as what the step does, it is never called automatable. */
const NEVER_AUTOMATABLE: ReadonlySet<string> = new Set(
  'decide approve consent sign protect decision danger grantCosts takeDecision getConsent judgeRisk giveMedicine'.split(' '),
);
const PHRASE_IDS: ReadonlySet<string> = new Set(PHRASES.map(({ id }) => id));

export interface Verdict {
  readonly tag: SuggestedTag;
  readonly confidence: Confidence;
  readonly reasons: readonly SuggestionReason[];
}

/** Best guess and whether it may be shown; people come first wherever words of theirs are in the step. */
export function judgeConfidence({ evidence, values }: StepFeatures, scores: Weights): Verdict {
  // the last of equals is humanOnly: who knows nothing leaves it to people
  const order = SUGGESTED_TAGS.map((tag, at) => ({ tag, at, score: scores[at]! })).toSorted((a, b) => b.score - a.score || b.at - a.at);
  const [best, second] = [order[0]!, order[1]!];
  const reasons: SuggestionReason[] = [];
  const named = evidence.filter(({ place }) => place !== 'lane' && place !== 'documentation');
  const human = humanWords(evidence);
  const core = human.find(({ place, concept }) => place === 'core' && NEVER_AUTOMATABLE.has(concept));

  let tag = best.tag;
  const tie = best.score - second.score < CLOSE && human.length > 0 && second.tag === 'humanOnly';
  if (tie || (core !== undefined && tag === 'automatable')) tag = 'humanOnly';
  const opposed = tag === 'humanOnly' ? undefined : human[0];
  if (opposed !== undefined || tag !== best.tag) {
    const word = opposed ?? core ?? human[0]!;
    reasons.push({ code: 'humanFirst', concept: word.concept, words: [word.word] });
  }
  if (best.score - second.score < CLOSE) reasons.push({ code: 'close', other: second.tag === tag ? best.tag : second.tag });

  const telling = named.filter(({ concept }) => saysSomething(concept));
  const described = evidence.some(({ place, concept }) => place === 'documentation' && saysSomething(concept));
  if (telling.length === 0) {
    const vague = named.map(({ word }) => word);
    reasons.push(vague.length > 0 ? { code: 'vague', words: [...new Set(vague)] } : { code: 'nothingFound' });
    return {
      tag,
      confidence: described && best.score >= SURE_SCORE ? 'unsure' : 'none',
      reasons: reasons.filter(({ code }) => code !== 'close'),
    };
  }
  // a question is answered by somebody, unless a system asks it
  const asked = tag === 'automatable' && values.has('flag:question') && !values.has('lane:systemLane') && !described;
  const humanRest = tag === 'humanOnly' || scores[2] <= HUMAN_REST;
  const strong = telling.some(({ place, mended }) => place !== 'part' && place !== 'context' && !mended);
  const sure = tag === best.tag && best.score >= SURE_SCORE && opposed === undefined && humanRest && strong && !asked;
  return { tag, confidence: sure ? 'sure' : 'unsure', reasons };
}

/** What people do stands in the core or is its object; "zum Gespräch" and "Gesprächstermin" are only about it. */
const humanWords = (evidence: readonly Evidence[]): readonly Evidence[] =>
  evidence.filter(
    ({ concept, place }) =>
      ((place === 'core' || place === 'documentation') && HUMAN_FIRST.has(concept)) || (place === 'head' && NEVER_AUTOMATABLE.has(concept)),
  );

const saysSomething = (concept: string): boolean => PHRASE_IDS.has(concept) || CONCEPTS.get(concept)?.leans !== 'open';
