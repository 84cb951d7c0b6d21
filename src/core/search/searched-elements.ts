import type { Annotations, NodeAnnotation } from '../annotation/annotation.ts';
import { attributeWord, PROBLEM_FIELD_WORDS, TAG_WORDS } from '../annotation/annotation-words.ts';
import type { Language } from '../language.ts';
import { flowNodesInOrder } from '../process/flow-order.ts';
import type { FlowNode, ProcessModel } from '../process/process-model.ts';
import { byId } from '../process/queries.ts';
import type { FoundKind, SearchField } from './search-hit.ts';

export interface SearchedElement {
  readonly id: string;
  readonly kind: FoundKind;
  readonly name: string | null;
  readonly texts: readonly (readonly [SearchField, string])[];
}

/**
 * Everything of a file that carries words, in reading order: processes and pools, lanes, then the nodes along the flow,
 * each with the flows that leave it, then data and notes.
 */
export function searchedElements(model: ProcessModel, annotations: Annotations, language: Language): readonly SearchedElement[] {
  const lanes = byId(model.lanes);
  const flows = byId(model.sequenceFlows);
  return [
    ...model.processes.map(({ id, name, documentation }) =>
      element(id, 'process', name, [
        ['name', name],
        ['documentation', documentation],
      ]),
    ),
    ...model.participants.map((pool) => named('participant', pool)),
    ...model.lanes.map((lane) => named('lane', lane)),
    ...flowNodesInOrder(model).flatMap((node) => [
      element(node.id, kindOf(node), node.name, [
        ['name', node.name],
        ['documentation', node.documentation],
        ...saidTexts(node, annotations.nodes.get(node.id), language),
        ['lane', node.lane === null ? null : (lanes.get(node.lane)?.name ?? null)],
      ]),
      ...node.outgoing.flatMap((id) => {
        const flow = flows.get(id);
        if (flow === undefined) return [];
        return element(id, 'flow', flow.name, [
          ['name', flow.name],
          ['condition', flow.condition],
        ]);
      }),
    ]),
    ...model.messageFlows.map((flow) => named('messageFlow', flow)),
    ...model.dataItems.map((item) => named('data', item)),
    ...model.textAnnotations.map(({ id, text }) => element(id, 'note', text, [['text', text]])),
  ];
}

const kindOf = ({ kind }: FlowNode): FoundKind => (kind === 'activity' ? 'step' : kind);

const element = (
  id: string,
  kind: FoundKind,
  name: string | null,
  texts: readonly (readonly [SearchField, string | null])[],
): SearchedElement => ({
  id,
  kind,
  name,
  texts: texts.flatMap(([field, text]) => (text === null || text === '' ? [] : [[field, text] as const])),
});

const named = (kind: FoundKind, { id, name }: { readonly id: string; readonly name: string | null }) =>
  element(id, kind, name, [['name', name]]);

/** What people said about a node, in their words. An open step is found by "offen" though nobody said anything. */
function saidTexts(
  node: FlowNode,
  said: NodeAnnotation | undefined,
  language: Language,
): readonly (readonly [SearchField, string | null])[] {
  const tag: readonly (readonly [SearchField, string])[] =
    node.kind === 'activity' ? [['tag', TAG_WORDS[said?.tag ?? 'open'][language]]] : [];
  if (said === undefined) return tag;
  return [
    ...tag,
    ...(['rethink', 'coreService'] as const).flatMap((mark) => (said[mark] ? [['mark', attributeWord(mark)[language]] as const] : [])),
    ['note', said.note],
    ...said.problems.map(
      ({ kind, text }) => ['problem', [PROBLEM_FIELD_WORDS[kind][language], text].filter((part) => part !== '').join(': ')] as const,
    ),
    ...said.systems.map(({ name }) => ['system', name] as const),
    ...said.documents.map(({ name }) => ['document', name] as const),
  ];
}
