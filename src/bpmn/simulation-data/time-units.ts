/** Minutes of the time units of BPSim and QBP, and of the words tools write instead; day, week and year by the clock. */
const MINUTES: ReadonlyMap<string, number> = new Map(
  [
    [1 / 60_000, 'ms'],
    [1 / 60, 's', 'sec', 'second', 'seconds'],
    [1, 'min', 'mins', 'minute', 'minutes'],
    [60, 'h', 'hr', 'hrs', 'hour', 'hours'],
    [1440, 'd', 'day', 'days'],
    [10_080, 'week', 'weeks'],
    [525_600, 'year', 'years'],
  ].flatMap(([minutes, ...words]) => words.map((word) => [word as string, minutes as number] as const)),
);

export interface Span {
  readonly minutes: number;
  /** Days, weeks or longer took part: a day counts 24 hours. */
  readonly hasDays: boolean;
}

/** One unit as a span; null = no such unit. */
export function unitOf(word: string): Span | null {
  const minutes = MINUTES.get(word.trim().toLowerCase());
  return minutes === undefined ? null : { minutes, hasDays: minutes >= 1440 };
}

const ISO_DURATION =
  /^P(?:(\d+(?:\.\d+)?)Y)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/u;
/** Years, months (a twelfth of a year), weeks, days, hours, minutes, seconds. */
const ISO_PARTS = [525_600, 43_800, 10_080, 1440, 60, 1, 1 / 60];

/** An ISO 8601 duration such as PT1H30M; null = not one. */
export function readIsoDuration(text: string): Span | null {
  const match = ISO_DURATION.exec(text.trim());
  if (match === null || match.slice(1).every((part) => part === undefined)) return null;
  const minutes = match.slice(1).reduce((sum, part, index) => sum + Number(part ?? 0) * ISO_PARTS[index]!, 0);
  return { minutes, hasDays: match.slice(1, 5).some((part) => part !== undefined && Number(part) > 0) };
}
