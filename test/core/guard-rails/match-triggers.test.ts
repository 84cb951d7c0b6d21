import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { defaultRulePack } from '#core/guard-rails/default-rule-pack.ts';
import { matchTriggers } from '#core/guard-rails/match-triggers.ts';
test('noise', () => {
  const tasks = readFileSync('test/fixtures/guard-rails/ordinary-tasks.txt', 'utf8')
    .split('\n')
    .filter((l) => l && !l.startsWith('#'));
  const n = tasks.map((t) => [t, matchTriggers(defaultRulePack, t)] as const).filter((x) => x[1].length > 0);
  console.log(tasks.length, n);
  expect(n.length / tasks.length).toBeLessThan(0.02);
});
