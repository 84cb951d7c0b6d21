import { standingOf } from '#core/kompass/kompass-for.ts';
import type { KompassPointState } from '#core/kompass/kompass-point.ts';

/** The ten points with the newest answers in them: what people say shows at once, the analysis catches up. */
export function withAnswers(
  points: readonly KompassPointState[],
  mappe: ReadonlyMap<string, string>,
  useCase: Readonly<Record<string, string>>,
): readonly KompassPointState[] {
  const said = new Map([...mappe, ...Object.entries(useCase)]);
  return points.map(({ point, items }) =>
    standingOf(
      point,
      items.map((item) => {
        if (item.by === 'data') return item;
        const answer = said.get(item.id);
        return { ...item, state: answer === 'yes' || answer === 'no' ? answer : 'unknown' };
      }),
    ),
  );
}
