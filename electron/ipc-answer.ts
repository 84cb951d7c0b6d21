import type { IpcAnswer, IpcArgs, IpcChannel, IpcEnvelope } from '#platform/ipc-contract.ts';

import { admitCall, type IpcSender } from './ipc-guard.ts';

/** One function per channel; the compiler refuses a gap. */
export type IpcHandlers = {
  readonly [Channel in IpcChannel]: (...args: IpcArgs<Channel>) => IpcAnswer<Channel> | Promise<IpcAnswer<Channel>>;
};

/** Answers a call of the page: nothing is thrown at it; refusals and bugs go to `noteFault`. */
export const createIpcAnswer =
  (handlers: IpcHandlers, noteFault: (what: string, error: unknown) => void) =>
  async <Channel extends IpcChannel>(
    channel: Channel,
    sender: IpcSender | null,
    args: readonly unknown[],
  ): Promise<IpcEnvelope<IpcAnswer<Channel>>> => {
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
