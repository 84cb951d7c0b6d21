import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#core/language.ts';
import type { Issue, IssueCode } from '#core/problem/issue.ts';
import { issueText } from '#core/problem/issue-text.ts';
import type { Problem, ProblemCode } from '#core/problem/problem.ts';
import { problemText } from '#core/problem/problem-text.ts';

const PROBLEMS: { readonly [C in ProblemCode]: Extract<Problem, { code: C }> } = {
  FILE_EMPTY: { code: 'FILE_EMPTY' },
  FILE_TOO_LARGE: { code: 'FILE_TOO_LARGE', megabytes: 31, limitMegabytes: 20 },
  FILE_NOT_FOUND: { code: 'FILE_NOT_FOUND', name: 'aufnahme.bpmn' },
  FILE_NOT_READABLE: { code: 'FILE_NOT_READABLE', name: 'aufnahme.bpmn', reason: 'EACCES' },
  FILE_NOT_WRITABLE: { code: 'FILE_NOT_WRITABLE', name: 'aufnahme.bpmn', reason: 'EIO' },
  FILE_READ_ONLY: { code: 'FILE_READ_ONLY', name: 'aufnahme.bpmn' },
  DISK_FULL: { code: 'DISK_FULL', name: 'aufnahme.bpmn' },
  FILE_BUSY: { code: 'FILE_BUSY', name: 'aufnahme.bpmn' },
  FILE_CHANGED_ON_DISK: { code: 'FILE_CHANGED_ON_DISK', name: 'aufnahme.bpmn' },
  PLACE_GONE: { code: 'PLACE_GONE', name: 'aufnahme.bpmn' },
  RECOVERY_DAMAGED: { code: 'RECOVERY_DAMAGED' },
  EXPORT_FAILED: { code: 'EXPORT_FAILED', name: 'aufnahme.pdf' },
  PICTURE_NOT_USABLE: { code: 'PICTURE_NOT_USABLE', name: 'wappen.tif' },
  CLIPBOARD_REFUSED: { code: 'CLIPBOARD_REFUSED', isPossible: true },
  FILE_KIND_UNKNOWN: { code: 'FILE_KIND_UNKNOWN', name: 'foto.png' },
  XML_BROKEN: { code: 'XML_BROKEN', line: 12, column: 34, detail: '<bpmn:task' },
  XML_TOO_COMPLEX: { code: 'XML_TOO_COMPLEX', what: 'depth', limit: 400, line: 9 },
  XML_DOCTYPE: { code: 'XML_DOCTYPE', line: 2 },
  NOT_BPMN: { code: 'NOT_BPMN', root: 'html' },
  BPMN_NOT_READABLE: { code: 'BPMN_NOT_READABLE', detail: 'task4' },
  NEWER_SCHEMA: { code: 'NEWER_SCHEMA', found: 3, supported: 1 },
  MAPPE_BROKEN: { code: 'MAPPE_BROKEN', detail: 'processes[0].bpmn' },
  MAPPE_NEWER: { code: 'MAPPE_NEWER', found: 4, supported: 1 },
  ANNOTATIONS_BROKEN: { code: 'ANNOTATIONS_BROKEN', detail: 'nodes' },
  STEPS_BROKEN: { code: 'STEPS_BROKEN', entry: 2, detail: 'id' },
  RULE_PACK_BROKEN: { code: 'RULE_PACK_BROKEN', detail: 'Die Datei ist kein Regelpaket.' },
  RULE_PACK_OLDER: { code: 'RULE_PACK_OLDER', found: '2026-01-01', present: '2026-11-22' },
  EDIT_REFUSED: { code: 'EDIT_REFUSED', refusal: { code: 'CROSSROADS', name: 'Akte anlegen' } },
  TIMED_OUT: { code: 'TIMED_OUT', seconds: 10 },
  CANCELLED: { code: 'CANCELLED' },
};

const ISSUES: Readonly<Record<IssueCode, Issue['params']>> = {
  ENCODING_GUESSED: { encoding: 'windows-1252' },
  ID_REWRITTEN: { from: '1 Schritt', to: '_1_Schritt' },
  ID_DUPLICATE: { id: 'Task_1', line: 8 },
  ID_MISSING: { name: 'userTask', line: 8 },
  REFERENCE_UNRESOLVED: { reference: 'Task_9', line: 8, column: 3 },
  ELEMENT_UNKNOWN: { name: 'zz:thing', line: 8 },
  ELEMENT_MISPLACED: { name: 'lane', line: 8 },
  NOT_DRAWN: { name: 'Akte anlegen' },
  NO_DIAGRAM: {},
  DIAGRAM_EMPTY: { diagram: 'Seite 2' },
  PROCESS_OUTSIDE_PARTICIPANTS: { process: 'Aufnahme' },
  FLOW_DANGLING: { name: 'Flow_3' },
  IMPORT_WARNING: { detail: 'unresolved reference' },
  QUANTITY_UNREADABLE: { attribute: 'handlingMinutes', value: 'zehn' },
  QUANTITY_ORDER: { attribute: 'waitingHours', value: '5;2;9' },
  QUANTITY_OUT_OF_RANGE: { attribute: 'probability', value: '1.4' },
  TAG_UNKNOWN: { value: 'robot' },
  PROBLEM_FIELD_UNKNOWN: { value: 'mood' },
  ATTRIBUTE_UNKNOWN: { attribute: 'colour', value: 'red' },
  ELEMENT_ID_UNKNOWN: { id: 'Task_99' },
  WRITTEN_ANEW: { name: 'Akte anlegen' },
  RULE_FAILED: { rule: 'no-start', detail: 'stack overflow' },
};

/** Numbers and names that have to appear in the sentence; words of ours are translated and therefore exempt. */
const TRANSLATED = new Set(['depth', 'handlingMinutes', 'waitingHours', 'probability']);
const valuesOf = (fields: object): readonly string[] =>
  Object.entries(fields)
    .filter(([name, value]) => name !== 'code' && typeof value !== 'boolean' && !TRANSLATED.has(String(value)))
    .flatMap(([, value]) => (typeof value === 'object' && value !== null ? valuesOf(value as object) : String(value)));

const FORBIDDEN = /rechtssicher|konform|zul(ä|ae)ssig|unbedenklich/i;
const isSentence = /^[A-ZÄÖÜ„“].*\.$/s;
const bad = /undefined|null|\(\s*\)|„\s*“|“\s*”|\s{2,}|\s[.,;]/;

describe.each(LANGUAGES)('every problem in %s', (language) => {
  test.each(Object.values(PROBLEMS))('$code names the thing and what to do', (problem) => {
    const text = problemText(problem, language);
    for (const value of valuesOf(problem)) expect(text).toContain(value);
    expect(text).toMatch(isSentence);
    expect(text).not.toMatch(bad);
    expect(text).not.toMatch(FORBIDDEN);
  });

  test.each(Object.values(PROBLEMS))('$code without names is still a sentence', (problem) => {
    const bare = Object.fromEntries(
      Object.entries(problem).map(([key, value]) => [key, typeof value === 'string' && key !== 'code' && key !== 'what' ? '' : value]),
    ) as Problem;
    expect(problemText(bare, language)).toMatch(isSentence);
    expect(problemText(bare, language)).not.toMatch(bad);
  });
});

describe.each(LANGUAGES)('every issue in %s', (language) => {
  const cases = Object.entries(ISSUES).map(([code, params]) => ({ code: code as IssueCode, params }));

  test.each(cases)('$code names the thing', ({ code, params }) => {
    const text = issueText({ code, element: 'Task_1', params }, language);
    for (const value of valuesOf(params)) expect(text).toContain(value);
    expect(text).toMatch(isSentence);
    expect(text).not.toMatch(bad);
    expect(text).not.toMatch(FORBIDDEN);
  });

  test.each(cases)('$code with nothing but its code is still a sentence', ({ code }) => {
    const text = issueText({ code, element: null, params: {} }, language);
    expect(text).toMatch(isSentence);
    expect(text).not.toMatch(bad);
  });

  test('long pieces of a foreign file are cut', () => {
    const text = issueText({ code: 'TAG_UNKNOWN', element: 'a', params: { value: 'x'.repeat(5000) } }, language);
    expect(text.length).toBeLessThan(300);
  });
});

test('attributes are called by their German words', () => {
  expect(issueText({ code: 'QUANTITY_UNREADABLE', element: 'T1', params: { attribute: 'handlingMinutes', value: 'x' } }, 'de')).toContain(
    'Bearbeitungszeit',
  );
  expect(issueText({ code: 'QUANTITY_UNREADABLE', element: 'T1', params: { attribute: 'waitingHoursBasis', value: 'x' } }, 'de')).toContain(
    'Grundlage: Liegezeit',
  );
});

const source = (name: string): string => readFileSync(path.resolve(import.meta.dirname, `../../../src/core/problem/${name}.ts`), 'utf8');
const codesIn = (text: string): readonly string[] =>
  [...new Set(Array.from(text.matchAll(/'([A-Z][A-Z_]+)'/g), ([, code]) => code!))].toSorted();

test('the tables of this test know every code there is', () => {
  expect(codesIn(source('problem'))).toEqual(Object.keys(PROBLEMS).toSorted());
  expect(codesIn(source('issue'))).toEqual(Object.keys(ISSUES).toSorted());
});
