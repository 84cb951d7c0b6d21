import type { FileAnalysis } from '#core/analysis.ts';
import type { Language } from '#core/language.ts';
import { findHints } from '#core/modelling-hints/find-hints.ts';
import { hintsBesideFindings, hintText } from '#core/modelling-hints/write-hint.ts';

export interface HintJson {
  readonly code: string;
  readonly element: string;
  readonly text: string;
}

/** Modelling hints by process that no finding says already. One whose element is in no process stands with the first, so that none is lost. */
export function hintsOfFile({ model, flow }: FileAnalysis, language: Language): ReadonlyMap<string, readonly HintJson[]> {
  const owners = new Map<string, string>([
    ...model.processes.map(({ id }) => [id, id] as const),
    ...model.flowNodes.map((node) => [node.id, node.process] as const),
    ...model.sequenceFlows.map((sequenceFlow) => [sequenceFlow.id, sequenceFlow.process] as const),
  ]);
  const first = model.processes[0]?.id ?? '';
  const hints = new Map<string, HintJson[]>();
  for (const hint of hintsBesideFindings(findHints(model).hints, flow.findings)) {
    const owner = owners.get(hint.element) ?? first;
    const { code, element } = hint;
    hints.set(owner, [...(hints.get(owner) ?? []), { code, element, text: hintText(hint, model, language) }]);
  }
  return hints;
}
