import type { ReactNode } from 'react';
import { explainNode } from '#core/flow/explain.ts';
import { writeExplanation } from '#core/flow/explain-text.ts';
import type { ProcessSnapshot } from '../../../document/document-store.ts';
import { useFlowResult } from '../../../document/use-document.ts';
import { useLanguage, useTexts } from '../../../language/use-texts.ts';
import { FormulaPopover } from './formula-popover.tsx';
import { panelTexts } from './panel-texts.ts';

interface NodeProps {
  readonly id: string;
  readonly snapshot: ProcessSnapshot;
}

/** A number of a step that opens to its formula, down to the numbers people entered. */
export function Explanation({ children, ...node }: NodeProps & { readonly children: ReactNode }) {
  return <FormulaPopover content={<NodeFormulas {...node} />}>{children}</FormulaPopover>;
}

function NodeFormulas({ id, snapshot: { model, annotations } }: NodeProps) {
  const t = useTexts(panelTexts);
  const language = useLanguage();
  const flow = useFlowResult();
  const nameOf = (node: string) => model.flowNodes.find((candidate) => candidate.id === node)?.name ?? node;
  const explanation = flow === null ? null : explainNode(flow, model, annotations, id);
  const lines = explanation === null ? [t.hoursUnknown] : writeExplanation(explanation, nameOf, language);
  return (
    <ul className="num">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
