import { useEffect } from 'react';
import { useStore } from 'zustand';
import { chooseLens, presentation, stopPresentation } from '../commands/presentation.ts';
import { useDocument, useSession } from '../document/use-document.ts';
import { DrawingPlace } from '../features/model/drawing-place.tsx';
import { LensBar } from '../features/model/lens/lens-bar.tsx';
import { NewStepField } from '../features/new-step/new-step-field.tsx';
import { FocusCard } from '../features/presentation/focus-card.tsx';
import { PresentedList } from '../features/presentation/presented-list.tsx';
import { presentationTexts } from '../features/presentation/presentation-texts.ts';
import { useTexts } from '../language/use-texts.ts';
import { Button } from '../parts/button.tsx';
import { ShowSuggestions } from './show-suggestions.tsx';
import '../features/model/model.css';
import '../features/presentation/presentation.css';

/** Drawing or list for the whole room: nothing around it but the lens, the step in focus and the way out. */
export function PresentationStage() {
  const t = useTexts(presentationTexts);
  const session = useSession();
  const lens = useStore(presentation, (state) => state.lens);
  const current = useDocument((state) => state.current);
  const drawings = useDocument((state) => state.drawings);
  const title = useDocument((state) => state.title);
  const isList = useDocument((state) => state.view !== 'model');

  useEffect(() => {
    if (isList) return;
    session.diagram?.zoomTo('room');
    const { selection } = session.store.getState();
    if (selection.length > 0) session.select(selection, { reveal: true });
    return () => session.diagram?.zoomTo('fit');
  }, [session, isList]);

  return (
    <div className="presentation" data-shows={isList ? 'list' : 'drawing'}>
      <ShowSuggestions />
      <header className="presentation-head">
        <h1>{title}</h1>
        {!isList && <LensBar lens={lens} onChange={chooseLens} />}
        <Button variant="quiet" onPress={stopPresentation}>
          {t.end} <kbd>Esc</kbd>
        </Button>
      </header>
      <main className="presentation-main">
        {isList ? (
          <PresentedList />
        ) : (
          <div className="model-stage">{current !== null && <DrawingPlace key={`${current}/${drawings}`} lens={lens} />}</div>
        )}
      </main>
      <FocusCard />
      <NewStepField />
    </div>
  );
}
