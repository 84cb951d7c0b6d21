import path from 'node:path';

import { documentKinds, kindOfName } from '#platform/file-kinds.ts';

export interface StartArguments {
  /** Absolute paths of the files to open; never looked at on disk here. */
  readonly files: readonly string[];
  /** Where the self test writes its report; null = an ordinary start. */
  readonly selfTest: string | null;
}

/** Reads a command line in any order: Chromium adds switches of its own and moves ours around. */
export const readStartArguments = (args: readonly string[], workingFolder: string): StartArguments => {
  const files: string[] = [];
  let selfTest: string | null = null;
  for (const argument of args) {
    const report = /^--selftest=(.+)$/.exec(argument)?.[1];
    if (report !== undefined) selfTest = path.resolve(workingFolder, report);
    else if (!argument.startsWith('-') && isDocument(argument)) files.push(path.resolve(workingFolder, argument));
  }
  return { files, selfTest };
};

const isDocument = (name: string): boolean => {
  const kind = kindOfName(name);
  return kind !== null && documentKinds.includes(kind);
};
