import type { Analysis } from '#core/analysis.ts';
import { withDropped } from '../../../document/use-case-edits.ts';
import { withoutEdit } from '../../../document/use-case-shaping.ts';
import { useDocument, useReadOnly, useSession } from '../../../document/use-document.ts';
import { useLanguage, useTexts } from '../../../language/use-texts.ts';
import { Button } from '../../../parts/button.tsx';
import { stepNames } from '../shaping/step-names.ts';
import { listTexts } from './list-texts.ts';

/** What was put aside, and what people worked on whose steps are gone: nothing disappears by itself. */
export function AsideLists({ analysis }: { readonly analysis: Analysis }) {
  const t = useTexts(listTexts);
  const session = useSession();
  const language = useLanguage();
  const mappe = useDocument((state) => state.mappe);
  const readOnly = useReadOnly();
  return (
    <>
      {analysis.dropped.length > 0 && (
        <section className="aside-list" aria-label={t.droppedTitle}>
          <h2>{t.droppedTitle}</h2>
          <ul>
            {analysis.dropped.map(({ id, title, steps }) => (
              <li key={id}>
                <span>{title ?? stepNames(analysis.files, steps, language)}</span>
                <Button
                  variant="quiet"
                  isDisabled={readOnly}
                  onPress={() => session.changeMappe((before) => withDropped(before, id, false))}
                >
                  {t.restore}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {analysis.lostEdits.length > 0 && (
        <section className="aside-list" aria-label={t.lostTitle}>
          <h2>{t.lostTitle}</h2>
          <p className="caption">{t.lostBody}</p>
          <ul>
            {analysis.lostEdits.map((id) => (
              <li key={id}>
                <span>{mappe.useCases.get(id)?.title ?? id}</span>
                <Button variant="quiet" isDisabled={readOnly} onPress={() => session.changeMappe((before) => withoutEdit(before, id))}>
                  {t.forget}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
