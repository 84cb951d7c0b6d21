import { useEffect, useMemo, useState } from 'react';
import { stripHints } from '#app/privacy/personal-hints.ts';
import { describePicture } from '#core/picture/describe-picture.ts';
import { overlays } from '../../commands/overlays.ts';
import { COPIED, say } from '../../commands/said.ts';
import { useDocument, useSession } from '../../document/use-document.ts';
import { copied } from '../../export/copy-drawing.ts';
import { exportDesk } from '../../export/export-desk.ts';
import { type PictureSource, readPictureSource } from '../../export/picture-source.ts';
import { drawProcessPicture, textsOfSource } from '../../export/process-picture.ts';
import { useLanguage, useTexts } from '../../language/use-texts.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { FIRST_CHOICE, type PictureChoice } from './picture-choice.ts';
import { PictureOptions } from './picture-options.tsx';
import { PicturePreview } from './picture-preview.tsx';
import { pictureTexts } from './picture-texts.ts';
import './picture.css';

/** What was chosen last, for the next picture of the session. */
let lastChoice = FIRST_CHOICE;

const close = () => overlays.setState({ open: null });

/** The drawing as a picture or poster: what is on it, how it comes out, and how it looks. */
export function PictureDialog() {
  const t = useTexts(pictureTexts);
  const language = useLanguage();
  const session = useSession();
  const selection = useDocument((state) => state.selection);
  const [source, setSource] = useState<PictureSource | null>(null);
  const [choice, setChoice] = useState<PictureChoice>(() => ({ ...lastChoice, isSelection: false }));
  const [isWorking, setWorking] = useState(false);

  useEffect(() => {
    let isCurrent = true;
    void readPictureSource(session).then((read) => isCurrent && setSource(read));
    return () => {
      isCurrent = false;
    };
  }, [session]);

  const look = useMemo(
    () => ({
      ...choice,
      isTransparent: choice.isTransparent && choice.format !== 'poster',
      selection: choice.isSelection ? selection : null,
    }),
    [choice, selection],
  );
  const picture = useMemo(() => (source === null ? null : drawProcessPicture(source, look, language)), [source, look, language]);

  const change = (changed: Partial<PictureChoice>) => {
    lastChoice = { ...choice, ...changed };
    setChoice(lastChoice);
  };

  /** Asks about persons, draws once more without them if wanted, and lets the picture out. */
  const letOut = async (send: (made: ReturnType<typeof drawProcessPicture>, name: string) => Promise<boolean>) => {
    if (source === null) return;
    setWorking(true);
    try {
      const strip = await session.whatToStrip(textsOfSource(source));
      if (strip === null) return;
      if (await send(drawProcessPicture(source, look, language, strip), stripHints(source.title, strip, language))) close();
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
      switch (choice.format) {
        case 'svg':
          return session.exportMade(`${name} ${t.fileName}`, 'svg', new TextEncoder().encode(made.markup));
        case 'png':
          return session.exportMade(`${name} ${t.fileName}`, 'png', await exportDesk().png(made, choice.scale));
        case 'poster': {
          const alt = describePicture(source!.model, source!.annotations, source!.drawings[source!.shown]!, language);
          const words = { title: name, alt, date: session.today(), language };
          const pdf = await exportDesk().poster(made, { sheet: choice.sheet, isTiled: choice.isTiled }, words);
          return session.exportMade(`${name} ${t.posterName} ${choice.sheet.toUpperCase()}`, 'pdf', pdf);
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
        <PicturePreview picture={picture} isTransparent={look.isTransparent} />
        <PictureOptions choice={choice} picture={picture} selected={selection.length} onChange={change} />
      </div>
    </Dialog>
  );
}
