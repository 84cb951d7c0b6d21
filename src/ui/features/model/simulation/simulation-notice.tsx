import { ChartNoAxesGantt } from 'lucide-react';
import { useState } from 'react';
import { useDocument, useReadOnly } from '../../../document/use-document.ts';
import { useTexts } from '../../../language/use-texts.ts';
import { OpeningNotice } from '../opening-notice.tsx';
import { SimulationDialog } from './simulation-dialog.tsx';
import { offersOf } from './simulation-offers.ts';
import { simulationTexts } from './simulation-texts.ts';

/** Offered once after opening a file that brings numbers of a simulation; nothing is taken over by itself. */
export function SimulationNotice() {
  const t = useTexts(simulationTexts);
  const current = useDocument((state) => state.current);
  const snapshot = useDocument((state) => state.snapshot);
  const readOnly = useReadOnly();
  const data = useDocument((state) => state.processes.find((process) => process.id === state.current)?.simulation ?? null);
  const [seen, setSeen] = useState<string | null>(null);
  const [reading, setReading] = useState(false);
  if (data === null || snapshot === null || readOnly || (seen === current && !reading)) return null;
  const offers = offersOf(data.proposals, snapshot.annotations);
  if (offers.length === 0 && !reading) return null;
  const close = () => {
    setReading(false);
    setSeen(current);
  };
  return (
    <>
      <OpeningNotice
        icon={<ChartNoAxesGantt className="icon" aria-hidden />}
        texts={t}
        onShow={() => setReading(true)}
        onDismiss={() => setSeen(current)}
      >
        {t.notice(data.source, offers.length)}
      </OpeningNotice>
      {reading && <SimulationDialog data={data} offers={offers} model={snapshot.model} onClose={close} />}
    </>
  );
}
