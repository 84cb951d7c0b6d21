import { useEffect, useRef } from 'react';
import { useDocument, useFlowResult, useSession } from '../../document/use-document.ts';
import { useLanguage, useTexts } from '../../language/use-texts.ts';
import { type LensName, needsAnalysis } from '#core/picture/lens/lens.ts';
import { lensOver } from './lens/lens-over.ts';
import { modelTexts } from './model-texts.ts';
import { ShareEditing } from './lens/share-editing.tsx';

/** Where the drawing lives while the model view is open. */
export function DrawingPlace({ lens }: { readonly lens: LensName }) {
  const t = useTexts(modelTexts);
  const language = useLanguage();
  const session = useSession();
  const place = useRef<HTMLDivElement>(null);
  const snapshot = useDocument((state) => state.snapshot);
  const flow = useFlowResult();
  const file = useDocument((state) => state.processes.find((process) => process.id === state.current)?.fileName ?? '');
  // the others do not draw anew with every ranking
  const analysis = useDocument((state) => (needsAnalysis(lens) ? state.analysis : null));
  const useCase = useDocument((state) => (lens === 'useCases' ? state.useCase : null));

  useEffect(() => {
    const { diagram } = session;
    if (diagram === null || place.current === null) return;
    diagram.attach(place.current);
    // what was selected in the table, or added there, is in sight here
    diagram.select(diagram.selection, { reveal: true });
    focusDrawing(place.current);
    return () => diagram.detach();
  }, [session]);

  useEffect(() => {
    session.diagram?.setLens(lensOver(lens, snapshot, { file, flow, analysis, useCase }, language));
  }, [session, lens, snapshot, file, flow, analysis, useCase, language]);

  return (
    <>
      {/* the drawing brings its own roles and keys; here only the way out is added */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        ref={place}
        className="drawing"
        role="application"
        aria-label={t.drawing}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && session.store.getState().selection.length === 0) leaveDrawing();
        }}
      />
      {lens === 'shares' && <ShareEditing onDone={() => place.current !== null && focusDrawing(place.current)} />}
    </>
  );
}

/** Keys reach the drawing at once; Tab walks along the open steps while it has the focus. */
const focusDrawing = (place: HTMLElement) => place.querySelector<SVGElement>('svg[tabindex]')?.focus({ preventScroll: true });

/** Tab belongs to the steps inside the drawing, so Esc is the way out: to the lens bar above it. */
const leaveDrawing = () => document.querySelector<HTMLElement>('.lens-choice button')?.focus();
