import type { SearchHit } from '#core/search/search-hit.ts';
import type { DocumentSession } from '../../document/document-session.ts';

/** Leads to a hit: its process, a view that can show it, and the element itself selected. */
export async function showHit(session: DocumentSession, { file, element, kind }: SearchHit): Promise<void> {
  const { current, view } = session.store.getState();
  if (file !== current) await session.showProcess(file);
  const { processes } = session.store.getState();
  const isDrawn = processes.find(({ id }) => id === file)?.drawn ?? false;
  const canStay = view === 'model' || (view === 'steps' && kind === 'step');
  if (!canStay) session.show(isDrawn ? 'model' : 'steps');
  session.select(kind === 'process' ? [] : [element], { reveal: true });
}

/** The hit a search begins with: the first at or behind the selection, else the first of the process on screen, else the first. */
export function firstHit(hits: readonly SearchHit[], current: string | null, selection: readonly string[]): number {
  const here = hits.findIndex(({ file, element }) => file === current && selection.includes(element));
  if (here >= 0) return here;
  return Math.max(
    0,
    hits.findIndex(({ file }) => file === current),
  );
}
