import { fail, ok, type Result } from '#core/problem/problem.ts';

import { fileKinds } from '../file-kinds.ts';
import type { FileKind, OpenedFile, SavedFile } from '../platform.ts';

/** Every browser can do this: choose files to read. They cannot be written back. */
export const chooseFiles = (kinds: readonly FileKind[]): Promise<Result<readonly OpenedFile[]>> =>
  new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.accept = kinds.flatMap((kind) => fileKinds[kind].extensions.map((extension) => `.${extension}`)).join(',');
    input.addEventListener('change', () => {
      void Promise.all([...(input.files ?? [])].map(readFile)).then((results) => {
        const failed = results.find((result) => !result.ok);
        resolve(failed ?? ok(results.flatMap((result) => (result.ok ? [result.value] : []))));
      });
    });
    input.addEventListener('cancel', () => resolve(fail({ code: 'CANCELLED' })));
    input.click();
  });

/** Content of a File the page was given; token null, because nothing leads back to the disk. */
export const readFile = async (file: File): Promise<Result<OpenedFile>> => {
  try {
    return ok({ token: null, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), readOnly: false });
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return fail(
      error.name === 'NotFoundError'
        ? { code: 'FILE_NOT_FOUND', name: file.name }
        : { code: 'FILE_NOT_READABLE', name: file.name, reason: error.name },
    );
  }
};

/** Hands a file to the browser's downloads. Whether and where it arrives, the page never learns. */
export const downloadFile = (name: string, kind: FileKind, bytes: Uint8Array): Result<SavedFile> => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes.slice()], { type: fileKinds[kind].mime }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // long enough for a slow "save as" dialog (assumption)
  return ok({ token: null, name });
};
