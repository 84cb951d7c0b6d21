import type { Mappe, MappeReport } from '#app/mappe/mappe.ts';

type Changes = { readonly [Key in keyof MappeReport]?: MappeReport[Key] | undefined };

/** The Mappe with other wishes about its report; undefined takes a wish back. A report about which nothing is said any more is gone. */
export function withReport(mappe: Mappe, changes: Changes): Mappe {
  const { report: before, ...rest } = mappe;
  const said = Object.entries({ ...before, ...changes }).filter(([, value]) => value !== undefined);
  if (JSON.stringify(Object.fromEntries(said)) === JSON.stringify(before ?? {})) return mappe;
  return said.length === 0 ? rest : { ...rest, report: Object.fromEntries(said) as MappeReport };
}

/** The same with one line of document control; '' = to be filled in by hand. */
export function withControl(mappe: Mappe, field: keyof NonNullable<MappeReport['control']>, text: string): Mappe {
  const { [field]: _, ...others } = mappe.report?.control ?? {};
  return withReport(mappe, { control: text === '' ? others : { ...others, [field]: text } });
}

/** Whether two Mappen differ in nothing that is calculated with. */
export const differInReportOnly = (left: Mappe, right: Mappe): boolean => {
  const { report: _, ...a } = left;
  const { report: __, ...b } = right;
  const names = new Set([...Object.keys(a), ...Object.keys(b)]) as ReadonlySet<keyof typeof a>;
  return [...names].every((name) => a[name] === b[name]);
};
