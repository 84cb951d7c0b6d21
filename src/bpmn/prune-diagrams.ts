import { BPMNDI_NAMESPACE } from './element-view.ts';
import type { OpenBpmn } from './open-bpmn.ts';
import { TextEdits } from './text/text-edits.ts';
import { scanReadable } from './writing/scan-readable.ts';
import { behindTag } from './writing/text-style.ts';
import type { XmlElement } from './xml/xml-element.ts';

/** The file's text without shapes and edges of elements it does not have any more; `lost` may be one of them. */
export function pruneDiagrams(open: OpenBpmn, lost: ReadonlySet<string>): string {
  const file = scanReadable(open.source.text);
  const editable = open.editableXml === open.source.text ? file : scanReadable(open.editableXml);
  const edits = new TextEdits(file.text);
  const visit = (element: XmlElement): void => {
    for (const child of element.children()) {
      if (child.namespace !== BPMNDI_NAMESPACE) continue;
      const id = child.attribute('bpmnElement')?.trim();
      const isPart = child.name === 'BPMNShape' || child.name === 'BPMNEdge';
      if (!isPart) visit(child);
      else if (id !== undefined && lost.has(id)) {
        const drawn = file.element(child.index);
        edits.remove(behindTag(drawn), drawn.end);
      }
    }
  };
  visit(editable.root);
  return edits.apply();
}
