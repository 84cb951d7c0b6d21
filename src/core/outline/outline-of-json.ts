import { type NodeAnnotation, PROBLEM_FIELDS, type ProblemField, type Tag, TAGS } from '../annotation/annotation.ts';
import { EMPTY_NODE } from '../annotation/empty-annotation.ts';
import { readNumberInput } from '../annotation/number-input.ts';
import { type Quantity, UNKNOWN } from '../annotation/quantity.ts';
import type { Language } from '../language.ts';
import { durationText } from './duration-text.ts';
import { readProblemWord, readTagWord } from './outline-words.ts';
import { writeBlock, writeBranch, writeNote, writeProcess, writeStepMarks, writeTarget, writeWait, writeWords } from './write-line.ts';

/** Why a JSON draft gives no lines; `at` is the place in it, e.g. `steps[3].minutes`. Sentences: json-fault-text.ts. */
export interface JsonFault {
  readonly code: 'JSON_BROKEN' | 'JSON_NO_STEPS' | 'JSON_ITEM' | 'JSON_NUMBER' | 'JSON_TAG' | 'JSON_PROBLEM' | 'JSON_DEEP';
  readonly at: string;
}

export type JsonDraft = { readonly lines: string } | { readonly fault: JsonFault };

/** Blocks in blocks; a draft written by people has three or four; assumption. */
const DEEPEST = 20;

/**
 * Lines for a draft in JSON: `{process, casesPerYear, steps: [...]}` or the list of steps alone. A step is its name, or an object:
 * `{step, role, minutes, tag, rethink, problems, next}`, `{start}`, `{end}`, `{wait, name}` (hours), `{question | also, ways: [{label,
 * share, steps}]}`, `{parallel: [[...], [...]]}`, `{back, share}`, `{note}`. null = the text is no JSON.
 */
export function outlineOfJson(text: string, language: Language): JsonDraft | null {
  if (!/^\s*[[{]/u.test(text)) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // a line may begin with a bracket, too
    return /^\s*(?:\{\s*"|\[\s*["{[])/u.test(text) ? { fault: { code: 'JSON_BROKEN', at: '' } } : null;
  }
  try {
    return { lines: new JsonWriting(language).write(value) };
  } catch (error) {
    if (error instanceof Refusal) return { fault: error.fault };
    throw error;
  }
}

/** Leaves the reading of a nested draft at once. */
class Refusal extends Error {
  readonly fault: JsonFault;
  constructor(code: JsonFault['code'], at: string) {
    super(code);
    this.fault = { code, at };
  }
}

type Item = Readonly<Record<string, unknown>>;

const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null && !Array.isArray(value);
const own = (item: Item, name: string): unknown => (Object.hasOwn(item, name) ? item[name] : undefined);
const wordsAt = (item: Item, name: string): string | null => {
  const value = own(item, name);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
};

/** The names of the file format, or the words of a line. */
const tagIn = (word: string): Tag | 'rethink' | null => TAGS.find((tag) => tag === word) ?? readTagWord(word);
const problemIn = (word: string): ProblemField | null => PROBLEM_FIELDS.find((field) => field === word) ?? readProblemWord(word);

class JsonWriting {
  readonly #language: Language;
  readonly #lines: string[] = [];

  constructor(language: Language) {
    this.#language = language;
  }

  write(value: unknown): string {
    const head: Item = isItem(value) ? value : {};
    const steps = Array.isArray(value) ? value : own(head, 'steps');
    if (!Array.isArray(steps) || steps.length === 0) throw new Refusal('JSON_NO_STEPS', '');
    const name = wordsAt(head, 'process') ?? wordsAt(head, 'name');
    if (name !== null) this.#line(0, writeProcess(name, this.#quantity(own(head, 'casesPerYear'), 'casesPerYear'), this.#language));
    this.#steps(steps, 0, 'steps');
    return this.#lines.join('\n');
  }

  #steps(steps: readonly unknown[], depth: number, at: string): void {
    if (depth > DEEPEST) throw new Refusal('JSON_DEEP', at);
    steps.forEach((step, index) => this.#item(typeof step === 'string' ? { step } : step, depth, `${at}[${index}]`));
  }

  #item(item: unknown, depth: number, at: string): void {
    if (!isItem(item)) throw new Refusal('JSON_ITEM', at);
    const role = wordsAt(item, 'role');
    const lead = role === null ? '' : `${writeWords(role)}: `;
    const step = wordsAt(item, 'step');
    const [question, also] = [wordsAt(item, 'question'), wordsAt(item, 'also')];
    const [start, end, note, back] = ['start', 'end', 'note', 'back'].map((name) => wordsAt(item, name));
    const parallel = own(item, 'parallel');
    if (start) this.#line(depth, `> ${lead}${writeWords(start)}`);
    else if (end) this.#line(depth, `. ${lead}${writeWords(end)}`);
    else if (note) this.#line(depth, writeNote(note));
    else if (back) this.#line(depth, this.#back(item, back, at));
    else if (own(item, 'wait') !== undefined) this.#line(depth, this.#wait(item, lead, at));
    else if (question !== null || also !== null) {
      this.#line(depth, writeBlock(question === null ? 'inclusive' : 'exclusive', lead, question ?? also ?? '', this.#language));
      this.#ways(own(item, 'ways'), depth + 1, `${at}.ways`);
    } else if (Array.isArray(parallel)) {
      this.#line(depth, writeBlock('parallel', lead, '', this.#language));
      parallel.forEach((path: unknown, index) => this.#path(path, depth + 1, `${at}.parallel[${index}]`));
    } else {
      const name = step ?? wordsAt(item, 'name');
      if (name === null) throw new Refusal('JSON_ITEM', at);
      this.#line(depth, `${lead}${writeWords(name)}${writeStepMarks(this.#said(item, at), this.#language)}${this.#next(item)}`);
    }
  }

  #back(item: Item, target: string, at: string): string {
    const share = this.#share(item, at);
    const lead = this.#language === 'de' ? 'zurück zu' : 'back to';
    return `< ${lead} ${writeTarget(target)}${share === '' ? '' : `, ${share}`}`;
  }

  #wait(item: Item, lead: string, at: string): string {
    const hours = this.#quantity(own(item, 'wait'), `${at}.wait`);
    return writeWait(lead, durationText(hours, this.#language) ?? '', wordsAt(item, 'name'));
  }

  #ways(ways: unknown, depth: number, at: string): void {
    if (!Array.isArray(ways)) throw new Refusal('JSON_ITEM', at);
    ways.forEach((way: unknown, index) => {
      const place = `${at}[${index}]`;
      if (!isItem(way)) throw new Refusal('JSON_ITEM', place);
      this.#line(
        depth,
        `${writeBranch(wordsAt(way, 'label'), this.#quantity(own(way, 'share'), `${place}.share`, true), this.#language)}${this.#next(way)}`,
      );
      const steps = own(way, 'steps');
      if (Array.isArray(steps)) this.#steps(steps, depth + 1, `${place}.steps`);
    });
  }

  /** The first line of a path is its head, the others stand below it. */
  #path(path: unknown, depth: number, at: string): void {
    if (!Array.isArray(path) || path.length === 0) throw new Refusal('JSON_ITEM', at);
    this.#line(depth, ':');
    this.#steps(path, depth + 1, at);
  }

  #next(item: Item): string {
    const next = wordsAt(item, 'next');
    if (next === null) return '';
    const end = /^(?:ende?)(?:\s+(?<name>.+))?$/iu.exec(next.trim());
    if (end === null) return ` -> ${writeTarget(next)}`;
    const name = end.groups?.['name'];
    return ` -> ${this.#language === 'de' ? 'Ende' : 'end'}${name === undefined ? '' : ` ${writeWords(name)}`}`;
  }

  #said(item: Item, at: string): NodeAnnotation {
    const tag = wordsAt(item, 'tag');
    const read = tag === null ? 'open' : tagIn(tag);
    if (read === null) throw new Refusal('JSON_TAG', `${at}.tag`);
    const problems = own(item, 'problems');
    return {
      ...EMPTY_NODE,
      handlingMinutes: this.#quantity(own(item, 'minutes'), `${at}.minutes`),
      tag: read === 'rethink' ? 'open' : read,
      rethink: read === 'rethink' || own(item, 'rethink') === true,
      problems: (Array.isArray(problems) ? problems : []).map((problem: unknown, index) => {
        const kind = typeof problem === 'string' ? problemIn(problem) : null;
        if (kind === null) throw new Refusal('JSON_PROBLEM', `${at}.problems[${index}]`);
        return { kind, severity: null, text: '' };
      }),
    };
  }

  #share(item: Item, at: string): string {
    return writeBranch(null, this.#quantity(own(item, 'share'), `${at}.share`, true), this.#language).slice(0, -1);
  }

  /** A number, or a text as people type it; JSON numbers have a decimal point in every language. */
  #quantity(value: unknown, at: string, isShare = false): Quantity {
    if (value === undefined || value === null) return UNKNOWN;
    if (typeof value !== 'number' && typeof value !== 'string') throw new Refusal('JSON_NUMBER', at);
    const read = readNumberInput(String(value), typeof value === 'number' ? 'en' : this.#language, isShare ? 'share' : 'number');
    if (!read.ok) throw new Refusal('JSON_NUMBER', at);
    return read.value;
  }

  #line(depth: number, text: string): void {
    this.#lines.push(`${'  '.repeat(depth)}${text.trim()}`);
  }
}
