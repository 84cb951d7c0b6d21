/**
 * A state of the chain: which places hold tokens, and what of the past still matters.
 * Tokens on different flows into a node that takes them one at a time are the same place.
 */
export interface Marking {
  /** Places (flow indexes), ascending, one entry per token. */
  readonly tokens: readonly number[];
  /** Gateways with a different share "again" that have decided before and can still be reached, ascending. */
  readonly decided: readonly number[];
  /** Catching event that has interrupted this scope; null = none so far. */
  readonly interruptedBy: string | null;
  /** A token was lost in something endless or blocked: what waits for it waits for a known reason. */
  readonly broken: boolean;
  /** OR joins that wait for each other and are let go together; they fire next, whatever the rule says. */
  readonly released: readonly number[];
}

export const keyOf = (marking: Marking): string =>
  marking.decided.length === 0 && marking.interruptedBy === null && !marking.broken && marking.released.length === 0
    ? marking.tokens.join()
    : `${marking.tokens.join()}|${marking.decided.join()}|${marking.released.join()}|${marking.broken ? 1 : 0}|${marking.interruptedBy ?? ''}`;

/** Takes one token from each of the given places. */
export function without(tokens: readonly number[], places: readonly number[]): number[] {
  // by far the most often: the only token leaves
  if (tokens.length === 1 && places.length === 1 && tokens[0] === places[0]) return [];
  const left = tokens.slice();
  for (const place of places) left.splice(left.indexOf(place), 1);
  return left;
}

export function withTokens(tokens: readonly number[], places: readonly number[]): readonly number[] {
  if (places.length === 0) return tokens;
  if (tokens.length === 0 && places.length === 1) return places;
  const all = tokens.slice();
  for (const place of places) {
    let at = all.length;
    while (at > 0 && all[at - 1]! > place) at -= 1;
    all.splice(at, 0, place);
  }
  return all;
}

/** The largest number of tokens on one place. */
export function crowding(tokens: readonly number[]): number {
  let most = 0;
  let run = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    run = index > 0 && tokens[index] === tokens[index - 1] ? run + 1 : 1;
    most = Math.max(most, run);
  }
  return most;
}
