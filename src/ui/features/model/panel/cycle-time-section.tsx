import { useState } from 'react';
import type { CycleTime } from '#core/flow/cycle-time.ts';
import { formatNumber } from '#core/annotation/number-format.ts';
import type { Process } from '#core/process/process-model.ts';
import type { ProcessSnapshot } from '../../../document/document-store.ts';
import { useSession } from '../../../document/use-document.ts';
import { useLanguage, useTexts } from '../../../language/use-texts.ts';
import { Button } from '../../../parts/button.tsx';
import { panelTexts } from './panel-texts.ts';
import { formatMinutes } from './total-figures.ts';

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' }
  | { readonly kind: 'done'; readonly result: CycleTime | null; readonly revision: number };

/** How long a case takes from its first to its last moment: simulated on demand, and said to be so. */
export function CycleTimeSection({ process, snapshot }: { readonly process: Process; readonly snapshot: ProcessSnapshot }) {
  const t = useTexts(panelTexts);
  const language = useLanguage();
  const session = useSession();
  const [state, setState] = useState<State>({ kind: 'idle' });
  const simulate = () => {
    const { revision } = snapshot;
    setState({ kind: 'running' });
    void session.cycleTimes().then((times) => setState({ kind: 'done', result: times.get(process.id) ?? null, revision }));
  };
  const isStale = state.kind === 'done' && state.revision !== snapshot.revision;
  const done = state.kind === 'done' && !isStale ? state : null;
  const bound = (minutes: number) => {
    const text = formatMinutes(minutes, language);
    return done?.result?.complete === false ? t.atLeastShort(text) : text;
  };
  return (
    <section className="cycle-time">
      <h3 className="label">{t.cycleTime}</h3>
      {done?.result != null && (
        <>
          <dl className="figure-list num">
            <div>
              <dt>{t.mean}</dt>
              <dd>{bound(done.result.meanMinutes)}</dd>
            </div>
            <div>
              <dt>{t.half}</dt>
              <dd>{bound(done.result.p50Minutes)}</dd>
            </div>
            <div>
              <dt>{t.nineOfTen}</dt>
              <dd>{bound(done.result.p90Minutes)}</dd>
            </div>
          </dl>
          <p className="caption num">
            {t.simulated(
              formatNumber(done.result.runs, language, 0),
              formatMinutes(done.result.standardErrorMinutes, language).replace(' ', '\u00A0'),
            )}
            {!done.result.complete && ` ${t.simulatedIncomplete}`}
          </p>
        </>
      )}
      {done !== null && done.result === null && <p className="caption">{t.cycleTimeNone}</p>}
      {done === null && (
        <>
          <Button isDisabled={state.kind === 'running'} onPress={simulate}>
            {state.kind === 'running' ? t.simulating : t.simulate}
          </Button>
          {isStale && <p className="caption">{t.cycleTimeStale}</p>}
        </>
      )}
    </section>
  );
}
