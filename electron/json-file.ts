import { readFile, rename } from 'node:fs/promises';
import { basename } from 'node:path';

import * as z from 'zod';

import { saveFile } from '#platform/disk/atomic-write.ts';

/**
 * A small JSON file of the program itself. Unreadable content is set aside as `<name>.broken`, never deleted;
 * a write that fails is told to `noteFault` and the value stays in memory.
 */
export class JsonFile<Value> {
  readonly #path: string;
  readonly #schema: z.ZodType<Value>;
  readonly #noteFault: (what: string, error: unknown) => void;
  #value: Promise<Value>;

  constructor(path: string, schema: z.ZodType<Value>, initial: Value, noteFault: (what: string, error: unknown) => void) {
    this.#path = path;
    this.#schema = schema;
    this.#noteFault = noteFault;
    this.#value = this.#load(initial);
  }

  read(): Promise<Value> {
    return this.#value;
  }

  /** Changes are applied one after the other; resolves when the new state is on disk. */
  async change(next: (value: Value) => Value): Promise<void> {
    this.#value = this.#value.then(next);
    const written = await saveFile(this.#path, Buffer.from(`${JSON.stringify(await this.#value, null, 2)}\n`));
    if (!written.ok) this.#noteFault(`write ${basename(this.#path)}`, written.problem.code);
  }

  async #load(initial: Value): Promise<Value> {
    let text: string;
    try {
      text = await readFile(this.#path, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') this.#noteFault(`read ${basename(this.#path)}`, error);
      return initial;
    }
    try {
      return this.#schema.parse(JSON.parse(text));
    } catch (error) {
      this.#noteFault(`unreadable ${basename(this.#path)}`, error instanceof z.ZodError ? 'schema' : error);
      await rename(this.#path, `${this.#path}.broken`).catch(() => undefined);
      return initial;
    }
  }
}
