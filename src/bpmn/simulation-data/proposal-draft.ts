import type { Basis } from '#core/annotation/quantity.ts';
import { annotatedKindOf, boundsOf, QUANTITY_ATTRIBUTES, type QuantityAttribute } from '#core/annotation/vocabulary.ts';
import type { FlowNode, ProcessModel, SequenceFlow } from '#core/process/process-model.ts';
import { byId } from '#core/process/queries.ts';
import type { FileValue } from './distributions.ts';
import type { ProposalNote, SimulationNote, SimulationProposal } from './simulation-data.ts';

/** Collects what the model can carry; everything else becomes a count in a note. */
export class ProposalDraft {
  readonly #model: ProcessModel;
  readonly #nodes: ReadonlyMap<string, FlowNode>;
  readonly #flows: ReadonlyMap<string, SequenceFlow>;
  readonly #proposals = new Map<string, SimulationProposal>();
  readonly #notes: SimulationNote[] = [];
  #placeholders = 0;
  #unreadable = 0;
  #missing = 0;

  constructor(model: ProcessModel) {
    this.#model = model;
    this.#nodes = byId(model.flowNodes);
    this.#flows = byId(model.sequenceFlows);
  }

  /** Proposes a number; where the element cannot carry it, it is passed over. The first number for a place counts. */
  propose(
    element: string,
    attribute: QuantityAttribute,
    { min, likely, max, note }: FileValue,
    written: string,
    more: { readonly note?: ProposalNote; readonly basis?: Basis } = {},
  ): void {
    const bounds = this.#boundsAt(element, attribute);
    const key = `${attribute} ${element}`;
    if (bounds === null || this.#proposals.has(key)) return;
    if (!(min >= bounds[0] && max <= bounds[1])) return this.cannotRead();
    const basis = more.basis ?? null;
    const quantity =
      min === max ? ({ kind: 'exact', value: likely, basis } as const) : ({ kind: 'threePoint', min, likely, max, basis } as const);
    this.#proposals.set(key, { element, attribute, quantity, written, note: more.note ?? note });
  }

  /** True when the model has the element; otherwise it is counted as missing. */
  knows(element: string): boolean {
    const { processes, lanes } = this.#model;
    const known = this.#nodes.has(element) || this.#flows.has(element) || [...processes, ...lanes].some(({ id }) => id === element);
    if (!known) this.#missing += 1;
    return known;
  }

  /**
   * Shares of the flows that leave one node. A share above 1 makes the group one in percent; a group without any
   * difference that does not add up either (all 0, all 100 %) is what tools write before anybody decides.
   */
  proposeShares(shares: ReadonlyMap<string, { readonly value: number; readonly written: string }>): void {
    const sources = new Map<string, string[]>();
    for (const id of shares.keys()) {
      const source = this.#flows.get(id)?.source;
      if (source !== undefined) sources.set(source, [...(sources.get(source) ?? []), id]);
    }
    for (const [source, ids] of sources) {
      if ((this.#nodes.get(source)?.outgoing.length ?? 0) < 2) continue;
      const given = ids.map((id) => shares.get(id)!);
      const factor = given.some(({ value }) => value > 1) ? 0.01 : 1;
      const isFiller =
        given.every(({ value }) => value === given[0]!.value) &&
        (given[0]!.value === 0 || (given.length > 1 && given[0]!.value * factor === 1));
      if (isFiller) {
        this.#placeholders += given.length;
        continue;
      }
      for (const id of ids) {
        const { value, written } = shares.get(id)!;
        const share = Number((value * factor).toPrecision(12));
        this.propose(id, 'probability', { min: share, likely: share, max: share, note: null }, written);
      }
    }
  }

  /** Probability of an event at the border of a step or at the start of an event sub-process. */
  proposeEvent(element: string, value: FileValue, written: string): void {
    if (this.#nodes.get(element)?.kind === 'event') this.propose(element, 'probability', value, written);
  }

  skipPlaceholder(): void {
    this.#placeholders += 1;
  }

  cannotRead(): void {
    this.#unreadable += 1;
  }

  note(note: SimulationNote): void {
    if (!this.#notes.some((other) => JSON.stringify(other) === JSON.stringify(note))) this.#notes.push(note);
  }

  finish(): { readonly proposals: readonly SimulationProposal[]; readonly notes: readonly SimulationNote[] } {
    const counts = [
      { code: 'PLACEHOLDERS', count: this.#placeholders },
      { code: 'NOT_READABLE', count: this.#unreadable },
      { code: 'ELEMENTS_MISSING', count: this.#missing },
    ] as const;
    return { proposals: [...this.#proposals.values()], notes: [...this.#notes, ...counts.filter(({ count }) => count > 0)] };
  }

  #boundsAt(element: string, attribute: QuantityAttribute): readonly [number, number] | null {
    const node = this.#nodes.get(element) ?? null;
    const { processes, lanes } = this.#model;
    const kind =
      node !== null
        ? annotatedKindOf(node)
        : this.#flows.has(element)
          ? 'flow'
          : processes.some(({ id }) => id === element)
            ? 'process'
            : lanes.some(({ id }) => id === element)
              ? 'lane'
              : null;
    return kind !== null && QUANTITY_ATTRIBUTES[kind].includes(attribute) ? boundsOf(attribute, node) : null;
  }
}
