// Scores of suggestions against labels.
export const TAGS = ['automatable', 'aiSupported', 'humanOnly'];

/** `rows`: [{ tag, guess, sure, score }]. */
export function measure(rows) {
  const confusion = TAGS.map((tag) => TAGS.map((guess) => rows.filter((row) => row.tag === tag && row.guess === guess).length));
  const f1 = TAGS.map((_, at) => {
    const hits = confusion[at][at];
    const labelled = confusion[at].reduce((a, b) => a + b, 0);
    const guessed = confusion.reduce((sum, row) => sum + row[at], 0);
    return labelled + guessed === 0 ? 0 : (2 * hits) / (labelled + guessed);
  });
  const sure = rows.filter((row) => row.sure);
  return {
    steps: rows.length,
    macroF1: f1.reduce((a, b) => a + b, 0) / TAGS.length,
    f1,
    confusion,
    shareSure: sure.length / rows.length,
    precisionSure: sure.length === 0 ? null : sure.filter((row) => row.tag === row.guess).length / sure.length,
    humanSurelyAutomatable: sure.filter((row) => row.tag === 'humanOnly' && row.guess === 'automatable').length,
  };
}

/** Folds that keep the share of each tag, mixed anew for each repetition. */
export function stratifiedFolds(labelled, folds, repetition, hash) {
  const fold = new Map();
  for (const tag of TAGS) {
    const mixed = labelled
      .filter((one) => one.tag === tag)
      .toSorted((a, b) => hash(`${repetition}${a.step.name}${a.step.lane}`) - hash(`${repetition}${b.step.name}${b.step.lane}`));
    for (const [at, one] of mixed.entries()) fold.set(one, at % folds);
  }
  return fold;
}

export const percent = (value) => (value === null ? '–' : `${(100 * value).toFixed(1)} %`);

export const lineOf = (name, scores) =>
  `${name.padEnd(34)} n=${String(scores.steps).padStart(4)}  macro-F1 ${scores.macroF1.toFixed(3)}  sure ${percent(scores.shareSure).padStart(7)}  precision ${percent(scores.precisionSure).padStart(7)}  human surely automatable ${scores.humanSurelyAutomatable}`;
