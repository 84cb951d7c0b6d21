import { appOrigin, ipcCalls, type IpcArgs, type IpcChannel } from '#platform/ipc-contract.ts';

/** Who is asking; null where the frame is already gone. */
export interface IpcSender {
  readonly url: string;
  readonly isMainFrame: boolean;
}

export type Admission<Channel extends IpcChannel> =
  | { readonly admitted: true; readonly args: IpcArgs<Channel> }
  | { readonly admitted: false; readonly reason: string };

/** Lets a call in only from the main frame of our own page, within the channel's size limit and shape. */
export const admitCall = <Channel extends IpcChannel>(
  channel: Channel,
  sender: IpcSender | null,
  args: readonly unknown[],
): Admission<Channel> => {
  const refuse = (reason: string) => ({ admitted: false, reason: `${channel}: ${reason}` }) as const;
  if (sender === null || !sender.isMainFrame) return refuse('not the main frame');
  if (originOf(sender.url) !== appOrigin) return refuse('foreign origin');
  const { args: schema, maxBytes } = ipcCalls[channel];
  if (sizeOf(args) > maxBytes) return refuse(`more than ${maxBytes} bytes`);
  const parsed = schema.safeParse(args);
  if (!parsed.success) return refuse(`arguments do not fit at ${parsed.error.issues[0]?.path.join('.') ?? ''}`);
  return { admitted: true, args: parsed.data as IpcArgs<Channel> };
};

/** `URL.origin` is "null" for schemes Node does not know. */
const originOf = (url: string): string | null => {
  try {
    const { protocol, host } = new URL(url);
    return `${protocol}//${host}`;
  } catch {
    return null;
  }
};

/** Bytes of text and binary content in a value that came through structured clone; numbers and flags are free. */
export const sizeOf = (value: unknown, seen = new Set<object>()): number => {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value !== 'object' || value === null) return 0;
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return value.byteLength;
  if (seen.has(value)) return 0;
  seen.add(value);
  if (value instanceof Map || value instanceof Set) return [...value].reduce<number>((sum, entry) => sum + sizeOf(entry, seen), 0);
  return Object.entries(value).reduce(
    (sum, [key, entry]) => sum + (Array.isArray(value) ? 0 : Buffer.byteLength(key)) + sizeOf(entry, seen),
    0,
  );
};
