import path from 'node:path';

import * as z from 'zod';

import { JsonFile } from './json-file.ts';

const schema = z.array(z.tuple([z.string(), z.string()]));

/** Settings of this person on this machine: texts by key, kept as pairs so that no key can be mistaken for a member. */
export class Settings {
  readonly #file: JsonFile<[string, string][]>;

  constructor(userFolder: string, noteFault: (what: string, error: unknown) => void) {
    this.#file = new JsonFile(path.join(userFolder, 'settings.json'), schema, [], noteFault);
  }

  async read(key: string): Promise<string | null> {
    return (await this.#file.read()).find(([name]) => name === key)?.[1] ?? null;
  }

  write(key: string, value: string): Promise<void> {
    return this.#file.change((pairs) => [...pairs.filter(([name]) => name !== key), [key, value]]);
  }
}
