import { useState } from 'react';
import { useStore } from 'zustand';
import { overlays } from '../../commands/overlays.ts';
import { readList } from '../../commands/read-list.ts';
import { type ComparedList, keyOfDifference } from '../../document/lists/step-lists.ts';
import { useSession } from '../../document/use-document.ts';
import { useTexts } from '../../language/use-texts.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ChangedStepRows } from './changed-step-rows.tsx';
import { stepListTexts } from './step-list-texts.ts';
import './step-list.css';

function close() {
  overlays.setState({ open: null });
  readList.setState({ list: null });
}

/** What an edited list would change, to look through before anything happens. */
export function StepListDialog() {
  const list = useStore(readList, (state) => state.list);
  return list === null ? null : <Comparison list={list} />;
}

function Comparison({ list }: { readonly list: ComparedList }) {
  const t = useTexts(stepListTexts);
  const session = useSession();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const usable = usableKeys(list);
  const chosen = usable.filter((key) => !left.has(key));
  const toggle = (keys: readonly string[], isChosen: boolean) => {
    const next = new Set(left);
    for (const key of keys)
      if (isChosen) next.delete(key);
      else next.add(key);
    setLeft(next);
  };
  const take = async () => {
    const keys = new Set(chosen);
    close();
    await session.stepLists.takeOver(list, (key) => keys.has(key));
  };
  const isEmpty = list.processes.length === 0;
  return (
    <Dialog
      wide
      title={t.title}
      onClose={close}
      actions={
        isEmpty ? (
          <Button variant="primary" autoFocus onPress={close}>
            {t.close}
          </Button>
        ) : (
          <>
            <Button onPress={close}>{t.cancel}</Button>
            <Button variant="primary" autoFocus isDisabled={chosen.length === 0} onPress={() => void take()}>
              {t.take(chosen.length)}
            </Button>
          </>
        )
      }
    >
      <p>{isEmpty ? t.nothing(list.name) : t.from(list.name)}</p>
      <Notices list={list} />
      {!isEmpty && (
        <table className="step-list">
          <thead>
            <tr>
              <th scope="col">
                <input
                  type="checkbox"
                  aria-label={t.all}
                  checked={chosen.length > 0}
                  ref={(box) => {
                    if (box !== null) box.indeterminate = chosen.length > 0 && chosen.length < usable.length;
                  }}
                  onChange={() => toggle(usable, chosen.length < usable.length)}
                />
              </th>
              <th scope="col">{t.field}</th>
              <th scope="col">{t.before}</th>
              <th scope="col">{t.after}</th>
            </tr>
          </thead>
          {list.processes.flatMap(({ id, file, steps }) => [
            ...(list.processes.length < 2
              ? []
              : [
                  <tbody key={id}>
                    <tr className="step-list-file">
                      <th scope="rowgroup" colSpan={4}>
                        {file}
                      </th>
                    </tr>
                  </tbody>,
                ]),
            ...steps.map((step) => <ChangedStepRows key={`${id} ${step.id}`} process={id} step={step} left={left} onToggle={toggle} />),
          ])}
        </table>
      )}
    </Dialog>
  );
}

/** Names of this many are told; more are counted. */
const NAMED = 6;

function Notices({ list: { unknownSteps, unknownFiles } }: { readonly list: ComparedList }) {
  const t = useTexts(stepListTexts);
  const some = (names: readonly string[]) =>
    names.length <= NAMED ? names.join(', ') : `${names.slice(0, NAMED).join(', ')} ${t.more(names.length - NAMED)}`;
  const sentences = [
    ...(unknownSteps.length === 0 ? [] : [t.unknownSteps(unknownSteps.length, some(unknownSteps))]),
    ...(unknownFiles.length === 0 ? [] : [t.unknownFiles(some(unknownFiles))]),
  ];
  if (sentences.length === 0) return null;
  return (
    <section className="step-list-notices" aria-label={t.notices}>
      <h3 className="label">{t.notices}</h3>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

const usableKeys = ({ processes }: ComparedList): readonly string[] =>
  processes.flatMap(({ id, steps }) =>
    steps.flatMap((step) =>
      step.differences.flatMap(({ what, problem }) => (problem === null ? [keyOfDifference(id, step.id, what)] : [])),
    ),
  );
