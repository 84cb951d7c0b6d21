/** One step up. The file is named after it: `<from>-to-<to>.migration.ts`. */
export interface Migration {
  /** Lifts from this format to the next one. */
  readonly from: number;
  /** Takes and gives the parsed JSON of a whole Mappe; unknown keys pass through. */
  readonly lift: (file: unknown) => unknown;
  /** The smallest file that shows what changes. */
  readonly example: { readonly before: unknown; readonly after: unknown };
}

/** Lifts a file step by step; a missing step is a bug of this program, because it has written that format once. */
export function migrate(file: unknown, from: number, to: number, migrations: readonly Migration[]): unknown {
  let lifted = file;
  for (let version = from; version < to; version += 1) {
    const step = migrations.find((migration) => migration.from === version);
    if (step === undefined) throw new Error(`No migration from Mappe format ${version} to ${version + 1}`);
    lifted = step.lift(lifted);
  }
  return lifted;
}
