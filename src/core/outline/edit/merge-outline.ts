import type { RawAnnotation, RawAnnotations } from '../../annotation/annotation.ts';
import type { Language } from '../../language.ts';
import type { TypedOrder } from '../../layout/typed-order.ts';
import type { FlowNode, Gateway, ProcessModel, TextAnnotation } from '../../process/process-model.ts';
import { plainGateway } from '../../process/plain-nodes.ts';
import { byId } from '../../process/queries.ts';
import { modelOfOutline, type OutlinedProcess } from '../model-of-outline.ts';
import { blockOf, isLookedThrough, type PlainFlow, plainFlow, wordsIn } from '../plain-flow.ts';
import { readOutline } from '../read-outline.ts';
import { LaneFinder } from './lane-finder.ts';
import { matchNodes, type Recognisable } from './match-nodes.ts';
import { mergeFlows } from './merge-flows.ts';
import { mergeSaid } from './merge-said.ts';
import { shownInText } from './outline-to-edit.ts';

/** The text a process was written as, and the ids of its nodes in the order of the text (outlineToEdit). */
export interface BegunText {
  readonly text: string;
  readonly order: readonly string[];
}

/** A process after its text was edited. */
export interface MergedProcess {
  readonly model: ProcessModel;
  readonly annotations: RawAnnotations;
  /** Its nodes in the order of the text, and how it is drawn in that order; null = nothing was edited. */
  readonly told: { readonly order: readonly string[]; readonly typed: TypedOrder } | null;
}

/**
 * The process after its text was edited. Steps are recognised by their lines; their ids, types and everything lines do not say
 * stay, and what the text does not show is not touched. Same text in, same process out.
 */
export function mergeOutline(
  model: ProcessModel,
  annotations: RawAnnotations,
  begun: BegunText,
  edited: string,
  language: Language,
): MergedProcess {
  return begun.text === edited ? { model, annotations, told: null } : new Merge(model, annotations, begun, edited, language).result();
}

class Merge {
  readonly #model: ProcessModel;
  readonly #annotations: Map<string, RawAnnotation>;
  readonly #own: PlainFlow;
  readonly #before: OutlinedProcess;
  readonly #after: OutlinedProcess;
  readonly #flowBefore: PlainFlow;
  readonly #flowAfter: PlainFlow;
  /** Nodes of the texts -> nodes of the process. */
  readonly #idBefore: ReadonlyMap<string, string>;
  readonly #idAfter: ReadonlyMap<string, string>;
  readonly #taken: Set<string>;

  constructor(model: ProcessModel, annotations: RawAnnotations, begun: BegunText, edited: string, language: Language) {
    this.#model = model;
    this.#annotations = new Map(annotations);
    this.#own = plainFlow(shownInText(model), annotations);
    this.#before = modelOfOutline(readOutline(begun.text, language).outline);
    this.#after = modelOfOutline(readOutline(edited, language).outline);
    this.#flowBefore = plainFlow(this.#before.model, this.#before.annotations);
    this.#flowAfter = plainFlow(this.#after.model, this.#after.annotations);
    this.#taken = new Set(idsIn(model));
    const [old, now] = [recognisable(this.#flowBefore), recognisable(this.#flowAfter)];
    this.#idBefore = new Map(old.map(({ id }, index) => [id, begun.order[index]!]));
    const matched = matchNodes(old, now);
    this.#idAfter = new Map(
      now.map(({ id }) => {
        const before = matched.get(id);
        return [id, before === undefined ? this.#freeId(id) : this.#idBefore.get(before)!];
      }),
    );
  }

  result(): MergedProcess {
    const ways = { own: this.#own, before: this.#flowBefore, after: this.#flowAfter, idBefore: this.#idBefore, idAfter: this.#idAfter };
    const merged = mergeFlows(ways, this.#model, (wanted) => this.#freeId(wanted));
    const lanes = new LaneFinder(this.#own.model, (wanted) => this.#freeId(wanted));
    const nodes = this.#nodes(lanes, merged.gone, merged.joins);
    const kept = new Set(nodes.map(({ id }) => id));
    const flows = merged.flows.filter(({ source, target }) => kept.has(source) && kept.has(target));
    for (const { flow, before, after } of merged.said) this.#say(flow, before, after);
    this.#say(this.#process.id, this.#before.model.processes[0]!.id, this.#after.model.processes[0]!.id);
    for (const [now, id] of this.#idAfter) this.#say(id, this.#keyBefore(id), now);
    const heads = this.#heads();
    const ids = new Set(
      [...nodes, ...flows, ...heads.participants, ...this.#model.lanes, ...lanes.added, ...heads.processes].map(({ id }) => id),
    );
    const result: ProcessModel = {
      ...this.#model,
      ...heads,
      participants:
        lanes.added.length > 0 && heads.participants.length === 0
          ? [{ id: this.#freeId('pool'), name: this.#process.name, process: this.#process.id }]
          : heads.participants,
      messageFlows: this.#model.messageFlows.filter(({ source, target }) => ids.has(source) && ids.has(target)),
      flowNodes: nodes.map((node) => ({
        ...node,
        ...('default' in node && node.default !== null && !flows.some(({ id }) => id === node.default) ? { default: null } : {}),
        incoming: flows.filter(({ target }) => target === node.id).map(({ id }) => id),
        outgoing: flows.filter(({ source }) => source === node.id).map(({ id }) => id),
      })),
      sequenceFlows: flows,
      lanes: [...this.#model.lanes, ...lanes.added],
      dataAssociations: this.#model.dataAssociations.filter(({ node }) => ids.has(node)),
      textAnnotations: this.#notes(ids),
    };
    for (const id of this.#annotations.keys()) if (!ids.has(id)) this.#annotations.delete(id);
    return { model: result, annotations: this.#annotations, told: this.#told(result) };
  }

  /** Joins, which have no line, stand before the first node they lead to. */
  #told(model: ProcessModel): MergedProcess['told'] {
    const order = [...this.#idAfter.values()];
    const flows = byId(model.sequenceFlows);
    for (const { id, outgoing } of model.flowNodes.toReversed()) {
      if (order.includes(id)) continue;
      const places = outgoing.map((flow) => order.indexOf(flows.get(flow)!.target)).filter((at) => at >= 0);
      order.splice(places.length === 0 ? order.length : Math.min(...places), 0, id);
    }
    return { order, typed: { aside: new Set([...this.#after.typed.aside].flatMap((id) => this.#idAfter.get(id) ?? [])) } };
  }

  get #process() {
    return this.#own.model.processes[0]!;
  }

  #keyBefore(id: string): string | null {
    return [...this.#idBefore].find(([, own]) => own === id)?.[0] ?? null;
  }

  #say(id: string, before: string | null, after: string): void {
    const old = before === null ? undefined : this.#before.annotations.get(before);
    const said = mergeSaid(this.#annotations.get(id), old, this.#after.annotations.get(after));
    if (said === null) this.#annotations.delete(id);
    else this.#annotations.set(id, said);
  }

  /** The nodes in their old order; new ones stand behind the node their line stands behind. */
  #nodes(
    lanes: LaneFinder,
    gone: ReadonlySet<string>,
    joins: readonly { readonly id: string; readonly before: string }[],
  ): readonly FlowNode[] {
    const stays = new Set(this.#idAfter.values());
    const inText = new Set(this.#idBefore.values());
    const removed = new Set([...[...inText].filter((id) => !stays.has(id)), ...gone]);
    for (const id of removed) for (const node of this.#model.flowNodes) if (node.scope === id) removed.add(node.id);
    const nodes = this.#model.flowNodes.filter(({ id }) => !removed.has(id));
    let last: string | null = null;
    for (const [now, id] of this.#idAfter) {
      const at = nodes.findIndex((node) => node.id === id);
      const typed = this.#flowAfter.nodes.get(now)!;
      const before = this.#keyBefore(id);
      if (at >= 0 && before !== null) {
        const own = nodes[at]!;
        const old = this.#flowBefore.nodes.get(before)!;
        const isSameRole = this.#flowBefore.roleOf(before) === this.#flowAfter.roleOf(now);
        nodes[at] = {
          ...own,
          name: old.name === typed.name ? own.name : typed.name,
          lane: isSameRole ? own.lane : lanes.find(this.#flowAfter.roleOf(now)),
        };
      } else {
        const lane = lanes.find(this.#flowAfter.roleOf(now));
        const place = last === null ? 0 : nodes.findIndex((node) => node.id === last) + 1;
        nodes.splice(place, 0, { ...typed, id, scope: this.#process.id, process: this.#process.id, lane });
      }
      last = id;
    }
    for (const { id, before } of joins) {
      const at = nodes.findIndex((node) => node.id === before);
      nodes.splice(at, 0, this.#join(id, nodes[at]!));
    }
    return nodes;
  }

  #join(id: string, { lane }: FlowNode): Gateway {
    const { id: process } = this.#process;
    const base = { id, name: null, documentation: null, scope: process, process, lane, incoming: [], outgoing: [] };
    return plainGateway(base, 'ExclusiveGateway');
  }

  /** The name stands where it stood: at the process, or at its pool. */
  #heads(): Pick<ProcessModel, 'processes' | 'participants'> {
    const [old, now] = [this.#before.model.processes[0]!.name, this.#after.model.processes[0]!.name];
    const { processes, participants } = this.#model;
    if (old === now) return { processes, participants };
    const pool = this.#own.model.participants[0];
    if (wordsIn(this.#process.name) === null && pool !== undefined)
      return { processes, participants: participants.map((own) => (own.id === pool.id ? { ...own, name: now } : own)) };
    return { processes: processes.map((own) => (own.id === this.#process.id ? { ...own, name: now } : own)), participants };
  }

  /** Remarks by their words: those that are still there stay, and are about another step only where their line moved to one. */
  #notes(ids: ReadonlySet<string>): readonly TextAnnotation[] {
    const shown = new Set(this.#own.model.textAnnotations.map(({ id }) => id));
    const [old, now] = [[...this.#before.model.textAnnotations], [...this.#after.model.textAnnotations]];
    const kept = this.#model.textAnnotations.flatMap((note): readonly TextAnnotation[] => {
      if (!shown.has(note.id) || words(note) === '') return [note];
      const [before, after] = [take(old, note), take(now, note)];
      if (after === undefined) return [];
      const [was, is] = [about(before, this.#idBefore), about(after, this.#idAfter)];
      return [was.join() === is.join() ? note : { ...note, about: is }];
    });
    const fresh = now.map((note) => ({ ...note, id: this.#freeId(note.id), about: about(note, this.#idAfter) }));
    return [...kept.map((note) => ({ ...note, about: note.about.filter((id) => ids.has(id)) })), ...fresh];
  }

  #freeId(wanted: string): string {
    let id = wanted;
    for (let number = 2; this.#taken.has(id); number += 1) id = `${wanted}_${number}`;
    this.#taken.add(id);
    return id;
  }
}

const words = ({ text }: TextAnnotation): string => text.trim();
/** Takes the remark with the same words out of a list. */
function take(notes: TextAnnotation[], note: TextAnnotation): TextAnnotation | undefined {
  const at = notes.findIndex((other) => words(other) === words(note));
  return at < 0 ? undefined : notes.splice(at, 1)[0];
}
const about = (note: TextAnnotation | undefined, known: ReadonlyMap<string, string>): readonly string[] =>
  note?.about.flatMap((id) => known.get(id) ?? []) ?? [];

const recognisable = (flow: PlainFlow): readonly Recognisable[] =>
  flow.model.flowNodes
    .filter(({ id }) => !isLookedThrough(flow, id))
    .map((node) => ({
      id: node.id,
      kind: node.kind === 'activity' ? 'step' : `${node.type} ${blockOf(node) === null ? '' : node.outgoing.length > 1}`,
      name: node.name,
    }));

const idsIn = (model: ProcessModel): readonly string[] => [
  ...byId([
    ...model.processes,
    ...model.participants,
    ...model.messageFlows,
    ...model.flowNodes,
    ...model.sequenceFlows,
    ...model.lanes,
    ...model.dataItems,
    ...model.textAnnotations,
  ]).keys(),
];
