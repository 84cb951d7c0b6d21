import { describe, expect, it } from 'vitest';
import { createModdle, type ModdleElement } from '#bpmn/moddle/create-moddle.ts';
import { viewOfModdle } from '#bpmn/moddle/view-of-moddle.ts';
import type { OpenBpmn } from '#bpmn/open-bpmn.ts';
import { patchXml } from '#bpmn/patch-xml.ts';
import { readProcessModel } from '#bpmn/process/read-process-model.ts';
import { openBpmn } from '#bpmn/read-bpmn.ts';
import { corpusSample, hasCorpus, print } from './corpus.ts';
import { Editing } from './editing.ts';
import { FIXTURES, open, openFixture } from './fixtures.ts';
import { lossBetween, statementsOf } from './loss.ts';

/** Saves after an edit and gives the lines that are new and the lines that are gone. */
async function save(file: OpenBpmn, edit: (editing: Editing) => void) {
  const editing = await Editing.start(file);
  edit(editing);
  const { text, issues } = patchXml(file, editing.before, await editing.after());
  const old = file.source.text.split('\n');
  const now = text.split('\n');
  const trim = (lines: readonly string[], others: readonly string[]): readonly string[] =>
    lines.filter((line) => !others.includes(line)).map((line) => line.trim());
  return { text, issues, gone: trim(old, now), fresh: trim(now, old) };
}

describe('patchXml', () => {
  it('changes a name where it stands, in the quotes it has', async () => {
    const { gone, fresh, issues } = await save(openFixture('vendor'), (editing) => editing.get('S').set('name', `Antrag's "neu" <b>`));
    expect(gone).toEqual([`<model:startEvent   id = "S"   name = 'Antrag "neu"'/>`]);
    expect(fresh).toEqual([`<model:startEvent   id = "S"   name = 'Antrag&#39;s "neu" &lt;b&gt;'/>`]);
    expect(issues).toEqual([]);
  });

  it('moves a shape and one bend of a line and leaves the other numbers as they are written', async () => {
    const { gone, fresh } = await save(openFixture('vendor'), (editing) => {
      (editing.shapeOf('T')!.get('bounds') as ModdleElement).set('x', 250);
      editing.listOf(editing.edgeOf('F2')!, 'waypoint')[0]!.set('x', 350);
    });
    expect(gone.length).toBe(2);
    expect(fresh).toEqual([
      '<bpmndi:BPMNShape id="T_di" bpmnElement="T" draw:shadow="1"><dc:Bounds x="250" y="80" width="1e2" height="80"/></bpmndi:BPMNShape>',
      '<bpmndi:BPMNEdge id="F2_di" bpmnElement="F2"><di:waypoint x="350" y="120.0"/><!-- Knick --><di:waypoint x="360.0" y="120.0"/><di:waypoint x="392.0" y="120.0"/></bpmndi:BPMNEdge>',
    ]);
  });

  it('adds and takes out bends one by one', async () => {
    const file = openFixture('vendor');
    const added = await save(file, (editing) => {
      const edge = editing.edgeOf('F1')!;
      editing.listOf(edge, 'waypoint').splice(1, 0, editing.create('dc:Point', { x: 200, y: 130 }, edge));
    });
    expect(added.fresh).toEqual([
      '<bpmndi:BPMNEdge id="F1_di" bpmnElement="F1"><di:waypoint x="188.0" y="120.0"/><di:waypoint x="200" y="130"/><di:waypoint x="240.0" y="120.0"/></bpmndi:BPMNEdge>',
    ]);
    const removed = await save(file, (editing) => editing.listOf(editing.edgeOf('F2')!, 'waypoint').splice(1, 1));
    expect(removed.fresh).toEqual([
      '<bpmndi:BPMNEdge id="F2_di" bpmnElement="F2"><di:waypoint x="340.0" y="120.0"/><!-- Knick --><di:waypoint x="392.0" y="120.0"/></bpmndi:BPMNEdge>',
    ]);
  });

  it('writes a new step in the prefixes and the indentation of the file', async () => {
    const { gone, fresh, text } = await save(openFixture('vendor'), (editing) => editing.addStepBehind('T'));
    expect(gone.length).toBe(1);
    expect(fresh.slice(1)).toEqual([
      '<model:outgoing>NeuFlow_1</model:outgoing>',
      '<model:userTask id="Neu_1" name="Neuer &lt;Schritt&gt; &amp; mehr">',
      '<pk:annotation tag="humanOnly"/>',
      '<model:incoming>NeuFlow_1</model:incoming>',
      '<model:sequenceFlow id="NeuFlow_1" sourceRef="T" targetRef="Neu_1"/>',
      '<bpmndi:BPMNShape id="Neu_1_di" bpmnElement="Neu_1">',
      '<dc:Bounds x="600" y="80" width="100" height="80"/>',
      '</bpmndi:BPMNShape>',
    ]);
    expect(text).toContain(` eng:version='7.1' xmlns:pk="urn:prozesskompass:bpmn">`);
    expect(text).toContain('\n    <model:userTask id="Neu_1"');
    expect(open(text).annotations.get('Neu_1')?.attributes.get('tag')).toBe('humanOnly');
  });

  it('takes out a step with what belongs to it and leaves the comments around it', async () => {
    const { text, fresh } = await save(openFixture('vendor'), (editing) => editing.remove('E'));
    expect(fresh).toEqual([]);
    expect(text).not.toMatch(/id="(E|F2|E_di|F2_di)"/);
    expect(text).toContain('<!-- zwischen den Verweisen -->');
    expect(text).not.toContain('<model:outgoing>F2');
  });

  it('turns a step into another kind and keeps its foreign data', async () => {
    const { gone, fresh } = await save(openFixture('vendor'), (editing) => editing.replaceType('T', 'bpmn:ServiceTask'));
    expect(gone).toEqual([`<model:userTask name="Prüfen" id="T" draw:color="#ffe" eng:form="a&#10;b">`, '</model:userTask>']);
    // attributes the editor did not take over go, as they would in the editor; the rest of the text is the file's
    expect(fresh).toEqual(['<model:serviceTask name="Prüfen" id="T">', '</model:serviceTask>']);
  });

  it('carries a step into a sub-process with everything it has', async () => {
    const { text, issues } = await save(openFixture('vendor'), (editing) => {
      const [task, sub] = [editing.get('T'), editing.get('Sub')];
      const from = editing.listOf(task.$parent!, 'flowElements');
      from.splice(from.indexOf(task), 1);
      editing.listOf(sub, 'flowElements').push(task);
      task.$parent = sub;
      task.set('name', 'Drinnen');
    });
    expect(issues).toEqual([]);
    const inside = text.slice(text.indexOf('<model:subProcess'), text.indexOf('</model:subProcess>'));
    expect(inside).toContain('<model:userTask name="Drinnen" id="T" draw:color="#ffe" eng:form="a&#10;b">');
    for (const kept of ['<!-- im Erweiterungsteil -->', '<!-- zwischen den Verweisen -->', '<plain xmlns="" color="1,2,3"/>'])
      expect(inside).toContain(kept);
    expect(text.match(/id="T"/g)?.length).toBe(1);
    expect(open(text).model.flowNodes.find((node) => node.id === 'T')?.scope).toBe('Sub');
  });

  it('wraps steps into a new sub-process and unwraps them again', async () => {
    const wrapped = await save(openFixture('vendor'), (editing) => {
      const task = editing.get('T');
      const scope = task.$parent!;
      const sub = editing.create('bpmn:SubProcess', { id: 'Wrap' }, scope);
      const list = editing.listOf(scope, 'flowElements');
      list[list.indexOf(task)] = sub;
      editing.listOf(sub, 'flowElements').push(task);
      task.$parent = sub;
    });
    expect(wrapped.text).toContain('<model:subProcess id="Wrap">');
    expect(wrapped.text).toContain('<!-- im Erweiterungsteil -->');
    const unwrapped = await save(open(wrapped.text), (editing) => {
      const task = editing.get('T');
      const sub = editing.get('Wrap');
      const list = editing.listOf(sub.$parent!, 'flowElements');
      list[list.indexOf(sub)] = task;
      task.$parent = sub.$parent!;
    });
    expect(unwrapped.text).not.toContain('Wrap');
    expect(lossBetween(statementsOf(openFixture('vendor').source.text), statementsOf(unwrapped.text))).toEqual([]);
  });

  it('changes texts and keeps their form', async () => {
    const { fresh } = await save(openFixture('vendor'), (editing) =>
      editing.listOf(editing.get('P'), 'documentation')[0]!.set('text', '<p>Neu</p>'),
    );
    expect(fresh).toEqual(['<model:documentation textFormat="text/html"><![CDATA[<p>Neu</p>]]></model:documentation>']);
  });

  it('says nothing that the editor made of a file by itself', async () => {
    for (const name of FIXTURES) {
      const file = openFixture(name);
      const editing = await Editing.start(file);
      expect(patchXml(file, editing.before, await editing.after()).text, name).toBe(file.source.text);
    }
  });

  it('keeps ids the editor could not take, also in new references', async () => {
    const file = openFixture('illegal-ids');
    const { fresh, text } = await save(file, (editing) => {
      editing.get('Pr_fung_1').set('name', 'Neu');
      editing.addStepBehind('Pr_fung_1');
    });
    expect(fresh[1]).toBe(
      '<bpmn:userTask id="Prüfung 1" name="Neu"><!-- bleibt --><bpmn:incoming> Fluß </bpmn:incoming><bpmn:outgoing>NeuFlow_1</bpmn:outgoing></bpmn:userTask>',
    );
    expect(fresh).toContain('<bpmn:sequenceFlow id="NeuFlow_1" sourceRef="Prüfung 1" targetRef="Neu_1"/>');
    expect(lossBetween(statementsOf(file.source.text), statementsOf(text))).toEqual([
      'http://www.omg.org/spec/BPMN/20100524/MODEL|userTask#Prüfung 1 |name=Prüfung 1',
    ]);
  });

  it('gives an element a name of its own only when something new points at it', async () => {
    const duplicate = openFixture('duplicate-ids');
    const renamed = await save(duplicate, (editing) => editing.get('T_3').set('name', 'Anders'));
    expect(renamed.fresh).toEqual(['<task id="T" name="Anders" />']);
    const pointed = await save(duplicate, (editing) => editing.addStepBehind('T_3'));
    expect(pointed.text).toContain('<task id="T_3" name="Zweite"');
    expect(pointed.issues).toEqual([{ code: 'ID_REWRITTEN', element: 'T_3', params: { from: 'T', to: 'T_3' } }]);
    expect(open(pointed.text).model.sequenceFlows.find((flow) => flow.id === 'NeuFlow_1')?.source).toBe('T_3');
    const nameless = await save(openFixture('illegal-ids'), (editing) => editing.addStepBehind('NoId_1'));
    expect(nameless.text).toContain('<bpmn:userTask id="NoId_1" name="Ohne Kennung"');
  });

  it('takes serialisations with the ids of the file as well', async () => {
    const file = openFixture('illegal-ids');
    const editing = await Editing.start(file);
    const restore = (xml: string): string =>
      [...file.idsInFile].reduce((text, [to, from]) => text.replaceAll(`"${to}"`, `"${from}"`).replaceAll(`>${to}<`, `>${from}<`), xml);
    editing.get('Pr_fung_1').set('name', 'Neu');
    const { text } = patchXml(file, restore(editing.before), restore(await editing.after()));
    expect(text).toBe(file.source.text.replace('name="Prüfung 1"', 'name="Neu"'));
  });

  it('keeps what the editor dropped at import', async () => {
    const { text } = await save(openFixture('odd-places'), (editing) => editing.get('T').set('name', 'x'));
    for (const kept of ['id="Stray"', '<x:thing><task id="Foreign" /></x:thing>', '<superTask id="Super" />', 'id="InData"'])
      expect(text).toContain(kept);
  });

  it('writes a part anew, and says so, where it cannot tell which of several equal things changed', async () => {
    const file = open(
      `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="P"><laneSet id="LS"><lane id="L"><flowNodeRef>A</flowNodeRef><flowNodeRef>Gone</flowNodeRef></lane></laneSet><task id="A"/><task id="B"/></process></definitions>`,
    );
    const before = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="P"><laneSet id="LS"><lane id="L"><flowNodeRef>X</flowNodeRef></lane></laneSet><task id="A"/><task id="B"/></process></definitions>`;
    const { text, issues } = patchXml(file, before, before.replace('<flowNodeRef>X<', '<flowNodeRef>B<'));
    expect(issues).toEqual([{ code: 'WRITTEN_ANEW', element: 'L', params: { name: 'L' } }]);
    expect(text).toContain('<lane id="L"><flowNodeRef>B</flowNodeRef></lane>');
  });

  it.skipIf(!hasCorpus)(
    'loses nothing of any real file in any scripted edit',
    async () => {
      const files = corpusSample(4);
      const kept = { rename: 0, add: 0, undo: 0, remove: 0, type: 0, sameModel: 0, moddle: 0, anew: 0, steps: 0 };
      const lost: string[] = [];
      for (const { name, bytes } of files) {
        const opened = openBpmn(bytes);
        if (!opened.ok) continue;
        const file = opened.value;
        const original = statementsOf(file.source.text);
        const expectKept = (step: keyof typeof kept, text: string, allowed: (statement: string) => boolean): void => {
          const loss = lossBetween(original, statementsOf(text)).filter((statement) => !allowed(statement));
          if (loss.length === 0) kept[step] += 1;
          else lost.push(`${step} ${name}: ${loss[0]}`);
        };
        const editing = await Editing.start(file);
        if (lossBetween(original, statementsOf(editing.before)).length === 0) kept.moddle += 1;
        const id = editing.stepIds()[0];
        if (id === undefined) continue;
        kept.steps += 1;
        const inFile = file.idsInFile.get(id) ?? id;
        const step = editing.get(id);
        const oldName = step.get('name');
        const bounds = editing.shapeOf(id)?.get('bounds') as ModdleElement | undefined;
        step.set('name', 'Neu & "gut" <ö>');
        bounds?.set('x', Number(bounds.get('x')) + 7);
        expectKept(
          'rename',
          patchXml(file, editing.before, await editing.after()).text,
          (statement) => statement.includes(`#${inFile} |name=`) || statement.includes('|Bounds# |x='),
        );
        step.set('name', oldName);
        bounds?.set('x', Number(bounds.get('x')) - 7);
        if (patchXml(file, editing.before, await editing.after()).text === file.source.text) kept.undo += 1;
        else lost.push(`undo ${name}`);

        editing.addStepBehind(id);
        const after = await editing.after();
        const added = patchXml(file, editing.before, after);
        kept.anew += added.issues.length;
        expectKept('add', added.text, () => false);
        const edited = readProcessModel(viewOfModdle((await createModdle().fromXML(after)).rootElement));
        if (JSON.stringify(open(added.text).model) === JSON.stringify(edited.model)) kept.sameModel += 1;
        else lost.push(`model ${name}`);

        editing.replaceType(id, 'bpmn:ServiceTask');
        const typed = open(patchXml(file, editing.before, await editing.after()).text);
        if (typed.model.flowNodes.find((node) => node.id === id)?.type === 'ServiceTask') kept.type += 1;
        editing.remove(id);
        const removed = open(patchXml(file, editing.before, await editing.after()).text);
        if (!removed.model.flowNodes.some((node) => node.id === id) && removed.model.flowNodes.length === file.model.flowNodes.length)
          kept.remove += 1;
        else lost.push(`remove ${name}`);
      }
      const { steps } = kept;
      print(
        `saving ${steps} files after edits, nothing lost: rename + move ${kept.rename}, add ${kept.add}, undo byte-identical ${kept.undo}, type ${kept.type}, delete ${kept.remove}; ` +
          `same model as moddle ${kept.sameModel}; parts written anew ${kept.anew}; plain moddle without any edit keeps ${kept.moddle} of ${files.length}`,
      );
      expect(lost).toEqual([]);
      expect(kept).toMatchObject({ rename: steps, add: steps, undo: steps, sameModel: steps, type: steps, remove: steps });
    },
    300_000,
  );
});
