import { describe, expect, it, vi } from 'vitest';
import { defaultRulePack } from '#core/guard-rails/default-rule-pack.ts';
import { createMemoryWorld } from '#platform/memory.ts';
import { COMMANDS } from '#ui/commands/registry.ts';
import { createDocumentSession } from '#ui/document/create-document-session.ts';
import { createSettingsStore } from '#ui/document/settings-store.ts';
import { sessionParts } from '../support/session-parts.ts';

const bytes = (value: unknown) => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const newer = {
  ...defaultRulePack,
  version: '2027-01',
  as_of: '2027-01-15',
  review_due: '2027-06-30',
  rules: defaultRulePack.rules.slice(1),
};

async function start(kept?: string) {
  const world = createMemoryWorld({
    'newer.json': bytes(newer),
    'older.json': bytes({ ...defaultRulePack, as_of: '2025-01-01' }),
    'broken.json': bytes({ ...newer, rules: [{ id: 'X' }] }),
    'foreign.json': bytes({ hello: 'world' }),
    'text.json': bytes('not JSON'),
    'huge.json': bytes(' '.repeat(500_001)),
  });
  if (kept !== undefined) await world.platform.writeSetting('rulePack', kept);
  const open = () => createDocumentSession(sessionParts(world.platform));
  const session = open();
  const settings = await createSettingsStore(world.platform);
  const run = async (id: 'rules.update' | 'rules.reset') => COMMANDS.get(id)!.run({ session, settings });
  const update = async (name: string | null) => {
    world.choose(name === null ? null : [name]);
    await run('rules.update');
  };
  return { world, session, run, update, problem: () => session.store.getState().problem, again: open };
}

describe('rules from a file', () => {
  it('are in use at once and after the next start, until the shipped ones are wanted back', async () => {
    const { session, update, run, problem, again } = await start();
    await update('newer.json');
    expect(problem()).toBeNull();
    expect(session.rules.current()).toEqual(newer);
    const later = again();
    await vi.waitFor(() => expect(later.rules.current()).toEqual(newer));
    await run('rules.reset');
    expect(session.rules.current()).toBeUndefined();
    const fresh = again();
    await fresh.rules.load();
    expect(fresh.rules.current()).toBeUndefined();
    expect(fresh.store.getState().problem).toBeNull();
  });

  it.each([
    ['broken.json', 'rules'],
    ['foreign.json', 'kein Regelpaket'],
    ['text.json', 'kein lesbares JSON'],
  ])('that cannot be used (%s) are refused with the reason, and those in use stay', async (name, reason) => {
    const { session, update, problem } = await start();
    await update('newer.json');
    await update(name);
    expect(problem()).toMatchObject({ code: 'RULE_PACK_BROKEN', detail: expect.stringContaining(reason) });
    expect(session.rules.current()).toEqual(newer);
  });

  it('that are older than those in use, or no rules at all by their size, are refused', async () => {
    const { session, update, problem } = await start();
    await update('older.json');
    expect(problem()).toEqual({ code: 'RULE_PACK_OLDER', found: '2025-01-01', present: defaultRulePack.as_of });
    await update('huge.json');
    expect(problem()).toMatchObject({ code: 'FILE_TOO_LARGE' });
    expect(session.rules.current()).toBeUndefined();
  });

  it('stay as they are, without a word, when no file is chosen', async () => {
    const { update, session, problem } = await start();
    await update(null);
    expect(problem()).toBeNull();
    expect(session.rules.current()).toBeUndefined();
  });

  it('kept on this machine and damaged since are reported, the shipped ones serve', async () => {
    const { session, problem } = await start('{"schema":"prozesskompass-rules/1"}');
    await vi.waitFor(() => expect(problem()?.code).toBe('RULE_PACK_BROKEN'));
    expect(session.rules.current()).toBeUndefined();
  });

  it('kept on this machine rest while the program brings newer ones along', async () => {
    const { session, problem } = await start(JSON.stringify({ ...newer, as_of: '2025-06-01' }));
    await session.rules.load();
    expect(session.rules.current()).toBeUndefined();
    expect(problem()).toBeNull();
  });
});
