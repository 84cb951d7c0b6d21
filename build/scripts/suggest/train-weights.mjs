// Multinomial logistic regression around expert judgement: the penalty pulls every weight to its prior, not to zero.
const RATE = 0.05;
const ROUNDS = 200;
/** Penalty per weight: how many examples' worth of evidence it takes to move one (chosen by cross-validation on the given steps). */
export const PENALTY = { weight: 5, pair: 10 };

/** What training adds to the prior, by feature. `examples`: [{ values: Map, label: 0..2 }]. */
export function trainWeights(examples, priorWeights, penalty = PENALTY) {
  const index = new Map();
  for (const { values } of examples) for (const feature of values.keys()) if (!index.has(feature)) index.set(feature, index.size);
  const features = [...index.keys()];
  const prior = Float64Array.from(features.flatMap((feature) => [...priorWeights(feature)]));
  const pull = features.map((feature) => (feature.startsWith('pair:') ? penalty.pair : penalty.weight));
  const rows = examples.map(({ values, label }) => ({ cells: [...values].map(([feature, value]) => [index.get(feature), value]), label }));
  const weights = prior.slice();
  const mean = new Float64Array(weights.length);
  const spread = new Float64Array(weights.length);
  for (let round = 1; round <= ROUNDS; round += 1) {
    const slope = weights.map((weight, at) => pull[Math.floor(at / 3)] * (weight - prior[at]));
    for (const { cells, label } of rows) addSlope(slope, weights, cells, label);
    // Adam (Kingma and Ba 2015): steady steps however differently often features occur
    for (let at = 0; at < weights.length; at += 1) {
      mean[at] = 0.9 * mean[at] + 0.1 * slope[at];
      spread[at] = 0.999 * spread[at] + 0.001 * slope[at] ** 2;
      weights[at] -= (RATE * mean[at]) / (1 - 0.9 ** round) / (Math.sqrt(spread[at] / (1 - 0.999 ** round)) + 1e-8);
    }
  }
  return new Map(features.map((feature, at) => [feature, [0, 1, 2].map((tag) => weights[3 * at + tag] - prior[3 * at + tag])]));
}

function addSlope(slope, weights, cells, label) {
  const sums = [0, 0, 0];
  for (const [feature, value] of cells) for (let tag = 0; tag < 3; tag += 1) sums[tag] += weights[3 * feature + tag] * value;
  const top = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - top));
  const whole = powers[0] + powers[1] + powers[2];
  for (let tag = 0; tag < 3; tag += 1) {
    const error = powers[tag] / whole - (label === tag ? 1 : 0);
    for (const [feature, value] of cells) slope[3 * feature + tag] += error * value;
  }
}
