import { createStore } from 'zustand/vanilla';
import { LENSES, type LensName } from '#core/picture/lens/lens.ts';
import type { DocumentSession } from '../document/document-session.ts';

/** What the room sees: whether somebody presents, and the lens on the drawing, which is the same in the drawing's own view. */
export const presentation = createStore<{ readonly isOn: boolean; readonly lens: LensName }>(() => ({ isOn: false, lens: 'tags' }));

/** Shows drawing or list for the whole room. The view of the document follows, so the keys of that view go on working. */
export function startPresentation(session: DocumentSession): void {
  const { view, processes, current } = session.store.getState();
  const isDrawn = processes.find((process) => process.id === current)?.drawn ?? true;
  session.show(view === 'steps' || !isDrawn ? 'steps' : 'model');
  presentation.setState({ isOn: true });
}

/** Back to the window as it was. */
export const stopPresentation = (): void => presentation.setState({ isOn: false });

/** The lens on the drawing from now on. */
export const chooseLens = (lens: LensName): void => presentation.setState({ lens });

/** The lens after this one, round the end to the first. */
export const nextLens = (): void => presentation.setState(({ lens }) => ({ lens: LENSES[(LENSES.indexOf(lens) + 1) % LENSES.length]! }));
