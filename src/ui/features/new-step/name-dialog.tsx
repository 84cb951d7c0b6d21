import { useState, type SubmitEvent } from 'react';
import { refusalText } from '#core/editing/refusal-text.ts';
import { overlays } from '../../commands/overlays.ts';
import { say } from '../../commands/said.ts';
import { selectedStepsOf } from '../../commands/step.commands.ts';
import { useDocument, useSession } from '../../document/use-document.ts';
import { defineTexts, useLanguage, useTexts } from '../../language/use-texts.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import '../../parts/form.css';

const texts = defineTexts({
  de: {
    wrapSteps: 'Wie heißt der Teilprozess?',
    lane: (count: number) => (count === 1 ? 'In welche Bahn gehört der Schritt?' : `In welche Bahn gehören die ${count} Schritte?`),
    name: 'Name',
    laneName: 'Bahn',
    laneHint: 'Eine vorhandene Bahn wählen oder einen neuen Namen schreiben.',
    cancel: 'Abbrechen',
    takeWrap: 'Zusammenfassen',
    takeLane: 'Zuordnen',
  },
  en: {
    wrapSteps: 'What is the sub-process called?',
    lane: (count: number) => (count === 1 ? 'Which lane does the step belong to?' : `Which lane do the ${count} steps belong to?`),
    name: 'Name',
    laneName: 'Lane',
    laneHint: 'Choose a lane that is there or write a new name.',
    cancel: 'Cancel',
    takeWrap: 'Group',
    takeLane: 'Assign',
  },
});

const close = () => overlays.setState({ open: null });

/** Asks for the name of a new sub-process, or for the lane of the selected steps. */
export function NameDialog({ purpose }: { readonly purpose: 'wrapSteps' | 'lane' }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const session = useSession();
  const ids = selectedStepsOf(useDocument((state) => state));
  const lanes = useDocument((state) => state.snapshot?.model.lanes ?? null);
  const [name, setName] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const laneNames = [
    ...new Set((lanes ?? []).filter((lane) => !lanes!.some((other) => other.parent === lane.id)).map((lane) => lane.name ?? '')),
  ].filter((one) => one !== '');

  const take = (wanted: string) => {
    const edit = purpose === 'lane' ? ({ kind: 'setLane', ids, lane: wanted } as const) : ({ kind: 'wrap', ids, name: wanted } as const);
    const done = session.tryEdit([edit]);
    if (!done.ok) return setRefused(refusalText(done.problem, language));
    session.select(ids);
    close();
    say(
      purpose === 'lane'
        ? { de: `Bahn „${wanted}“ zugeordnet`, en: `Lane “${wanted}” assigned` }
        : { de: `Teilprozess „${wanted}“ angelegt`, en: `Sub-process “${wanted}” created` },
    );
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    if (name.trim() !== '') take(name.trim());
  };
  return (
    <Dialog
      title={purpose === 'lane' ? t.lane(ids.length) : t.wrapSteps}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{t.cancel}</Button>
          <Button variant="primary" isDisabled={name.trim() === ''} onPress={() => take(name.trim())}>
            {purpose === 'lane' ? t.takeLane : t.takeWrap}
          </Button>
        </>
      }
    >
      <form className="form" onSubmit={onSubmit}>
        <label>
          <span className="label">{purpose === 'lane' ? t.laneName : t.name}</span>
          <input autoFocus value={name} spellCheck onChange={(event) => setName(event.target.value)} />
        </label>
        {purpose === 'lane' && laneNames.length > 0 && (
          <>
            <p className="caption">{t.laneHint}</p>
            <div className="form-choices" role="group" aria-label={t.laneName}>
              {laneNames.map((lane) => (
                <Button key={lane} onPress={() => take(lane)}>
                  {lane}
                </Button>
              ))}
            </div>
          </>
        )}
        {refused !== null && (
          <p className="form-refused" role="alert">
            {refused}
          </p>
        )}
      </form>
    </Dialog>
  );
}
