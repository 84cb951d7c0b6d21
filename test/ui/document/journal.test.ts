import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createJournal } from '#ui/document/journal.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A document that is a number, and a disk that takes its time; `lost` is how long the oldest change missing on disk has been missing. */
function createWorld(writingTakes: number, takingTakes = 0) {
  let now = 0;
  const world = { onDisk: null as number | null, failing: false, stuck: false, writes: 0, removals: 0 };
  const made: number[] = [];
  const journal = createJournal({
    write: async (taken) => {
      const state = made.length;
      world.writes += 1;
      if (takingTakes > 0) await new Promise((resolve) => setTimeout(resolve, takingTakes));
      taken();
      await new Promise((resolve) => setTimeout(resolve, writingTakes));
      if (world.failing) return false;
      world.onDisk = state;
      return true;
    },
    remove: async () => {
      world.removals += 1;
      if (world.stuck) throw new Error('held by a virus scanner');
      world.onDisk = null;
    },
    now: () => Date.now(),
  });
  return {
    world,
    journal,
    change: () => {
      made.push(now);
      journal.touch();
    },
    pass: async (milliseconds: number) => {
      await vi.advanceTimersByTimeAsync(milliseconds);
      now += milliseconds;
    },
    lost: () => {
      const first = made[world.onDisk ?? 0];
      return first === undefined ? 0 : now - first;
    },
    made,
  };
}

describe('the journal', () => {
  it('never lacks a change for longer than a second, however changes come', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 60 }),
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 0, max: 100 }),
        async (gaps, writing, taking) => {
          const { change, pass, lost, world, made } = createWorld(writing, taking);
          for (const gap of gaps) {
            change();
            for (let passed = 0; passed < gap; passed += 10) {
              await pass(10);
              expect(lost()).toBeLessThanOrEqual(1000);
            }
          }
          await pass(1000);
          expect(world.onDisk ?? 0).toBe(made.length);
        },
      ),
      { numRuns: 40 },
    );
  });

  it.each([
    [1, 1, 50],
    [1, 200, 26],
    [20, 1, 24],
    [20, 200, 24],
    [100, 1, 11],
  ])('the window held up for %i ms and a disk that takes %i ms: at most %i times in five seconds of typing', async (taking, disk, most) => {
    const { change, pass, world } = createWorld(disk, taking);
    for (let key = 0; key < 100; key += 1) {
      change();
      await pass(50);
    }
    expect(world.writes).toBeLessThanOrEqual(most);
    expect(world.writes).toBeGreaterThanOrEqual(most / 2);
  });

  it('flush writes at once, also what came while a writing was under way', async () => {
    const { journal, change, pass, world } = createWorld(200);
    change();
    await pass(200);
    change();
    const flushed = journal.flush();
    await pass(400);
    await flushed;
    expect(world.onDisk).toBe(2);
    await journal.flush();
    expect(world.writes).toBe(2);
  });

  it('tries again every five seconds after a failure', async () => {
    const { change, pass, world } = createWorld(0);
    world.failing = true;
    change();
    await pass(5_000);
    world.failing = false;
    await pass(6_000);
    expect(world.onDisk).toBe(1);
    expect(world.writes).toBe(2);
  });

  it('removes what it wrote after the writing that is under way, and nothing comes after it', async () => {
    const { journal, change, pass, world } = createWorld(300);
    change();
    await pass(200);
    const dropped = journal.drop();
    await pass(1_000);
    await dropped;
    expect(world.onDisk).toBeNull();
    await pass(5_000);
    expect(world.onDisk).toBeNull();
  });

  it('keeps a change made while it was asked to remove the state before', async () => {
    const { journal, change, pass, world } = createWorld(300);
    change();
    await pass(200);
    const dropped = journal.drop();
    change();
    await pass(2_000);
    await dropped;
    expect(world.onDisk).toBe(2);
  });

  it('out of order, it is tried out every five seconds after everything was saved, and leaves nothing when it works again', async () => {
    const { journal, change, pass, world } = createWorld(10);
    world.failing = true;
    change();
    await pass(1_000);
    await Promise.all([journal.drop(), pass(100)]);
    const writes = world.writes;
    await pass(10_100);
    expect(world.writes).toBe(writes + 2);
    world.failing = false;
    await pass(5_100);
    expect(world.onDisk).toBeNull();
    await pass(30_000);
    expect(world.writes).toBe(writes + 3);
  });

  it('after the end there is no further attempt', async () => {
    const { journal, change, pass, world } = createWorld(10);
    world.failing = true;
    change();
    await pass(1_000);
    await Promise.all([journal.end(), pass(100)]);
    const writes = world.writes;
    await pass(30_000);
    expect(world.writes).toBe(writes);
  });

  it('a state that could not be removed is removed later, and not written again', async () => {
    const { journal, change, pass, world } = createWorld(10);
    change();
    await pass(1_000);
    world.stuck = true;
    await Promise.all([journal.drop(), pass(100)]);
    await pass(6_000);
    expect(world.onDisk).toBe(1);
    world.stuck = false;
    await pass(6_000);
    expect(world.onDisk).toBeNull();
    const { writes, removals } = world;
    await pass(30_000);
    expect([world.writes, world.removals]).toEqual([writes, removals]);
  });
});
