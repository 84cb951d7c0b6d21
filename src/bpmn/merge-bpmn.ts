import { fail, ok, type Result } from '#core/problem/problem.ts';
import { type MergeChange, type MergeChoices, type MergeConflict, MergeNotes } from './merging/merge-notes.ts';
import { idKey, type MergeSide } from './merging/merge-side.ts';
import { mergedText } from './merging/merged-text.ts';
import { ThreeTexts } from './merging/three-texts.ts';
import { patchXml } from './patch-xml.ts';
import { syntheticId } from './process/element-types.ts';
import { openBpmn } from './read-bpmn.ts';

export type {
  ChangedDetail,
  MergeAspect,
  MergeChange,
  MergeChoices,
  MergeConflict,
  MergeDetail,
  MergeSubject,
} from './merging/merge-notes.ts';

/** Two sets of changes to one file in one text. */
export interface MergedBpmn {
  readonly text: string;
  /** What theirs alone changed, and what mine alone changed. */
  readonly taken: readonly MergeChange[];
  readonly kept: readonly MergeChange[];
  readonly conflicts: readonly MergeConflict[];
}

/**
 * Why two texts cannot become one without harm: an element without id was given one, two moves contradict each other, something would
 * have to be written anew, or the result could not be opened.
 */
export interface MergeRefusal {
  readonly reason: 'nameless' | 'contradiction' | 'loss' | 'unreadable';
}

/**
 * Brings what was changed between `base` and `mine` into `theirs`, which otherwise stays to the letter: comments, foreign data, number
 * formats, line breaks. Elements are the same by id. Where both changed the same thing differently, `choices` says by the key of the
 * conflict whose counts, mine where it does not. All three are texts of files as `openBpmn` gives them (`source.text`).
 */
export function mergeBpmn(base: string, mine: string, theirs: string, choices: MergeChoices = new Map()): Result<MergedBpmn, MergeRefusal> {
  const three = new ThreeTexts(base, mine, theirs);
  if (theirs !== base && [three.mine, three.theirs].some((side) => givesNames(side, three.base))) return fail({ reason: 'nameless' });
  const notes = new MergeNotes(choices);
  const merged = mergedText(three, notes);
  if (merged === null) return fail({ reason: 'contradiction' });
  const text = patched({ base, mine, theirs }, merged);
  if (text === null) return fail({ reason: 'loss' });
  const opened = openBpmn(text);
  if (!opened.ok) return fail({ reason: 'unreadable' });
  return ok({
    text: opened.value.source.text,
    taken: notes.changesOf('theirs'),
    kept: notes.changesOf('mine'),
    conflicts: notes.conflicts,
  });
}

/** null = something would have to be written anew, and what only its text holds would be gone. */
function patched(
  { base, mine, theirs }: { readonly base: string; readonly mine: string; readonly theirs: string },
  merged: string,
): string | null {
  if (theirs === base) return mine;
  const source = { text: theirs, encoding: 'utf-8', byteOrderMark: false } as const;
  const { text, issues } = patchXml({ source, editableXml: theirs, idsInFile: new Map() }, theirs, merged);
  return issues.length === 0 ? text : null;
}

/** An id saving made up for an element that had none. */
const givesNames = (side: MergeSide, base: MergeSide): boolean =>
  [...side.identified.keys()].some((key) => SYNTHETIC.test(key) && !base.identified.has(key));

const SYNTHETIC = new RegExp(`^${idKey(syntheticId(1)).replace('1', String.raw`\d+`)}$`, 'u');
