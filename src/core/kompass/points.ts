import type { ChecklistItem, KompassPointDefinition } from './kompass-point.ts';
import { governance } from './points/01-governance.point.ts';
import { ownership } from './points/02-ownership.point.ts';
import { pilot } from './points/03-pilot.point.ts';
import { data } from './points/04-data.point.ts';
import { technology } from './points/05-technology.point.ts';
import { metrics } from './points/06-metrics.point.ts';
import { participation } from './points/07-participation.point.ts';
import { enablement } from './points/08-enablement.point.ts';
import { stance } from './points/09-stance.point.ts';
import { process } from './points/10-process.point.ts';

/** The ten points in their order. */
export const KOMPASS_POINTS: readonly KompassPointDefinition[] = [
  governance,
  ownership,
  pilot,
  data,
  technology,
  metrics,
  participation,
  enablement,
  stance,
  process,
];

const ITEMS = new Map(KOMPASS_POINTS.flatMap((point) => point.checklist).map((item) => [item.id, item]));

/** The checklist item of an id as it stands in answers and open items; null = no such item. */
export const checklistItem = (id: string): ChecklistItem | null => ITEMS.get(id) ?? null;
