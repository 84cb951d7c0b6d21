import { TOOL } from '#core/report/tool.ts';
import { hideKey, writeGuardedJson } from './guarded-json.ts';
import { isReadOnlyMappe, type Mappe } from './mappe.ts';

/**
 * Text of the `.kompass` file: same Mappe, same characters. Empty parts are left out.
 * A Mappe of a newer format must not come here; whoever saves asks `isReadOnlyMappe` first.
 */
export function writeMappe(mappe: Mappe): string {
  if (isReadOnlyMappe(mappe)) throw new Error(`Mappe of format ${mappe.formatVersion} must not be written`);
  const { formatVersion, processes, profile, criteria, useCases, answers, votes, decisions, minutes, measures, report, ...unknown } = mappe;
  return writeGuardedJson({
    format: 'prozesskompass',
    formatVersion,
    app: `${TOOL.name} ${TOOL.version}`,
    processes,
    ...recordIn('profile', profile),
    ...(criteria === null ? {} : { criteria: fileCriteria(criteria) }),
    ...recordIn('useCases', useCases),
    ...recordIn('answers', answers),
    ...listIn('votes', votes),
    ...listIn('decisions', decisions),
    ...listIn('minutes', minutes),
    ...listIn('measures', measures),
    ...(report === undefined ? {} : { report }),
    ...unknown,
  });
}

function fileCriteria({ benefitOrder, effortOrder, ...rest }: NonNullable<Mappe['criteria']>): object {
  // `order` is there at run time when the criteria came from a file; it may hold keys of a later format
  const order = 'order' in rest && typeof rest.order === 'object' ? rest.order : {};
  return { ...rest, order: { ...order, benefit: benefitOrder, effort: effortOrder } };
}

const recordIn = (name: string, entries: ReadonlyMap<string, unknown>): object =>
  entries.size === 0 ? {} : { [name]: Object.fromEntries([...entries].map(([key, value]) => [hideKey(key), value])) };

const listIn = (name: string, entries: readonly unknown[]): object => (entries.length === 0 ? {} : { [name]: entries });
