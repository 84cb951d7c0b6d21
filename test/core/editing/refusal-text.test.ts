import { describe, expect, test } from 'vitest';
import type { EditRefusal } from '#core/editing/edit-refusal.ts';
import { refusalText } from '#core/editing/refusal-text.ts';
import { LANGUAGES } from '#core/language.ts';

const name = 'Akte anlegen';
const REFUSALS: { readonly [C in EditRefusal['code']]: Extract<EditRefusal, { code: C }> } = {
  NOT_DRAWN: { code: 'NOT_DRAWN' },
  NOTHING_SELECTED: { code: 'NOTHING_SELECTED' },
  BOUNDARY_EVENTS: { code: 'BOUNDARY_EVENTS', name, events: ['Frist'] },
  CROSSROADS: { code: 'CROSSROADS', name },
  SPLIT_AFTER_DECISION: { code: 'SPLIT_AFTER_DECISION', name },
  EMPTY_LOOP: { code: 'EMPTY_LOOP', name },
  NO_FURTHER: { code: 'NO_FURTHER', name, direction: 'after', border: 'gateway' },
  OTHER_SEQUENCE: { code: 'OTHER_SEQUENCE', name, target: 'Absage senden' },
  NOT_TOGETHER: { code: 'NOT_TOGETHER', between: [name, 'B', 'C', 'D'] },
  SEVERAL_SCOPES: { code: 'SEVERAL_SCOPES' },
  SEVERAL_LANES: { code: 'SEVERAL_LANES' },
  SEVERAL_ENTRIES: { code: 'SEVERAL_ENTRIES' },
  SEVERAL_EXITS: { code: 'SEVERAL_EXITS' },
  HOLDS_ENDS: { code: 'HOLDS_ENDS', names: [name] },
  NO_SUB_PROCESS: { code: 'NO_SUB_PROCESS', name },
  SUB_PROCESS_COLLAPSED: { code: 'SUB_PROCESS_COLLAPSED', name },
  SUB_PROCESS_SPECIAL: { code: 'SUB_PROCESS_SPECIAL', name },
  LANE_WITHOUT_NAME: { code: 'LANE_WITHOUT_NAME' },
  LANE_OF_SUB_PROCESS: { code: 'LANE_OF_SUB_PROCESS', name },
};

describe.each(LANGUAGES)('every refusal in %s', (language) => {
  test.each(Object.values(REFUSALS))('$code is a sentence that names the step', (refusal) => {
    const text = refusalText(refusal, language);
    expect(text).toMatch(/^[A-ZÄÖÜ„“].*\.$/su);
    expect(text).not.toMatch(/undefined|null|\(\s*\)|\s{2,}|\s[.,;]/u);
    if ('name' in refusal) expect(text).toContain(name);
  });
});
