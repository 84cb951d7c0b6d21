/** A small intake process with a decision; nothing is said about it yet. */
export const SAMPLE = `<?xml version="1.0" encoding="UTF-8"?>
<!-- kept as it is -->
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zz="urn:vendor" id="D" targetNamespace="t">
  <bpmn:process id="P" name="Aufnahme" zz:colour='blue'>
    <bpmn:startEvent id="S" name="Anfrage"/>
    <bpmn:userTask id="T1" name="Anfrage erfassen"/>
    <bpmn:exclusiveGateway id="X" name="Platz frei?"/>
    <bpmn:task id="T2" name="Gespräch führen"/>
    <bpmn:task id="T3" name="Absage senden" />
    <bpmn:endEvent id="E1"/>
    <bpmn:endEvent id="E2"/>
    <bpmn:sequenceFlow id="f1" sourceRef="S" targetRef="T1"/>
    <bpmn:sequenceFlow id="f2" sourceRef="T1" targetRef="X"/>
    <bpmn:sequenceFlow id="ja" name="ja" sourceRef="X" targetRef="T2"/>
    <bpmn:sequenceFlow id="nein" name="nein" sourceRef="X" targetRef="T3"/>
    <bpmn:sequenceFlow id="f3" sourceRef="T2" targetRef="E1"/>
    <bpmn:sequenceFlow id="f4" sourceRef="T3" targetRef="E2"/>
  </bpmn:process>
</bpmn:definitions>
`;

/** 200 cases: 200 x 15 / 60 = 50 h, 200 x 0.75 x 60 x 2 / 60 = 300 h, 200 x 0.25 x mean(5;10;15) / 60 = 8.333 h. */
export const ANNOTATIONS = {
  processes: { P: { casesPerYear: 200 } },
  flows: { ja: { probability: 0.75 } },
  nodes: {
    T1: {
      tag: 'automatable',
      handlingMinutes: 15,
      handlingMinutesBasis: 'measured',
      problems: [{ kind: 'doubleEntry', severity: 3, text: 'zweimal' }],
    },
    T2: { tag: 'humanOnly', coreService: true, handlingMinutes: 60, persons: 2 },
    T3: { tag: 'automatable', handlingMinutes: { min: 5, likely: 10, max: 15 } },
  },
};

export const HOURS = { T1: 50, T2: 300, T3: 200 * 0.25 * (10 / 60) } as const;
