import { ipcMain, type IpcMainInvokeEvent } from 'electron';

import { ipcCalls, type IpcAnswer, type IpcArgs, type IpcChannel, type IpcEnvelope } from '#platform/ipc-contract.ts';

import { admitCall } from './ipc-guard.ts';

/** One function per channel; the compiler refuses a gap. */
export type IpcHandlers = {
  readonly [Channel in IpcChannel]: (...args: IpcArgs<Channel>) => IpcAnswer<Channel> | Promise<IpcAnswer<Channel>>;
};

/** Connects every channel of the contract. Nothing is thrown at the page; refusals and bugs go to `noteFault`. */
export const connectIpc = (handlers: IpcHandlers, noteFault: (what: string, error: unknown) => void): void => {
  const connect = <Channel extends IpcChannel>(channel: Channel): void => {
    const answer = async (event: IpcMainInvokeEvent, args: readonly unknown[]): Promise<IpcEnvelope<IpcAnswer<Channel>>> => {
      const { senderFrame } = event;
      const sender = senderFrame === null ? null : { url: senderFrame.url, isMainFrame: senderFrame.parent === null };
      const admission = admitCall(channel, sender, args);
      if (!admission.admitted) {
        noteFault('ipc refused', admission.reason);
        return { ok: false, fault: 'refused', message: admission.reason };
      }
      try {
        return { ok: true, value: await handlers[channel](...admission.args) };
      } catch (error) {
        noteFault(`ipc ${channel}`, error);
        return { ok: false, fault: 'failed', message: error instanceof Error ? error.message : String(error) };
      }
    };
    ipcMain.handle(channel, (event, ...args: unknown[]) => answer(event, args));
  };
  for (const channel of Object.keys(ipcCalls) as IpcChannel[]) connect(channel);
};
