import type { MappeChange, MappeConflict } from '#app/mappe/merge-mappe.ts';
import type { MappePlace } from '#app/mappe/mappe-leaves.ts';
import { BASIS_WORDS } from '#core/annotation/annotation-words.ts';
import { formatQuantity } from '#core/annotation/number-format.ts';
import { readQuantity } from '#core/annotation/quantity-text.ts';
import { INPUT_TEXTS } from '#core/ranking/input-text.ts';
import { defineTexts, type Language } from '../language/use-texts.ts';
import type { CombinedLine } from './combined-line.ts';

interface Words {
  readonly quote: (name: string) => string;
  /** By property of the Mappe. */
  readonly parts: ReadonlyMap<string, string>;
  readonly useCase: string;
  readonly process: string;
  readonly fields: ReadonlyMap<string, string>;
  readonly entry: string;
  readonly other: string;
  readonly values: {
    readonly none: string;
    readonly said: string;
    readonly deleted: string;
    readonly kept: string;
    readonly yes: string;
    readonly no: string;
  };
}

/** Title of a use case by its id, as far as there is one. */
export type UseCaseTitles = ReadonlyMap<string, string>;

/** What is said beside the processes, in names people know. */
function sayIn(words: Words, language: Language) {
  const whole = ({ part, entry }: MappePlace, titles: UseCaseTitles): string => {
    if (part === 'processes') return `${words.process} ${words.quote(entry ?? '')}`;
    if (part !== 'useCases') return words.parts.get(part) ?? words.other;
    const title = titles.get(entry ?? '');
    return title === undefined ? words.useCase : `${words.useCase} ${words.quote(title)}`;
  };
  const field = ({ part, field: name }: MappePlace): string | null => {
    if (part !== 'useCases' || name === null) return null;
    const estimate = /^estimates ([^@]*)/u.exec(name)?.[1];
    const input = estimate === undefined ? undefined : new Map(Object.entries(INPUT_TEXTS)).get(estimate);
    return input?.name[language] ?? words.fields.get(name) ?? words.entry;
  };
  const label = (place: MappePlace, titles: UseCaseTitles): string =>
    [whole(place, titles), field(place)].filter((word) => word !== null).join(': ');
  return {
    conflict: label,
    value: (conflict: MappeConflict, party: 'mine' | 'theirs'): string => {
      const { values } = words;
      const given = conflict[party];
      const isWhole = conflict.part === 'processes';
      if (given === null) return isWhole ? values.deleted : values.none;
      if (given === '') return isWhole ? values.kept : values.said;
      if (given === 'true' || given === 'false') return given === 'true' ? values.yes : values.no;
      const [text = '', basis = ''] = given.split('\n');
      if (conflict.field?.startsWith('estimates ') !== true) return given;
      const quantity = readQuantity(text);
      const number = (quantity.ok ? formatQuantity(quantity.value, language) : null) ?? text;
      return Object.hasOwn(BASIS_WORDS, basis) ? `${number} (${BASIS_WORDS[basis as keyof typeof BASIS_WORDS][language]})` : number;
    },
    /** One line per use case and per kind of entry; entries of one kind are counted. */
    changes: (changes: readonly MappeChange[], titles: UseCaseTitles): readonly CombinedLine[] => {
      const lines = new Map<
        string,
        { readonly what: CombinedLine['what']; readonly text: string; readonly fields: Set<string>; count: number }
      >();
      for (const change of changes) {
        const isUseCase = change.part === 'useCases';
        const what = isUseCase ? 'changed' : change.what;
        const key = JSON.stringify([what, change.part, isUseCase || change.part === 'processes' ? change.entry : null]);
        const line = lines.get(key) ?? { what, text: whole(change, titles), fields: new Set<string>(), count: 0 };
        const name = field(change);
        if (name !== null) line.fields.add(name);
        line.count += 1;
        lines.set(key, line);
      }
      return [...lines.values()].map(({ what, text, fields, count }) => {
        if (fields.size > 0) return { what, text: `${text}: ${[...fields].join(', ')}` };
        return { what, text: count > 1 ? `${text} (${count})` : text };
      });
    },
  };
}

export const combineMappeTexts = defineTexts({
  de: {
    beside: 'In der Mappe',
    say: sayIn(
      {
        quote: (name) => `„${name}“`,
        process: 'Prozess',
        useCase: 'Use Case',
        entry: 'Angabe',
        other: 'Weiteres in der Mappe',
        parts: new Map([
          ['profile', 'Angaben zur Organisation'],
          ['answers', 'Antworten zur Mappe'],
          ['criteria', 'Kriterien und ihre Gewichtung'],
          ['votes', 'Stimmen'],
          ['decisions', 'Entscheidungen'],
          ['minutes', 'Protokoll'],
          ['measures', 'Maßnahmen'],
          ['report', 'Angaben zum Bericht'],
          ['ignoredHints', 'Ausgeblendete Hinweise'],
        ]),
        fields: new Map([
          ['title', 'Name'],
          ['dropped', 'ausgeschlossen'],
          ['note', 'Notiz'],
          ['steps', 'Schritte'],
          ['mergedFrom', 'Zusammenlegung'],
          ['splitFrom', 'Teilung'],
        ]),
        values: { none: 'keine Angabe', said: 'geändert', deleted: 'gelöscht', kept: 'geändert und behalten', yes: 'ja', no: 'nein' },
      },
      'de',
    ),
  },
  en: {
    beside: 'In the Mappe',
    say: sayIn(
      {
        quote: (name) => `“${name}”`,
        process: 'Process',
        useCase: 'Use case',
        entry: 'entry',
        other: 'other things in the Mappe',
        parts: new Map([
          ['profile', 'about the organisation'],
          ['answers', 'answers about the Mappe'],
          ['criteria', 'criteria and their weights'],
          ['votes', 'votes'],
          ['decisions', 'decisions'],
          ['minutes', 'minutes'],
          ['measures', 'measures'],
          ['report', 'about the report'],
          ['ignoredHints', 'hidden hints'],
        ]),
        fields: new Map([
          ['title', 'name'],
          ['dropped', 'left out'],
          ['note', 'note'],
          ['steps', 'steps'],
          ['mergedFrom', 'merging'],
          ['splitFrom', 'splitting'],
        ]),
        values: { none: 'nothing said', said: 'changed', deleted: 'deleted', kept: 'changed and kept', yes: 'yes', no: 'no' },
      },
      'en',
    ),
  },
});
