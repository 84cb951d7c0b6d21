import { Download } from 'lucide-react';
import { useState } from 'react';
import { formatNumber } from '#core/annotation/number-format.ts';
import type { Analysis } from '#core/analysis.ts';
import { useCommand, useCommands, type ReadyCommand } from '../../commands/use-command.ts';
import { useDocument } from '../../document/use-document.ts';
import { useLanguage, useTexts } from '../../language/use-texts.ts';
import { Button } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Menu, type MenuEntry } from '../../parts/menu.tsx';
import { namedCandidates, type NamedCandidate } from '../../document/named-candidates.ts';
import { Matrix } from './matrix.tsx';
import { Stability } from './stability.tsx';
import { UseCaseList } from './use-case-list.tsx';
import { listTexts } from './list-texts.ts';
import './use-cases.css';

/** The ranked list with its reasons, beside it benefit against effort and how sure the order is. */
export function UseCasesView() {
  const t = useTexts(listTexts);
  const language = useLanguage();
  const analysis = useDocument((state) => state.analysis);
  const analysing = useDocument((state) => state.analysing);
  const [open, setOpen] = useState<string | null>(null);
  if (analysis === null) return <p className="caption use-cases-wait">{t.calculating}</p>;
  const candidates = namedCandidates(analysis, language);
  if (candidates.length === 0) return <NoUseCases />;
  return (
    <div className="use-cases" aria-busy={analysing}>
      <section className="use-cases-list">
        <Header analysis={analysis} candidates={candidates} />
        <UseCaseList analysis={analysis} candidates={candidates} open={open} onOpen={setOpen} />
      </section>
      <aside className="use-cases-side">
        <Matrix candidates={candidates} selected={open} onSelect={setOpen} />
        <Stability ranking={analysis.ranking} />
      </aside>
    </div>
  );
}

function Header({ analysis, candidates }: { readonly analysis: Analysis; readonly candidates: readonly NamedCandidate[] }) {
  const t = useTexts(listTexts);
  const language = useLanguage();
  const exports = useCommands(['file.exportXlsx', 'file.exportCsv', 'file.exportSteps']);
  const ranked = analysis.ranking.order.length;
  const { net, complete } = analysis.ranking.portfolio;
  const human = analysis.files.reduce(
    (sum, file) => sum + [...file.annotations.nodes.values()].filter((annotation) => annotation.tag === 'humanOnly').length,
    0,
  );
  const won = net === null || ranked === 0 ? null : formatNumber(net, language, 0);
  return (
    <header className="use-cases-header">
      <div>
        <h1>{t.title(ranked, candidates.length - ranked)}</h1>
        <p className="num">{[won === null ? t.nothingWonYet : complete ? t.won(won) : t.wonAtLeast(won), t.human(human)].join(', ')}</p>
      </div>
      <Menu
        label={t.export}
        placement="bottom end"
        trigger={
          <Button variant="primary">
            <Download className="icon" aria-hidden />
            {t.export}
          </Button>
        }
        groups={[{ entries: exports.map(menuEntry) }]}
      />
    </header>
  );
}

const menuEntry = ({ id, label, keys, disabled, run }: ReadyCommand): MenuEntry => ({ id, label, keys, disabled, run });

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
