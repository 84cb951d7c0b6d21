import { type AnnotationPatch, PROBLEM_FIELDS, type RawAnnotation, type RawChild, TAGS } from '../../annotation/annotation.ts';
import { PROBLEM_FIELD_WORDS, TAG_SIGNS, TAG_WORDS } from '../../annotation/annotation-words.ts';
import { LANGUAGES, type Language } from '../../language.ts';
import type { Issue } from '../../problem/issue.ts';
import type { ReportStep } from '../report.ts';
import { textOfCell } from '../table.ts';
import { STEP_COLUMNS, YES_NO } from './step-columns.ts';
import { type TypedRow, textOf } from './typed-row.ts';

type Words = Required<AnnotationPatch>;

/** Tag, flags, note and lists that were changed in a row. */
export function changedWords(step: ReportStep, typed: TypedRow, raw: RawAnnotation, language: Language, issues: Issue[]): Words {
  const attributes: Record<string, string | null> = {};
  const children: { -readonly [K in RawChild['name']]?: readonly RawChild[] } = {};
  for (const column of STEP_COLUMNS) {
    const now = typed.get(column);
    const shown = column.cell(step, language);
    if (column.edits === undefined || now === undefined) continue;
    const text = textOf(now);
    if (text === (typeof shown === 'object' && shown !== null ? textOfCell(shown) : textOf(shown))) continue;
    switch (column.edits.kind) {
      case 'tag': {
        const tag = readTag(text);
        // the same tag typed without its sign is no change, and whose it was stays known
        if (tag === (step.annotation.tag === 'open' ? null : step.annotation.tag)) break;
        attributes['tag'] = tag;
        attributes['tagBy'] = tag === null ? null : 'person';
        break;
      }
      case 'flag': {
        const flag = readFlag(text);
        const { attribute } = column.edits;
        if (flag === null) issues.push({ code: 'QUANTITY_UNREADABLE', element: step.activity.id, params: { attribute, value: text } });
        else if (flag !== step.annotation[attribute]) attributes[attribute] = flag ? 'true' : null;
        break;
      }
      case 'note':
        attributes['note'] = text === '' ? null : text;
        break;
      case 'problems':
        children.problem = readProblems(text, raw);
        break;
      case 'names':
        children[column.edits.child] = readNames(text, column.edits.child, raw);
        break;
      case 'quantity':
        break;
    }
  }
  return { attributes, children };
}

/** null = open. An unknown word goes in as typed and is reported when read. */
function readTag(text: string): string | null {
  const word = Object.values(TAG_SIGNS)
    .reduce((rest, sign) => rest.replace(sign, ''), text)
    .trim()
    .toLowerCase();
  const tag = TAGS.find((known) =>
    [known, ...LANGUAGES.map((language) => TAG_WORDS[known][language])].some((name) => name.toLowerCase() === word),
  );
  if (word === '' || tag === 'open') return null;
  return tag ?? text;
}

function readFlag(text: string): boolean | null {
  const word = text.toLowerCase();
  if (word === 'x' || word === 'true' || word === 'wahr' || LANGUAGES.some((language) => YES_NO[language][0] === word)) return true;
  if (word === '' || word === '-' || word === 'false' || word === 'falsch' || LANGUAGES.some((language) => YES_NO[language][1] === word))
    return false;
  return null;
}

/** "Medienbruch (3); Papier". What somebody wrote about a problem stays with its kind; kinds this program does not know stay too. */
function readProblems(text: string, raw: RawAnnotation): readonly RawChild[] {
  const before = raw.children.filter(({ name }) => name === 'problem');
  const unused = [...before];
  const named = entriesOf(text).map((entry): RawChild => {
    const [, word = entry, severity] = /^(.*?)\s*\(([^()]*)\)$/.exec(entry) ?? [];
    const kind = PROBLEM_FIELDS.find((field) =>
      [field, ...LANGUAGES.map((language) => PROBLEM_FIELD_WORDS[field][language])].some(
        (name) => name.toLowerCase() === word.toLowerCase(),
      ),
    );
    const old = takeFirst(unused, (child) => child.attributes.get('kind') === kind);
    const attributes = new Map(old?.attributes ?? []).set('kind', kind ?? word);
    if (severity === undefined) attributes.delete('severity');
    else attributes.set('severity', severity.trim());
    return { name: 'problem', attributes, text: old?.text ?? '' };
  });
  const foreign = unused.filter((child) => !PROBLEM_FIELDS.some((field) => field === child.attributes.get('kind')));
  return [...named, ...foreign];
}

/** Names in a row; how a system is accessed and which way a document goes stays with its name. */
function readNames(text: string, child: 'system' | 'document', raw: RawAnnotation): readonly RawChild[] {
  const unused = raw.children.filter(({ name }) => name === child);
  return entriesOf(text).map(
    (entry) =>
      takeFirst(unused, ({ attributes }) => attributes.get('name')?.trim() === entry) ?? {
        name: child,
        attributes: new Map([['name', entry]]),
        text: '',
      },
  );
}

const entriesOf = (text: string): readonly string[] =>
  text
    .split(/[;\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');

function takeFirst<T>(items: T[], matches: (item: T) => boolean): T | undefined {
  const index = items.findIndex(matches);
  return index === -1 ? undefined : items.splice(index, 1)[0];
}
