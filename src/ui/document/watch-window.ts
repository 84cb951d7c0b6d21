import type { Safety } from './safety.ts';

/**
 * Writes the journal whenever the window may be about to go, and looks after the file whenever somebody comes back to it.
 * Faults nobody caught are noted for support.
 */
export function watchWindow(page: Window, safety: Safety, noteFault: (error: unknown) => void): void {
  const flush = () => void safety.left();
  page.addEventListener('blur', flush);
  page.addEventListener('pagehide', flush);
  page.addEventListener('focus', () => void safety.focused());
  page.document.addEventListener('visibilitychange', () => (page.document.visibilityState === 'hidden' ? flush() : void safety.focused()));
  page.addEventListener('error', (event) => noteFault(event.error ?? event.message));
  page.addEventListener('unhandledrejection', (event) => noteFault(event.reason));
}
