import type { Language } from '#core/language.ts';
import { findPersonalData, type PersonalKind } from '#core/privacy/personal-data.ts';
import { PERSONAL_PLACEHOLDERS } from '#core/privacy/privacy-text.ts';
import type { Mappe } from '../mappe/mappe.ts';
import { mapTexts } from './map-texts.ts';

/** Something people wrote that looks like it is about one certain person and is about to leave the program. */
export interface PersonalHint {
  readonly kind: PersonalKind;
  /** The place itself, e.g. `Frau Schmidt`. */
  readonly found: string;
  /** The text around it, at most 120 characters. */
  readonly text: string;
}

/** All hints in these texts, each place once, however often it occurs. */
export function personalHintsIn(texts: Iterable<string>): readonly PersonalHint[] {
  const hints = new Map<string, PersonalHint>();
  for (const text of new Set(texts)) {
    for (const { kind, start, end } of findPersonalData(text)) {
      const found = text.slice(start, end);
      const from = Math.max(0, start - 40);
      if (!hints.has(found)) hints.set(found, { kind, found, text: text.slice(from, from + 120) });
    }
  }
  return [...hints.values()];
}

/** What people wrote beside the processes. Who voted, decided or is responsible was named on purpose and is not asked about. */
export const textsOfMappe = ({ useCases, decisions, minutes, measures }: Mappe): readonly string[] =>
  [
    ...[...useCases.values()].flatMap(({ title, note }) => [title, note]),
    ...decisions.map(({ text }) => text),
    ...minutes.map(({ text }) => text),
    ...measures.map(({ title }) => title),
  ].filter((text) => text !== undefined);

/** A text with placeholders where it repeats what was found; longer places first, so that none is left in part. */
export function stripHints(text: string, hints: readonly PersonalHint[], language: Language): string {
  let clean = text;
  for (const { kind, found } of hints.toSorted((left, right) => right.found.length - left.found.length))
    clean = clean.replaceAll(found, PERSONAL_PLACEHOLDERS[language][kind]);
  return clean;
}

/** The same for every text of plain data, e.g. a report. */
export const stripHintsFrom = <Value>(data: Value, hints: readonly PersonalHint[], language: Language): Value =>
  hints.length === 0 ? data : mapTexts(data, (text) => stripHints(text, hints, language));
