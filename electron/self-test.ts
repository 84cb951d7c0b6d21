import { writeFileSync } from 'node:fs';

import type { SelfTestReport } from '#platform/platform.ts';

/** Long enough for a slow laptop's first start (assumption). */
const limitMilliseconds = 180_000;

/** Waits for the page's report, writes it and ends the program with 0 (all well) or 1. A page that never reports is a failure. */
export const createSelfTest = (target: string, about: Readonly<Record<string, string>>, exit: (code: number) => void) => {
  const finish = (report: SelfTestReport): void => {
    clearTimeout(limit);
    writeFileSync(target, `${JSON.stringify({ ...about, ...report }, null, 2)}\n`);
    exit(report.ok ? 0 : 1);
  };
  const limit = setTimeout(() => {
    finish({ ok: false, steps: [{ name: 'report', ok: false, milliseconds: limitMilliseconds, detail: 'the page did not report' }] });
  }, limitMilliseconds);
  return { finish };
};
