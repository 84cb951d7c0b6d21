import { useState } from 'react';
import type { Analysis } from '#core/analysis.ts';
import { stepsInFlowOrder } from '#core/process/flow-order.ts';
import { nextOwnId, withOwnUseCase } from '../../../document/use-case-shaping.ts';
import { useDocument, useSession } from '../../../document/use-document.ts';
import { useTexts } from '../../../language/use-texts.ts';
import { Button } from '../../../parts/button.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { StepChoice, toggled } from './step-choice.tsx';
import { shapingTexts } from './shaping-texts.ts';
import { useStepKeys } from './use-step-keys.ts';

/** A use case nobody proposed, from steps people choose; those selected in the drawing are ticked already. */
export function OwnDialog({ analysis, onClose }: { readonly analysis: Analysis; readonly onClose: () => void }) {
  const t = useTexts(shapingTexts);
  const session = useSession();
  const keyOf = useStepKeys();
  const { mappe, selection, processes, current } = useDocument((state) => state);
  const currentFile = processes.find(({ id }) => id === current)?.fileName;
  const steps = analysis.files.flatMap(({ file, model }) =>
    stepsInFlowOrder(model).map(({ id }) => ({ file, step: id, key: keyOf({ file, step: id }) })),
  );
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(steps.filter(({ file, step }) => file === currentFile && selection.includes(step)).map(({ key }) => key)),
  );
  const [name, setName] = useState('');
  const create = () => {
    session.selectUseCase(nextOwnId(mappe));
    session.changeMappe((before) =>
      withOwnUseCase(
        before,
        name,
        steps.filter(({ key }) => chosen.has(key)).map(({ key }) => key),
      ),
    );
    onClose();
  };
  return (
    <Dialog
      wide
      title={t.ownTitle}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.cancel}</Button>
          <Button variant="primary" isDisabled={chosen.size === 0 || name.trim() === ''} onPress={create}>
            {t.ownAction}
          </Button>
        </>
      }
    >
      <label className="dialog-field">
        <span className="label">{t.name}</span>
        <input type="text" value={name} autoFocus onChange={(event) => setName(event.target.value)} />
      </label>
      <p>{t.ownBody}</p>
      <StepChoice label={t.steps} steps={steps} analysis={analysis} chosen={chosen} onToggle={(key) => setChosen(toggled(chosen, key))} />
    </Dialog>
  );
}
