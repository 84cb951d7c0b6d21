import type { KompassPointState } from '#core/kompass/kompass-point.ts';

/** How a point is shown: an open one of which something is settled is under way. */
export type Standing = 'ready' | 'underway' | 'open' | 'blocked';

export const standingOf = ({ state, items }: Pick<KompassPointState, 'state' | 'items'>): Standing =>
  state === 'open' && items.some((item) => item.state === 'yes') ? 'underway' : state;

/** How many points stand where. */
export function countStandings(points: readonly KompassPointState[]): Readonly<Record<Standing, number>> {
  const standings = points.map(standingOf);
  const count = (wanted: Standing) => standings.filter((standing) => standing === wanted).length;
  return { ready: count('ready'), underway: count('underway'), open: count('open'), blocked: count('blocked') };
}
