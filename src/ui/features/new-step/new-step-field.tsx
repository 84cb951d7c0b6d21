import { useState, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { say } from '../../commands/said.ts';
import { stepTable, stopNaming, type Naming } from '../../commands/step-table.ts';
import { useDocument, useSession } from '../../document/use-document.ts';
import { defineTexts, useLanguage, useTexts } from '../../language/use-texts.ts';
import { readNewStep } from './new-step-of.ts';
import './new-step-field.css';

const texts = defineTexts({
  de: {
    after: (name: string) => `Neuer Schritt nach „${name}“`,
    before: (name: string) => `Neuer Schritt vor „${name}“`,
    atEnd: 'Neuer Schritt',
    unnamed: 'ohne Namen',
    keys: 'Eingabe übernimmt und fragt nach dem nächsten · Esc beendet',
    example: 'Leitung: Antrag prüfen (20 min) =ki',
  },
  en: {
    after: (name: string) => `New step after “${name}”`,
    before: (name: string) => `New step before “${name}”`,
    atEnd: 'New step',
    unnamed: 'unnamed',
    keys: 'Enter takes it and asks for the next one · Esc ends',
    example: 'Management: Check request (20 min) =ai',
  },
});

/** Names new steps one after the other: each Enter puts one into the flow, as one step of undo. */
export function NewStepField() {
  const naming = useStore(stepTable, (state) => state.naming);
  return naming === null ? null : <Field key={`${naming.where} ${naming.anchor ?? ''}`} naming={naming} />;
}

function Field({ naming }: { readonly naming: Naming }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const session = useSession();
  const [typed, setTyped] = useState(naming.typed);
  const [fault, setFault] = useState<string | null>(null);
  const anchorName = useDocument((state) => state.snapshot?.model.flowNodes.find((node) => node.id === naming.anchor)?.name ?? null);
  const [place] = useState(rememberPlace);
  const shown = naming.anchor === null ? t.atEnd : t[naming.where](anchorName ?? t.unnamed);

  const leave = () => {
    stopNaming();
    goBackTo(place);
  };
  const take = () => {
    const read = readNewStep(typed, language);
    if (read.kind === 'empty') return leave();
    if (read.kind === 'fault') return setFault(read.sentence);
    const outcome = session.edit([{ kind: 'insert', anchor: naming.anchor, where: naming.where, steps: [read.step] }]);
    const [created] = outcome?.created ?? [];
    if (created === undefined) return leave();
    session.select([created], { reveal: true });
    const { name } = read.step;
    say({ de: `„${name}“ eingefügt`, en: `“${name}” inserted` });
    stepTable.setState({ naming: { anchor: created, where: 'after', typed: '' } });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) take();
    else if (event.key === 'Escape') leave();
    else return;
    event.preventDefault();
  };
  return (
    <div className="new-step">
      <label>
        <span className="label">{shown}</span>
        <input
          autoFocus
          value={typed}
          spellCheck
          placeholder={t.example}
          aria-invalid={fault !== null || undefined}
          aria-describedby="new-step-keys"
          onChange={(event) => {
            setTyped(event.target.value);
            setFault(null);
          }}
          onKeyDown={onKeyDown}
          onBlur={(event) => event.relatedTarget !== null && stopNaming()}
        />
      </label>
      <p id="new-step-keys" className={fault === null ? 'caption' : 'new-step-fault'} role={fault === null ? undefined : 'alert'}>
        {fault ?? t.keys}
      </p>
    </div>
  );
}

/** Where the focus was before the first of several fields opened. */
let lastPlace: Element | null = null;

function rememberPlace(): Element | null {
  const active = document.activeElement;
  if (active !== null && active.closest('.new-step') === null) lastPlace = active;
  return lastPlace;
}

/** Back to where the keys came from, or to whatever of table and drawing is there. */
function goBackTo(place: Element | null): void {
  const target =
    place?.isConnected === true && place !== document.body
      ? place
      : (document.querySelector('[aria-selected="true"] [role="gridcell"][data-column="name"]') ??
        document.querySelector('[role="gridcell"][tabindex="0"], .drawing svg[tabindex]'));
  (target as HTMLElement | SVGElement | null)?.focus();
}
