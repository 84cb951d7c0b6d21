import { PK_NAMESPACE } from '#bpmn/element-view.ts';
import { TextEdits } from '#bpmn/text/text-edits.ts';
import { undeclare } from '#bpmn/writing/pk-declaration.ts';
import { scanReadable } from '#bpmn/writing/scan-readable.ts';
import { removeAnnotation } from '#bpmn/writing/splice-annotation.ts';
import { textStyleOf } from '#bpmn/writing/text-style.ts';

/** The text without anything of ours. What `annotateXml` made of a file becomes the file again, byte for byte. Throws for what is no XML. */
export function stripAnnotations(text: string): string {
  const document = scanReadable(text);
  const edits = new TextEdits(text);
  const style = textStyleOf(document.root);
  for (let index = 0; index < document.size; index += 1) {
    const tag = document.columns.tags[index]!;
    if (tag.namespace === PK_NAMESPACE && tag.name === 'annotation') removeAnnotation(document.element(index), { edits, style });
  }
  undeclare(document.root, edits);
  return edits.apply();
}
