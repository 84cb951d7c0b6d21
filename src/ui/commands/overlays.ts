import { createStore } from 'zustand/vanilla';

/** What commands open above the window; one at a time. */
export const overlays = createStore<{
  readonly open: 'palette' | 'keys' | 'picture' | 'stepList' | 'splitStep' | 'hintRules' | 'wrapSteps' | 'lane' | 'replace' | null;
}>(() => ({ open: null }));
