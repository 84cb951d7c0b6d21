import { featuresOfStep, type Place, type StepDescription, type StepFeatures } from './features-of-step.ts';
import { CONCEPTS } from './lexicon/lexicon.ts';
import { judgeConfidence } from './judge-confidence.ts';
import type { ActivityType } from '../process/process-model.ts';
import type { SuggestionReason, TagSuggestion } from './suggestion.ts';
import { leaningOf, probabilitiesOf, weightsOf } from './tag-model.ts';

const REASONS = 5; // assumption: more than five reasons nobody reads
const SMALLEST = 0.25; // log odds; less explains nothing

const PLACE_KEYS: ReadonlyMap<Place, string> = new Map([['documentation', 'doc']]);

/** Suggests how a step may be done, with reasons. Only a proposal: it is never set without a person (method 5 rule 8). */
export function suggestTag(step: StepDescription): TagSuggestion {
  const features = featuresOfStep(step);
  const scores = probabilitiesOf(features.values);
  const verdict = judgeConfidence(features, scores);
  return {
    tag: verdict.tag,
    confidence: verdict.confidence,
    scores: { automatable: round(scores[0]), aiSupported: round(scores[1]), humanOnly: round(scores[2]) },
    reasons: [...wordReasons(features, step.type ?? null), ...verdict.reasons],
  };
}

function wordReasons({ values, evidence }: StepFeatures, type: ActivityType | null): readonly SuggestionReason[] {
  const byFeature = new Map<string, SuggestionReason & { code: 'word' }>();
  for (const { concept, place, word } of evidence) {
    const feature = values.has(`phrase:${concept}`) ? `phrase:${concept}` : `${PLACE_KEYS.get(place) ?? place}:${concept}`;
    const value = values.get(feature);
    if (value === undefined || CONCEPTS.get(concept)?.leans === 'open') continue;
    const known = byFeature.get(feature);
    const words = known === undefined ? [word] : [...new Set([...known.words, word])];
    const { leans, points } = leaningOf(weightsOf(feature));
    byFeature.set(feature, { code: 'word', concept, place, words, leans, points: round(points * value) });
  }
  const reasons: (SuggestionReason & { readonly points: number })[] = [...byFeature.values()];
  if (values.has('flag:toReceiver')) reasons.push({ code: 'toReceiver', ...leaningOf(weightsOf('flag:toReceiver')) });
  if (type !== null) reasons.push({ code: 'type', type, ...leaningOf(weightsOf(`type:${type}`)) });
  return reasons
    .filter(({ points }) => points >= SMALLEST)
    .toSorted((a, b) => b.points - a.points)
    .slice(0, REASONS);
}

/** Scores are rounded so that the same step gives the same text on every machine. */
const round = (value: number): number => Math.round(value * 1000) / 1000;
