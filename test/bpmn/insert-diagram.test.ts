import { describe, expect, it } from 'vitest';
import { annotationLinkKey, type DiagramGeometry } from '#core/layout/geometry.ts';
import { layOut } from '#core/layout/lay-out.ts';
import { insertDiagram } from '#bpmn/insert-diagram.ts';
import { createModdle } from '#bpmn/moddle/create-moddle.ts';
import { openBpmn } from '#bpmn/read-bpmn.ts';
import { scanReadable } from '#bpmn/writing/scan-readable.ts';
import { corpusSample, hasCorpus, print } from './corpus.ts';
import { FIXTURES, open, openFixture } from './fixtures.ts';

const warnings = async (xml: string): Promise<readonly string[]> =>
  (await createModdle().fromXML(xml)).warnings.map(({ message }) => message);

describe('insertDiagram', () => {
  it('writes shapes, edges and labels in the tabs of the file and changes nothing else', async () => {
    const file = openFixture('no-diagram');
    const geometry: DiagramGeometry = {
      shapes: new Map([
        ['S', { x: 152, y: 102, width: 36, height: 36, label: { x: 150, y: 140, width: 40, height: 14 } }],
        ['T', { x: 240.004, y: 80, width: 100, height: 80 }],
        ['G', { x: 400, y: 95, width: 50, height: 50 }],
        ['N', { x: 240, y: 200, width: 100, height: 30 }],
      ]),
      edges: new Map([
        [
          'F1',
          {
            waypoints: [
              { x: 188, y: 120 },
              { x: 240, y: 120 },
            ],
          },
        ],
        [
          annotationLinkKey('N', 'T'),
          {
            waypoints: [
              { x: 290, y: 200 },
              { x: 290, y: 160 },
            ],
          },
        ],
      ]),
    };
    const text = insertDiagram(file, geometry);
    expect(text).toContain(`
	<bpmndi:BPMNDiagram id="BPMNDiagram_1">
		<bpmndi:BPMNPlane id="BPMNPlane_1" bpmnElement="P">
			<bpmndi:BPMNShape id="S_di" bpmnElement="S">
				<dc:Bounds x="152" y="102" width="36" height="36" />
				<bpmndi:BPMNLabel>
					<dc:Bounds x="150" y="140" width="40" height="14" />
				</bpmndi:BPMNLabel>
			</bpmndi:BPMNShape>
			<bpmndi:BPMNShape id="T_di" bpmnElement="T">
				<dc:Bounds x="240" y="80" width="100" height="80" />`);
    expect(text).toContain('<bpmndi:BPMNShape id="G_di" bpmnElement="G" isMarkerVisible="true">');
    expect(text).toContain('<association id="NoId_1" sourceRef="N" targetRef="T"/>');
    expect(text).toMatch(/<bpmndi:BPMNEdge id="NoId_1_di" bpmnElement="NoId_1">\s*<di:waypoint x="290" y="200" \/>/);
    expect(await warnings(text)).toEqual([]);
    const without = text
      .replace(/\n\t<bpmndi:BPMNDiagram[\s\S]*<\/bpmndi:BPMNDiagram>/, '')
      .replace(/ xmlns:(bpmndi|dc|di)="[^"]*"/g, '')
      .replace(' id="NoId_1"', '');
    expect(without).toBe(file.source.text);
  });

  it('points at the ids of the file and takes ids for itself nobody has', async () => {
    const file = openFixture('illegal-ids');
    const text = insertDiagram(file, layOut(file.model), { replace: true });
    expect(text).toContain('bpmnElement="Prüfung 1"');
    expect(text).not.toContain('id="3_gui"');
    const ids = [...scanReadable(text).elements()].flatMap((element) => element.attribute('id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(open(text).issues.filter((issue) => issue.code === 'NOT_DRAWN')).toEqual([]);
  });

  it.each(FIXTURES.filter((name) => name !== 'odd-places'))('draws all of %s with our layout', async (name) => {
    const file = openFixture(name);
    const drawn = open(insertDiagram(file, layOut(file.model), { replace: true }));
    expect(drawn.diagrams.length).toBe(1);
    expect(drawn.issues.filter((issue) => issue.code === 'NOT_DRAWN' || issue.code === 'NO_DIAGRAM')).toEqual([]);
    expect((await warnings(drawn.editableXml)).filter((warning) => /duplicate|illegal/.test(warning))).toEqual([]);
    const ids = new Set([...scanReadable(drawn.editableXml).elements()].flatMap((element) => element.attribute('id') ?? []));
    for (const element of scanReadable(drawn.editableXml).elements()) {
      const shown = element.name === 'BPMNShape' || element.name === 'BPMNEdge' ? element.attribute('bpmnElement') : null;
      if (shown !== null) expect(ids).toContain(shown);
    }
  });

  it.skipIf(!hasCorpus)(
    'draws real files so that every step of theirs is in the drawing',
    () => {
      const files = corpusSample(12);
      let complete = 0;
      for (const { bytes } of files) {
        const opened = openBpmn(bytes);
        if (!opened.ok) continue;
        const drawn = open(insertDiagram(opened.value, layOut(opened.value.model), { replace: true }));
        if (drawn.issues.every((issue) => issue.code !== 'NOT_DRAWN')) complete += 1;
      }
      print(`layout inserted: ${complete} of ${files.length} files drawn completely`);
      expect(complete).toBe(files.length);
    },
    120_000,
  );
});
