import { contextBridge, ipcRenderer, webUtils } from 'electron';

import type { DesktopBridge, IpcAnswer, IpcArgs, IpcChannel, IpcEnvelope, IpcEvents } from '#platform/ipc-contract.ts';

const ask = async <Channel extends IpcChannel>(channel: Channel, ...args: IpcArgs<Channel>): Promise<IpcAnswer<Channel>> => {
  const envelope: IpcEnvelope<IpcAnswer<Channel>> = await ipcRenderer.invoke(channel, ...args);
  if (!envelope.ok) throw new Error(`${envelope.fault}: ${envelope.message}`); // a bug or an attack, never an expected failure
  return envelope.value;
};

const hear = <Name extends keyof IpcEvents>(name: Name, listener: (value: IpcEvents[Name]) => void): (() => void) => {
  const forward = (_event: unknown, value: IpcEvents[Name]): void => listener(value);
  ipcRenderer.on(name, forward);
  return () => void ipcRenderer.removeListener(name, forward);
};

const bridge: DesktopBridge = {
  ready: () => ask('app:ready'),
  openFiles: (kinds) => ask('files:open', [...kinds]),
  openDropped: async (files) => {
    const paths = files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== '');
    return paths.length === 0 ? [] : ask('files:open-dropped', paths);
  },
  reopen: (token) => ask('files:reopen', token),
  save: (token, bytes, overwriteChanges) => ask('files:save', token, bytes, { overwriteChanges }),
  saveAs: (suggestedName, kinds, bytes) => ask('files:save-as', suggestedName, [...kinds], bytes),
  chooseFolder: () => ask('folders:choose'),
  namesIn: (folder, names) => ask('folders:names', folder, [...names]),
  saveInto: (folder, name, bytes) => ask('folders:save', folder, name, bytes),
  checkFile: (token) => ask('files:check', token),
  peekFile: (token) => ask('files:peek', token),
  agreeOn: (token, from, to) => ask('files:agree', token, from, to),
  listConflictCopies: (token) => ask('files:conflict-copies', token),
  holdFile: (token, takeOver) => ask('files:hold', token, takeOver),
  writeJournal: ({ id, title, token, name, kind, changes }, bytes) =>
    ask('journal:write', { id, title, token, name, kind, changes }, bytes),
  listRecoveries: () => ask('journal:list'),
  readRecovery: (id) => ask('journal:read', id),
  discardRecovery: (id) => ask('journal:discard', id),
  listVersions: (token) => ask('versions:list', token),
  readVersion: (token, id) => ask('versions:read', token, id),
  noteFault: (what, detail) => ask('faults:note', what, detail),
  readDiagnosis: () => ask('faults:diagnosis'),
  recentFiles: () => ask('recent:list'),
  forgetRecent: (token) => ask('recent:forget', token),
  readSetting: (key) => ask('settings:read', key),
  writeSetting: (key, value) => ask('settings:write', key, value),
  setUnsaved: (unsaved, title) => ask('window:unsaved', unsaved, title),
  mayClose: (request, may) => ask('window:may-close', request, may),
  reportSelfTest: (report) => ask('selftest:report', { ok: report.ok, steps: [...report.steps] }),
  onFilesArrived: (listener) => hear('files:arrived', listener),
  onMenuCommand: (listener) => hear('menu:command', listener),
  offerMenuCommands: (possible) => ask('menu:offer', [...possible]),
  onCloseRequested: (listener) => hear('window:close-requested', listener),
  onSelfTest: (listener) => hear('selftest:run', () => listener()),
};

contextBridge.exposeInMainWorld('prozesskompass', bridge);
