import { useState } from 'react';
import type { Influence } from '#core/ranking/ranking.ts';
import { useCommand } from '../../commands/use-command.ts';
import { namedCandidates } from '../../document/named-candidates.ts';
import { useDocument, useSession } from '../../document/use-document.ts';
import { useLanguage, useTexts } from '../../language/use-texts.ts';
import { Button } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Certainty } from './certainty/certainty.tsx';
import { CriteriaPanel } from './criteria/criteria-panel.tsx';
import { listTexts } from './list/list-texts.ts';
import { UseCaseList } from './list/use-case-list.tsx';
import { Matrix } from './matrix/matrix.tsx';
import { ListHeader } from './list/list-header.tsx';
import './use-cases.css';

/** The ranked list with its reasons, beside it benefit against effort and how sure the order is, or what matters to the group. */
export function UseCasesView() {
  const t = useTexts(listTexts);
  const language = useLanguage();
  const session = useSession();
  const analysis = useDocument((state) => state.analysis);
  const analysing = useDocument((state) => state.analysing);
  const focus = useDocument((state) => state.useCase);
  // whatever comes into focus opens, also from other views and dialogs; only closing it is a matter of this view
  const [closed, setClosed] = useState<string | null>(null);
  const [side, setSide] = useState<'matrix' | 'criteria'>('matrix');
  if (analysis === null) return <p className="caption use-cases-wait">{t.calculating}</p>;
  const candidates = namedCandidates(analysis, language);
  if (candidates.length === 0 && analysis.dropped.length === 0) return <NoUseCases />;
  const open = focus !== closed && candidates.some(({ candidate }) => candidate.id === focus) ? focus : null;
  const choose = (id: string | null) => {
    setClosed(id === null ? focus : null);
    if (id !== null) session.selectUseCase(id);
  };
  const toEstimate = (id: string, input: Influence['input']) => {
    choose(id);
    requestAnimationFrame(() => focusEstimate(input));
  };
  return (
    <div className="use-cases" aria-busy={analysing}>
      <section className="use-cases-list" data-scroller="">
        <ListHeader analysis={analysis} candidates={candidates} focus={open} />
        <UseCaseList analysis={analysis} candidates={candidates} open={open} onOpen={choose} />
      </section>
      <aside className="use-cases-side">
        {side === 'criteria' ? (
          <CriteriaPanel onDone={() => setSide('matrix')} />
        ) : (
          <>
            <Matrix candidates={candidates} selected={open} onSelect={choose} onWeights={() => setSide('criteria')} />
            <Certainty analysis={analysis} candidates={candidates} selected={open} onSelect={choose} onInput={toEstimate} />
          </>
        )}
      </aside>
    </div>
  );
}

/** Inputs that belong to steps have no field in the card; then the card itself is where to go on. */
function focusEstimate(input: Influence['input']) {
  const field = document.querySelector<HTMLElement>(`[data-field="estimate-${input}"]`);
  field?.scrollIntoView({ block: 'center' });
  field?.focus();
}

function NoUseCases() {
  const t = useTexts(listTexts);
  const next = useCommand('step.nextOpen');
  const toModel = useCommand('view.model');
  return (
    <EmptyState
      title={t.none}
      action={
        <Button
          variant="primary"
          onPress={() => {
            toModel.run();
            next.run();
          }}
        >
          {t.startTagging}
          <kbd>1 2 3</kbd>
        </Button>
      }
    >
      {t.noneBody}
    </EmptyState>
  );
}
