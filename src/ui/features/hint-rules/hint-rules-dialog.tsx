import { Checkbox } from 'react-aria-components';
import { useStore } from 'zustand';
import { HINTS } from '#core/modelling-hints/registry.ts';
import { overlays } from '../../commands/overlays.ts';
import { useDocument, useSession, useSettings, useSettingsStore } from '../../document/use-document.ts';
import { isRuleOn, showIgnoredHints } from '../../document/visible-hints.ts';
import { defineTexts, useLanguage, useTexts } from '../../language/use-texts.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import './hint-rules.css';

const texts = defineTexts({
  de: {
    title: 'Regeln für gutes BPMN',
    body: 'Hinweise, keine Vorschriften: Was für Ihre Arbeit nicht passt, lässt sich abschalten. Das gilt auf diesem Gerät für alle Dokumente.',
    marks: 'Zeichen an der Zeichnung zeigen',
    ignored: (count: number) => `${count === 1 ? 'Ein Hinweis wird' : `${count} Hinweise werden`} in diesem Prozess nicht mehr gezeigt.`,
    showAgain: 'Wieder zeigen',
    usual: 'Wie ausgeliefert',
    close: 'Fertig',
  },
  en: {
    title: 'Rules of good BPMN',
    body: 'Hints, no regulations: what does not suit your work can be switched off. This holds on this device for all documents.',
    marks: 'Show signs on the drawing',
    ignored: (count: number) => `${count === 1 ? 'One hint is' : `${count} hints are`} no longer shown in this process.`,
    showAgain: 'Show again',
    usual: 'As delivered',
    close: 'Done',
  },
});

const close = () => overlays.setState({ open: null });

/** Which rules of good BPMN speak on this machine, and what was waved off in this process. */
export function HintRulesDialog() {
  const isOpen = useStore(overlays, (state) => state.open === 'hintRules');
  return isOpen ? <HintRules /> : null;
}

function HintRules() {
  const t = useTexts(texts);
  const language = useLanguage();
  const session = useSession();
  const settings = useSettingsStore();
  const changed = useSettings((state) => state.changedHints);
  const marks = useSettings((state) => state.hintMarks);
  const current = useDocument((state) => state.current);
  const ignored = useDocument((state) => state.mappe.ignoredHints?.filter(({ process }) => process === state.current).length ?? 0);
  const toggle = (code: string) =>
    settings.setState({ changedHints: changed.includes(code) ? changed.filter((one) => one !== code) : [...changed, code] });
  return (
    <Dialog
      title={t.title}
      wide
      onClose={close}
      actions={
        <>
          <Button isDisabled={changed.length === 0} onPress={() => settings.setState({ changedHints: [] })}>
            {t.usual}
          </Button>
          <Button variant="primary" onPress={close}>
            {t.close}
          </Button>
        </>
      }
    >
      <p>{t.body}</p>
      {ignored > 0 && (
        <p className="hint-rules-ignored">
          {t.ignored(ignored)}{' '}
          <Button onPress={() => current !== null && session.changeMappe((mappe) => showIgnoredHints(mappe, current))}>
            {t.showAgain}
          </Button>
        </p>
      )}
      <ul className="hint-rules">
        {[...HINTS.values()].map(({ code, title }) => (
          <li key={code}>
            <Checkbox className="hint-rule" isSelected={isRuleOn(code, changed)} onChange={() => toggle(code)}>
              <span className="hint-rule-box" aria-hidden />
              {title[language]}
            </Checkbox>
          </li>
        ))}
      </ul>
      <Checkbox className="hint-rule hint-rules-marks" isSelected={marks} onChange={(on) => settings.setState({ hintMarks: on })}>
        <span className="hint-rule-box" aria-hidden />
        {t.marks}
      </Checkbox>
    </Dialog>
  );
}
