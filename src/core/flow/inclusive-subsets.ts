/** One possible decision of an inclusive split: which of its flows (positions) get a token. */
export interface Subset {
  readonly probability: number;
  readonly members: readonly number[];
}

/** Assumed marginal when nothing is said: every non-empty subset equally likely (method 1.2): n = 2 gives 2/3. */
export const assumedMarginal = (branches: number): number => 2 ** (branches - 1) / (2 ** branches - 1);

/**
 * Every flow on its own, the empty decision included (conditional flows, OR with a default flow).
 */
export function independentSubsets(marginals: readonly number[]): readonly Subset[] {
  let subsets: Subset[] = [{ probability: 1, members: [] }];
  marginals.forEach((marginal, position) => {
    subsets = subsets.flatMap(({ probability, members }) =>
      [
        { probability: probability * (1 - marginal), members },
        { probability: probability * marginal, members: [...members, position] },
      ].filter((subset) => subset.probability > 0),
    );
  });
  return subsets;
}

/**
 * Non-empty decisions with exactly these marginals and otherwise as undetermined as possible (maximum entropy):
 * independent draws with probabilities c * p, drawn again while empty, where c makes the marginals come out.
 * Needs sum >= 1; a sum of 1 is a choice of exactly one. Where nothing is known it is "every subset equally likely".
 */
export function nonEmptySubsets(marginals: readonly number[]): readonly Subset[] {
  const sum = marginals.reduce((total, marginal) => total + marginal, 0);
  if (sum <= 1 + 1e-12) {
    return marginals
      .map((marginal, position) => ({ probability: marginal / sum, members: [position] }))
      .filter((one) => one.probability > 0);
  }
  const scale = scaleFor(marginals);
  const subsets = independentSubsets(marginals.map((marginal) => Math.min(1, scale * marginal))).filter((one) => one.members.length > 0);
  const total = subsets.reduce((mass, one) => mass + one.probability, 0);
  return subsets.map(({ probability, members }) => ({ probability: probability / total, members }));
}

/** The root c in (0, 1] of c = 1 - prod(1 - c p), by bisection; the function is concave, so below the root it is above the line. */
function scaleFor(marginals: readonly number[]): number {
  const someChosen = (scale: number): number => -Math.expm1(marginals.reduce((log, marginal) => log + Math.log1p(-scale * marginal), 0));
  if (marginals.some((marginal) => marginal >= 1)) return 1;
  let low = 0;
  let high = 1;
  for (let step = 0; step < 200 && high - low > high * 1e-16; step += 1) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (someChosen(middle) > middle) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
