import type { Language } from '../language.ts';
import type { FlowNode } from '../process/process-model.ts';
import { durationText } from './duration-text.ts';
import { findMerge } from './find-merge.ts';
import { blockOf, isLookedThrough, type PlainFlow, type PlainWay, wordsIn } from './plain-flow.ts';
import { writeBlock, writeBranch, writeNote, writeProcess, writeStepMarks, writeTarget, writeWait, writeWords } from './write-line.ts';
import { typedQuantity } from './typed-quantity.ts';

interface WrittenLine {
  depth: number;
  text: string;
}

const isEnd = (line: WrittenLine | undefined): boolean => line !== undefined && line.text.startsWith('.') && !/:(?:\s|$)/u.test(line.text);

/** Writes what it can; whether the text says the same as the model is judged by reading it again (outline-of-model.ts). */
export class OutlineWriter {
  readonly #flow: PlainFlow;
  readonly #language: Language;
  readonly #lines: WrittenLine[] = [];
  readonly #done = new Set<string>();
  /** Node ids in the order their lines are read again; joins where their block ends. */
  readonly order: string[] = [];
  #role: string | null = null;

  constructor(flow: PlainFlow, language: Language) {
    this.#flow = flow;
    this.#language = language;
  }

  write(): string {
    const { model, annotations } = this.#flow;
    const process = model.processes[0];
    const name = wordsIn(process?.name ?? null) ?? wordsIn(model.participants[0]?.name ?? null);
    const cases = (process && annotations.processes.get(process.id)?.casesPerYear) ?? { kind: 'unknown' as const };
    if (name !== null) this.#lines.push({ depth: 0, text: writeProcess(name, cases, this.#language) });
    this.#notes(null, 0);
    this.#roots();
    return this.#lines.map(({ depth, text }) => `${'  '.repeat(depth)}${text}\n`).join('');
  }

  #roots(): void {
    const starts = this.#flow.model.flowNodes.filter((node) => node.type === 'StartEvent');
    for (const [index, start] of starts.entries()) {
      this.#start(start);
      const [way, ...others] = this.#flow.outOf(start.id);
      const next = starts[index + 1];
      // starts of the same step stand above each other
      if (way === undefined || others.length > 0 || (next !== undefined && this.#flow.outOf(next.id)[0]?.target === way.target)) continue;
      this.#sequence(way.target, null, 0);
    }
    for (const node of this.#flow.model.flowNodes)
      if (node.incoming.length === 0 && !this.#done.has(node.id)) this.#sequence(node.id, null, 0);
  }

  #start(start: FlowNode): void {
    const own = this.#flow.roleOf(start.id);
    const first = this.#flow.outOf(start.id)[0]?.target;
    const isThere = this.#role === null && first !== undefined && this.#flow.roleOf(first) === own;
    this.#line(0, `> ${isThere ? '' : this.#rolePrefix(start.id)}${writeWords(start.name ?? '')}`.trim());
    this.#mark(start.id);
    this.#notes(start.id, 0);
  }

  /** Lines from a node on, until `follow`, which stands below the block around. */
  #sequence(first: string, follow: string | null, depth: number): void {
    let at: string | null = first;
    while (at !== null && at !== follow) {
      if (this.#done.has(at)) {
        this.#append(` -> ${writeTarget(this.#flow.nodes.get(at)!.name ?? '')}`);
        return;
      }
      at = this.#node(this.#flow.nodes.get(at)!, follow, depth);
    }
  }

  /** Writes one node and says what comes after it at the same depth. */
  #node(node: FlowNode, follow: string | null, depth: number): string | null {
    const ways = this.#flow.outOf(node.id);
    const block = blockOf(node);
    if (block !== null && ways.length > 1) return this.#back(node, ways, depth) ?? this.#block(node, ways, follow, depth);
    this.#mark(node.id);
    if (block === null) {
      this.#line(depth, this.#words(node));
      this.#notes(node.id, depth);
    }
    return ways[0]?.target ?? null;
  }

  #words(node: FlowNode): string {
    const said = this.#flow.said(node.id);
    if (node.kind === 'activity')
      return `${this.#rolePrefix(node.id)}${writeWords(node.name ?? '')}${writeStepMarks(said, this.#language)}`;
    if (node.type === 'EndEvent') return `. ${this.#rolePrefix(node.id)}${writeWords(node.name ?? '')}`.trim();
    const duration = durationText(said.waitingHours, this.#language) ?? '';
    const name = wordsIn(node.name);
    const isItsName = name === durationText(said.waitingHours, 'de') || name === durationText(said.waitingHours, 'en');
    return writeWait(this.#rolePrefix(node.id), duration, isItsName ? null : name);
  }

  /** `< zurück zu …`, where an unnamed question has one way back and one way on; null = it is another question. */
  #back(node: FlowNode, ways: readonly PlainWay[], depth: number): string | null {
    if (blockOf(node) !== 'exclusive' || ways.length !== 2 || wordsIn(node.name) !== null || ways.some((way) => way.label !== null))
      return null;
    const back = ways.filter(({ target }) => this.#done.has(target));
    const on = ways.find(({ target }) => !this.#done.has(target));
    if (back.length !== 1 || on === undefined) return null;
    const share = typedQuantity(back[0]!.share, this.#language, 'share');
    const name = writeTarget(this.#flow.nodes.get(back[0]!.target)!.name ?? '');
    const lead = this.#language === 'de' ? 'zurück zu' : 'back to';
    this.#line(depth, `< ${lead} ${name}${share === null ? '' : `, ${share}`}`);
    this.#mark(node.id);
    return on.target;
  }

  #block(node: FlowNode, ways: readonly PlainWay[], follow: string | null, depth: number): string | null {
    const block = blockOf(node)!;
    this.#line(depth, writeBlock(block, this.#rolePrefix(node.id), wordsIn(node.name) ?? '', this.#language));
    this.#mark(node.id);
    this.#notes(node.id, depth + 1);
    const merge = findMerge(this.#flow, node.id, follow, this.#done);
    for (const way of ways) {
      if (block === 'parallel') this.#path(way, merge ?? follow, depth + 1);
      else this.#branch(way, merge ?? follow, depth + 1);
    }
    if (merge === null || block === 'exclusive' || merge === follow) return merge;
    this.#mark(merge);
    this.#notes(merge, depth);
    return this.#flow.outOf(merge)[0]?.target ?? null;
  }

  #branch({ target, label, share }: PlainWay, follow: string | null, depth: number): void {
    this.#line(depth, writeBranch(label, share, this.#language));
    if (target === follow) return;
    const head = this.#lines.at(-1)!;
    const before = this.#lines.length;
    this.#sequence(target, follow, depth + 1);
    // short ways stand beside their label
    const own = this.#lines.slice(before);
    const [only, end] = own;
    const ending = (line: WrittenLine) => ` -> ${this.#language === 'de' ? 'Ende' : 'end'}${line.text.slice(1)}`;
    const isStep = only !== undefined && /^[^>.?+|@</]/u.test(only.text);
    if (own.length === 1 && isEnd(only)) head.text += ending(only!);
    else if (own.length === 1 && isStep) head.text += ` ${only.text}`;
    else if (own.length === 2 && isStep && isEnd(end) && !only.text.includes('->')) head.text += ` ${only.text}${ending(end!)}`;
    else return;
    this.#lines.length = before;
  }

  /** A way of a parallel block: its first line is its head; a question cannot be one, its lines would be taken for its branches. */
  #path({ target }: PlainWay, follow: string | null, depth: number): void {
    const before = this.#lines.length;
    if (target !== follow) this.#sequence(target, follow, depth + 1);
    const head = this.#lines[before];
    if (head !== undefined && /^[^?+|<]/u.test(head.text)) head.depth = depth;
    else this.#lines.splice(before, 0, { depth, text: ':' });
  }

  #rolePrefix(id: string): string {
    const role = this.#flow.roleOf(id);
    if (role === this.#role) return '';
    this.#role = role;
    return role === null ? '-: ' : `${writeWords(role)}: `;
  }

  #notes(about: string | null, depth: number): void {
    for (const note of this.#flow.model.textAnnotations) {
      const meant = note.about.length === 0 ? null : note.about.length === 1 ? note.about[0]! : undefined;
      if (meant === about && note.text.trim() !== '') this.#line(depth, writeNote(note.text));
    }
  }

  #line(depth: number, text: string): void {
    this.#lines.push({ depth, text });
  }

  #append(text: string): void {
    const last = this.#lines.at(-1);
    if (last !== undefined) last.text += text;
  }

  #mark(id: string): void {
    this.#done.add(id);
    if (!isLookedThrough(this.#flow, id)) this.order.push(id);
  }
}
