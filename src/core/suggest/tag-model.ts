import { priorWeights, type Weights } from './prior-weights.ts';
import { SUGGESTED_TAGS, type SuggestedTag } from './suggestion.ts';
import trained from './trained-weights.json' with { type: 'json' };

/** What training added to expert judgement, by feature; features it never saw keep their prior. */
const ADDED: ReadonlyMap<string, readonly number[]> = new Map(Object.entries(trained.added));
const known = new Map<string, Weights>();

/** Weights of a feature: prior plus what training added (log odds for automatable, aiSupported, humanOnly). */
export function weightsOf(feature: string): Weights {
  const cached = known.get(feature);
  if (cached !== undefined) return cached;
  const added = ADDED.get(feature);
  const prior = priorWeights(feature);
  const weights: Weights = [prior[0] + (added?.[0] ?? 0), prior[1] + (added?.[1] ?? 0), prior[2] + (added?.[2] ?? 0)];
  // pairs come from two closed lists, so this cannot grow beyond the lexicon
  known.set(feature, weights);
  return weights;
}

/** Probabilities of the three tags (multinomial logistic regression), in the order of SUGGESTED_TAGS. */
export function probabilitiesOf(features: ReadonlyMap<string, number>, weights: (feature: string) => Weights = weightsOf): Weights {
  const sums: [number, number, number] = [0, 0, 0];
  for (const [feature, value] of features) {
    const weight = weights(feature);
    sums[0] += weight[0] * value;
    sums[1] += weight[1] * value;
    sums[2] += weight[2] * value;
  }
  const top = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - top));
  const whole = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / whole) as unknown as Weights;
}

/** The tag a set of weights speaks for most, and by how much more than for the mean of the others. */
export function leaningOf(weights: Weights): { readonly leans: SuggestedTag; readonly points: number } {
  const best = weights.indexOf(Math.max(...weights));
  const others = (weights[0] + weights[1] + weights[2] - weights[best]!) / 2;
  return { leans: SUGGESTED_TAGS[best]!, points: weights[best]! - others };
}
