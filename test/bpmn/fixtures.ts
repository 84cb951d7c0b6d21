import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { OpenBpmn } from '#bpmn/open-bpmn.ts';
import { openBpmn } from '#bpmn/read-bpmn.ts';

const folder = path.resolve(import.meta.dirname, '../fixtures/bpmn/own');

export const FIXTURES = [
  'everything',
  'no-diagram',
  'several-diagrams',
  'collaboration-only',
  'illegal-ids',
  'duplicate-ids',
  'vendor',
  'odd-places',
  'utf-16le',
  'utf-16be-unmarked',
  'latin-1',
  'windows-1252-unsaid',
] as const;
export type Fixture = (typeof FIXTURES)[number];

export const bytesOf = (name: Fixture): Uint8Array => new Uint8Array(readFileSync(path.join(folder, `${name}.bpmn`)));

export function open(input: Uint8Array | string): OpenBpmn {
  const opened = openBpmn(input);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  return opened.value;
}

export const openFixture = (name: Fixture): OpenBpmn => open(bytesOf(name));
