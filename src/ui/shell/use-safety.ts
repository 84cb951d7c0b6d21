import { useStore } from 'zustand';
import type { SafetyState } from '../document/safety-store.ts';
import { useSession } from '../document/use-document.ts';

/** A part of what protects the work; the component renders again only when this part changes. */
export const useSafety = <T>(select: (state: SafetyState) => T): T => useStore(useSession().safety.store, select);
