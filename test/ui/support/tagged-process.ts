/** A small process of youth welfare with tags: one step above its ceiling once somebody says what it is about, one that stays human. */
export const TAGGED_PROCESS = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:pk="urn:prozesskompass:bpmn" pk:schemaVersion="1" id="defs" targetNamespace="urn:test">
  <bpmn:process id="P" name="Schutzauftrag">
    <bpmn:extensionElements><pk:annotation casesPerYear="100" casesPerYearBasis="estimated"/></bpmn:extensionElements>
    <bpmn:startEvent id="S"/>
    <bpmn:task id="Risk" name="Gefährdung des Kindes einschätzen"><bpmn:extensionElements><pk:annotation tag="automatable" tagBy="person" handlingMinutes="30"/></bpmn:extensionElements></bpmn:task>
    <bpmn:task id="Note" name="Vermerk ablegen"><bpmn:extensionElements><pk:annotation tag="automatable" tagBy="person" handlingMinutes="10"/></bpmn:extensionElements></bpmn:task>
    <bpmn:task id="Talk" name="Mit der Familie sprechen"><bpmn:extensionElements><pk:annotation tag="humanOnly" tagBy="person" coreService="true" handlingMinutes="60"/></bpmn:extensionElements></bpmn:task>
    <bpmn:task id="Visit" name="Hausbesuch machen"><bpmn:extensionElements><pk:annotation tag="humanOnly" tagBy="person"/></bpmn:extensionElements></bpmn:task>
    <bpmn:endEvent id="E"/>
    <bpmn:sequenceFlow id="f1" sourceRef="S" targetRef="Risk"/>
    <bpmn:sequenceFlow id="f2" sourceRef="Risk" targetRef="Note"/>
    <bpmn:sequenceFlow id="f3" sourceRef="Note" targetRef="Talk"/>
    <bpmn:sequenceFlow id="f4" sourceRef="Talk" targetRef="Visit"/>
    <bpmn:sequenceFlow id="f5" sourceRef="Visit" targetRef="E"/>
  </bpmn:process>
  <bpmndi:BPMNDiagram id="D"><bpmndi:BPMNPlane id="DP" bpmnElement="P">
    <bpmndi:BPMNShape id="dS" bpmnElement="S"><dc:Bounds x="100" y="122" width="36" height="36"/></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="dRisk" bpmnElement="Risk"><dc:Bounds x="180" y="100" width="100" height="80"/></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="dNote" bpmnElement="Note"><dc:Bounds x="320" y="100" width="100" height="80"/></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="dTalk" bpmnElement="Talk"><dc:Bounds x="460" y="100" width="100" height="80"/></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="dVisit" bpmnElement="Visit"><dc:Bounds x="600" y="100" width="100" height="80"/></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="dE" bpmnElement="E"><dc:Bounds x="740" y="122" width="36" height="36"/></bpmndi:BPMNShape>
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;
