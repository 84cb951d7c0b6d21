import { describe, expect, test } from 'vitest';
import { inexpressibleText } from '#core/outline/edit/inexpressible-text.ts';
import { outlineToEdit } from '#core/outline/edit/outline-to-edit.ts';
import type { Event } from '#core/process/process-model.ts';
import { faultText } from '#core/outline/fault-text.ts';
import { modelOfOutline } from '#core/outline/model-of-outline.ts';
import { outlineOfList } from '#core/outline/outline-of-list.ts';
import { readOutline } from '#core/outline/read-outline.ts';

const model = (text: string) => modelOfOutline(readOutline(text, 'de').outline);
const LINES = [
  '# P',
  '> S',
  'R: A',
  '? F',
  '  ja 40%: B -> Ende X',
  '  nein:',
  'C',
  '+ gleichzeitig',
  '  D',
  '  T: E',
  '< zurück zu C, 20%',
  '@ 3 Tage',
  '. Z',
];

describe('a fault', () => {
  test.each([
    ['A =foo', 'TAG_UNKNOWN', 1, 3, '=foo'],
    ['> S\nA !wirr', 'PROBLEM_UNKNOWN', 2, 3, '!wirr'],
    ['A (10-20 min)', 'TIME_TWO_NUMBERS', 1, 3, '(10-20 min)'],
    ['A (30-20-10 min)', 'TIME_ORDER', 1, 3, '(30-20-10 min)'],
    ['# P (Fälle: viele)', 'CASES_UNREADABLE', 1, 5, '(Fälle: viele)'],
    ['A\n? F\n  ja 140%: B\n  nein: C', 'SHARE_UNREADABLE', 3, 6, '140%'],
    ['A\n? F\n  ja 70%: B\n  nein 40%: C', 'SHARES_ABOVE_ALL', 2, 1, '? F'],
    ['A\n< zurück zu B', 'TARGET_UNKNOWN', 2, 13, 'B'],
    ['A -> ', 'TARGET_MISSING', 1, 3, '->'],
    ['A\nA\nB -> A', 'TARGET_AMBIGUOUS', 3, 6, 'A'],
    ['A\n  B', 'INDENT', 2, 3, 'B'],
    ['A\n? F', 'BRANCHES_MISSING', 2, 1, '? F'],
    ['A\n. Z\nB', 'UNREACHABLE', 3, 1, 'B'],
    ['< zurück zu B', 'NOTHING_BEFORE', 1, 1, '< zurück zu B'],
    ['A\n@', 'WAIT_UNREADABLE', 2, 1, '@'],
    ['# P\n# Q', 'SECOND_PROCESS', 2, 1, '# Q'],
    ['=ki', 'NAME_MISSING', 1, 1, '=ki'],
  ])('in %j is %s at line %i, column %i', (text, code, line, column, piece) => {
    const { faults } = readOutline(text, 'de');
    expect(faults.map((fault) => [fault.code, fault.line, fault.column, fault.text])).toContainEqual([code, line, column, piece]);
    for (const fault of faults) expect(faultText(fault, 'de')).not.toBe(faultText(fault, 'en'));
  });

  test('never loses the line: its words stay in the process', () => {
    const { model: read } = model('A =foo\n# P\n# Zweiter\n< zurück zu Nirgends, 20%');
    const words = JSON.stringify([read.flowNodes, read.textAnnotations]);
    for (const kept of ['A =foo', '# Zweiter', '< zurück zu Nirgends, 20%']) expect(words).toContain(kept);
  });
});

describe('a line added at the end', () => {
  test('changes no earlier id', () => {
    const ids = (count: number) => model(LINES.slice(0, count).join('\n')).model.flowNodes.map((node) => node.id);
    for (let count = 3; count < LINES.length; count += 1) expect(ids(count + 1)).toEqual(expect.arrayContaining(ids(count)));
  });

  test('a new name changes no id at all', () => {
    const ids = (text: string) => model(text).model.flowNodes.map((node) => node.id);
    expect(ids('> S\nA\nA\n. Z')).toEqual(ids('> S\nB\nA\n. Y'));
  });
});

describe('a process to be edited as text', () => {
  test('tells in a sentence why it cannot be, naming the element', () => {
    const { model: own, annotations } = model(LINES.join('\n'));
    const reasons = (changed: typeof own) =>
      outlineToEdit(changed, annotations, 'de').missing.map((reason) => inexpressibleText(reason, 'de'));
    const first = own.flowNodes.find(({ kind }) => kind === 'activity')!;
    expect(reasons(own)).toEqual([]);
    expect(reasons({ ...own, flowNodes: own.flowNodes.map((node) => (node === first ? { ...first, name: null } : node)) })).toEqual([
      'Ein Schritt hat keinen Namen, und eine Zeile ohne Worte gibt es nicht.',
    ]);
    const timer: Event = {
      ...first,
      id: 'T',
      kind: 'event',
      type: 'BoundaryEvent',
      name: 'Frist',
      attachedTo: first.id,
      interrupting: true,
      eventDefinitions: [],
      incoming: [],
      outgoing: [],
    };
    expect(reasons({ ...own, flowNodes: [...own.flowNodes, timer] })).toEqual([
      'Das Ereignis „Frist“ am Rand eines Schritts hat im Text kein Zeichen.',
    ]);
  });
});

describe('pasted', () => {
  test('bullets and numbers become lines', () => {
    expect(outlineOfList('• Akte anlegen\n• Prüfen: alles da?', 'de')).toBe('Akte anlegen\nPrüfen\\: alles da?');
    expect(outlineOfList('1. Eins\n2) Zwei', 'de')).toBe('Eins\nZwei');
    expect(outlineOfList('Akte anlegen\nPrüfen', 'de')).toBeNull();
  });

  test('tables are read by their titles, or by what is in them', () => {
    expect(outlineOfList('Minuten\tSchritt\tRolle\n20\tAkte anlegen\tVerwaltung\n\tPrüfen\t\n1-2-4\tLesen\tLeitung', 'de')).toBe(
      'Verwaltung: Akte anlegen (20 min)\nPrüfen\nLeitung: Lesen (1-2-4 min)',
    );
    expect(outlineOfList('Verwaltung\tAkte anlegen\t20\nLeitung\tLesen\t2,5', 'de')).toBe(
      'Verwaltung: Akte anlegen (20 min)\nLeitung: Lesen (2,5 min)',
    );
  });
});
