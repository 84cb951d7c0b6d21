import { useState } from 'react';
import type { Analysis } from '#core/analysis.ts';
import type { Candidate } from '#core/use-cases/candidate.ts';
import type { NamedCandidate } from '../../../document/named-candidates.ts';
import { withDropped } from '../../../document/use-case-edits.ts';
import { withoutEdit } from '../../../document/use-case-shaping.ts';
import { useReadOnly, useSession } from '../../../document/use-document.ts';
import { useTexts } from '../../../language/use-texts.ts';
import { Button } from '../../../parts/button.tsx';
import { cardTexts } from '../card/card-texts.ts';
import { MergeDialog } from './merge-dialog.tsx';
import { RenameField } from './rename-field.tsx';
import { SplitDialog } from './split-dialog.tsx';
import { SpreadDialog } from './spread-dialog.tsx';
import { shapingTexts } from './shaping-texts.ts';

interface CardActionsProps {
  readonly candidate: Candidate;
  readonly title: string;
  readonly analysis: Analysis;
  readonly candidates: readonly NamedCandidate[];
}

type Action = 'rename' | 'merge' | 'split' | 'spread' | null;

/** What people do to a use case as a whole. Every one of it can be undone. */
export function CardActions({ candidate, title, analysis, candidates }: CardActionsProps) {
  const t = useTexts(shapingTexts);
  const { provenance: provenanceTexts } = useTexts(cardTexts);
  const session = useSession();
  const readOnly = useReadOnly();
  const [action, setAction] = useState<Action>(null);
  const close = () => setAction(null);
  const { id, provenance, estimates } = candidate;
  const hasEstimates = [...estimates.values()].some(({ kind }) => kind !== 'unknown');
  if (readOnly) return null;
  return (
    <section className="card-section card-actions" aria-label={t.actions}>
      {action === 'rename' ? (
        <RenameField id={id} title={title} isOwn={candidate.title !== null && provenance.kind === 'rule'} onClose={close} />
      ) : (
        <>
          {provenance.kind !== 'rule' && <p className="caption">{provenanceTexts[provenance.kind]}</p>}
          <Button variant="quiet" onPress={() => setAction('rename')}>
            {t.rename}
          </Button>
          {candidates.length > 1 && (
            <Button variant="quiet" onPress={() => setAction('merge')}>
              {t.merge}
            </Button>
          )}
          {candidate.steps.length > 1 && (
            <Button variant="quiet" onPress={() => setAction('split')}>
              {t.split}
            </Button>
          )}
          {hasEstimates && candidates.length > 1 && (
            <Button variant="quiet" onPress={() => setAction('spread')}>
              {t.spread}
            </Button>
          )}
          {provenance.kind === 'rule' || provenance.kind === 'kept' ? (
            <Button variant="quiet" onPress={() => session.changeMappe((mappe) => withDropped(mappe, id, true))}>
              {t.drop}
            </Button>
          ) : (
            <Button variant="quiet" onPress={() => session.changeMappe((mappe) => withoutEdit(mappe, id))}>
              {t.undoShaping[provenance.kind]}
            </Button>
          )}
        </>
      )}
      {action === 'merge' && <MergeDialog candidate={candidate} title={title} candidates={candidates} onClose={close} />}
      {action === 'split' && <SplitDialog candidate={candidate} title={title} analysis={analysis} onClose={close} />}
      {action === 'spread' && <SpreadDialog candidate={candidate} candidates={candidates} onClose={close} />}
    </section>
  );
}
