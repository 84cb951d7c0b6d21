import { useSession } from '../document/use-document.ts';
import { defineTexts, useTexts } from '../language/use-texts.ts';
import { Button } from './button.tsx';
import './no-drawing.css';

const texts = defineTexts({
  de: {
    title: 'Diese Datei hat keine Zeichnung.',
    body: 'Alle Schritte sind da und lassen sich in der Tabelle einordnen. Auf Wunsch entsteht eine Zeichnung mit Bahnen; der Inhalt ändert sich dadurch nicht.',
    layOut: 'Zeichnung anlegen',
  },
  en: {
    title: 'This file has no drawing.',
    body: 'All steps are there and can be tagged in the table. If you like, a drawing with lanes is made; the content stays the same.',
    layOut: 'Make a drawing',
  },
});

/** Offers a drawing where a file came without one. */
export function NoDrawing() {
  const t = useTexts(texts);
  const session = useSession();
  return (
    <div className="no-drawing" role="status">
      <p>
        <b>{t.title}</b> {t.body}
      </p>
      <Button variant="primary" onPress={() => void session.layOut()}>
        {t.layOut}
      </Button>
    </div>
  );
}
