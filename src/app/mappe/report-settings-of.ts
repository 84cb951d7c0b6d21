import { fromBase64 } from '#core/report/base64.ts';
import { type Logo, logoOf } from '#core/report/logo.ts';
import { CONTROL_WORDS, type DocumentControl, REPORT_PARTS, type ReportSettings } from '#core/report/report-settings.ts';
import type { MappeReport } from './mappe.ts';

/** What a Mappe says about its report, as the report wants it. A logo that is none is left out, never a reason to fail. */
export function reportSettingsOf(report: MappeReport | undefined): Partial<ReportSettings> {
  if (report === undefined) return {};
  const { parts, detail, organisation, control } = report;
  return {
    ...(parts === undefined ? {} : { parts: REPORT_PARTS.filter((part) => parts.includes(part)) }),
    ...(detail === undefined ? {} : { detail }),
    organisation: said(organisation),
    logo: logoOfMappe(report),
    control: control === undefined ? null : controlOf(control),
  };
}

/** null = there is none, or what is there is no picture a report could show. */
function logoOfMappe({ logo }: Pick<MappeReport, 'logo'>): Logo | null {
  const bytes = logo === undefined ? null : fromBase64(logo.data);
  return bytes === null ? null : logoOf(bytes, logo!.alt);
}

/** A controlled document: every line is there, what nobody said stays empty. */
const controlOf = (control: NonNullable<MappeReport['control']>): DocumentControl =>
  Object.fromEntries(CONTROL_FIELDS.map((field) => [field, said(control[field])])) as unknown as DocumentControl;

export const CONTROL_FIELDS = Object.keys(CONTROL_WORDS) as readonly (keyof DocumentControl)[];

/** A line of a head; longer ones would push everything else off the page. Assumption. */
const MAX_CHARACTERS = 300;

const said = (text = ''): string | null => text.trim().slice(0, MAX_CHARACTERS) || null;
