import type { PersonalHint } from '#app/privacy/personal-hints.ts';
import { PERSONAL_REASONS } from '#core/privacy/privacy-text.ts';
import { defineTexts, useLanguage, useTexts } from '../language/use-texts.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import './safety.css';

/** As many as can be looked through at a glance (assumption). */
const SHOWN = 12;

const texts = defineTexts({
  de: {
    title: 'Stehen hier Angaben zu Personen?',
    intro: 'Vor dem Weitergeben ein Blick auf diese Stellen. Es kann auch harmlos sein, und nicht jede Angabe wird erkannt.',
    more: (count: number) => `und ${count} weitere Stellen`,
    stay: 'Zurück',
    keep: 'Unverändert exportieren',
    strip: 'Durch Platzhalter ersetzen',
    note: 'Ersetzt wird nur in der exportierten Datei; Ihr Dokument bleibt, wie es ist.',
  },
  en: {
    title: 'Is this about particular people?',
    intro: 'A look at these places before they are passed on. They may be harmless, and not everything is recognised.',
    more: (count: number) => `and ${count} more places`,
    stay: 'Back',
    keep: 'Export unchanged',
    strip: 'Replace with placeholders',
    note: 'Only the exported file is changed; your document stays as it is.',
  },
});

/** A gentle hint before an export; nothing is forbidden. */
export function PersonalDialog({
  hints,
  answer,
}: {
  readonly hints: readonly PersonalHint[];
  readonly answer: (answer: 'keep' | 'strip' | 'stay') => void;
}) {
  const t = useTexts(texts);
  const reasons = PERSONAL_REASONS[useLanguage()];
  return (
    <Dialog
      title={t.title}
      wide
      onClose={() => answer('stay')}
      actions={
        <>
          <Button onPress={() => answer('stay')}>{t.stay}</Button>
          <Button onPress={() => answer('keep')}>{t.keep}</Button>
          <Button variant="primary" autoFocus onPress={() => answer('strip')}>
            {t.strip}
          </Button>
        </>
      }
    >
      <p>{t.intro}</p>
      <ul className="kept-states">
        {hints.slice(0, SHOWN).map(({ found, kind, text }) => (
          <li key={found} className="kept-state">
            <div>
              <b>{found}</b> {reasons[kind]}
              {text !== found && <p>{text}</p>}
            </div>
          </li>
        ))}
      </ul>
      <p>
        {hints.length > SHOWN && `${t.more(hints.length - SHOWN)}. `}
        {t.note}
      </p>
    </Dialog>
  );
}
