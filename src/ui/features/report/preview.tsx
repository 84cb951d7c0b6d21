import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReportPreview } from '#app/report/report-desk.ts';
import type { Problem } from '#core/problem/problem.ts';
import { problemText } from '#core/problem/problem-text.ts';
import { useDocument, useSession, useSettings } from '../../document/use-document.ts';
import { useRules } from '../../document/use-rules.ts';
import { useLanguage, useTexts } from '../../language/use-texts.ts';
import { fillFrame } from './fill-frame.ts';
import { reportTexts } from './report-texts.ts';

/** The report as it is now, on white as on paper. */
export function Preview() {
  const t = useTexts(reportTexts);
  const language = useLanguage();
  const { preview, problem, isRenewing } = useReport();
  return (
    <section className="report-preview" aria-label={t.preview} aria-busy={isRenewing}>
      {problem !== null && <p className="report-wait">{problemText(problem, language)}</p>}
      {problem === null && preview === null && <p className="report-wait caption">{t.making}</p>}
      {problem === null && preview !== null && <Frame preview={preview} />}
      <p className="report-renewing" role="status">
        {preview !== null && isRenewing ? t.refreshing : ''}
      </p>
    </section>
  );
}

/** What the report was made of; another object = it has to be made anew. */
type Wanted = Readonly<Record<'snapshot' | 'mappe' | 'rules' | 'language', unknown>>;

interface Shown {
  readonly of: Wanted | null;
  readonly preview: ReportPreview | null;
  readonly problem: Problem | null;
}

/** Asks for the report again whenever the document or a wish has changed. */
function useReport() {
  const { reporting } = useSession();
  const snapshot = useDocument((state) => state.snapshot);
  const mappe = useDocument((state) => state.mappe);
  const rules = useRules();
  const language = useLanguage();
  const wanted = useMemo((): Wanted => ({ snapshot, mappe, rules, language }), [snapshot, mappe, rules, language]);
  const [shown, setShown] = useState<Shown>({ of: null, preview: null, problem: null });
  useEffect(() => {
    let isGone = false;
    void reporting.preview().then((result) => {
      if (isGone || result === null) return;
      setShown(({ preview }) => ({
        of: wanted,
        preview: result.ok ? result.value : preview,
        problem: result.ok || result.problem.code === 'CANCELLED' ? null : result.problem,
      }));
    });
    return () => {
      isGone = true;
    };
  }, [reporting, wanted]);
  return { ...shown, isRenewing: shown.of !== wanted };
}

function Frame({ preview }: { readonly preview: ReportPreview }) {
  const t = useTexts(reportTexts);
  const windowLanguage = useLanguage();
  const language = useDocument((state) => state.mappe.report?.language) ?? windowLanguage;
  const scale = useSettings((settings) => settings.scale);
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const page = frame.current?.contentDocument;
    if (page == null) return;
    const leaving = new AbortController();
    void fillFrame(page, preview, { language, scale, signal: leaving.signal });
    page.addEventListener('click', followLink, { signal: leaving.signal });
    page.addEventListener('keydown', (event) => passOn(event, frame.current), { signal: leaving.signal });
    return () => leaving.abort();
  }, [preview, language, scale]);
  return <iframe ref={frame} className="report-frame" title={t.preview} sandbox="allow-same-origin" />;
}

/** Links of the report lead within it; the frame itself goes nowhere. */
function followLink(event: MouseEvent) {
  // elements of a frame are of another realm: instanceof does not know them
  const link = (event.target as Element | null)?.closest?.('a');
  if (link == null) return;
  event.preventDefault();
  const target = link.ownerDocument.getElementById(decodeURIComponent(link.hash.slice(1)));
  target?.scrollIntoView();
  target?.focus({ preventScroll: true });
}

/** The keys of the window work while the report has the focus. */
function passOn(event: KeyboardEvent, frame: HTMLIFrameElement | null) {
  const { key, code, ctrlKey, altKey, shiftKey, metaKey } = event;
  const copy = new KeyboardEvent('keydown', { key, code, ctrlKey, altKey, shiftKey, metaKey, bubbles: true, cancelable: true });
  if (frame?.dispatchEvent(copy) === false) event.preventDefault();
}
