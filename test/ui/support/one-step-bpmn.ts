interface OneStep {
  /** Name of the only step, whose id is A. */
  readonly step: string;
  /** Name of the process. */
  readonly name?: string;
  /** Further attributes of the root element, as written. */
  readonly attributes?: string;
}

/** The smallest BPMN file with something to see: one drawn step, and a comment that only a careful writer keeps. */
export const oneStepBpmn = ({ step, name, attributes = '' }: OneStep): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" id="D" targetNamespace="urn:test"${attributes}>
  <!-- ${step} --><process id="P"${name === undefined ? '' : ` name="${name}"`}><task id="A" name="${step}"/></process>
  <di:BPMNDiagram id="B"><di:BPMNPlane id="L" bpmnElement="P"><di:BPMNShape id="S" bpmnElement="A"><dc:Bounds x="0" y="0" width="100" height="80"/></di:BPMNShape></di:BPMNPlane></di:BPMNDiagram>
</definitions>`;

/** A text as a file holds it. */
export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
