import { useEffect } from 'react';
import { hintText } from '#core/modelling-hints/write-hint.ts';
import { useDocument, useSession, useSettings } from '../document/use-document.ts';
import { useHints } from '../document/use-hints.ts';
import { useLanguage } from '../language/use-texts.ts';

/** Keeps the small signs of modelling hints on the drawing up to date; switched off, there are none. */
export function ShowHintMarks() {
  const session = useSession();
  const language = useLanguage();
  const model = useDocument((state) => state.snapshot?.model ?? null);
  const drawings = useDocument((state) => state.drawings);
  const current = useDocument((state) => state.current);
  const wanted = useSettings((state) => state.hintMarks);
  const { hints } = useHints();

  useEffect(() => {
    const marks = new Map<string, string>();
    for (const hint of wanted && model !== null ? hints : []) {
      const before = marks.get(hint.element);
      const sentence = hintText(hint, model!, language);
      marks.set(hint.element, before === undefined ? sentence : `${before}\n\n${sentence}`);
    }
    session.diagram?.setHintMarks(marks);
    // the model comes with the hints it was looked at for; a new drawing of the same model has no signs yet
    // oxlint-disable-next-line react/exhaustive-deps
  }, [session, hints, drawings, current, wanted, language]);

  return null;
}
