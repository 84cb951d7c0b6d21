import { createStore } from 'zustand/vanilla';
import type { DocumentSession } from '../document/document-session.ts';

/** What the room sees: the drawing or the list; null = nobody presents. */
export type PresentedView = 'drawing' | 'list';
export const presentation = createStore<{ readonly shown: PresentedView | null }>(() => ({ shown: null }));

/** Starts presenting what is on screen, or ends it. Tagging by key works in both, so the view of the document follows. */
export function togglePresentation(session: DocumentSession): void {
  if (presentation.getState().shown !== null) return stopPresentation();
  const { view, processes, current } = session.store.getState();
  const isDrawn = processes.find((process) => process.id === current)?.drawn ?? true;
  present(session, view === 'model' || (isDrawn && view !== 'steps') ? 'drawing' : 'list');
}

export function present(session: DocumentSession, shown: PresentedView): void {
  session.show(shown === 'drawing' ? 'model' : 'steps');
  presentation.setState({ shown });
}

export const stopPresentation = (): void => presentation.setState({ shown: null });
