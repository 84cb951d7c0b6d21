import { useState } from 'react';
import { type ButtonProps, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { OfferedMerge } from '#app/merge-document.ts';
import type { MergeChoices } from '#bpmn/merge-bpmn.ts';
import { useTexts } from '../language/use-texts.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { combineTexts } from './combine-texts.ts';
import type { CombinedLine } from './combined-line.ts';
import { type NamedConflict, type NamedLines, useCombined } from './use-combined.ts';
import './combine.css';

type Party = 'mine' | 'theirs';
const PARTIES = ['mine', 'theirs'] as const;
type KeyHandler = NonNullable<ButtonProps['onKeyDown']>;

interface CombineDialogProps {
  readonly name: string;
  readonly merge: OfferedMerge;
  /** null = back to the question before. */
  readonly answer: (choices: MergeChoices | null) => void;
}

/** What two states of a file become together, before they do. */
export function CombineDialog({ name, merge, answer }: CombineDialogProps) {
  const t = useTexts(combineTexts);
  const { conflicts, taken, kept } = useCombined(merge);
  const [choices, setChoices] = useState<MergeChoices>(() => new Map(conflicts.map(({ key }) => [key, 'mine'])));
  const chooseAll = (party: Party) => setChoices(new Map(conflicts.map(({ key }) => [key, party])));
  const chooseByKey: KeyHandler = (event) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const party = isPlain ? PARTIES.find((one) => t.keys[one] === event.key.toUpperCase()) : undefined;
    // Esc and the arrows are for the dialog and the choice around the button
    if (party === undefined) event.continuePropagation();
    else chooseAll(party);
  };
  return (
    <Dialog
      title={t.title(name)}
      wide
      onClose={() => answer(null)}
      actions={
        <>
          <Button onPress={() => answer(null)} onKeyDown={chooseByKey}>
            {t.back}
          </Button>
          <Button variant="primary" autoFocus onPress={() => answer(choices)} onKeyDown={chooseByKey}>
            {t.combine}
          </Button>
        </>
      }
    >
      <div className="combine">
        {conflicts.length > 0 && (
          <section aria-label={t.conflicts(conflicts.length)}>
            <header>
              <h3>{t.conflicts(conflicts.length)}</h3>
              {conflicts.length > 1 &&
                PARTIES.map((party) => (
                  <Button key={party} onPress={() => chooseAll(party)} onKeyDown={chooseByKey}>
                    {t.all[party]} <kbd>{t.keys[party]}</kbd>
                  </Button>
                ))}
            </header>
            {conflicts.map((conflict) => (
              <ConflictRow
                key={conflict.key}
                conflict={conflict}
                party={choices.get(conflict.key) ?? 'mine'}
                onChoose={(party) => setChoices(new Map([...choices, [conflict.key, party]]))}
                onKeyDown={chooseByKey}
              />
            ))}
          </section>
        )}
        <div className="combine-sides">
          <ChangeList title={t.taken} groups={taken} nothing={t.takenNothing} />
          <ChangeList title={t.kept} groups={kept} nothing={t.keptNothing} />
        </div>
        <p>{t.note}</p>
      </div>
    </Dialog>
  );
}

function ConflictRow({
  conflict: { label, values },
  party,
  onChoose,
  onKeyDown,
}: {
  readonly conflict: NamedConflict;
  readonly party: Party;
  readonly onChoose: (party: Party) => void;
  readonly onKeyDown: KeyHandler;
}) {
  const t = useTexts(combineTexts);
  return (
    <div className="combine-conflict">
      <span>{label}</span>
      <ToggleButtonGroup
        className="combine-choice"
        aria-label={label}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[party]}
        onSelectionChange={([chosen]) => onChoose(chosen as Party)}
      >
        {PARTIES.map((one) => (
          <ToggleButton key={one} id={one} onKeyDown={onKeyDown}>
            <small>{t[one]}</small>
            {values[one]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}

function ChangeList({
  title,
  groups,
  nothing,
}: {
  readonly title: string;
  readonly groups: readonly NamedLines[];
  readonly nothing: string;
}) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {groups.length === 0 && <p>{nothing}</p>}
      {groups.map((group) => (
        <div key={group.title ?? ''}>
          {group.title !== null && <h4>{group.title}</h4>}
          <ul>
            {group.lines.map((line) => (
              <ChangeLine key={`${line.what} ${line.text}`} line={line} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function ChangeLine({ line: { what, text } }: { readonly line: CombinedLine }) {
  const t = useTexts(combineTexts);
  return (
    <li>
      <small>{t.what[what]}</small> <span>{text}</span>
    </li>
  );
}
