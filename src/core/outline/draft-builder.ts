import { type Quantity, UNKNOWN } from '../annotation/quantity.ts';
import type { Draft, DraftFlow, DraftNode, OpenEnd } from './draft.ts';

/** What a line says about a node; the builder gives it its id. */
export type NodeWords<T = DraftNode> = T extends DraftNode ? Omit<T, 'id' | 'line'> : never;

/** Collects what the lines of an outline draw, one after the other, and gives it ids. */
export class DraftBuilder {
  /** Role of the lines that follow; null = none was named yet. */
  role: string | null = null;
  /** Node remarks are about; null = none. */
  last: string | null = null;
  /** What stands in the head line; null = there is none. */
  process: { readonly name: string | null; readonly casesPerYear: Quantity } | null = null;
  readonly #nodes: DraftNode[] = [];
  readonly #flows: DraftFlow[] = [];
  readonly #aside = new Set<string>();
  readonly #notes: { id: string; text: string; about: string | null }[] = [];
  readonly #counts = new Map<string, number>();
  readonly #flowIds = new Set<string>();
  /** Starts before the first role: they belong where the first step is. */
  #rolelessStarts: number[] = [];

  get nodes(): readonly DraftNode[] {
    return this.#nodes;
  }

  get flows(): readonly DraftFlow[] {
    return this.#flows;
  }

  /** The role of a line: the one it names from now on, else the one named last. */
  roleFor(named: string | null): string | null {
    if (named !== null) this.role = named || null;
    return this.role;
  }

  /** A join stands in the lane of the question it ends: roles of the ways between may still change. */
  roleOf(gateway: string | null): string | null {
    return this.#nodes.find(({ id }) => id === gateway)?.role ?? this.role;
  }

  /** Adds the next node of its kind; `line` is counted from 1. */
  add(prefix: string, words: NodeWords, line: number): string {
    const number = (this.#counts.get(prefix) ?? 0) + 1;
    this.#counts.set(prefix, number);
    return this.push(`${prefix}_${number}`, words, line);
  }

  push(id: string, words: NodeWords, line: number): string {
    if (words.kind === 'start' && words.role === null) this.#rolelessStarts.push(this.#nodes.length);
    else if (words.kind !== 'start') {
      for (const at of this.#rolelessStarts) this.#nodes[at] = { ...this.#nodes[at]!, role: words.role };
      this.#rolelessStarts = [];
    }
    this.#nodes.push({ ...words, id, line });
    this.last = id;
    return id;
  }

  connect({ from, label, share, rank }: OpenEnd, target: string): void {
    let id = `${from}_to_${target}`;
    for (let number = 2; this.#flowIds.has(id); number += 1) id = `${from}_to_${target}_${number}`;
    this.#flowIds.add(id);
    this.#flows.push({ id, source: from, target, label, share, rank });
  }

  note(text: string, about = this.last): void {
    this.#notes.push({ id: `note_${this.#notes.length + 1}`, text, about });
  }

  /** This node begins a way that was typed with its end in one line. */
  setAside(node: string): void {
    this.#aside.add(node);
  }

  draft(): Draft {
    return {
      name: this.process?.name ?? null,
      casesPerYear: this.process?.casesPerYear ?? UNKNOWN,
      nodes: this.#nodes,
      flows: this.#flowsAsTyped(),
      aside: this.#aside,
      notes: this.#notes,
    };
  }

  /** Ways out of one node stand together, in the order of their lines, wherever they lead. */
  #flowsAsTyped(): readonly DraftFlow[] {
    const place = new Map(this.#nodes.map((node, index) => [node.id, index]));
    return this.#flows.toSorted((a, b) => place.get(a.source)! - place.get(b.source)! || a.rank - b.rank);
  }
}
