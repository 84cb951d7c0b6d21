import { describe, expect, it } from 'vitest';
import { readAnnotationSource } from '#app/batch/annotation-source.ts';
import { compareStepList, patchesOf } from '#app/compare-step-list.ts';
import { openBpmn } from '#bpmn/read-bpmn.ts';
import { patchRaw } from '#core/annotation/merge-raw.ts';
import { readAnnotations } from '#core/annotation/read-annotation.ts';
import { reportStepsOf } from '#core/report/build-report.ts';
import { STEP_COLUMNS } from '#core/report/step-table/step-columns.ts';
import { textOfCell } from '#core/report/table.ts';
import { issueText } from '#core/problem/issue-text.ts';

const NAMESPACES = 'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:pk="urn:prozesskompass:bpmn"';
const said = (annotation: string) => `<extensionElements>${annotation}</extensionElements>`;

function process(id: string, file: string, steps: string) {
  const opened = openBpmn(`<definitions ${NAMESPACES}><process id="P" name="Prozess">${steps}</process></definitions>`);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  return { id, file, model: opened.value.model, raw: opened.value.annotations };
}

const INTAKE = process(
  'p1',
  'aufnahme.bpmn',
  `<task id="a" name="Anfrage aufnehmen">${said('<pk:annotation tag="automatable" tagBy="suggestion-accepted" handlingMinutes="5;10;20" handlingMinutesBasis="estimated"><pk:problem kind="mediaBreak" severity="3">Fax</pk:problem></pk:annotation>')}</task>
   <task id="b" name="Gespräch führen"/>`,
);
const BILLING = process('p2', 'abrechnung.bpmn', `<task id="a" name="Beleg prüfen"/>`);

type Row = (string | number | null)[];
/** The exported list of these processes, as a spreadsheet program would give it back. */
function listOf(processes: readonly (typeof INTAKE)[]): Row[] {
  const steps = processes.flatMap(({ file, model, raw }) =>
    reportStepsOf({ file, model, annotations: readAnnotations(model, raw).annotations }),
  );
  const cells = steps.map((step) => STEP_COLUMNS.map(({ cell }) => cell(step, 'de')));
  return [
    STEP_COLUMNS.map(({ title }) => title.de),
    ...cells.map((row) => row.map((cell) => (cell === null || typeof cell === 'number' ? cell : textOfCell(cell)))),
  ];
}
const column = (title: string) => {
  const at = STEP_COLUMNS.findIndex((one) => one.title.de === title);
  if (at === -1) throw new Error(title);
  return at;
};
const compare = (rows: readonly Row[], processes = [INTAKE], current = 'p1') => {
  const compared = compareStepList(rows, processes, current, 'de');
  if (!compared.ok) throw new Error(JSON.stringify(compared.problem));
  return compared.value;
};

describe('an edited list of steps', () => {
  it('that nobody edited changes nothing', () => {
    expect(compare(listOf([INTAKE]))).toEqual({ processes: [], unknownSteps: [], unknownFiles: [] });
  });

  it('shows what would change, old and new, in the words of people', () => {
    const rows = listOf([INTAKE]);
    rows[1]![column('Einordnung')] = 'KI-gestützt';
    rows[1]![column('Bearbeitungszeit (min)')] = 12;
    rows[1]![column('Grundlage Bearbeitungszeit')] = 'gemessen';
    rows[1]![column('Problemfelder')] = 'Medienbruch (3); Papier';
    rows[2]![column('Kernleistung')] = 'ja';
    rows[2]![column('Systeme')] = 'Vivendi; Excel';
    rows[2]![column('Notiz')] = 'zu zweit';
    const [changed] = compare(rows).processes;
    const shown = changed!.steps.map(({ name, differences }) => [
      name,
      ...differences.map(({ field, before, after }) => [field, before, after]),
    ]);
    expect(shown).toEqual([
      [
        'Anfrage aufnehmen',
        ['Einordnung', 'automatisierbar', 'KI-gestützt'],
        ['Bearbeitungszeit (min)', '5–10–20 (geschätzt)', '5–12–20 (gemessen)'],
        ['Problemfelder', 'Medienbruch (3)', 'Medienbruch (3); Papier'],
      ],
      ['Gespräch führen', ['Kernleistung', 'nein', 'ja'], ['Notiz', null, 'zu zweit'], ['Systeme', null, 'Vivendi; Excel']],
    ]);
  });

  it('takes over only what was chosen, and then says the same as the list', () => {
    const rows = listOf([INTAKE]);
    rows[1]![column('Einordnung')] = 'menschlich';
    rows[1]![column('Bearbeitungszeit (min)')] = 15;
    rows[1]![column('Bearbeitungszeit mindestens (min)')] = null;
    rows[1]![column('Bearbeitungszeit höchstens (min)')] = null;
    const { steps } = compare(rows).processes[0]!;
    const only = patchesOf(steps, (_, { what }) => what === 'handlingMinutes');
    expect([...only.keys()]).toEqual(['a']);
    const after = patchRaw(INTAKE.raw.get('a')!, only.get('a')!);
    expect(after.attributes.get('handlingMinutes')).toBe('15');
    expect(after.attributes.get('tag')).toBe('automatable');
    expect(after.attributes.get('tagBy')).toBe('suggestion-accepted');
    const all = patchesOf(steps, () => true);
    const changed = { ...INTAKE, raw: new Map(INTAKE.raw).set('a', patchRaw(INTAKE.raw.get('a')!, all.get('a')!)) };
    expect(compare(rows, [changed]).processes).toEqual([]);
    expect(changed.raw.get('a')!.children.map(({ text }) => text)).toEqual(['Fax']);
  });

  it('names the cells it does not understand, with what stands in them', () => {
    const rows = listOf([INTAKE]);
    rows[1]![column('Einordnung')] = 'vielleicht';
    rows[1]![column('Bearbeitungszeit (min)')] = 'ungefähr 10';
    rows[2]![column('Kernleistung')] = 'manchmal';
    const { processes } = compare(rows);
    const differences = processes[0]!.steps[0]!.differences;
    expect(differences.map(({ what, after, problem }) => [what, after, problem?.code])).toEqual([
      ['tag', 'vielleicht', 'TAG_UNKNOWN'],
      ['handlingMinutes', '5 – ungefähr 10 – 20', 'QUANTITY_UNREADABLE'],
    ]);
    for (const { problem } of differences) expect(issueText(problem!, 'de')).toMatch(/nicht bekannt|keine lesbare Zahl/);
    expect(processes[0]!.steps[1]).toMatchObject({
      name: 'Gespräch führen',
      differences: [{ field: 'Kernleistung', after: 'manchmal', problem: { code: 'QUANTITY_UNREADABLE' }, patch: {} }],
    });
  });

  it('finds its process by the column of files: equal step ids do not mix', () => {
    const rows = listOf([INTAKE, BILLING]);
    rows[1]![column('Notiz')] = 'Aufnahme';
    rows[3]![column('Notiz')] = 'Abrechnung';
    const { processes } = compare(rows, [INTAKE, BILLING], 'p2');
    expect(processes.map(({ id, steps }) => [id, steps.map((step) => step.differences[0]!.after)])).toEqual([
      ['p1', ['Aufnahme']],
      ['p2', ['Abrechnung']],
    ]);
  });

  it('about one file under another name is meant for the process on screen only', () => {
    const rows = listOf([{ ...INTAKE, file: 'alt/aufnahme (Kopie).bpmn' }]);
    rows[1]![column('Notiz')] = 'x';
    expect(compare(rows, [INTAKE, BILLING], 'p1').processes.map(({ id }) => id)).toEqual(['p1']);
    expect(compare(rows, [INTAKE, BILLING], 'p2').processes.map(({ id }) => id)).toEqual(['p2']);
    expect(compare(rows, [INTAKE, BILLING], 'p2').unknownSteps).toEqual(['b']);
  });

  it('says which rows belong to nothing here', () => {
    const rows = listOf([INTAKE, BILLING, { ...BILLING, file: 'fremd.bpmn' }]);
    rows[2]![column('Schritt-ID')] = 'weg';
    const { unknownSteps, unknownFiles } = compare(rows, [INTAKE, BILLING]);
    expect([unknownSteps, unknownFiles]).toEqual([['weg'], ['fremd.bpmn']]);
  });

  it('without the column of step ids is refused with the name of the column', () => {
    const refused = compareStepList(
      [
        ['Schritt', 'Notiz'],
        ['a', 'b'],
      ],
      [INTAKE],
      'p1',
      'de',
    );
    expect(refused).toEqual({ ok: false, problem: { code: 'ANNOTATIONS_BROKEN', detail: 'Schritt-ID' } });
  });

  it('comes back from Excel and from CSV alike', async () => {
    const { exporterOf } = await import('#export/exporters.ts');
    const { sampleReport } = await import('../export/sample-report.ts');
    for (const format of ['xlsx', 'csv']) {
      const read = await readAnnotationSource(await exporterOf(format)!.write(sampleReport(), { language: 'de' }));
      expect(read.ok && read.value.kind).toBe('table');
    }
  });
});
