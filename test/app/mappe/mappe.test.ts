import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assignmentsOf } from '#app/mappe/assignments-of.ts';
import { MAX_DEPTH, readGuardedJson, writeGuardedJson } from '#app/mappe/guarded-json.ts';
import type { Mappe } from '#app/mappe/mappe.ts';
import { holdsOnlyStepData, mappeFromBpmn } from '#app/mappe/mappe-from-bpmn.ts';
import { readMappe } from '#app/mappe/read-mappe.ts';
import { writeMappe } from '#app/mappe/write-mappe.ts';
import type { Assignments } from '#core/guard-rails/measures.ts';
import { TOOL } from '#core/report/tool.ts';
import packageJson from '../../../package.json' with { type: 'json' };

const BPMN = '<?xml version="1.0"?>\n<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" name="Ä „x“ &amp; <"/>\r\n';

const points = [
  [0, 0],
  [10, 100],
] as const;
const full: Mappe = {
  ...mappeFromBpmn('aufnahme.bpmn', BPMN),
  processes: [
    { id: 'a', role: 'ist', fileName: 'aufnahme.bpmn', bpmn: BPMN },
    { id: 'b', role: 'soll', of: 'a', fileName: 'aufnahme neu.bpmn', bpmn: BPMN },
  ],
  profile: new Map([
    ['state', 'SN'],
    ['__proto__', 'ja'],
  ]),
  criteria: {
    benefitOrder: [['netHours', 'people'], ['days'], ['quality']],
    effortOrder: [['personDays', 'technology', 'legal', 'change']],
    anchors: {
      netHours: points,
      days: points,
      quality: points,
      people: points,
      personDays: points,
      technology: points,
      legal: points,
      change: points,
    },
    alpha: 0.4,
    seed: 7,
  },
  useCases: new Map([
    ['section:T6,T7', { title: 'Akte anlegen', estimates: { coverage: '0.5;0.7;0.9' }, steps: ['T6', 'T7'] }],
    ['__proto__', { dropped: true }],
    ['constructor', { note: 'eine Id wie jede andere' }],
  ]),
  answers: new Map([['toString', 'nein']]),
  votes: [{ about: 'T1', question: 'tag', voter: 'Person 1', value: 'humanOnly' }],
  decisions: [{ id: 'd1', text: 'T1 bleibt menschlich', about: 'T1', decidedOn: '2026-11-22' }],
  minutes: [{ id: 'm1', text: 'Beginn', at: '2026-11-22T09:00:00Z' }],
  measures: [{ id: 'x1', title: 'Formular an der Quelle', state: 'open', owner: 'Leitung' }],
};

const read = (text: string) => {
  const result = readMappe(text);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
};

const problemOf = (text: string) => {
  const result = readMappe(text);
  return result.ok ? null : result.problem;
};

const newer = (extra: object) =>
  JSON.stringify({
    format: 'prozesskompass',
    formatVersion: 9,
    processes: [{ id: 'a', role: 'ist', fileName: 'x', bpmn: BPMN }],
    ...extra,
  });

describe('a Mappe', () => {
  test('comes back as it was written, with every part and odd ids', () => {
    const text = writeMappe(full);
    const { mappe, readOnly } = read(text);
    expect(readOnly).toBe(false);
    expect(mappe.useCases).toEqual(full.useCases);
    expect(mappe.profile).toEqual(full.profile);
    expect(mappe.answers).toEqual(full.answers);
    expect(mappe.processes).toEqual(full.processes);
    expect(mappe.criteria).toMatchObject(full.criteria ?? {});
    expect([mappe.votes, mappe.decisions, mappe.minutes, mappe.measures]).toEqual([
      full.votes,
      full.decisions,
      full.minutes,
      full.measures,
    ]);
    const again = writeMappe(mappe);
    expect(JSON.parse(again)).toEqual(JSON.parse(text));
    expect(writeMappe(read(again).mappe)).toBe(again);
  });

  test('keeps the BPMN text character by character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (bpmn) => {
        expect(read(writeMappe(mappeFromBpmn('x.bpmn', bpmn))).mappe.processes[0]?.bpmn).toBe(bpmn);
      }),
    );
  });

  test('around one BPMN file holds nothing but step data, until somebody decides something', () => {
    const mappe = mappeFromBpmn('x.bpmn', BPMN);
    expect(holdsOnlyStepData(mappe)).toBe(true);
    expect(holdsOnlyStepData({ ...mappe, decisions: full.decisions })).toBe(false);
    expect(holdsOnlyStepData({ ...mappe, useCases: full.useCases })).toBe(false);
    expect(holdsOnlyStepData({ ...mappe, processes: full.processes })).toBe(false);
  });

  test('says which program wrote it', () => {
    expect(JSON.parse(writeMappe(full))).toMatchObject({
      format: 'prozesskompass',
      formatVersion: 1,
      app: `prozesskompass ${TOOL.version}`,
    });
    expect(TOOL.version).toBe(packageJson.version);
  });
});

describe('keys of a later version', () => {
  /** Puts an unknown key into the object at every level of the file. */
  const strew = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => strew(item, key));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([name, item]) => [name, TEXT_RECORDS.has(name) ? item : strew(item, key)]);
    return Object.fromEntries([...entries, [key, { deep: [1, null, 'x'] }]]);
  };
  /** Their keys are names of questions and ids, so an unknown key there is an entry. */
  const TEXT_RECORDS = new Set(['profile', 'answers', 'estimates', 'useCases']);

  test.each(['later', '__proto__', 'constructor', 'hasOwnProperty', '\uE000x'])('"%s" survives reading and writing everywhere', (key) => {
    const text = JSON.stringify(strew(JSON.parse(writeMappe(full)), key));
    expect(JSON.parse(writeMappe(read(text).mappe))).toEqual(JSON.parse(text));
  });

  test('survive a change of the entry that carries them', () => {
    const file = JSON.parse(writeMappe(full)) as { measures: object[] };
    const text = JSON.stringify({ ...file, measures: [{ ...file.measures[0], priority: 3 }] });
    const { mappe } = read(text);
    const changed = { ...mappe, measures: mappe.measures.map((measure) => ({ ...measure, state: 'done' as const })) };
    expect(JSON.parse(writeMappe(changed))).toMatchObject({ measures: [{ state: 'done', priority: 3 }] });
  });

  test('never reach a prototype', () => {
    read('{"format":"prozesskompass","formatVersion":1,"processes":[],"__proto__":{"polluted":1},"useCases":{"__proto__":{"polluted":1}}}');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.prototype).not.toHaveProperty('polluted');
  });
});

test('measures are handed to the analysis by use case and measure', () => {
  const measures = [
    { id: 'rule:dpia', about: 'section:T1', state: 'done', owner: 'Leitung' },
    { id: 'rule:dpia', about: '__proto__', state: 'started', due: '2027-01-31' },
    { id: 'own:1', title: 'Schulung', state: 'open' },
  ] as const;
  expect(assignmentsOf({ measures })).toEqual(
    new Map<string, Assignments>([
      ['section:T1', new Map([['rule:dpia', { owner: 'Leitung', due: null, done: true }]])],
      ['__proto__', new Map([['rule:dpia', { owner: null, due: '2027-01-31', done: false }]])],
      ['', new Map([['own:1', { owner: null, due: null, done: false }]])],
    ]),
  );
});

describe('what cannot be a Mappe', () => {
  test.each([
    ['', { code: 'FILE_EMPTY' }],
    ['{"format":"prozesskompass",\n "formatVersion":1,,}', { code: 'MAPPE_BROKEN', detail: 'JSON 2:20' }],
    ['{"format":"something else","formatVersion":1,"processes":[]}', { code: 'MAPPE_BROKEN', detail: 'format' }],
    ['{"format":"prozesskompass","formatVersion":0,"processes":[]}', { code: 'MAPPE_BROKEN', detail: 'format' }],
    ['[]', { code: 'MAPPE_BROKEN', detail: 'format' }],
    [
      '{"format":"prozesskompass","formatVersion":1,"processes":[{"id":"a","role":"ist","fileName":"x"}]}',
      { code: 'MAPPE_BROKEN', detail: 'processes[0].bpmn' },
    ],
    ['{"format":"prozesskompass","formatVersion":1,"processes":[],"profile":{"a":1}}', { code: 'MAPPE_BROKEN', detail: 'profile.a' }],
    [
      '{"format":"prozesskompass","formatVersion":1,"processes":[{"id":"a","role":"ist","fileName":"x","bpmn":""},{"id":"a","role":"ist","fileName":"y","bpmn":""}]}',
      { code: 'MAPPE_BROKEN', detail: 'processes[1].id' },
    ],
  ])('%s names the place', (text, problem) => {
    expect(problemOf(text)).toEqual(problem);
  });

  test('nested without end is refused before anything recursive sees it', () => {
    const hostile = `{"format":"prozesskompass","x":${'['.repeat(2_000_000)}`;
    expect(problemOf(hostile)).toMatchObject({ code: 'MAPPE_BROKEN' });
    expect(readGuardedJson(`${'['.repeat(MAX_DEPTH)}${']'.repeat(MAX_DEPTH)}`).ok).toBe(true);
    expect(readGuardedJson(`${'['.repeat(MAX_DEPTH + 1)}${']'.repeat(MAX_DEPTH + 1)}`).ok).toBe(false);
  });

  test('brackets inside texts do not count as nesting', () => {
    expect(readGuardedJson(JSON.stringify({ note: '[{"\\'.repeat(500) })).ok).toBe(true);
  });

  test('any text at all gives a Mappe or a problem, never an exception', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
        readMappe(text);
      }),
    );
  });
});

describe('a Mappe of a newer format', () => {
  test('opens read-only and is never written', () => {
    const { mappe, readOnly } = read(newer({ timeline: [] }));
    expect(readOnly).toBe(true);
    expect(mappe.processes[0]?.bpmn).toBe(BPMN);
    expect(() => writeMappe(mappe)).toThrow('must not be written');
  });

  test('that no longer fits names both versions', () => {
    expect(readMappe(newer({ processes: 'elsewhere' }))).toEqual({ ok: false, problem: { code: 'MAPPE_NEWER', found: 9, supported: 1 } });
  });
});

test('guarded JSON gives back any tree', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const parsed = readGuardedJson(text);
      if (parsed.ok) expect(JSON.parse(writeGuardedJson(parsed.value))).toEqual(JSON.parse(text));
    }),
  );
});
