import { useEffect, useState } from 'react';
import { sharePlacesOf } from '#core/picture/lens/share-labels.ts';
import type { ShareEdit } from '#diagram/lens.ts';
import { useDocument, useReadOnly, useSession } from '../../../document/use-document.ts';
import { ShareEditor } from './share-editor.tsx';

/** Opens the small field where the drawing asks for it. */
export function ShareEditing({ onDone }: { readonly onDone: () => void }) {
  const session = useSession();
  const snapshot = useDocument((state) => state.snapshot);
  const readOnly = useReadOnly();
  const [edit, setEdit] = useState<ShareEdit | null>(null);
  useEffect(() => session.diagram?.onEditShare(setEdit), [session]);
  if (edit === null || snapshot === null || readOnly) return null;

  const places = sharePlacesOf(snapshot.model, snapshot.annotations);
  const index = places.findIndex((place) => place.id === edit.id);
  const place = places[index];
  if (place === undefined) return null;
  const close = () => {
    setEdit(null);
    onDone();
  };
  /** To the next label that is on the drawing, round the end. */
  const goOn = (direction: 1 | -1) => {
    for (let step = 1; step < places.length; step += 1) {
      const next = places.at((index + direction * step) % places.length)!;
      session.select([next.id], { reveal: true });
      if (session.diagram?.editShare(next.id) === true) return;
    }
    close();
  };
  return <ShareEditor key={edit.id} box={edit.box} place={place} onNext={goOn} onClose={close} />;
}
