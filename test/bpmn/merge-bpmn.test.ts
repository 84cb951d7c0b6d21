import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { mergeBpmn, type MergeChoices, type MergedBpmn } from '#bpmn/merge-bpmn.ts';
import { openBpmn } from '#bpmn/read-bpmn.ts';
import { corpusSample, hasCorpus, print } from './corpus.ts';
import { FIXTURES, openFixture } from './fixtures.ts';
import { lossBetween, statementsOf } from './loss.ts';
import { danglingIn, type Edit, edited, openText } from './merge-edits.ts';

function merge(base: string, mine: string, theirs: string, choices?: MergeChoices): MergedBpmn {
  const merged = mergeBpmn(base, mine, theirs, choices);
  if (!merged.ok) throw new Error(merged.problem.reason);
  return merged.value;
}

const canonical = (xml: string): readonly string[] =>
  [...statementsOf(xml)].map(([statement, count]) => `${count} ${statement}`).toSorted();

const edits = fc.array(
  fc.record({
    kind: fc.constantFrom('rename', 'add', 'remove', 'move', 'type', 'annotate'),
    at: fc.nat(7),
    word: fc.constantFrom('Neu', 'Antrag & Co', '<spitz>', 'ä"ö'),
  }) as fc.Arbitrary<Edit>,
  { maxLength: 4 },
);

/** A step without id was given one because something new points at it: then nobody can say which it is in the other text. */
const isNamed = (xml: string): boolean => xml.includes('"NoId_');

/** A change that means nothing, so that no text is the same as another to the letter. */
const remark = (xml: string, words: string): string => `${xml}<!-- ${words} -->`;

describe('mergeBpmn over own files', () => {
  it.each(FIXTURES)('%s: what one side alone did arrives, theirs to the letter, mine in what it says', async (name) => {
    const file = openFixture(name);
    const base = file.source.text;
    await fc.assert(
      fc.asyncProperty(edits, async (some) => {
        const changed = await edited(file, some, 'Neu');
        fc.pre(!isNamed(changed));
        expect(merge(base, changed, base).text).toBe(changed);
        expect(merge(remark(base, 'b'), remark(base, 'm'), changed).text).toBe(changed);
        const mine = merge(base, changed, remark(base, 'theirs'));
        expect(canonical(mine.text)).toEqual(canonical(remark(changed, 'theirs')));
        expect(mine.conflicts).toEqual([]);
        expect(mine.taken).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it.each(FIXTURES)(
    '%s: whatever both do, the file can be opened, points nowhere it did not, and the same in both is no conflict',
    async (name) => {
      const file = openFixture(name);
      const base = file.source.text;
      await fc.assert(
        fc.asyncProperty(edits, edits, fc.boolean(), async (left, right, takeTheirs) => {
          const [mine, theirs] = [await edited(file, left, 'A'), await edited(file, right, 'B')];
          fc.pre(!isNamed(mine) && !isNamed(theirs));
          const first = merge(base, mine, theirs);
          const choices = new Map(first.conflicts.map(({ key }) => [key, takeTheirs ? 'theirs' : 'mine'] as const));
          const { text, conflicts } = merge(base, mine, theirs, choices);
          expect(conflicts.length).toBe(first.conflicts.length);
          expect(openBpmn(text).ok).toBe(true);
          const before = new Set([mine, theirs, base].flatMap(danglingIn));
          expect(danglingIn(text).filter((one) => !before.has(one))).toEqual([]);
          expect(merge(base, mine, mine).conflicts).toEqual([]);
        }),
        { numRuns: 15 },
      );
    },
  );

  it.each(FIXTURES)('%s: without a conflict nothing of either is lost, and it does not matter whose text is patched', async (name) => {
    const file = openFixture(name);
    const base = file.source.text;
    await fc.assert(
      fc.asyncProperty(edits, edits, async (left, right) => {
        const [mine, theirs] = [await edited(file, left, 'A'), await edited(file, right, 'B')];
        fc.pre(!isNamed(mine) && !isNamed(theirs));
        const { text, conflicts } = merge(base, mine, theirs);
        fc.pre(conflicts.length === 0);
        expect(canonical(text)).toEqual(canonical(merge(base, theirs, mine).text));
        // where something stood that the other took out is nobody's loss
        const isGone = [...left, ...right].some(({ kind }) => kind === 'remove');
        expect(lossOf(base, mine, theirs, text).filter((statement) => !isGone || !statement.includes('|Bounds#'))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it('changes at different steps are never a conflict', async () => {
    const file = openFixture('vendor');
    const quiet = edits.map((some) => some.filter(({ kind }) => kind !== 'remove' && kind !== 'add'));
    const steps = 2;
    await fc.assert(
      fc.asyncProperty(quiet, quiet, async (left, right) => {
        const at = (some: readonly Edit[], step: number) => some.map((edit) => ({ ...edit, at: step }));
        const [mine, theirs] = [await edited(file, at(left, 0), 'A'), await edited(file, at(right, 1 % steps), 'B')];
        expect(merge(file.source.text, mine, theirs).conflicts).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});

/** What base had and neither took out, or what either put in, and the merged text does not have. */
function lossOf(base: string, mine: string, theirs: string, merged: string): readonly string[] {
  const [was, my, their, now] = [base, mine, theirs, merged].map(saidIn) as [Said, Said, Said, Said];
  const gone = new Set([...lossBetween(was, my), ...lossBetween(was, their)]);
  return [
    ...lossBetween(was, now).filter((statement) => !gone.has(statement)),
    ...[my, their].flatMap((said) => [...said.keys()].filter((statement) => !was.has(statement) && !now.has(statement))),
  ];
}

type Said = ReadonlyMap<string, number>;

/** One step may change its kind while the other changes what it says. */
const saidIn = (xml: string): Said =>
  new Map([...statementsOf(xml)].map(([statement, count]) => [statement.replace(/\|\w*task#/iu, '|task#'), count]));

it('refuses where an element without id was given one: which it is in the other text nobody can say', async () => {
  const file = openFixture('illegal-ids');
  const base = file.source.text;
  const mine = await edited(file, [edit('add', 1)], 'A');
  expect(isNamed(mine)).toBe(true);
  expect(mergeBpmn(base, mine, remark(base, 'theirs'))).toEqual({ ok: false, problem: { reason: 'nameless' } });
});

describe.skipIf(!hasCorpus)('mergeBpmn over real files', () => {
  it('brings two editors together and loses nothing of either', async () => {
    const count = { files: 0, merged: 0, conflicts: 0 };
    const lost: string[] = [];
    for (const { name, bytes } of corpusSample(12)) {
      const opened = openBpmn(bytes);
      if (!opened.ok) continue;
      const file = opened.value;
      const base = file.source.text;
      const mine = await edited(file, [edit('annotate', 0), edit('add', 0), edit('move', 1), edit('remove', 4)], 'Mein');
      const theirs = await edited(file, [edit('rename', 0), edit('type', 2), edit('annotate', 3), edit('add', 1)], 'Dein');
      if (mine === base || theirs === base) continue;
      count.files += 1;
      const merged = mergeBpmn(base, mine, theirs);
      if (!merged.ok) {
        lost.push(`${name}: ${merged.problem.reason}`);
        continue;
      }
      const { text, conflicts } = merged.value;
      const before = new Set([mine, theirs].flatMap(danglingIn));
      if (danglingIn(text).some((one) => !before.has(one))) lost.push(`${name}: points nowhere`);
      if (merge(base, base, theirs).text !== theirs) lost.push(`${name}: theirs is not kept to the letter`);
      count.conflicts += conflicts.length;
      const loss = conflicts.length > 0 ? [] : lossOf(base, mine, theirs, text);
      if (loss.length > 0) lost.push(`${name}: ${loss[0]}`);
      else count.merged += 1;
    }
    print(`merging two editors' work: ${count.merged} of ${count.files} real files, ${count.conflicts} conflicts`);
    expect(lost).toEqual([]);
    expect(count.files).toBeGreaterThan(10);
  }, 300_000);
});

const edit = (kind: Edit['kind'], at: number): Edit => ({ kind, at, word: `${kind} & <${at}>` });

describe('what is told to people', () => {
  const file = openFixture('vendor');
  const base = file.source.text;

  it('names both values of one name and lists what only one side did', async () => {
    const mine = await edited(file, [{ kind: 'rename', at: 0, word: 'Meins' }, edit('annotate', 0)], 'A');
    const theirs = await edited(file, [{ kind: 'rename', at: 0, word: 'Ihres' }, edit('move', 0)], 'B');
    const { conflicts, taken, kept, text } = merge(base, mine, theirs);
    const about = { id: 'T', name: 'Meins' };
    expect(conflicts).toMatchObject([{ aspect: 'name', subject: about, mine: 'Meins', theirs: 'Ihres', count: 1 }]);
    expect(kept).toMatchObject([{ subject: about, what: 'changed', details: [{ aspect: 'annotation', detail: 'note' }] }]);
    expect(taken).toMatchObject([{ subject: about, what: 'changed', details: [{ aspect: 'place' }] }]);
    expect(text).toContain('name="Meins"');
    expect(merge(base, mine, theirs, new Map([[conflicts[0]!.key, 'theirs']])).text).toContain('name="Ihres"');
  });

  it('asks where one deleted what the other changed, and keeps or deletes with everything that belongs to it', async () => {
    const mine = await edited(file, [edit('remove', 0)], 'A');
    const theirs = await edited(file, [{ kind: 'rename', at: 0, word: 'Ihres' }], 'B');
    const { conflicts, text } = merge(base, mine, theirs);
    expect(conflicts).toMatchObject([{ aspect: 'existence', subject: { id: 'T' }, mine: null, theirs: '' }]);
    expect(text).not.toMatch(/id="(T|F1|F2|T_di)"/u);
    const kept = merge(base, mine, theirs, new Map([[conflicts[0]!.key, 'theirs']])).text;
    expect(kept).toBe(theirs);
  });

  it('takes a step away with a flow somebody else has just led there, once that was chosen', async () => {
    const mine = await edited(file, [edit('remove', 0)], 'A');
    const theirs = await edited(file, [edit('add', 0)], 'B');
    const { conflicts, text } = merge(base, mine, theirs);
    expect(conflicts).toMatchObject([{ aspect: 'existence', subject: { id: 'T' } }]);
    expect(text).toContain('id="B_0"');
    expect(text).not.toContain('id="B_0_flow"');
    expect(text).not.toContain('>B_0_flow<');
  });

  it('keeps two new steps apart that happen to have one id', async () => {
    const [mine, theirs] = [
      await edited(file, [{ ...edit('add', 0), word: 'Meins' }], 'X'),
      await edited(file, [{ ...edit('add', 0), word: 'Ihres' }], 'X'),
    ];
    const { conflicts, text } = merge(base, mine, theirs);
    expect(conflicts).toEqual([]);
    const { flowNodes, sequenceFlows } = openText(text).model;
    expect(
      flowNodes
        .filter(({ name }) => name === 'Meins' || name === 'Ihres')
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(['X_0', 'X_0_2']);
    expect(sequenceFlows.filter(({ source }) => source === 'T').map(({ target }) => target)).toEqual(
      expect.arrayContaining(['X_0', 'X_0_2']),
    );
    expect(text.match(/bpmnElement="X_0(_2)?"/gu)).toHaveLength(2);
  });

  const lanes = (first: string, second: string, third: string): string =>
    `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="P"><laneSet id="LS"><lane id="L1" name="Eins">${first}</lane><lane id="L2" name="Zwei">${second}</lane><lane id="L3" name="Drei">${third}</lane></laneSet><task id="A" name="Antrag"/></process></definitions>`;
  const ref = '<flowNodeRef>A</flowNodeRef>';

  it('asks for one lane where a step was put into two', () => {
    const [was, mine, theirs] = [lanes(ref, '', ''), lanes('', ref, ''), lanes('', '', ref)];
    const { conflicts, text } = merge(was, mine, theirs);
    expect(conflicts).toMatchObject([{ aspect: 'lane', subject: { name: 'Antrag' }, mine: 'Zwei', theirs: 'Drei' }]);
    expect(openText(text).model.flowNodes[0]?.lane).toBe('L2');
    expect(merge(was, was, theirs).text).toBe(theirs);
    expect(openText(merge(was, mine, was).text).model.flowNodes[0]?.lane).toBe('L2');
    const chosen = merge(was, mine, theirs, new Map([[conflicts[0]!.key, 'theirs']]));
    expect(openText(chosen.text).model.flowNodes[0]?.lane).toBe('L3');
  });

  it('refuses two moves that would leave nothing to stand in', () => {
    const nest = (inner: string): string =>
      `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="P">${inner}</process></definitions>`;
    const [a, b] = ['<subProcess id="A"/>', '<subProcess id="B"/>'];
    const mine = nest('<subProcess id="B"><subProcess id="A"/></subProcess>');
    const theirs = nest('<subProcess id="A"><subProcess id="B"/></subProcess>');
    expect(mergeBpmn(nest(a + b), mine, theirs)).toEqual({ ok: false, problem: { reason: 'contradiction' } });
  });

  it('a number and what it is based on are one thing; problems of one step are many', () => {
    const step = (attributes: string, problems: string): string =>
      `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:pk="urn:prozesskompass:bpmn" pk:schemaVersion="1"><process id="P"><task id="A" name="Antrag"><extensionElements><pk:annotation${attributes}>${problems}</pk:annotation></extensionElements></task></process></definitions>`;
    const problem = (kind: string, severity: number): string => `<pk:problem kind="${kind}" severity="${severity}"/>`;
    const was = step(' handlingMinutes="5"', problem('paper', 1));
    const mine = step(' handlingMinutes="6" handlingMinutesBasis="measured"', problem('paper', 1) + problem('waiting', 2));
    const theirs = step(' handlingMinutes="7"', problem('paper', 3) + problem('queries', 4));
    const { conflicts, text } = merge(was, mine, theirs);
    expect(conflicts).toMatchObject([{ aspect: 'annotation', detail: 'handlingMinutes', mine: '6\nmeasured', theirs: '7' }]);
    const annotation = openText(text).annotations.get('A')!;
    expect([...annotation.attributes]).toEqual([
      ['handlingMinutes', '6'],
      ['handlingMinutesBasis', 'measured'],
    ]);
    expect(annotation.children.map(({ attributes }) => [...attributes.values()].join(' ')).toSorted()).toEqual([
      'paper 3',
      'queries 4',
      'waiting 2',
    ]);
    const { attributes } = openText(merge(was, mine, theirs, new Map([[conflicts[0]!.key, 'theirs']])).text).annotations.get('A')!;
    expect([...attributes]).toEqual([['handlingMinutes', '7']]);
  });
});
