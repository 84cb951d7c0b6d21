import { useState } from 'react';
import type { Analysis } from '#core/analysis.ts';
import type { Candidate } from '#core/use-cases/candidate.ts';
import { withSplit } from '../../../document/use-case-shaping.ts';
import { useSession } from '../../../document/use-document.ts';
import { useLanguage, useTexts } from '../../../language/use-texts.ts';
import { Button } from '../../../parts/button.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { StepChoice, toggled } from './step-choice.tsx';
import { stepNames } from './step-names.ts';
import { shapingTexts } from './shaping-texts.ts';
import { useStepKeys } from './use-step-keys.ts';

interface SplitDialogProps {
  readonly candidate: Candidate;
  readonly title: string;
  readonly analysis: Analysis;
  readonly onClose: () => void;
}

/** Some steps of a use case become one of their own. */
export function SplitDialog({ candidate, title, analysis, onClose }: SplitDialogProps) {
  const t = useTexts(shapingTexts);
  const language = useLanguage();
  const session = useSession();
  const keyOf = useStepKeys();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [name, setName] = useState<string | null>(null);
  const members = candidate.members.map((member) => ({ ...member, key: keyOf(member) }));
  const steps = members.filter(({ key }) => chosen.has(key));
  const shownName =
    name ??
    (steps.length === 0
      ? title
      : stepNames(
          analysis.files,
          steps.map(({ step }) => step),
          language,
        ));
  const isPart = steps.length > 0 && steps.length < members.length;
  return (
    <Dialog
      title={t.splitTitle}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.cancel}</Button>
          <Button
            variant="primary"
            isDisabled={!isPart || shownName.trim() === ''}
            onPress={() => {
              session.changeMappe((mappe) => withSplit(mappe, candidate.id, shownName, [...chosen]));
              onClose();
            }}
          >
            {t.splitAction}
          </Button>
        </>
      }
    >
      <p>{t.splitBody}</p>
      <StepChoice label={t.steps} steps={members} analysis={analysis} chosen={chosen} onToggle={(key) => setChosen(toggled(chosen, key))} />
      <label className="dialog-field">
        <span className="label">{t.name}</span>
        <input type="text" value={shownName} onChange={(event) => setName(event.target.value)} />
      </label>
    </Dialog>
  );
}
