import { type NodeDraft, type ScopeDraft, and, boundary, end, multiple, or, scope, start, sub, task, xor } from './build-model.ts';

/** A random process with its numbers, for tests that compare two ways of counting. */
export interface RandomModel {
  readonly scope: ScopeDraft;
  readonly flows: Readonly<Record<string, { readonly probability: number; readonly probabilityRepeat?: number }>>;
  readonly nodes: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Blocks within blocks; `wildness` is the chance that a join is of the wrong kind or a branch leaves its block. */
export function randomModel(random: () => number, size: number, wildness: number): RandomModel {
  let names = 0;
  const flows: Record<string, { probability: number; probabilityRepeat?: number }> = {};
  const nodes: Record<string, Record<string, number>> = {};
  const fresh = (kind: string): string => {
    names += 1;
    return `${kind}${names}`;
  };
  const part = (): number => Math.round((0.05 + 0.9 * random()) * 1000) / 1000;
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;

  interface Draft {
    readonly drafts: NodeDraft[];
    readonly lines: string[];
    /** Places a wild jump may lead to. */
    readonly merges: string[];
  }

  const block = (draft: Draft, from: string, budget: number): string => {
    if (budget <= 1) return step(draft, from);
    const kind = pick(['row', 'row', 'choice', 'parallel', 'inclusive', 'loop', 'sub', 'event', 'split'] as const);
    const half = Math.floor((budget - 1) / 2);
    switch (kind) {
      case 'row':
        return block(draft, block(draft, from, half), budget - half);
      case 'choice': {
        const share = part();
        return fork(draft, from, half, xor, xor, [share, 1 - share]);
      }
      case 'parallel':
        return fork(draft, from, half, and, random() < wildness ? pick([xor, or]) : and, null);
      case 'inclusive': {
        const share = part();
        return fork(draft, from, half, or, random() < wildness ? pick([xor, and]) : or, [share, 1 - share + share * part()]);
      }
      case 'split': {
        const before = step(draft, from);
        return fork(draft, before, half, null, random() < wildness ? xor : and, null);
      }
      case 'loop': {
        const head = fresh('J');
        const tail = fresh('X');
        draft.drafts.push(xor(head), xor(tail));
        draft.merges.push(head);
        draft.lines.push(`${from} > ${head}`);
        const last = block(draft, head, budget - 1);
        draft.lines.push(`${last} > ${tail}`, `${tail} > ${head}`);
        const share = part() * 0.7;
        flows[`${tail}>${head}`] = { probability: share, ...(random() < 0.4 ? { probabilityRepeat: part() * 0.7 } : {}) };
        return open(draft, tail, share);
      }
      case 'sub': {
        const id = fresh('U');
        const inner = { drafts: [] as NodeDraft[], lines: [] as string[], merges: [] as string[] };
        const begin = fresh('s');
        const last = block(inner, begin, budget - 1);
        const close = fresh('e');
        inner.drafts.push(start(begin), end(close));
        inner.lines.push(`${last} > ${close}`);
        const repeats = random() < 0.3;
        if (repeats) nodes[id] = { repetitions: 1.5 };
        draft.drafts.push(sub(id, scope(inner.drafts, ...inner.lines), repeats ? { loop: multiple() } : {}));
        draft.lines.push(`${from} > ${id}`);
        return id;
      }
      case 'event': {
        const host = step(draft, from);
        const id = fresh('B');
        const stops = random() < 0.5;
        draft.drafts.push(boundary(id, host, 'timer', { interrupting: stops }));
        nodes[id] = { probability: stops ? part() * 0.6 : part() * 1.5 };
        const last = block(draft, id, half);
        if (stops) {
          const join = fresh('J');
          draft.drafts.push(xor(join));
          draft.merges.push(join);
          draft.lines.push(`${last} > ${join}`, `${host} > ${join}`);
          return join;
        }
        const close = fresh('e');
        draft.drafts.push(end(close));
        draft.lines.push(`${last} > ${close}`);
        return host;
      }
    }
  };
  const step = (draft: Draft, from: string): string => {
    const id = fresh('T');
    draft.drafts.push(task(id));
    draft.lines.push(`${from} > ${id}`);
    return id;
  };
  /** The way on from a gateway that already has a flow with that share: a step whose flow takes the rest, so shares stay complete. */
  const open = (draft: Draft, tail: string, share: number): string => {
    const id = step(draft, tail);
    const target = draft.merges.length > 0 && random() < wildness ? pick(draft.merges) : null;
    const known = flows[`${tail}>${draft.merges.at(-1)}`];
    const rest = 1 - share;
    flows[`${tail}>${id}`] = { probability: rest };
    for (const [name, said] of Object.entries(flows)) {
      if (name.startsWith(`${tail}>`) && said.probabilityRepeat !== undefined)
        flows[`${tail}>${id}`] = { probability: rest, probabilityRepeat: 1 - said.probabilityRepeat };
    }
    if (target === null || known === undefined) return id;
    const jump = fresh('X');
    draft.drafts.push(xor(jump));
    draft.lines.push(`${id} > ${jump}`, `${jump} > ${target}`);
    flows[`${jump}>${target}`] = { probability: 0.2 };
    const next = step(draft, jump);
    flows[`${jump}>${next}`] = { probability: 0.8 };
    return next;
  };
  const fork = (
    draft: Draft,
    from: string,
    budget: number,
    splits: ((id: string) => NodeDraft) | null,
    joins: (id: string) => NodeDraft,
    shares: readonly number[] | null,
  ): string => {
    const split = splits === null ? from : fresh('G');
    const join = fresh('H');
    if (splits !== null) {
      draft.drafts.push(splits(split));
      draft.lines.push(`${from} > ${split}`);
    }
    draft.drafts.push(joins(join));
    [0, 1].forEach((branch) => {
      const first = step(draft, split);
      if (shares !== null) flows[`${split}>${first}`] = { probability: shares[branch]! };
      draft.lines.push(`${block(draft, first, budget)} > ${join}`);
    });
    return step(draft, join);
  };

  const whole: Draft = { drafts: [], lines: [], merges: [] };
  const last = block(whole, 'S', size);
  whole.lines.push(`${last} > E`);
  return { scope: scope([start('S'), ...whole.drafts, end('E')], ...whole.lines), flows, nodes };
}
