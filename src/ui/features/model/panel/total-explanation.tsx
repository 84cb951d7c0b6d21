import type { ReactNode } from 'react';
import { explainTotal, type SummedFigure, type TotalOf } from '#core/flow/explain-total.ts';
import type { ProcessSnapshot } from '../../../document/document-store.ts';
import { useFlowResult, useSession } from '../../../document/use-document.ts';
import { useLanguage, useTexts } from '../../../language/use-texts.ts';
import { FormulaPopover } from './formula-popover.tsx';
import { panelTexts } from './panel-texts.ts';
import { formatTotal } from './total-figures.ts';

interface TotalProps {
  readonly figure: SummedFigure;
  readonly of: TotalOf;
  readonly snapshot: ProcessSnapshot;
}

/** A total that opens to the list of what was added up; every line leads to its step. */
export function TotalExplanation({ children, ...total }: TotalProps & { readonly children: ReactNode }) {
  return <FormulaPopover content={<Terms {...total} />}>{children}</FormulaPopover>;
}

function Terms({ figure, of, snapshot: { model, annotations } }: TotalProps) {
  const t = useTexts(panelTexts);
  const language = useLanguage();
  const session = useSession();
  const flow = useFlowResult();
  if (flow === null) return null;
  const { terms, unknown, sum } = explainTotal(flow, model, annotations, figure, of);
  const lines = [...terms, ...unknown.map((node) => ({ node, value: null }))];
  return (
    <div className="total-terms num">
      <ul>
        {lines.map(({ node, value }) => (
          <li key={node} data-unknown={value === null || undefined}>
            <button type="button" onClick={() => session.select([node], { reveal: true })}>
              {model.flowNodes.find((candidate) => candidate.id === node)?.name ?? t.unnamed}
            </button>
            <span>{formatTotal(figure, value, language)}</span>
          </li>
        ))}
      </ul>
      <p>
        <b>{unknown.length === 0 ? t.sum : t.sumAtLeast}</b>
        <b>{formatTotal(figure, sum, language)}</b>
      </p>
      <p className="caption">{t.totalHint[figure]}</p>
    </div>
  );
}
