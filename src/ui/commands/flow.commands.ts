import type { FlowNode, ProcessModel } from '#core/process/process-model.ts';
import { byId } from '#core/process/queries.ts';
import { stepsInFlowOrder } from '#core/process/flow-order.ts';
import type { DocumentState } from '../document/document-store.ts';
import { defineTexts } from '../language/use-texts.ts';
import type { Command } from './command.ts';
import { say } from './said.ts';

type Direction = 'next' | 'previous' | 'above' | 'below';

/** Where an arrow key leads from the one selected element; with nothing selected to the first. null = nowhere. */
export function nextAlongFlow(model: ProcessModel, selection: readonly string[], direction: Direction): string | null {
  const [at, ...others] = selection;
  const nodes = byId(model.flowNodes);
  const node = at === undefined ? undefined : nodes.get(at);
  if (node === undefined || others.length > 0) {
    const first = model.flowNodes.find(({ type }) => type === 'StartEvent') ?? model.flowNodes[0];
    return selection.length === 0 && direction === 'next' ? (first?.id ?? null) : null;
  }
  const flows = byId(model.sequenceFlows);
  const after = ({ outgoing }: FlowNode) => outgoing.flatMap((id) => flows.get(id)?.target ?? []).filter((id) => nodes.has(id));
  const before = ({ id, incoming }: FlowNode) => {
    const sources = incoming.flatMap((flow) => flows.get(flow)?.source ?? []).filter((source) => nodes.has(source));
    // the way that comes from the start, not the one that comes back
    return sources.toSorted((a, b) => Number(reaches(model, id, a)) - Number(reaches(model, id, b)));
  };
  if (direction === 'next') return after(node)[0] ?? null;
  if (direction === 'previous') return before(node)[0] ?? null;
  for (const source of before(node)) {
    const siblings = after(nodes.get(source)!);
    if (siblings.length < 2) continue;
    return siblings[siblings.indexOf(node.id) + (direction === 'below' ? 1 : -1)] ?? null;
  }
  return null;
}

function reaches(model: ProcessModel, from: string, to: string): boolean {
  const seen = new Set([from]);
  for (const id of seen) {
    if (id === to) return true;
    for (const flow of model.sequenceFlows) if (flow.source === id) seen.add(flow.target);
  }
  return false;
}

const target = ({ snapshot, selection }: DocumentState, direction: Direction): string | null =>
  snapshot === null ? null : nextAlongFlow(snapshot.model, selection, direction);

const walkCommand = (direction: Direction, key: string, de: string, en: string): Command => ({
  id: `flow.${direction}`,
  label: defineTexts({ de, en }),
  keys: [key],
  views: ['model'],
  isEnabled: ({ document }) => target(document, direction) !== null,
  run({ session }) {
    const state = session.store.getState();
    const id = target(state, direction);
    if (id === null) return;
    const branch = state.snapshot === null || direction === 'previous' ? null : branchInto(state.snapshot.model, state.selection[0], id);
    session.select([id], { reveal: true });
    if (branch !== null) say(branchSentence(branch));
  },
});

/** One of several ways out of a node. */
export interface Branch {
  /** From 1, in the order the arrow keys go through them. */
  readonly index: number;
  readonly count: number;
  /** What is written at it; '' = nothing. */
  readonly label: string;
}

/** The way just taken to a node, where there was a choice; null = there was none. */
export function branchInto(model: ProcessModel, from: string | undefined, to: string): Branch | null {
  const choosing = model.sequenceFlows.filter((flow) => flow.target === to).map(({ source }) => source);
  // along the flow it is the node come from; up and down it is the one both ways leave
  const source =
    from !== undefined && choosing.includes(from)
      ? from
      : choosing.find((id) => model.sequenceFlows.some((flow) => flow.source === id && flow.target === from));
  const ways = model.sequenceFlows.filter((flow) => flow.source === source);
  const index = ways.findIndex((flow) => flow.target === to);
  return source === undefined || ways.length < 2 || index < 0
    ? null
    : { index: index + 1, count: ways.length, label: ways[index]!.name?.trim() ?? '' };
}

const branchSentence = ({ index, count, label }: Branch) => ({
  de: `Weg ${index} von ${count}${label === '' ? '' : `: ${label}`} · ${index < count ? '↓ nächster Weg' : '↑ voriger Weg'}`,
  en: `Way ${index} of ${count}${label === '' ? '' : `: ${label}`} · ${index < count ? '↓ next way' : '↑ previous way'}`,
});

/** The step after the selected one in flow order; the selected one itself where it has no name yet. */
function nextToName({ snapshot, selection }: DocumentState): string | null {
  if (snapshot === null) return null;
  const steps = stepsInFlowOrder(snapshot.model);
  const at = steps.findIndex(({ id }) => id === selection[0]);
  return steps[at + 1]?.id ?? null;
}

const hasNode = ({ snapshot, selection }: DocumentState): boolean =>
  snapshot?.model.flowNodes.some(({ id }) => selection.includes(id)) === true;

export const flowCommands: readonly Command[] = [
  walkCommand('next', 'ArrowRight', 'Weiter im Ablauf', 'Along the flow'),
  walkCommand('previous', 'ArrowLeft', 'Zurück im Ablauf', 'Back along the flow'),
  walkCommand('below', 'ArrowDown', 'Nächster Zweig', 'Next branch'),
  walkCommand('above', 'ArrowUp', 'Voriger Zweig', 'Previous branch'),
  {
    id: 'flow.nameNext',
    label: defineTexts({ de: 'Nächsten Schritt umbenennen', en: 'Rename next step' }),
    keys: ['Mod+Enter'],
    views: ['model'],
    isEnabled: ({ document }) => document.file?.readOnly !== true && nextToName(document) !== null,
    run({ session }) {
      const id = nextToName(session.store.getState());
      if (id === null) return;
      session.select([id], { reveal: true });
      session.diagram?.editName(id);
    },
  },
  {
    id: 'flow.layOut',
    label: defineTexts({ de: 'Alles anordnen', en: 'Arrange everything' }),
    keys: ['Mod+Shift+L'],
    isEnabled: ({ document }) =>
      document.phase === 'open' && document.file?.readOnly !== true && (document.snapshot?.model.flowNodes.length ?? 0) > 0,
    run: ({ session }) => session.layOut(),
  },
  {
    id: 'flow.layOutSelection',
    label: defineTexts({ de: 'Auswahl anordnen', en: 'Arrange selection' }),
    keys: ['Mod+Alt+L'],
    isEnabled: ({ document }) => document.phase === 'open' && document.file?.readOnly !== true && hasNode(document),
    run: ({ session }) => session.layOut('selection'),
  },
];
