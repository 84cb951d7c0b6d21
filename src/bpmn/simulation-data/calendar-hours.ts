import { readIsoDuration } from './time-units.ts';

const DAYS_PER_WEEK = 7;
const MINUTES_PER_HOUR = 60;

/**
 * Open hours per week of an iCalendar text (RFC 5545), as BPSim keeps calendars: events that come back every week or day.
 * null = anything else (single dates, ends, exceptions), which says nothing about an ordinary week.
 */
export function hoursPerWeek(calendar: string): number | null {
  // folded lines belong together; some tools lose the line breaks and leave blanks
  const lines = calendar
    .replaceAll(/\r?\n[ \t](?=\S)/gu, '')
    .split(/\s+(?=(?:BEGIN|END|DTSTART|DTEND|DURATION|RRULE|RDATE|EXDATE|EXRULE)\b)|[\r\n]+/u);
  let hours = 0;
  let event: Map<string, string> | null = null;
  for (const line of lines) {
    const [, name = '', value = ''] = /^\s*([A-Z-]+)(?:;[^:]*)?:(.*?)\s*$/u.exec(line) ?? [];
    if (name === 'BEGIN' && value === 'VEVENT') event = new Map();
    else if (name === 'END' && value === 'VEVENT') {
      const own = event === null ? null : hoursOfEvent(event);
      if (own === null) return null;
      hours += own;
      event = null;
    } else event?.set(name, value);
  }
  return hours > 0 && hours <= DAYS_PER_WEEK * 24 ? hours : null;
}

function hoursOfEvent(event: ReadonlyMap<string, string>): number | null {
  if (['RDATE', 'EXDATE', 'EXRULE'].some((name) => event.has(name))) return null;
  const rule = new Map((event.get('RRULE') ?? '').split(';').map((part) => part.split('=') as [string, string | undefined]));
  if (rule.has('UNTIL') || rule.has('COUNT') || (rule.get('INTERVAL') ?? '1') !== '1') return null;
  const days = rule.get('BYDAY')?.split(',');
  if (days?.some((day) => !/^(?:MO|TU|WE|TH|FR|SA|SU)$/u.test(day))) return null;
  const perWeek =
    rule.get('FREQ') === 'WEEKLY' ? (days?.length ?? 1) : rule.get('FREQ') === 'DAILY' ? (days?.length ?? DAYS_PER_WEEK) : null;
  const length = lengthOf(event);
  return perWeek === null || length === null || length <= 0 || length > 24 ? null : perWeek * length;
}

function lengthOf(event: ReadonlyMap<string, string>): number | null {
  const duration = event.get('DURATION');
  if (duration !== undefined) {
    const span = readIsoDuration(duration);
    return span === null ? null : span.minutes / MINUTES_PER_HOUR;
  }
  const [start, end] = ['DTSTART', 'DTEND'].map((name) => momentOf(event.get(name) ?? '')) as [number | null, number | null];
  return start === null || end === null ? null : end - start;
}

/** "19700105T090000" as hours since some day; only differences count. */
function momentOf(text: string): number | null {
  const match = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z?$/u.exec(text);
  if (match === null) return null;
  const [year, month, day, hour, minute, second] = match.slice(1).map(Number) as [number, number, number, number, number, number];
  return Date.UTC(year, month - 1, day, hour, minute, second) / 3_600_000;
}
