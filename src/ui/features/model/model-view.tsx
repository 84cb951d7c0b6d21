import { useStore } from 'zustand';
import { chooseLens, presentation } from '../../commands/presentation.ts';
import { useDocument } from '../../document/use-document.ts';
import { useTexts } from '../../language/use-texts.ts';
import { NoDrawing } from '../../parts/no-drawing.tsx';
import { DrawingPlace } from './drawing-place.tsx';
import { ImportNotice } from './import-notice.tsx';
import { LensBar } from './lens/lens-bar.tsx';
import { modelTexts } from './model-texts.ts';
import { Panel } from './panel/panel.tsx';
import { SimulationNotice } from './simulation/simulation-notice.tsx';
import './model.css';

/** The drawing with its lens bar and the panel of what is selected. */
export function ModelView() {
  const t = useTexts(modelTexts);
  const lens = useStore(presentation, (state) => state.lens);
  const current = useDocument((state) => state.current);
  const drawings = useDocument((state) => state.drawings);
  const drawn = useDocument((state) => state.processes.find((process) => process.id === state.current)?.drawn ?? true);
  return (
    <div className="model">
      <h1 className="visually-hidden">{t.drawing}</h1>
      <LensBar lens={lens} onChange={chooseLens} />
      <div className="model-stage">
        {drawn ? (
          current !== null && <DrawingPlace key={`${current}/${drawings}`} lens={lens} />
        ) : (
          <div className="model-empty">
            <NoDrawing />
          </div>
        )}
        <div className="notices">
          <SimulationNotice />
          <ImportNotice />
        </div>
      </div>
      <Panel />
    </div>
  );
}
