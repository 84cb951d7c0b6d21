import type { Party } from './three-texts.ts';

/** What of a subject is meant. `detail` of an annotation or of anything else names the entry, e.g. `handlingMinutes` or `problem mediaBreak`. */
export type MergeAspect =
  | 'existence'
  | 'type'
  | 'name'
  | 'lane'
  | 'container'
  | 'connection'
  | 'place'
  | 'documentation'
  | 'annotation'
  | 'other';

/** Whom a change is about, in words people know. */
export interface MergeSubject {
  /** Id in the merged file; null = the file as a whole. */
  readonly id: string | null;
  /** Local name in BPMN, e.g. `userTask`. */
  readonly type: string;
  readonly name: string | null;
  /** Names of the two ends of a flow. */
  readonly from: string | null;
  readonly to: string | null;
}

export interface MergeDetail {
  readonly aspect: MergeAspect;
  readonly detail: string | null;
}

/** What became of it; null = it is gone, undefined = nothing to be said in a word. Values as in `MergeConflict`. */
export interface ChangedDetail extends MergeDetail {
  readonly now?: string | null | undefined;
}

/** Something both changed, each in another way. */
export interface MergeConflict extends MergeDetail {
  /** Names this conflict in the choices. */
  readonly key: string;
  readonly subject: MergeSubject;
  /**
   * What it is on each side: the value as it stands in the file, the basis of a number on a second line, the name where it is about a
   * lane or a container. null = nothing, for `existence`: deleted; '' = there is something, changed.
   */
  readonly mine: string | null;
  readonly theirs: string | null;
  /** How many elements of the drawing it is about; 1 for everything else. */
  readonly count: number;
}

/** What one side alone did to one subject. */
export interface MergeChange {
  readonly subject: MergeSubject;
  readonly what: 'added' | 'removed' | 'changed';
  /** Of `changed`. */
  readonly details: readonly ChangedDetail[];
}

export type MergeChoices = ReadonlyMap<string, Party>;

/** Collects what a merge has to tell, and knows the answers given so far; mine where there is none. */
export class MergeNotes {
  readonly #choices: MergeChoices;
  readonly #conflicts = new Map<string, MergeConflict>();
  readonly #changes = { mine: new Map<string, MergeChange>(), theirs: new Map<string, MergeChange>() };

  constructor(choices: MergeChoices) {
    this.#choices = choices;
  }

  /** Notes a conflict and says whose side it goes to. All of the drawing is one question: half of each layout is none. */
  settle(
    subject: MergeSubject,
    { aspect, detail }: MergeDetail,
    values: { readonly mine: string | null; readonly theirs: string | null },
  ): Party {
    const isPlace = aspect === 'place';
    const key = isPlace ? aspect : JSON.stringify([subject.id, aspect, detail]);
    const known = this.#conflicts.get(key);
    if (known === undefined) {
      const about = isPlace ? { subject: WHOLE_FILE, mine: null, theirs: null } : { subject, ...values };
      this.#conflicts.set(key, { key, aspect, detail, count: 1, ...about });
    } else if (isPlace) this.#conflicts.set(key, { ...known, count: known.count + 1 });
    return this.#choices.get(key) ?? 'mine';
  }

  note(party: Party, subject: MergeSubject, what: MergeChange['what'], detail: ChangedDetail | null = null): void {
    const changes = this.#changes[party];
    const key = JSON.stringify([subject.id, subject.type]);
    const known = changes.get(key);
    // what is new or gone is not changed as well
    if (known !== undefined && (known.what !== 'changed' || what === 'changed')) {
      const isNew = detail !== null && !known.details.some((one) => one.aspect === detail.aspect && one.detail === detail.detail);
      if (known.what === 'changed' && isNew) changes.set(key, { ...known, details: [...known.details, detail] });
    } else changes.set(key, { subject, what, details: detail === null ? [] : [detail] });
  }

  get conflicts(): readonly MergeConflict[] {
    return [...this.#conflicts.values()];
  }

  changesOf(party: Party): readonly MergeChange[] {
    return [...this.#changes[party].values()];
  }
}

const WHOLE_FILE: MergeSubject = { id: null, type: 'definitions', name: null, from: null, to: null };
