import { useState } from 'react';
import type { Svg } from '#core/picture/svg-markup.ts';
import { overlays } from '../../commands/overlays.ts';
import { COPIED, say } from '../../commands/said.ts';
import { useDocument, useSession } from '../../document/use-document.ts';
import { copied } from '../../export/copy-drawing.ts';
import { exportDesk } from '../../export/export-desk.ts';
import { useLanguage, useTexts } from '../../language/use-texts.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { FIRST_CHOICE, type PictureChoice } from './picture-choice.ts';
import { PictureOptions } from './picture-options.tsx';
import { PicturePreview } from './picture-preview.tsx';
import { pictureTexts } from './picture-texts.ts';
import { usePicture } from './use-picture.ts';
import './picture.css';

/** What was chosen last, for the next picture of the session. */
let lastChoice = FIRST_CHOICE;

const close = () => overlays.setState({ open: null });

/** Drawing or chart as a picture or poster: what is on it, how it comes out, and how it looks. */
export function PictureDialog() {
  const t = useTexts(pictureTexts);
  const language = useLanguage();
  const session = useSession();
  const selected = useDocument((state) => state.selection.length);
  const view = useDocument((state) => state.view);
  const [choice, setChoice] = useState<PictureChoice>(() => ({
    ...lastChoice,
    isSelection: false,
    subject: view === 'useCases' ? 'matrix' : 'process',
  }));
  const [isWorking, setWorking] = useState(false);
  const chosen = usePicture(choice);
  const { picture, charts, alt, texts } = chosen;

  const change = (changed: Partial<PictureChoice>) => {
    lastChoice = { ...choice, ...changed };
    setChoice(lastChoice);
  };

  /** Asks about persons, draws once more without them if wanted, and lets the picture out. */
  const letOut = async (send: (made: Svg, name: string) => Promise<boolean>) => {
    setWorking(true);
    try {
      const strip = await session.whatToStrip(texts);
      if (strip !== null && (await send(chosen.draw(strip), chosen.name(strip)))) close();
    } finally {
      setWorking(false);
    }
  };

  const copy = () =>
    letOut(async (made) => {
      const isCopied = await session.copyPicture(copied(made));
      if (isCopied) say(COPIED);
      return isCopied;
    });

  const save = () =>
    letOut(async (made, name) => {
      const { sheet, isTiled } = choice;
      switch (choice.format) {
        case 'svg':
          return session.exportMade(name, 'svg', new TextEncoder().encode(made.markup));
        case 'png':
          return session.exportMade(name, 'png', await exportDesk().png(made, choice.scale));
        case 'poster': {
          const words = { title: name, alt, date: session.today(), language };
          return session.exportMade(`${name} ${sheet.toUpperCase()}`, 'pdf', await exportDesk().poster(made, { sheet, isTiled }, words));
        }
      }
    });

  return (
    <Dialog
      wide
      title={t.title}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{t.cancel}</Button>
          {isWorking && (
            <span className="caption picture-working" role="status">
              {t.working}
            </span>
          )}
          <Button isDisabled={picture === null || isWorking} onPress={() => void copy()}>
            {t.copy}
          </Button>
          <Button variant="primary" isDisabled={picture === null || isWorking} onPress={() => void save()}>
            {t.save}
          </Button>
        </>
      }
    >
      <div className="picture-dialog">
        <PicturePreview picture={picture} isTransparent={choice.isTransparent && choice.format !== 'poster'} />
        <PictureOptions choice={choice} picture={picture} charts={charts} selected={selected} onChange={change} />
      </div>
    </Dialog>
  );
}
