import { useState } from 'react';
import type { AnnotationPatch, RawChild } from '#core/annotation/annotation.ts';
import { HUMAN_REASON_TEXT } from '#core/guard-rails/guard-rail-text.ts';
import type { HumanReason } from '#core/guard-rails/human-by-choice.ts';
import type { HumanDocumentStep } from '#core/use-cases/human-by-choice-of.ts';
import { useDocument, useReadOnly, useSession } from '../../document/use-document.ts';
import { useRules } from '../../document/use-rules.ts';
import { useLanguage, useTexts } from '../../language/use-texts.ts';
import { Button } from '../../parts/button.tsx';
import { guardRailTexts } from './guard-rail-texts.ts';

/** Why a step stays with people; what only its name suggests is dashed until somebody confirms it. */
export function HumanReasons({ step }: { readonly step: HumanDocumentStep }) {
  const t = useTexts(guardRailTexts);
  const language = useLanguage();
  const session = useSession();
  const pack = useRules();
  const processes = useDocument((state) => state.processes);
  const readOnly = useReadOnly();
  const hasReason = step.reasons.some((reason) => reason.kind !== 'choice' || reason.note !== null);
  const reasonText = (reason: HumanReason): string =>
    reason.kind === 'choice' && reason.note !== null ? reason.note : HUMAN_REASON_TEXT[reason.kind][language];
  const titlesOf = (reason: HumanReason): string | null =>
    reason.kind === 'law' || reason.kind === 'profession'
      ? reason.rules
          .flatMap((id) => pack.rules.find((rule) => rule.id === id) ?? [])
          .map((rule) => (language === 'de' ? rule.title_de : rule.title_en))
          .join(' · ')
      : null;

  const annotate = async (patch: AnnotationPatch) => {
    const process = processes.find(({ fileName }) => fileName === step.at.file);
    if (process !== undefined && process.id !== session.store.getState().current) await session.showProcess(process.id);
    session.annotate(new Map([[step.at.step, patch]]));
  };
  const confirm = () => {
    const answers = new Map([...step.at.annotation.answers, ...(step.suggested?.answers ?? [])]);
    const answer = [...answers].map(([attr, value]): RawChild => ({
      name: 'answer',
      attributes: new Map([
        ['attr', attr],
        ['value', value],
      ]),
      text: '',
    }));
    void annotate({ children: { answer } });
  };

  return (
    <ul className="human-reasons">
      {step.reasons.map((reason) => (
        <li key={reason.kind} data-bare={(reason.kind === 'choice' && reason.note === null) || undefined}>
          {reasonText(reason)}
          {titlesOf(reason) !== null && <small>{titlesOf(reason)}</small>}
        </li>
      ))}
      {step.suggested?.reasons.map((reason) => (
        <li key={`suggested-${reason.kind}`} className="human-suggested">
          <span>
            {t.perhaps(reasonText(reason))}
            {titlesOf(reason) !== null && <small>{titlesOf(reason)}</small>}
          </span>
          {!readOnly && (
            <Button variant="quiet" onPress={confirm}>
              {t.confirmReason}
            </Button>
          )}
        </li>
      ))}
      {!hasReason && !readOnly && <NoteReason onNote={(note) => void annotate({ attributes: { note } })} />}
    </ul>
  );
}

function NoteReason({ onNote }: { readonly onNote: (note: string) => void }) {
  const t = useTexts(guardRailTexts);
  const [typed, setTyped] = useState<string | null>(null);
  if (typed === null) {
    return (
      <li>
        <Button variant="quiet" onPress={() => setTyped('')}>
          {t.noteReason}
        </Button>
      </li>
    );
  }
  const keep = () => (typed.trim() === '' ? setTyped(null) : onNote(typed.trim()));
  return (
    <li className="human-note">
      <input
        autoFocus
        aria-label={t.noteReason}
        placeholder={t.notePlaceholder}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep();
          if (event.key === 'Escape') setTyped(null);
        }}
      />
      <Button onPress={keep}>{t.save}</Button>
    </li>
  );
}
