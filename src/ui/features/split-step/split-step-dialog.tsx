import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { refusalText } from '#core/editing/refusal-text.ts';
import { EMPTY_NODE } from '#core/annotation/empty-annotation.ts';
import { editQuantity, formatNumber } from '#core/annotation/number-format.ts';
import { meanOf } from '#core/annotation/quantity.ts';
import type { Activity } from '#core/process/process-model.ts';
import { describeSteps } from '#core/suggest/suggest-steps.ts';
import { overlays } from '../../commands/overlays.ts';
import type { ProcessSnapshot } from '../../document/document-store.ts';
import { useDocument, useSession } from '../../document/use-document.ts';
import { useLanguage, useTexts } from '../../language/use-texts.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { PartRow } from './part-row.tsx';
import { canSplit, firstDraft, obstacleTo, selectedStep, spentMinutes, spreadEvenly, tagOf } from './split-draft.ts';
import { splitEdits } from './split-edits.ts';
import { splitTexts } from './split-texts.ts';
import './split-step.css';

const close = () => overlays.setState({ open: null });

/** "Schritt aufteilen": opens at the selected step whenever the command or a hint asks for it. */
export function SplitStepDialog() {
  const session = useSession();
  const current = useDocument((state) => state.current);
  const drawings = useDocument((state) => state.drawings);
  useEffect(
    () =>
      session.diagram?.onAskSplit((id) => {
        session.select([id]);
        overlays.setState({ open: 'splitStep' });
      }),
    // each drawing asks for itself
    // oxlint-disable-next-line react/exhaustive-deps
    [session, current, drawings],
  );
  const isOpen = useStore(overlays, (state) => state.open === 'splitStep');
  const snapshot = useDocument((state) => state.snapshot);
  const selection = useDocument((state) => state.selection);
  const step = isOpen && snapshot !== null ? selectedStep(snapshot.model, selection) : null;
  return step === null || snapshot === null ? null : <Splitting key={step.id} step={step} snapshot={snapshot} />;
}

function Splitting({ step, snapshot }: { readonly step: Activity; readonly snapshot: ProcessSnapshot }) {
  const t = useTexts(splitTexts);
  const session = useSession();
  const obstacle = obstacleTo(step, session.diagram?.nodeBoxes.has(step.id) === true);
  if (obstacle === null) return <Parts step={step} snapshot={snapshot} />;
  return (
    <Dialog title={t.title} onClose={close} actions={<Button onPress={close}>{t.cancel}</Button>}>
      <p>{t.obstacles[obstacle]}</p>
    </Dialog>
  );
}

function Parts({ step, snapshot }: { readonly step: Activity; readonly snapshot: ProcessSnapshot }) {
  const t = useTexts(splitTexts);
  const language = useLanguage();
  const session = useSession();
  const [whole] = useState(() => describeSteps(snapshot.model).get(step.id) ?? { name: step.name ?? '' });
  const [parts, setParts] = useState(() => firstDraft(whole));
  const [refused, setRefused] = useState<string | null>(null);
  const annotation = snapshot.annotations.nodes.get(step.id) ?? EMPTY_NODE;
  const { handlingMinutes } = annotation;
  const mean = meanOf(handlingMinutes);
  const spent = spentMinutes(parts);
  const wholeText = editQuantity(handlingMinutes, language);
  const decided = parts.map((part, at) => ({ ...part, tag: tagOf(part, whole, at === 0 ? annotation.tag : null) }));

  const split = () => {
    const { diagram } = session;
    if (!canSplit(parts) || diagram === null) return;
    const unspent = mean !== null && !spent.complete ? t.note(wholeText) : null;
    const done = diagram.edit(splitEdits(step, annotation, decided, unspent));
    if (!done.ok) return setRefused(refusalText(done.problem, language));
    close();
    session.select([step.id, ...done.value.created], { reveal: true });
  };

  return (
    <Dialog
      title={t.title}
      wide
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{t.cancel}</Button>
          <Button variant="primary" isDisabled={!canSplit(parts)} onPress={split}>
            {t.split}
          </Button>
        </>
      }
    >
      <p>{t.body(whole.name)}</p>
      {/* Enter in a field splits, wherever it is */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        className="split-parts"
        role="group"
        aria-label={t.title}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.target instanceof HTMLInputElement && !event.defaultPrevented) split();
        }}
      >
        <div className="split-head label" aria-hidden>
          <span />
          <span>{t.part}</span>
          <span>{t.tag}</span>
          <span>{t.minutes}</span>
        </div>
        {decided.map((part, at) => (
          <PartRow
            key={part.key}
            part={part}
            number={at + 1}
            whole={whole}
            isFirst={at === 0}
            canRemove={parts.length > 2}
            onChange={(change) => setParts(parts.map((one) => (one.key === part.key ? { ...one, ...change } : one)))}
            onRemove={() => setParts(parts.filter((one) => one.key !== part.key))}
          />
        ))}
      </div>
      <div className="split-foot">
        <Button
          onPress={() =>
            setParts([
              ...parts,
              { key: Math.max(...parts.map(({ key }) => key)) + 1, name: '', minutes: { kind: 'unknown' }, chosen: null },
            ])
          }
        >
          {t.add}
        </Button>
        <p className="caption num" role="status">
          {mean === null
            ? t.wholeUnknown
            : `${t.whole(wholeText)} ${t.spent(formatNumber(spent.known, language), formatNumber(mean, language))}`}
        </p>
        {mean !== null && <Button onPress={() => setParts(spreadEvenly(parts, handlingMinutes))}>{t.even}</Button>}
      </div>
      {mean !== null && !spent.complete && <p className="caption">{t.rest}</p>}
      {refused !== null && (
        <p className="split-refused" role="alert">
          {refused}
        </p>
      )}
    </Dialog>
  );
}
