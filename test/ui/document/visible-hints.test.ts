import { describe, expect, it } from 'vitest';
import { emptyMappe } from '#app/mappe/mappe-from-bpmn.ts';
import { readMappe } from '#app/mappe/read-mappe.ts';
import { writeMappe } from '#app/mappe/write-mappe.ts';
import type { Finding } from '#core/flow/flow-result.ts';
import type { Hint, HintCode } from '#core/modelling-hints/hint.ts';
import { ignoreHint, isRuleOn, showIgnoredHints, visibleHints, wantedHints } from '#ui/document/visible-hints.ts';

const hint = (code: HintCode, element: string): Hint => ({ code, element, params: {}, fix: null });
const hints = [hint('step-unnamed', 'a'), hint('step-unnamed', '__proto__'), hint('inclusive-gateway', 'g'), hint('start-missing', 'P')];
const wishes = { changed: [], ignored: [], process: 'process-1' };
const codes = (shown: readonly Hint[]) => shown.map(({ code, element }) => `${code} ${element}`);

describe('which hints are shown', () => {
  it('those of usual rules, until somebody changes that on this machine', () => {
    expect(codes(wantedHints(hints, wishes))).toEqual(['step-unnamed a', 'step-unnamed __proto__', 'start-missing P']);
    expect(codes(wantedHints(hints, { ...wishes, changed: ['step-unnamed', 'inclusive-gateway'] }))).toEqual([
      'inclusive-gateway g',
      'start-missing P',
    ]);
    expect(isRuleOn('inclusive-gateway', [])).toBe(false);
    expect(isRuleOn('inclusive-gateway', ['inclusive-gateway'])).toBe(true);
  });

  it('not what the counting says already', () => {
    const finding: Finding = { code: 'NO_START_EVENT', element: 'P', params: {} };
    expect(codes(visibleHints(hints, [finding], wishes))).toEqual(['step-unnamed a', 'step-unnamed __proto__']);
  });

  it('not what somebody waved off in this process, and again when they want it', () => {
    const waved = ignoreHint(ignoreHint(emptyMappe(), 'process-1', hints[1]!), 'process-2', hints[0]!);
    expect(codes(wantedHints(hints, { ...wishes, ignored: waved.ignoredHints! }))).toEqual(['step-unnamed a', 'start-missing P']);
    expect(ignoreHint(waved, 'process-1', hints[1]!)).toBe(waved);
    const again = showIgnoredHints(waved, 'process-1');
    expect(again.ignoredHints).toEqual([{ process: 'process-2', code: 'step-unnamed', element: 'a' }]);
    expect(showIgnoredHints(again, 'process-2')).toEqual(emptyMappe());
    expect(showIgnoredHints(again, 'process-1')).toBe(again);
  });

  it('is kept in the Mappe, with kinds of a later version', () => {
    const mappe = { ...emptyMappe(), ignoredHints: [{ process: 'p', code: 'of-tomorrow', element: 'x' }] };
    const read = readMappe(writeMappe(mappe));
    expect(read.ok && read.value.mappe.ignoredHints).toEqual(mappe.ignoredHints);
  });
});
