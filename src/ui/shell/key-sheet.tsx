import { useStore } from 'zustand';
import { keyText } from '../commands/key-text.ts';
import { overlays } from '../commands/overlays.ts';
import { COMMANDS } from '../commands/registry.ts';
import { defineTexts, useLanguage, useTexts } from '../language/use-texts.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import './palette.css';

const texts = defineTexts({ de: { title: 'Alle Tasten', close: 'Schließen' }, en: { title: 'All keys', close: 'Close' } });

const close = () => overlays.setState({ open: null });

/** Every key there is, from the commands themselves. */
export function KeySheet() {
  const t = useTexts(texts);
  const language = useLanguage();
  const isOpen = useStore(overlays, ({ open }) => open === 'keys');
  if (!isOpen) return null;
  return (
    <Dialog
      wide
      title={t.title}
      onClose={close}
      actions={
        <Button autoFocus onPress={close}>
          {t.close}
        </Button>
      }
    >
      <dl className="key-sheet">
        {[...COMMANDS.values()]
          .filter(({ keys }) => keys.length > 0)
          .map(({ id, label, keys, keysShown }) => (
            <div key={id}>
              <dt>{label[language]}</dt>
              <dd>
                {(keysShown === undefined ? keys.map((key) => keyText(key, language)) : [keysShown[language]]).map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dd>
            </div>
          ))}
      </dl>
    </Dialog>
  );
}
