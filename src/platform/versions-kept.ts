/** How many saved states of a file are kept (trust 4). */
export const maxVersions = 20;
/** Two kept states are at least this far apart, except the last one (trust 4). */
const minMilliseconds = 5 * 60_000;
/** All states of one file together; beyond it the oldest go, the last one never (assumption). */
const maxBytes = 200_000_000;

interface Dated {
  /** ISO 8601 date-time. */
  readonly savedAt: string;
  readonly bytes: number;
}

/**
 * Which of these states, newest first, go now. The newest always stays: it is the last good one. The one before it goes
 * when it is closer than five minutes to its own predecessor, so that a burst of saves leaves its last state only.
 */
export const versionsToDrop = <Version extends Dated>(versions: readonly Version[]): readonly Version[] => {
  const [newest, second, third] = versions;
  const close = second !== undefined && third !== undefined && Date.parse(second.savedAt) - Date.parse(third.savedAt) < minMilliseconds;
  const kept = close ? versions.filter((version) => version !== second) : versions;
  let bytes = 0;
  const staying = kept.filter((version, index) => {
    bytes += version.bytes;
    return version === newest || (index < maxVersions && bytes <= maxBytes);
  });
  return versions.filter((version) => !staying.includes(version));
};
