import { useEffect, useRef, useState } from 'react';
import { bpmnOf } from '#app/draft-document.ts';
import { editAsText } from '#app/edit-as-text.ts';
import { inexpressibleText } from '#core/outline/edit/inexpressible-text.ts';
import { outlineToEdit } from '#core/outline/edit/outline-to-edit.ts';
import type { Inexpressible } from '#core/outline/outline-of-model.ts';
import { faultText } from '#core/outline/fault-text.ts';
import { modelOfOutline } from '#core/outline/model-of-outline.ts';
import { readOutline } from '#core/outline/read-outline.ts';
import { stepsOf } from '#core/process/queries.ts';
import type { DocumentSession } from '../../document/document-session.ts';
import { useSession } from '../../document/use-document.ts';
import { type Language, useLanguage, useTexts } from '../../language/use-texts.ts';
import { Button } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { usePlatform } from '../../document/use-platform.ts';
import { OutlineField } from './outline-field.tsx';
import { OutlinePreview } from './outline-preview.tsx';
import { outlineTexts } from './outline-texts.ts';
import type { ReadText } from './read-typed.ts';
import { offsetOf, placeIn } from './typing-keys.ts';
import { useReadText } from './use-read-text.ts';
import './outline.css';

/** What was typed and not yet used survives leaving the page and a power cut. */
const KEPT = 'outline.draft';

const NOTHING: Pick<ReadText, 'faults' | 'steps' | 'geometry' | 'picture' | 'lines'> = {
  faults: [],
  steps: 0,
  geometry: { shapes: new Map(), edges: new Map() },
  picture: null,
  lines: new Map(),
};

/** A process typed line by line, drawn beside it; nothing is dragged. "Übernehmen" makes it the document, one step of undo. */
export function OutlineView() {
  const t = useTexts(outlineTexts);
  const language = useLanguage();
  const session = useSession();
  const [{ text, missing }] = useState(() => beginningOf(session, language));
  if (text !== null) return <OutlineEditor begin={text} />;
  return (
    <EmptyState title={t.notAsText} action={<Button onPress={() => session.show('model')}>{t.toModel}</Button>}>
      {[...new Set(missing.map((reason) => inexpressibleText(reason, language)))].slice(0, REASONS).join(' ')} {t.notAsTextBody}
    </EmptyState>
  );
}

/** Reasons told at most: whoever reads three of them does not need a fourth; assumption. */
const REASONS = 3;

/** '' for a process without steps; null = it cannot be edited as text. */
function beginningOf(
  { diagram }: DocumentSession,
  language: Language,
): { readonly text: string | null; readonly missing: readonly Inexpressible[] } {
  if (diagram === null || diagram.readOnly) return { text: null, missing: [] };
  const { model, annotations } = diagram.snapshot();
  return stepsOf(model).length === 0 ? { text: '', missing: [] } : outlineToEdit(model, annotations, language);
}

function OutlineEditor({ begin }: { readonly begin: string }) {
  const t = useTexts(outlineTexts);
  const language = useLanguage();
  const session = useSession();
  const platform = usePlatform();
  const field = useRef<HTMLTextAreaElement>(null);
  const accept = useRef<HTMLDivElement>(null);
  const [text, setText] = useState(begin);
  const [cursor, setCursor] = useState(0);
  const [refused, setRefused] = useState<string | null>(null);
  const shown = useReadText(text, language);
  const read = shown?.read ?? NOTHING;

  useEffect(() => {
    if (begin !== '') return;
    let current = true;
    void platform.readSetting(KEPT).then((kept) => current && kept !== null && setText((typed) => typed || kept));
    return () => {
      current = false;
    };
  }, [platform, begin]);

  const type = (changed: string) => {
    setText(changed);
    setRefused(null);
    if (begin === '') void platform.writeSetting(KEPT, changed);
  };
  const use = async () => {
    const { outline } = readOutline(text, language);
    const process = modelOfOutline(outline);
    if (stepsOf(process.model).length === 0) return;
    if (begin === '') {
      await session.replaceText(bpmnOf(process));
      await platform.writeSetting(KEPT, '');
    } else await session.changeText((bpmn) => editAsText(bpmn, text, language));
    session.show('model');
  };
  const goTo = (line: number, column: number, length: number) => {
    const at = offsetOf(text, line, column);
    field.current?.focus();
    field.current?.setSelectionRange(at, at + length);
  };

  const { line } = placeIn(text, cursor);
  const node = [...read.lines].findLast(([, at]) => at <= line)?.[0];
  const step = node === undefined ? null : (read.geometry.shapes.get(node) ?? null);

  return (
    <div className="outline">
      <div className="outline-text">
        <OutlineField
          field={field}
          text={text}
          faults={shown?.of === text ? read.faults : []}
          onType={type}
          onPlace={setCursor}
          onRefuse={setRefused}
          onAccept={() => void use()}
          onLeave={() => accept.current?.querySelector('button')?.focus()}
        />
        <div className="outline-faults" role="status">
          {refused !== null && <p className="outline-refused">{refused}</p>}
          {read.faults.length === 0 ? (
            <p className="caption">{text.trim() === '' ? t.hint : `${t.steps(read.steps)}. ${t.fine}`}</p>
          ) : (
            <ul>
              {read.faults.map((fault) => (
                <li key={`${fault.line}/${fault.column}/${fault.code}`}>
                  <button type="button" onClick={() => goTo(fault.line, fault.column, fault.length)}>
                    {t.place(fault.line, fault.column)}
                  </button>{' '}
                  {faultText(fault, language)}
                </li>
              ))}
            </ul>
          )}
        </div>
        <details className="outline-legend">
          <summary>{t.signs}</summary>
          <dl>
            {t.legend.map(([sign, meaning]) => (
              <div key={sign}>
                <dt>{sign}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </details>
        <div className="outline-actions" ref={accept}>
          <Button variant="primary" isDisabled={read.steps === 0} onPress={() => void use()}>
            {t.accept}
          </Button>
          <Button variant="quiet" onPress={() => session.show('model')}>
            {t.back}
          </Button>
          <span className="caption" id="outline-hint">
            {t.hint}
          </span>
        </div>
      </div>
      <OutlinePreview picture={read.picture} step={step} />
    </div>
  );
}
