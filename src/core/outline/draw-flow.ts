import { meanOf, type Quantity, UNKNOWN } from '../annotation/quantity.ts';
import { type Draft, type OpenEnd, openEnd } from './draft.ts';
import { DraftBuilder, type NodeWords } from './draft-builder.ts';
import type { BlockKind, Jump, Outline, OutlineFault, OutlineFaultCode, OutlineLine, StepWords } from './outline.ts';
import { foldWords } from './text-piece.ts';

/** Ends that wait for the next line; `split` is the question they come from, so that they can be joined again. */
interface Frontier {
  readonly ends: readonly (OpenEnd | PendingJoin)[];
  readonly split: string | null;
}

/** Ways that wait for each other. Their gateway is drawn with the line that follows: until then a way may still grow. */
interface PendingJoin {
  readonly gateway: string;
  readonly block: BlockKind;
  readonly ways: readonly Frontier[];
  readonly line: OutlineLine;
}

const NOWHERE: Frontier = { ends: [], split: null };

/** Connects the lines of an outline. Faults are those only the whole shows: jumps to nowhere, shares above 100 %. */
export function drawFlow(outline: Outline, report: (fault: OutlineFault) => void = () => undefined): Draft {
  return new FlowDrawing(outline, report).draw();
}

class FlowDrawing {
  readonly #outline: Outline;
  readonly #report: (fault: OutlineFault) => void;
  readonly #draft = new DraftBuilder();
  readonly #names: ReadonlySet<string>;
  readonly #jumps: { readonly end: OpenEnd; readonly jump: Extract<Jump, { kind: 'to' }>; readonly line: OutlineLine }[] = [];
  /** Lines that nothing in the text above leads to. */
  readonly #loose: { readonly node: string; readonly line: OutlineLine }[] = [];

  constructor(outline: Outline, report: (fault: OutlineFault) => void) {
    this.#outline = outline;
    this.#report = report;
    this.#names = new Set(namesIn(outline.lines));
  }

  draw(): Draft {
    this.#sequence(this.#outline.lines, NOWHERE);
    this.#resolveJumps();
    const { nodes, flows } = this.#draft;
    const reached = new Set(flows.map((flow) => flow.target));
    for (const { node, line } of this.#loose) if (!reached.has(node) && node !== nodes[0]?.id) this.#fault('UNREACHABLE', line);
    return this.#draft.draft();
  }

  #sequence(lines: readonly OutlineLine[], before: Frontier): Frontier {
    let frontier = before;
    for (const line of lines) {
      frontier = this.#line(line, frontier);
      // lines indented for no reason go on from the line above
      if (line.content.kind !== 'block') frontier = this.#sequence(line.children, frontier);
    }
    return frontier;
  }

  #line(line: OutlineLine, before: Frontier): Frontier {
    const { content } = line;
    switch (content.kind) {
      case 'process':
        if (this.#draft.process === null) this.#draft.process = content;
        else {
          this.#fault('SECOND_PROCESS', line);
          this.#draft.note(line.text);
        }
        return before;
      case 'role':
        this.#draft.roleFor(content.role);
        return before;
      case 'note': {
        // a remark behind a block is about its end
        const after = before.ends.some((end) => 'ways' in end) ? { ...before, ends: before.ends.map((end) => this.#settle(end)) } : before;
        this.#draft.note(content.note);
        return after;
      }
      case 'start': {
        const start = this.#draft.add('start', { kind: 'start', role: this.#draft.roleFor(content.role), name: content.name }, line.at);
        return { ends: [...before.ends, openEnd(start)], split: before.split };
      }
      case 'end':
        this.#follow(before, 'end', { kind: 'end', role: this.#draft.roleFor(content.role), name: content.name }, line);
        return NOWHERE;
      case 'wait': {
        const { role, name, waitingHours } = content;
        const wait = this.#follow(before, 'wait', { kind: 'wait', role: this.#draft.roleFor(role), name, waitingHours }, line);
        return { ends: [openEnd(wait)], split: null };
      }
      case 'step':
        return this.#jump(this.#step(content, before, line), content.jump, line);
      case 'branch': // a head that stands by itself: only what it leads to counts
        return content.first === null ? before : this.#jump(this.#step(content.first, before, line), content.jump, line);
      case 'back':
        return this.#back(content.jump, content.share, before, line);
      case 'block':
        return this.#block(content.block, content.role, content.name, before, line);
    }
  }

  #step(words: StepWords, before: Frontier, line: OutlineLine): Frontier {
    const step = this.#follow(before, 'step', { kind: 'step', role: this.#draft.roleFor(words.role), name: words.name, words }, line);
    return { ends: [openEnd(step)], split: null };
  }

  #back(jump: Extract<Jump, { kind: 'to' }>, share: Quantity, before: Frontier, line: OutlineLine): Frontier {
    if (before.ends.length === 0) {
      this.#fault('NOTHING_BEFORE', line);
      this.#draft.note(line.text);
      return before;
    }
    if (!this.#isKnown(jump, line)) return before;
    const gateway = this.#follow(before, 'gateway', { kind: 'split', block: 'exclusive', role: this.#draft.role, name: null }, line);
    this.#jumps.push({ end: { from: gateway, label: null, share, rank: 1 }, jump, line });
    return { ends: [{ from: gateway, label: null, share: complementOf(share), rank: 0 }], split: gateway };
  }

  #block(block: BlockKind, role: string | null, name: string | null, before: Frontier, line: OutlineLine): Frontier {
    const gateway = this.#follow(before, 'gateway', { kind: 'split', block, role: this.#draft.roleFor(role), name }, line);
    const paths = line.children.filter((child) => child.content.kind !== 'note');
    if (paths.length === 0) this.#fault('BRANCHES_MISSING', line);
    const ends = line.children.flatMap((child, rank): Frontier[] => {
      if (child.content.kind === 'note') {
        this.#draft.note(child.content.note, gateway);
        return [];
      }
      this.#draft.last = gateway;
      return [block === 'parallel' ? this.#path(child, gateway, rank) : this.#branch(child, gateway, rank)];
    });
    this.#draft.last = null;
    if (block === 'exclusive') {
      this.#checkShares(paths, line);
      // one way out is named, the other one is going on
      if (paths.length <= 1) ends.push({ ends: [openEnd(gateway, line.children.length)], split: null });
      return { ends: ends.flatMap((frontier) => frontier.ends), split: gateway };
    }
    const ways = (ends.length === 0 ? [{ ends: [openEnd(gateway)], split: null }] : ends).filter((frontier) => frontier.ends.length > 0);
    if (ways.length <= 1) return ways[0] ?? NOWHERE;
    return { ends: [{ gateway, block, ways, line }], split: null };
  }

  /** Draws the gateway where ways wait for each other; each way is closed to one end before. */
  #settle(end: OpenEnd | PendingJoin): OpenEnd {
    if (!('ways' in end)) return end;
    const { gateway, block, ways, line } = end;
    const closed = ways.map((way) => this.#single(way, line));
    const join = this.#draft.push(`${gateway}_join`, { kind: 'join', block, role: this.#draft.roleOf(gateway), name: null }, line.at);
    for (const way of closed) this.#draft.connect(way, join);
    return openEnd(join);
  }

  #branch(line: OutlineLine, gateway: string, rank: number): Frontier {
    const { content } = line;
    if (content.kind !== 'branch') return this.#sequence([line], { ends: [openEnd(gateway, rank)], split: null });
    let frontier: Frontier = { ends: [{ from: gateway, label: content.label, share: content.share, rank }], split: null };
    if (content.first !== null) frontier = this.#step(content.first, frontier, line);
    const [step] = frontier.ends;
    frontier = this.#jump(frontier, content.jump, line);
    if (step !== undefined && 'from' in step && content.first !== null && content.jump !== null) this.#draft.setAside(step.from);
    else if (content.jump?.kind === 'end') this.#draft.setAside(this.#draft.last!);
    return this.#sequence(line.children, frontier);
  }

  #path(line: OutlineLine, gateway: string, rank: number): Frontier {
    const begin: Frontier = { ends: [openEnd(gateway, rank)], split: null };
    return line.content.kind === 'branch' ? this.#sequence(line.children, begin) : this.#sequence([line], begin);
  }

  #jump(before: Frontier, jump: Jump | null, line: OutlineLine): Frontier {
    if (jump === null) return before;
    if (jump.kind === 'end') {
      this.#follow(before, 'end', { kind: 'end', role: this.#draft.role, name: jump.name }, line);
      return NOWHERE;
    }
    if (!this.#isKnown(jump, line)) return before;
    for (const end of before.ends) this.#jumps.push({ end: this.#settle(end), jump, line });
    return NOWHERE;
  }

  #isKnown(jump: Extract<Jump, { kind: 'to' }>, line: OutlineLine): boolean {
    if (this.#names.has(foldWords(jump.name))) return true;
    this.#fault('TARGET_UNKNOWN', line, jump);
    this.#draft.note(line.text);
    return false;
  }

  /** The step meant: the nearest above the jump, else the first below. */
  #resolveJumps(): void {
    for (const { end, jump, line } of this.#jumps) {
      const named = this.#draft.nodes.filter((node) => node.name !== null && foldWords(node.name) === foldWords(jump.name));
      const target = named.findLast((node) => node.line < line.at) ?? named[0];
      if (target === undefined || target.kind === 'start') {
        this.#fault('TARGET_UNKNOWN', line, jump);
        continue;
      }
      if (named.length > 1) this.#fault('TARGET_AMBIGUOUS', line, jump);
      this.#draft.connect(end, target.id);
    }
  }

  /** A node all open ends lead to. */
  #follow(before: Frontier, prefix: string, words: NodeWords, line: OutlineLine): string {
    const isJoined = before.ends.length > 1 && before.split !== null;
    const ends = isJoined ? [this.#single(before, line, words.role)] : before.ends.map((end) => this.#settle(end));
    const id = this.#draft.add(prefix, words, line.at);
    if (before.ends.length === 0) this.#loose.push({ node: id, line });
    for (const end of ends) this.#draft.connect(end, id);
    return id;
  }

  /** Several ends of a question become one. */
  #single(frontier: Frontier, line: OutlineLine, role = this.#draft.roleOf(frontier.split)): OpenEnd {
    const ends = frontier.ends.map((end) => this.#settle(end));
    if (ends.length === 1) return ends[0]!;
    const join = this.#draft.push(
      `${frontier.split ?? ends[0]!.from}_join`,
      { kind: 'join', block: 'exclusive', role, name: null },
      line.at,
    );
    for (const end of ends) this.#draft.connect(end, join);
    return openEnd(join);
  }

  #checkShares(branches: readonly OutlineLine[], line: OutlineLine): void {
    const known = branches.map(({ content }) => (content.kind === 'branch' ? (meanOf(content.share) ?? 0) : 0));
    // a thousandth is rounding of thirds, not too much
    if (known.reduce((sum, share) => sum + share, 0) > 1.001) this.#fault('SHARES_ABOVE_ALL', line);
  }

  #fault(code: OutlineFaultCode, line: OutlineLine, part: { readonly name: string | null; readonly column: number } | null = null): void {
    const text = part === null ? line.text : (part.name ?? '');
    this.#report({ code, line: line.at, column: part?.column ?? line.column, length: Math.max(1, text.length), text });
  }
}

const rest = (value: number): number => Number((1 - value).toFixed(12));

/** What goes on where a share goes back. Subtraction in decimal: 1 - 0.2 is 0.8. */
function complementOf(share: Quantity): Quantity {
  if (share.kind === 'exact') return { ...share, value: rest(share.value) };
  if (share.kind === 'unknown') return UNKNOWN;
  return { ...share, min: rest(share.max), likely: rest(share.likely), max: rest(share.min) };
}

function* namesIn(lines: readonly OutlineLine[]): Generator<string> {
  for (const { content, children } of lines) {
    const name =
      content.kind === 'branch'
        ? content.first?.name
        : 'name' in content && content.kind !== 'process' && content.kind !== 'start'
          ? content.name
          : null;
    if (name != null) yield foldWords(name);
    if ((content.kind === 'branch' || content.kind === 'step') && content.jump?.kind === 'end' && content.jump.name !== null)
      yield foldWords(content.jump.name);
    yield* namesIn(children);
  }
}
