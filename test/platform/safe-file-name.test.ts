import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { safeFileName } from '#platform/safe-file-name.ts';

describe('safeFileName', () => {
  test.each([
    ['Aufnahme Wohngruppe.kompass', 'Aufnahme Wohngruppe.kompass'],
    ['../../etc/passwd', 'etc passwd'],
    ['CON.bpmn', '_CON.bpmn'],
    ['lpt1', '_lpt1'],
    ['a:stream.bpmn', 'a stream.bpmn'],
    ['Plan\u202Egpj.bpmn', 'Plan gpj.bpmn'],
    ['.bpmn', 'Prozess.bpmn'],
    ['   ', 'Prozess'],
    ['Bericht. ', 'Bericht'],
    ['Ablauf 1/2.xlsx', 'Ablauf 1 2.xlsx'],
  ])('%j becomes %j', (wanted, safe) => {
    expect(safeFileName(wanted)).toBe(safe);
  });

  test('a long name is cut between characters and keeps its extension', () => {
    const name = safeFileName(`${'ä'.repeat(300)}.kompass`);
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(180);
    expect(name).toMatch(/^ä+\.kompass$/);
  });

  test('whatever comes in, what comes out is one plain file name on every system, and stays itself', () => {
    const wild = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string(),
      fc.stringMatching(/^(con|nul|aux|com1)?[. ]{0,3}[a-z/\\:]{0,9}(\.[a-z]{1,5})?$/),
    );
    fc.assert(
      fc.property(wild, (wanted) => {
        const name = safeFileName(wanted);
        expect(name).not.toBe('');
        expect(name).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]/u);
        expect(name).not.toMatch(/^[. ]|[. ]$/);
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(181);
        expect(safeFileName(name)).toBe(name);
      }),
      { numRuns: 500 },
    );
  });
});
