import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { FlowResult } from '#core/flow/flow-result.ts';
import type { DocumentSession } from './document-session.ts';
import type { DocumentState } from './document-store.ts';
import type { Settings, SettingsStore } from './settings-store.ts';

export const SessionContext = createContext<DocumentSession | null>(null);
export const SettingsContext = createContext<SettingsStore | null>(null);

/** The session: what a view calls to change something. */
export function useSession(): DocumentSession {
  const session = use(SessionContext);
  if (session === null) throw new Error('no session around this component');
  return session;
}

/** A part of the document; the component renders again only when this part changes. */
export const useDocument = <T>(select: (state: DocumentState) => T): T => useStore(useSession().store, select);

/** What this person prefers, and how to change it. */
export function useSettingsStore(): SettingsStore {
  const settings = use(SettingsContext);
  if (settings === null) throw new Error('no settings around this component');
  return settings;
}

/** A part of the settings; the component renders again only when this part changes. */
export const useSettings = <T>(select: (settings: Settings) => T): T => useStore(useSettingsStore(), select);

/** True for a document a newer program made: it can be looked at, every change is ignored. */
export const useReadOnly = (): boolean => useDocument(isReadOnly);
const isReadOnly = ({ file }: DocumentState): boolean => file?.readOnly === true;

/** The newest figures of the process on screen; null until the first counting has come back. */
export function useFlowResult(): FlowResult | null {
  return useDocument((state) => {
    const fileName = state.processes.find((process) => process.id === state.current)?.fileName;
    return fileName === undefined ? null : (state.figures?.get(fileName) ?? null);
  });
}
