import type { NodeAnnotation } from '#core/annotation/annotation.ts';
import { EMPTY_NODE } from '#core/annotation/empty-annotation.ts';
import type { FlowResult } from '#core/flow/flow-result.ts';
import type { ProcessSnapshot } from '../../document/document-store.ts';
import { useDocument } from '../../document/use-document.ts';

/** What every panel gets besides the thing it is about. */
export interface PanelProps {
  readonly snapshot: ProcessSnapshot;
  readonly readOnly: boolean;
}

export const annotationOf = (snapshot: ProcessSnapshot, id: string): NodeAnnotation => snapshot.annotations.nodes.get(id) ?? EMPTY_NODE;

/** The newest figures of the process on screen; null until the first analysis has come back. */
export function useFlowResult(): FlowResult | null {
  return useDocument((state) => {
    const fileName = state.processes.find((process) => process.id === state.current)?.fileName;
    return state.analysis?.files.find((file) => file.file === fileName)?.flow ?? null;
  });
}
