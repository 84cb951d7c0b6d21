import { useFlowResult, useSession } from '../../../document/use-document.ts';
import type { ProcessSnapshot } from '../../../document/document-store.ts';
import { formatHours } from '../../../language/format.ts';
import { useLanguage, useTexts } from '../../../language/use-texts.ts';
import { panelTexts } from './panel-texts.ts';
import { TotalExplanation } from './total-explanation.tsx';

/** Hours per year of each role; a plus says that some of its steps are still unknown. */
export function LaneTotals({ process, snapshot }: { readonly process: string; readonly snapshot: ProcessSnapshot }) {
  const t = useTexts(panelTexts);
  const language = useLanguage();
  const session = useSession();
  const totals = useFlowResult()?.processes.get(process)?.lanes;
  const lanes = snapshot.model.lanes.filter((lane) => lane.process === process && (totals?.get(lane.id)?.needed ?? 0) > 0);
  if (totals === undefined || lanes.length === 0) return null;
  const most = Math.max(1, ...lanes.map((lane) => totals.get(lane.id)!.annualHours ?? 0));
  return (
    <section>
      <h3 className="label">{t.laneHours}</h3>
      <ul className="lane-totals num">
        {lanes.map((lane) => {
          const { annualHours, complete, known } = totals.get(lane.id)!;
          const hours = known === 0 ? null : annualHours;
          return (
            <li key={lane.id}>
              <button type="button" onClick={() => session.select([lane.id], { reveal: true })}>
                {lane.name ?? t.unnamed}
              </button>
              <span className="lane-track" aria-hidden="true">
                <i style={{ width: `${Number.isFinite(hours) ? ((hours ?? 0) / most) * 100 : 0}%` }} />
              </span>
              <span>
                <TotalExplanation figure="annualHours" of={{ lane: lane.id }} snapshot={snapshot}>
                  {hours !== null && !complete ? t.atLeastShort(formatHours(hours, language)) : formatHours(hours, language)}
                </TotalExplanation>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
