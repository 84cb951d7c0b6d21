import { ipcMain } from 'electron';

import { ipcCalls, type IpcChannel } from '#platform/ipc-contract.ts';

import { createIpcAnswer, type IpcHandlers } from './ipc-answer.ts';

/** Connects every channel of the contract. */
export const connectIpc = (handlers: IpcHandlers, noteFault: (what: string, error: unknown) => void): void => {
  const answer = createIpcAnswer(handlers, noteFault);
  for (const channel of Object.keys(ipcCalls) as IpcChannel[]) {
    ipcMain.handle(channel, ({ senderFrame }, ...args: unknown[]) => {
      const sender = senderFrame === null ? null : { url: senderFrame.url, isMainFrame: senderFrame.parent === null };
      return answer(channel, sender, args);
    });
  }
};
