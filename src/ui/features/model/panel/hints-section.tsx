import { EyeOff, Lightbulb } from 'lucide-react';
import { useState } from 'react';
import type { Hint } from '#core/modelling-hints/hint.ts';
import { fixLabel, hintText, hintTitle } from '#core/modelling-hints/write-hint.ts';
import { overlays } from '../../../commands/overlays.ts';
import type { ProcessSnapshot } from '../../../document/document-store.ts';
import { useDocument, useReadOnly, useSession } from '../../../document/use-document.ts';
import { useHints } from '../../../document/use-hints.ts';
import { useMend } from '../../../commands/use-mend.ts';
import { ignoreHint } from '../../../document/visible-hints.ts';
import { useLanguage, useTexts } from '../../../language/use-texts.ts';
import { Button, IconButton } from '../../../parts/button.tsx';
import { hintTexts } from './hint-texts.ts';
import './hints.css';

/** Shown of one rule before somebody asks for more (assumption: what fits beside the others). */
const FIRST = 3;

/** What could be modelled more clearly: at one element openly, of the whole process folded away until somebody wants it. */
export function HintsSection({ snapshot, element }: { readonly snapshot: ProcessSnapshot; readonly element?: string }) {
  const t = useTexts(hintTexts);
  const { hints } = useHints();
  const ignored = useDocument((state) => state.mappe.ignoredHints?.some(({ process }) => process === state.current) === true);
  const here = element === undefined ? hints : hints.filter((hint) => hint.element === element);
  if (element !== undefined) {
    if (here.length === 0) return null;
    return (
      <section aria-label={t.hints}>
        <h3 className="label">{t.hints}</h3>
        <HintList hints={here} snapshot={snapshot} />
      </section>
    );
  }
  if (here.length === 0 && !ignored) return null;
  return (
    <details className="hints">
      <summary>
        <span className="label">{t.hints}</span>
        <span className="findings-count num">{here.length}</span>
      </summary>
      <p className="caption">{t.about}</p>
      {groupsOf(here).map(([code, group]) => (
        <HintGroup key={code} hints={group} snapshot={snapshot} />
      ))}
      <Button onPress={() => overlays.setState({ open: 'hintRules' })}>{t.rules}</Button>
    </details>
  );
}

/** All hints of one rule; many of them begin with a few. */
function HintGroup({ hints, snapshot }: { readonly hints: readonly Hint[]; readonly snapshot: ProcessSnapshot }) {
  const t = useTexts(hintTexts);
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const shown = all ? hints : hints.slice(0, FIRST);
  return (
    <div className="hint-group">
      <h4>{hintTitle(hints[0]!.code, language)}</h4>
      <HintList hints={shown} snapshot={snapshot} jump />
      {shown.length < hints.length && (
        <button type="button" className="hint-more" onClick={() => setAll(true)}>
          {t.more(hints.length - shown.length)}
        </button>
      )}
    </div>
  );
}

function HintList({
  hints,
  snapshot,
  jump = false,
}: {
  readonly hints: readonly Hint[];
  readonly snapshot: ProcessSnapshot;
  readonly jump?: boolean;
}) {
  const t = useTexts(hintTexts);
  const language = useLanguage();
  const session = useSession();
  const mend = useMend();
  const process = useDocument((state) => state.current);
  const readOnly = useReadOnly();
  return (
    <>
      <ul className="findings hint-list">
        {hints.map((hint, at) => {
          const { fix } = hint;
          const sentence = hintText(hint, snapshot.model, language);
          return (
            <li key={`${hint.code}/${hint.element}/${at}`}>
              <Lightbulb className="icon" aria-hidden />
              <div>
                {jump ? (
                  <button type="button" onClick={() => session.select([hint.element], { reveal: true })}>
                    {sentence}
                  </button>
                ) : (
                  <p>{sentence}</p>
                )}
                {!readOnly && fix !== null && <Button onPress={() => mend.run(fix)}>{fixLabel(fix, language)}</Button>}
              </div>
              {!readOnly && (
                <IconButton
                  label={t.ignore}
                  onPress={() => process !== null && session.changeMappe((mappe) => ignoreHint(mappe, process, hint))}
                >
                  <EyeOff className="icon" aria-hidden />
                </IconButton>
              )}
            </li>
          );
        })}
      </ul>
      {mend.refused !== null && (
        <p className="hint-refused" role="alert">
          {mend.refused}
        </p>
      )}
    </>
  );
}

/** By rule, the most frequent first. */
function groupsOf(hints: readonly Hint[]): readonly (readonly [string, readonly Hint[]])[] {
  const groups = new Map<string, Hint[]>();
  for (const hint of hints) {
    const group = groups.get(hint.code);
    if (group === undefined) groups.set(hint.code, [hint]);
    else group.push(hint);
  }
  return [...groups].toSorted(([, a], [, b]) => b.length - a.length);
}
