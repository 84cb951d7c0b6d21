import { Button as AriaButton } from 'react-aria-components';
import { formatNumber, formatQuantity } from '#core/annotation/number-format.ts';
import { useCommand } from '../commands/use-command.ts';
import { useDocument } from '../document/use-document.ts';
import { progressOf } from '../document/progress.ts';
import { defineTexts, useLanguage, useTexts } from '../language/use-texts.ts';

const texts = defineTexts({
  de: {
    tagged: (done: number, all: number) => `eingeordnet ${done}/${all}`,
    timed: (done: number, all: number) => `Zeiten ${done}/${all}`,
    allTagged: 'Alle Schritte eingeordnet',
    cases: (cases: string) => `${cases} Fälle pro Jahr`,
    casesUnknown: 'Fälle pro Jahr: ?',
    selected: (count: number) => `${count} Schritte ausgewählt`,
  },
  en: {
    tagged: (done: number, all: number) => `tagged ${done}/${all}`,
    timed: (done: number, all: number) => `times ${done}/${all}`,
    allTagged: 'All steps tagged',
    cases: (cases: string) => `${cases} cases per year`,
    casesUnknown: 'Cases per year: ?',
    selected: (count: number) => `${count} steps selected`,
  },
});

/** How far the work is, and the way to the next open step. */
export function ProgressLine() {
  const t = useTexts(texts);
  const language = useLanguage();
  const snapshot = useDocument((state) => state.snapshot);
  const selected = useDocument((state) => state.selection.length);
  const next = useCommand('step.nextOpen');
  if (snapshot === null) return <footer className="progress-line" />;
  const { steps, tagged, timed, cases } = progressOf(snapshot);
  return (
    <footer className="progress-line num">
      <Progress done={tagged} all={steps} text={t.tagged(tagged, steps)} />
      <Progress done={timed} all={steps} text={t.timed(timed, steps)} />
      {steps > 0 && (
        <AriaButton className="link" isDisabled={next.disabled} onPress={next.run}>
          {tagged === steps ? t.allTagged : next.label}
          {tagged < steps && <kbd>{next.keys}</kbd>}
        </AriaButton>
      )}
      <span className="progress-right">
        {selected > 1 && <span>{t.selected(selected)}</span>}
        <span>{cases.kind === 'unknown' ? t.casesUnknown : t.cases(formatQuantity(cases, language) ?? formatNumber(0, language))}</span>
      </span>
    </footer>
  );
}

function Progress({ done, all, text }: { readonly done: number; readonly all: number; readonly text: string }) {
  return (
    <span className="progress">
      <span className="progress-track" aria-hidden="true">
        <i style={{ width: all === 0 ? 0 : `${(done / all) * 100}%` }} />
      </span>
      <b>{text}</b>
    </span>
  );
}
