import { useState } from 'react';
import { say } from '../../../commands/said.ts';
import { useSession } from '../../../document/use-document.ts';
import { useLanguage, useTexts } from '../../../language/use-texts.ts';
import { Button } from '../../../parts/button.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { editsOfPaste, planPaste, type PasteMode, type PastePlace } from './plan-paste.ts';
import { pasteTexts } from './paste-texts.ts';
import { stepsTexts } from '../steps-texts.ts';

export interface Pasting {
  readonly block: readonly (readonly string[])[];
  readonly place: PastePlace;
  readonly mode: PasteMode;
}

/** Names shown of many; the number says the rest. */
const SHOWN = 8;

/** What pasting would do, before it does it: new steps, cells, and every cell that was not understood. */
export function PasteDialog({ pasting, onClose }: { readonly pasting: Pasting; readonly onClose: () => void }) {
  const t = useTexts(pasteTexts);
  const columnNames = useTexts(stepsTexts).columns;
  const language = useLanguage();
  const session = useSession();
  const [mode, setMode] = useState(pasting.mode);
  const { rows, row } = pasting.place;
  const plan = planPaste(pasting.block, pasting.place, mode, language);
  const anchor = mode === 'insert' ? (rows[row] ?? null) : (rows.at(-1) ?? null);
  const isEmpty = plan.cells === 0 && plan.newSteps.length === 0;

  const take = () => {
    const outcome = session.edit(editsOfPaste(plan, anchor?.id ?? null));
    onClose();
    if (outcome === null) return;
    if (outcome.created.length > 0) session.select(outcome.created);
    const { cells, newSteps } = plan;
    say(
      newSteps.length === 0
        ? { de: stepsTexts.de.pastedNow(cells), en: stepsTexts.en.pastedNow(cells) }
        : { de: stepsTexts.de.pastedSteps(newSteps.length, cells), en: stepsTexts.en.pastedSteps(newSteps.length, cells) },
    );
  };
  return (
    <Dialog
      wide
      title={t.title}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.cancel}</Button>
          <Button variant="primary" autoFocus isDisabled={isEmpty} onPress={take}>
            {t.take}
          </Button>
        </>
      }
    >
      <div className="paste">
        {rows.length > 0 && (
          <fieldset className="paste-modes">
            <legend className="visually-hidden">{t.title}</legend>
            {(['insert', 'over'] as const).map((one) => (
              <label key={one}>
                <input type="radio" name="paste-mode" checked={mode === one} onChange={() => setMode(one)} />
                {t.modes[one](rows[row]?.name ?? '')}
              </label>
            ))}
          </fieldset>
        )}
        {plan.newSteps.length > 0 && (
          <section>
            <h3>{t.newSteps(plan.newSteps.length, anchor?.name ?? null)}</h3>
            <ol className="paste-steps">
              {plan.newSteps.slice(0, SHOWN).map((step, index) => (
                // the same name may stand in a list twice
                <li key={`${index} ${step.name}`}>{step.name}</li>
              ))}
            </ol>
            {plan.newSteps.length > SHOWN && <p className="caption">{t.more(plan.newSteps.length - SHOWN)}</p>}
          </section>
        )}
        {plan.cells > 0 && <p>{t.cells(plan.cells, plan.changes.size, plan.renamed)}</p>}
        {plan.notTaken.length > 0 && (
          <section>
            <h3>{t.notTaken(plan.notTaken.length)}</h3>
            <table className="paste-not-taken">
              <tbody>
                {plan.notTaken.map(({ line, column, text, fault }, index) => (
                  <tr key={`${line} ${index}`}>
                    <td className="num">{t.line(line)}</td>
                    <td>{column === null ? '' : columnNames[column]}</td>
                    <td>{t.quote(text)}</td>
                    <td>{t.faults[fault]}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
        {isEmpty && <p>{t.nothing}</p>}
      </div>
    </Dialog>
  );
}
