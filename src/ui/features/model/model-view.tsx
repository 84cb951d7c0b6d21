import { useState } from 'react';
import { useDocument, useSession } from '../../document/use-document.ts';
import { Button } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { useTexts } from '../../language/use-texts.ts';
import { DrawingPlace } from './drawing-place.tsx';
import { ImportNotice } from './import-notice.tsx';
import { LensBar, type LensName } from './lens-bar.tsx';
import { modelTexts } from './model-texts.ts';
import { Panel } from './panel.tsx';
import './model.css';

/** The drawing with its lens bar and the panel of what is selected. */
export function ModelView() {
  const t = useTexts(modelTexts);
  const session = useSession();
  const [lens, setLens] = useState<LensName>('tags');
  const current = useDocument((state) => state.current);
  const drawn = useDocument((state) => state.processes.find((process) => process.id === state.current)?.drawn ?? true);
  return (
    <div className="model">
      <LensBar lens={lens} onChange={setLens} />
      <div className="model-stage">
        {drawn ? (
          current !== null && <DrawingPlace key={current} lens={lens} />
        ) : (
          <EmptyState
            title={t.noDrawing}
            action={
              <>
                <Button variant="primary" onPress={() => void session.layOut()}>
                  {t.layOut}
                </Button>
                <Button onPress={() => session.show('steps')}>{t.toTable}</Button>
              </>
            }
          >
            {t.noDrawingBody}
          </EmptyState>
        )}
        <ImportNotice />
      </div>
      <Panel />
    </div>
  );
}
