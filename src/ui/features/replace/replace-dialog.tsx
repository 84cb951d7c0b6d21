import { useState } from 'react';
import { overlays } from '../../commands/overlays.ts';
import { say } from '../../commands/said.ts';
import { useDocument, useSession } from '../../document/use-document.ts';
import { defineTexts, useTexts } from '../../language/use-texts.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import '../../parts/form.css';
import { editsOfReplacements, findReplacements, type Replacement } from './find-replacements.ts';
import './replace.css';

const texts = defineTexts({
  de: {
    title: 'In Namen und Notizen ersetzen',
    find: 'Suchen',
    by: 'Ersetzen durch',
    inNames: 'in Namen',
    inNotes: 'in Notizen',
    exactly: 'genau wie geschrieben (Groß- und Kleinschreibung, Umlaute)',
    count: (texts: number, places: number) =>
      texts === 0 ? 'Nichts gefunden.' : `${places} ${places === 1 ? 'Stelle' : 'Stellen'} in ${texts} ${texts === 1 ? 'Text' : 'Texten'}`,
    one: 'Ersetzen',
    all: (count: number) => (count < 2 ? 'Ersetzen' : `Alle ${count} ersetzen`),
    close: 'Schließen',
    name: 'Name',
    note: 'Notiz',
    hits: 'Fundstellen',
  },
  en: {
    title: 'Replace in names and notes',
    find: 'Find',
    by: 'Replace by',
    inNames: 'in names',
    inNotes: 'in notes',
    exactly: 'exactly as written (case, umlauts)',
    count: (texts: number, places: number) =>
      texts === 0 ? 'Nothing found.' : `${places} ${places === 1 ? 'place' : 'places'} in ${texts} ${texts === 1 ? 'text' : 'texts'}`,
    one: 'Replace',
    all: (count: number) => (count < 2 ? 'Replace' : `Replace all ${count}`),
    close: 'Close',
    name: 'Name',
    note: 'Note',
    hits: 'Places found',
  },
});

const close = () => overlays.setState({ open: null });

/** Finds and replaces in the texts of steps: everything is shown before it happens, one text or all of them at once. */
export function ReplaceDialog() {
  const t = useTexts(texts);
  const session = useSession();
  const snapshot = useDocument((state) => state.snapshot);
  const [sought, setSought] = useState({ find: '', by: '', inNames: true, inNotes: true, exactly: true });
  const found = snapshot === null ? [] : findReplacements(snapshot.model, snapshot.annotations, sought);
  const places = found.reduce((sum, { ranges }) => sum + ranges.length, 0);

  const replace = (replacements: readonly Replacement[]) => {
    if (session.edit(editsOfReplacements(replacements)) === null) return;
    const count = replacements.length;
    say({ de: count === 1 ? '1 Text geändert' : `${count} Texte geändert`, en: count === 1 ? '1 text changed' : `${count} texts changed` });
  };
  const check = (name: 'inNames' | 'inNotes' | 'exactly') => (
    <label className="form-check">
      <input type="checkbox" checked={sought[name]} onChange={(event) => setSought({ ...sought, [name]: event.target.checked })} />
      {t[name]}
    </label>
  );
  return (
    <Dialog
      wide
      title={t.title}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{t.close}</Button>
          <Button variant="primary" isDisabled={found.length === 0} onPress={() => replace(found)}>
            {t.all(found.length)}
          </Button>
        </>
      }
    >
      <div className="replace">
        <label className="replace-field">
          <span className="label">{t.find}</span>
          <input autoFocus value={sought.find} onChange={(event) => setSought({ ...sought, find: event.target.value })} />
        </label>
        <label className="replace-field">
          <span className="label">{t.by}</span>
          <input value={sought.by} spellCheck onChange={(event) => setSought({ ...sought, by: event.target.value })} />
        </label>
        <div className="replace-options">
          {check('inNames')}
          {check('inNotes')}
          {check('exactly')}
        </div>
        <p className="caption num" role="status">
          {sought.find === '' ? '' : t.count(found.length, places)}
        </p>
        <ul className="replace-hits" aria-label={t.hits}>
          {found.map((replacement) => (
            <li key={`${replacement.field} ${replacement.id}`}>
              <div>
                <span className="caption">{t[replacement.field]}</span>
                <p>
                  <Marked {...replacement} />
                </p>
                <p className="replace-after">{replacement.after}</p>
              </div>
              <Button onPress={() => replace([replacement])}>{t.one}</Button>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}

function Marked({ before, ranges }: Replacement) {
  return (
    <>
      {ranges.map(({ start, end }, index) => (
        <span key={start}>
          {before.slice(ranges[index - 1]?.end ?? 0, start)}
          <mark>{before.slice(start, end)}</mark>
        </span>
      ))}
      {before.slice(ranges.at(-1)?.end ?? 0)}
    </>
  );
}
