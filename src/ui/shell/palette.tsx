import { type KeyboardEvent, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { stepsInFlowOrder } from '#core/process/flow-order.ts';
import { matchWords } from '../commands/match-words.ts';
import { overlays } from '../commands/overlays.ts';
import { COMMANDS } from '../commands/registry.ts';
import { useCommands } from '../commands/use-command.ts';
import { useDocument, useSession } from '../document/use-document.ts';
import { defineTexts, useTexts } from '../language/use-texts.ts';
import { Dialog } from '../parts/dialog.tsx';
import './palette.css';

const texts = defineTexts({
  de: { title: 'Befehl oder Schritt suchen', field: 'Suchen', none: 'Nichts gefunden.', step: 'Schritt', results: 'Treffer' },
  en: { title: 'Find a command or step', field: 'Search', none: 'Nothing found.', step: 'Step', results: 'Results' },
});

/** Shown at most; more would have to be scrolled while typing one letter more is quicker. */
const SHOWN = 12;

interface Entry {
  readonly id: string;
  readonly label: string;
  readonly detail: string | undefined;
  run(): void;
}

/** Every command and every step of the process, by a few letters of its name. */
export function Palette() {
  const isOpen = useStore(overlays, ({ open }) => open === 'palette');
  return isOpen ? <PaletteDialog /> : null;
}

const close = () => overlays.setState({ open: null });

function PaletteDialog() {
  const t = useTexts(texts);
  const session = useSession();
  const commands = useCommands([...COMMANDS.keys()]);
  const model = useDocument((state) => state.snapshot?.model ?? null);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);

  const entries: readonly Entry[] = [
    ...commands
      .filter(({ disabled, id }) => !disabled && id !== 'view.palette')
      .map(({ id, label, keys, run }) => ({ id, label, detail: keys, run })),
    ...(model === null ? [] : stepsInFlowOrder(model)).map(({ id, name }) => ({
      id: `step ${id}`,
      label: name ?? '',
      detail: t.step,
      run() {
        session.show('model');
        session.select([id], { reveal: true });
      },
    })),
  ];
  const found = entries
    .flatMap((entry) => {
      const score = matchWords(typed, entry.label);
      return score === null || entry.label === '' ? [] : [{ entry, score }];
    })
    .toSorted((a, b) => (typed.trim() === '' ? 0 : b.score - a.score))
    .slice(0, SHOWN)
    .map(({ entry }) => entry);
  const chosen = Math.min(at, found.length - 1);

  useEffect(() => {
    document.querySelector(`#palette-${chosen}`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const run = (entry: Entry | undefined) => {
    if (entry === undefined) return;
    close();
    // the dialog gives the focus back first
    setTimeout(() => entry.run());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt((chosen + 1) % found.length);
    else if (event.key === 'ArrowUp') setAt((chosen - 1 + found.length) % found.length);
    else if (event.key === 'Enter') run(found[chosen]);
    else return;
    event.preventDefault();
  };

  return (
    <Dialog title={t.title} onClose={close}>
      <div className="palette">
        <input
          autoFocus
          type="text"
          role="combobox"
          aria-label={t.field}
          aria-expanded="true"
          aria-controls="palette-results"
          aria-activedescendant={found[chosen] === undefined ? undefined : `palette-${chosen}`}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <div id="palette-results" role="listbox" aria-label={t.results}>
          {found.map((entry, index) => (
            // keys belong to the field above, which names the chosen entry
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={entry.id}
              id={`palette-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              onClick={() => run(entry)}
            >
              <span>{entry.label}</span>
              {entry.detail !== undefined && <kbd>{entry.detail}</kbd>}
            </div>
          ))}
        </div>
        {found.length === 0 && <p className="caption">{t.none}</p>}
      </div>
    </Dialog>
  );
}
