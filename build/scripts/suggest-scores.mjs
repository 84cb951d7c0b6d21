// Scores of the tag suggester: `node build/scripts/suggest-scores.mjs` prints them, `--write` also trains and writes the shipped weights.
import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { loadCore } from './suggest/load-core.mjs';
import { lineOf, measure, stratifiedFolds, TAGS } from './suggest/measure.mjs';
import { lettersOfStep, trainLetters, tuneLetters } from './suggest/ngram-model.mjs';
import { fnv, readAllSets } from './suggest/read-steps.mjs';
import { trainWeights } from './suggest/train-weights.mjs';

const FOLDS = 5;
const REPETITIONS = 10;
const core = await loadCore('features-of-step.ts', 'prior-weights.ts', 'tag-model.ts', 'judge-confidence.ts', 'suggest-tag.ts');
const sets = readAllSets();
for (const labelled of Object.values(sets).flat()) {
  labelled.features = core.featuresOfStep(labelled.step);
  labelled.values = labelled.features.values;
  labelled.label = TAGS.indexOf(labelled.tag);
  labelled.letters = lettersOfStep(labelled.step);
}

const weighing = (added) => (feature) => core.priorWeights(feature).map((weight, tag) => weight + (added.get(feature)?.[tag] ?? 0));
const rowsFor = (labelled, added) =>
  labelled.map(({ features, tag }) => {
    const verdict = core.judgeConfidence(features, core.probabilitiesOf(features.values, weighing(added)));
    return { tag, guess: verdict.tag, sure: verdict.confidence === 'sure' };
  });
const train = (examples) => trainWeights(examples, core.priorWeights);
const report = (name, rows) => console.log(lineOf(name, measure(rows)));

function crossValidated(target, always) {
  const rows = [];
  for (let repetition = 0; repetition < REPETITIONS; repetition += 1) {
    const fold = stratifiedFolds(target, FOLDS, repetition, fnv);
    for (let part = 0; part < FOLDS; part += 1) {
      const added = train([...always, ...target.filter((one) => fold.get(one) !== part)]);
      rows.push(
        ...rowsFor(
          target.filter((one) => fold.get(one) === part),
          added,
        ),
      );
    }
  }
  return rows;
}

/** The rival: letters alone, trained on exactly the same steps; its two settings come from own steps that nothing is measured on. */
const letterSettings = tuneLetters(sets.tuning, fnv);
const rowsByLetters = (labelled, judge) =>
  labelled.map(({ letters, tag }) => {
    const { guess, sure } = judge(letters);
    return { tag, guess: TAGS[guess], sure };
  });
function lettersCrossValidated(target, always) {
  const fold = stratifiedFolds(target, FOLDS, 0, fnv);
  return Array.from({ length: FOLDS }, (_, part) => {
    const judge = trainLetters([...always, ...target.filter((one) => fold.get(one) !== part)], letterSettings);
    return rowsByLetters(
      target.filter((one) => fold.get(one) === part),
      judge,
    );
  }).flat();
}

const none = new Map();
console.log(`Given steps, ${REPETITIONS} x ${FOLDS}-fold stratified cross-validation`);
report('  expert rules only', rowsFor(sets.given, none));
report('  trained on the given alone', crossValidated(sets.given, []));
const cross = crossValidated(sets.given, [...sets.tuning, ...sets.colloquial]);
report('  trained on given and own', cross);
console.log('  labelled \\ guessed      A     K     M');
for (const [at, row] of measure(cross).confusion.entries())
  console.log(`  ${TAGS[at].padEnd(18)}${row.map((count) => (count / REPETITIONS).toFixed(1).padStart(6)).join('')}`);

report('  letters alone, given', lettersCrossValidated(sets.given, []));
report('  letters alone, given and own', lettersCrossValidated(sets.given, [...sets.tuning, ...sets.colloquial]));

const seen = [...sets.given, ...sets.tuning, ...sets.colloquial];
const unseen = train(seen);
const byLetters = trainLetters(seen, letterSettings);
console.log('Own steps that neither training nor tuning saw');
for (const [name, set] of [
  ['held-out half', sets.heldOut],
  ['late, after the lexicon', sets.late],
  ['written last', sets.unseen],
]) {
  report(`  ${name}: rules only`, rowsFor(set, none));
  report(`  ${name}: trained`, rowsFor(set, unseen));
  report(`  ${name}: letters`, rowsByLetters(set, byLetters));
  for (const [at, row] of measure(rowsFor(set, unseen)).confusion.entries())
    console.log(`  ${TAGS[at].padEnd(18)}${row.map((count) => String(count).padStart(6)).join('')}`);
}

const everything = Object.values(sets).flat();
const start = process.cpuUsage().user;
for (let round = 0; round < 5; round += 1) for (const { step } of everything) core.suggestTag(step);
console.log(`Processor time per step ${((process.cpuUsage().user - start) / 5e3 / everything.length).toFixed(3)} ms`);

if (process.argv.includes('--write')) {
  // what is held out stays out of the shipped weights, so that the tests can measure them
  const added = Object.fromEntries(
    [...unseen]
      .map(([feature, weights]) => [feature, weights.map((weight) => Math.round(weight * 1000) / 1000)])
      .filter(([, weights]) => weights.some((weight) => Math.abs(weight) >= 0.02))
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
  const file = path.resolve(import.meta.dirname, '../../src/core/suggest/trained-weights.json');
  const lines = Object.entries(added).map(([feature, weights]) => `    ${JSON.stringify(feature)}: [${weights.join(', ')}]`);
  writeFileSync(file, `{\n  "examples": ${seen.length},\n  "tags": ${JSON.stringify(TAGS)},\n  "added": {\n${lines.join(',\n')}\n  }\n}\n`);
  console.log(`${lines.length} features written`);
}
