// The rival of the lexicon: logistic regression on letters alone, with nothing said in advance. Only measured, never shipped.
import { stratifiedFolds } from './measure.mjs';
import { trainWeights } from './train-weights.mjs';

const SHORTEST = 2;
const LONGEST = 5;
const INNER_FOLDS = 3;
const PENALTIES = [0.03, 0.1, 0.3];
/** A suggestion counts as sure where this share of such suggestions was right inside the training steps. */
const WANTED_PRECISION = 0.97;
const NOTHING = () => [0, 0, 0];

/** Letter sequences and words of name, role and description, each marked by where it stands; unit length. */
export function lettersOfStep({ name, lane, documentation }) {
  const values = new Map();
  const add = (feature) => values.set(feature, 1);
  for (const [place, text] of [
    ['n', name],
    ['l', lane ?? ''],
    ['d', documentation ?? ''],
  ]) {
    for (const word of text.toLocaleLowerCase('de').match(/[\p{L}\d]+/gu) ?? []) {
      add(`${place}=${word}`);
      const framed = `<${word}>`;
      for (let length = SHORTEST; length <= LONGEST; length += 1)
        for (let at = 0; at + length <= framed.length; at += 1) add(`${place}${framed.slice(at, at + length)}`);
    }
  }
  const size = Math.sqrt(values.size) || 1;
  for (const feature of values.keys()) values.set(feature, 3 / size);
  return values;
}

/** Penalty and threshold, chosen once by folds inside `examples` ({ step, letters, label, tag }), which are never measured on. */
export function tuneLetters(examples, hash) {
  const fold = stratifiedFolds(examples, INNER_FOLDS, 'inner', hash);
  const tried = PENALTIES.map((penalty) => {
    const judged = [];
    for (let part = 0; part < INNER_FOLDS; part += 1) {
      const judge = fit(
        examples.filter((one) => fold.get(one) !== part),
        penalty,
      );
      for (const one of examples) if (fold.get(one) === part) judged.push({ ...judge(one.letters), label: one.label });
    }
    return { penalty, judged, right: judged.filter(({ guess, label }) => guess === label).length };
  });
  const { penalty, judged } = tried.reduce((a, b) => (b.right > a.right ? b : a));
  return { penalty, threshold: thresholdFor(judged) };
}

/** A judge of one step, trained on examples alone. */
export function trainLetters(examples, { penalty, threshold }) {
  const judge = fit(examples, penalty);
  return (letters) => {
    const { guess, probability } = judge(letters);
    return { guess, sure: probability >= threshold };
  };
}

function fit(examples, penalty) {
  const counts = new Map();
  for (const { letters } of examples) for (const feature of letters.keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  // what occurs in one step only says nothing about others
  const rows = examples.map(({ letters, label }) => ({
    values: new Map([...letters].filter(([feature]) => counts.get(feature) > 1)),
    label,
  }));
  const weights = trainWeights(rows, NOTHING, { weight: penalty, pair: penalty });
  return (letters) => {
    const logits = [0, 0, 0];
    for (const [feature, value] of letters) {
      const weight = weights.get(feature);
      if (weight !== undefined) for (let tag = 0; tag < 3; tag += 1) logits[tag] += weight[tag] * value;
    }
    const top = Math.max(...logits);
    const powers = logits.map((logit) => Math.exp(logit - top));
    const sum = powers.reduce((a, b) => a + b, 0);
    const guess = logits.indexOf(top);
    return { guess, probability: powers[guess] / sum };
  };
}

/** Smallest probability from which on the wanted share was right; 2 = never. */
function thresholdFor(judged) {
  const sorted = judged.toSorted((a, b) => b.probability - a.probability);
  let right = 0;
  let threshold = 2;
  for (const [at, { guess, label, probability }] of sorted.entries()) {
    if (guess === label) right += 1;
    if (right / (at + 1) >= WANTED_PRECISION) threshold = probability;
  }
  return threshold;
}
