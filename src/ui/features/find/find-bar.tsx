import { ChevronDown, ChevronUp, Search, X } from 'lucide-react';
import { type KeyboardEvent, useCallback, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { closeFinding, finding, findSteps } from '../../commands/finding.ts';
import { useDocument, useSession } from '../../document/use-document.ts';
import { useTexts } from '../../language/use-texts.ts';
import { IconButton } from '../../parts/button.tsx';
import { findTexts } from './find-texts.ts';
import { highlightWords } from './highlight-words.ts';
import { HitLine } from './hit-line.tsx';
import { firstHit, showHit } from './show-hit.ts';
import { useHits } from './use-hits.ts';
import './find.css';

/** Looks for words in all processes; what is found is marked on the drawing and in the table, and walked through one by one. */
export function FindBar() {
  const t = useTexts(findTexts);
  const session = useSession();
  const { query, at, asked } = useStore(finding);
  const current = useDocument((state) => state.current);
  const drawings = useDocument((state) => state.drawings);
  const hits = useHits(query);
  const field = useRef<HTMLInputElement>(null);
  const hit = at === null ? undefined : hits[at];

  const move = useCallback(
    (direction: 1 | -1) => {
      if (hits.length === 0) return;
      const { current: process, selection } = session.store.getState();
      const next = at === null ? firstHit(hits, process, selection) : (at + direction + hits.length) % hits.length;
      finding.setState({ at: next });
      void showHit(session, hits[next]!);
    },
    [hits, at, session],
  );

  useEffect(() => {
    findSteps.setState({ move });
    return () => findSteps.setState({ move: null });
  }, [move]);

  useEffect(() => {
    field.current?.focus();
    field.current?.select();
    // asked for once more: the cursor comes back
    // oxlint-disable-next-line react/exhaustive-deps, react/exhaustive-effect-dependencies
  }, [asked]);

  useEffect(() => {
    const found = new Set(hits.flatMap(({ file, element, kind }) => (file === current && kind !== 'process' ? [element] : [])));
    const { diagram } = session;
    diagram?.setFound(found);
    return () => diagram?.setFound(new Set());
    // a new drawing of the same process has no marks yet
    // oxlint-disable-next-line react/exhaustive-deps, react/exhaustive-effect-dependencies
  }, [hits, current, session, drawings]);

  useEffect(() => {
    const place = document.querySelector('.editor-view');
    return place === null ? undefined : highlightWords(place, query);
  }, [query]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === 'F3') move(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') leave();
    else return;
    event.preventDefault();
  };

  const processes = new Set(hits.map(({ file }) => file)).size;
  return (
    <search className="find-bar" aria-label={t.region}>
      <Search className="icon" aria-hidden />
      <input
        ref={field}
        type="text"
        aria-label={t.field}
        placeholder={t.hint}
        value={query}
        spellCheck={false}
        onChange={({ target }) => finding.setState({ query: target.value, at: null })}
        onKeyDown={onKeyDown}
      />
      <p className="caption num find-count" role="status">
        {query.trim() === ''
          ? ''
          : hits.length === 0
            ? t.none
            : at === null
              ? t.count(hits.length, processes)
              : t.place(at + 1, hits.length)}
      </p>
      {hit !== undefined && <HitLine hit={hit} />}
      <div className="find-tools">
        <IconButton label={t.previous} keys="⇧ F3" isDisabled={hits.length === 0} onPress={() => move(-1)}>
          <ChevronUp className="icon" aria-hidden />
        </IconButton>
        <IconButton label={t.next} keys="F3" isDisabled={hits.length === 0} onPress={() => move(1)}>
          <ChevronDown className="icon" aria-hidden />
        </IconButton>
        <IconButton label={t.close} keys="Esc" onPress={leave}>
          <X className="icon" aria-hidden />
        </IconButton>
      </div>
    </search>
  );
}

/** Back to the drawing or the table, where the hit in turn is selected. */
function leave() {
  closeFinding();
  requestAnimationFrame(() =>
    document
      .querySelector<HTMLElement | SVGElement>(
        '.drawing svg[tabindex], .editor-view [role="grid"] [tabindex="0"], .editor-view [tabindex="0"]',
      )
      ?.focus(),
  );
}
