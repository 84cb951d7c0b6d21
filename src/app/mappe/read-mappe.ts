import { fail, ok, type Result } from '#core/problem/problem.ts';
import { readGuardedJson, showKey } from './guarded-json.ts';
import { MAPPE_FORMAT_VERSION, type Mappe } from './mappe.ts';
import { type MappeFile, mappeFileSchema } from './mappe-file.schema.ts';
import { migrate } from './migrations/migrate.ts';
import { MIGRATIONS } from './migrations/migrations.ts';

export interface ReadMappe {
  readonly mappe: Mappe;
  /** Written by a newer program: what we understand can be looked at, nothing may be saved over it. */
  readonly readOnly: boolean;
}

/** Reads a `.kompass` file. Older formats are lifted, a newer one is read as far as it still fits ours. */
export function readMappe(text: string): Result<ReadMappe> {
  const json = readGuardedJson(text.startsWith('\uFEFF') ? text.slice(1) : text);
  if (!json.ok) return json;
  const version = versionOf(json.value);
  if (version === null) return fail({ code: 'MAPPE_BROKEN', detail: 'format' });
  const readOnly = version > MAPPE_FORMAT_VERSION;

  const parsed = mappeFileSchema.safeParse(readOnly ? json.value : migrate(json.value, version, MAPPE_FORMAT_VERSION, MIGRATIONS));
  if (!parsed.success) {
    if (readOnly) return fail({ code: 'MAPPE_NEWER', found: version, supported: MAPPE_FORMAT_VERSION });
    return fail({ code: 'MAPPE_BROKEN', detail: pathOf(parsed.error.issues[0]?.path ?? []) });
  }
  const repeated = firstRepeated(parsed.data.processes.map(({ id }) => id));
  if (repeated !== null) return fail({ code: 'MAPPE_BROKEN', detail: `processes[${repeated}].id` });
  return ok({ mappe: mappeOf(parsed.data), readOnly });
}

function mappeOf(file: MappeFile): Mappe {
  const { format: _format, app: _app, criteria, ...rest } = file;
  return {
    ...rest,
    profile: mapOf(file.profile),
    criteria: criteria === undefined ? null : { ...criteria, benefitOrder: criteria.order.benefit, effortOrder: criteria.order.effort },
    useCases: mapOf(file.useCases),
    answers: mapOf(file.answers),
    votes: file.votes ?? [],
    decisions: file.decisions ?? [],
    minutes: file.minutes ?? [],
    measures: file.measures ?? [],
  };
}

const mapOf = <T>(entries: Readonly<Record<string, T>> = {}): ReadonlyMap<string, T> =>
  new Map(Object.entries(entries).map(([key, value]) => [showKey(key), value]));

function versionOf(json: unknown): number | null {
  if (typeof json !== 'object' || json === null || !('format' in json) || json.format !== 'prozesskompass') return null;
  const version = 'formatVersion' in json ? json.formatVersion : null;
  return typeof version === 'number' && Number.isInteger(version) && version >= 1 ? version : null;
}

/** `processes[0].bpmn`: the same in every language. */
const pathOf = (path: readonly PropertyKey[]): string =>
  path.map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${showKey(String(key))}`)).join('');

function firstRepeated(ids: readonly string[]): number | null {
  const at = ids.findIndex((id, index) => ids.indexOf(id) !== index);
  return at === -1 ? null : at;
}
