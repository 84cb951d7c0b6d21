import { describe, expect, test } from 'vitest';
import { emptyMappe, holdsOnlyStepData, mappeFromBpmn } from '#app/mappe/mappe-from-bpmn.ts';
import { readMappe } from '#app/mappe/read-mappe.ts';
import { reportSettingsOf } from '#app/mappe/report-settings-of.ts';
import { writeMappe } from '#app/mappe/write-mappe.ts';
import { toBase64 } from '#core/report/base64.ts';
import { differInReportOnly, withControl, withReport } from '#ui/document/report-edits.ts';
import { TINY_PNG } from '../../support/tiny-png.ts';

describe('wishes about the report', () => {
  test('belong to the Mappe, and are gone when nothing is wished any more', () => {
    const wished = withReport(emptyMappe(), { organisation: 'Haus', detail: 'overview' });
    expect(wished.report).toEqual({ organisation: 'Haus', detail: 'overview' });
    expect(withReport(wished, { organisation: 'Haus' })).toBe(wished);
    expect(withReport(withReport(wished, { organisation: undefined }), { detail: undefined })).toEqual(emptyMappe());
  });

  test('are not in a plain BPMN file, so a document with some is a Mappe', () => {
    const mappe = mappeFromBpmn('a.bpmn', '<x/>');
    expect(holdsOnlyStepData(mappe)).toBe(true);
    expect(holdsOnlyStepData(withReport(mappe, { organisation: 'Haus' }))).toBe(false);
  });

  test('survive saving and opening, with those of a later version', () => {
    const report = { parts: ['summary', 'appendix'], language: 'en', control: { number: '1' }, watermark: 'x' } as const;
    const read = readMappe(writeMappe({ ...emptyMappe(), report }));
    expect(read.ok && read.value.mappe.report).toEqual(report);
    expect(reportSettingsOf(report).parts).toEqual(['summary']);
  });

  test('of document control: a line that is emptied stays a line to fill in by hand', () => {
    const controlled = withControl(withReport(emptyMappe(), { control: {} }), 'number', 'QM-17');
    expect(controlled.report).toEqual({ control: { number: 'QM-17' } });
    expect(withControl(controlled, 'number', '').report).toEqual({ control: {} });
    expect(reportSettingsOf({ control: {} }).control).toMatchObject({ number: null, nextReview: null });
  });

  test('change nothing that is calculated with', () => {
    const mappe = emptyMappe();
    expect(differInReportOnly(mappe, withReport(mappe, { organisation: 'Haus' }))).toBe(true);
    expect(differInReportOnly(mappe, { ...mappe, answers: new Map() })).toBe(false);
  });

  test('a logo that is no picture is left out, never a reason to fail', () => {
    expect(reportSettingsOf({ logo: { data: toBase64(TINY_PNG), alt: 'Haus' } }).logo).toMatchObject({ width: 1, alt: 'Haus' });
    for (const data of ['', 'äöü', 'AAAA', toBase64(TINY_PNG).slice(4)])
      expect(reportSettingsOf({ logo: { data, alt: '' } }).logo).toBeNull();
  });
});
