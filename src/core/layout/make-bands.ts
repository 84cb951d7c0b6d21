import type { FlowNode } from '../process/process-model.ts';
import { isKnown, type LevelPlan } from './level-plan.ts';
import type { Band } from './level.ts';
import { laneBands, type LaneBand } from './order-pools.ts';
import { textWidth } from './text-size.ts';

/** The bands of a level from top to bottom, the lanes around each, and the band a node belongs to. */
export function makeBands({ model, scope, pools, typed }: LevelPlan) {
  const bands: Band[] = [];
  const lanes: LaneBand[] = [];
  const place = new Map<string, number>();
  const add = (pool: number, process: string | null, name: string | null) => {
    const inside = process === null ? [{ lane: null, path: [] }] : laneBands(model, process);
    for (const [position, band] of inside.entries()) {
      if (process !== null && band.lane === null) place.set(`${process}`, bands.length);
      if (band.lane !== null) place.set(`${process} ${band.lane}`, bands.length);
      const isHolder = inside.length === 1 || (typed !== null && position === 0);
      const title = isHolder ? [name, band.path.at(-1)?.name ?? ''] : [band.path.at(-1)?.name ?? ''];
      // names up to 170 px stand in one line, longer ones wrap into two in their 30 px band
      const longest = Math.max(...title.map((text) => textWidth(text ?? '')).map((width) => (width <= 170 ? width + 12 : width / 2 + 28)));
      bands.push({ pool, lane: band.lane, minHeight: longest });
      lanes.push(band);
    }
    if (process !== null && !place.has(process)) place.set(process, bands.length - inside.length);
  };
  if (scope !== null) {
    bands.push({ pool: -1, lane: null, minHeight: 0 });
    lanes.push({ lane: null, path: [] });
    return { bands, lanes, bandOf: () => 0 };
  }
  const shown = new Set<string>();
  pools.forEach((pool, index) => {
    const isFirst = pool.process !== null && isKnown(model, pool.process) && !shown.has(pool.process);
    if (isFirst) shown.add(pool.process!);
    add(index, isFirst ? pool.process : null, pool.name);
  });
  for (const process of model.processes) if (!shown.has(process.id)) add(-1, process.id, null);
  if (bands.length === 0) add(-1, null, null);
  const bandOf = (node: FlowNode) => place.get(`${node.process} ${node.lane}`) ?? place.get(node.process) ?? bands.length - 1;
  return { bands, lanes, bandOf };
}
