import { Download, Plus } from 'lucide-react';
import { useState } from 'react';
import { formatNumber } from '#core/annotation/number-format.ts';
import type { Analysis } from '#core/analysis.ts';
import { useCommands, type ReadyCommand } from '../../../commands/use-command.ts';
import type { NamedCandidate } from '../../../document/named-candidates.ts';
import { useReadOnly } from '../../../document/use-document.ts';
import { useLanguage, useTexts } from '../../../language/use-texts.ts';
import { Button, IconButton } from '../../../parts/button.tsx';
import { Menu, type MenuEntry } from '../../../parts/menu.tsx';
import { ComparisonDialog } from '../comparison/comparison-dialog.tsx';
import { listTexts } from './list-texts.ts';
import { OwnDialog } from '../shaping/own-dialog.tsx';
import { shapingTexts } from '../shaping/shaping-texts.ts';

interface ListHeaderProps {
  readonly analysis: Analysis;
  readonly candidates: readonly NamedCandidate[];
  readonly focus: string | null;
}

/** What the list says in one line, and what can be done with it as a whole. */
export function ListHeader({ analysis, candidates, focus }: ListHeaderProps) {
  const t = useTexts(listTexts);
  const { own } = useTexts(shapingTexts);
  const language = useLanguage();
  const readOnly = useReadOnly();
  const exports = useCommands(['file.exportXlsx', 'file.exportCsv', 'file.exportSteps']);
  const [dialog, setDialog] = useState<'compare' | 'own' | null>(null);
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
      {!readOnly && (
        <IconButton label={own} onPress={() => setDialog('own')}>
          <Plus className="icon" aria-hidden />
        </IconButton>
      )}
      {candidates.length > 1 && <Button onPress={() => setDialog('compare')}>{t.compare}</Button>}
      <Menu
        label={t.export}
        placement="bottom end"
        trigger={
          <Button variant={ranked === 0 ? 'plain' : 'primary'}>
            <Download className="icon" aria-hidden />
            {t.export}
          </Button>
        }
        groups={[{ entries: exports.map(menuEntry) }]}
      />
      {dialog === 'compare' && (
        <ComparisonDialog analysis={analysis} candidates={candidates} focus={focus} onClose={() => setDialog(null)} />
      )}
      {dialog === 'own' && <OwnDialog analysis={analysis} onClose={() => setDialog(null)} />}
    </header>
  );
}

const menuEntry = ({ id, label, keys, disabled, run }: ReadyCommand): MenuEntry => ({ id, label, keys, disabled, run });
