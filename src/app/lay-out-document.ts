import { insertDiagram } from '#bpmn/insert-diagram.ts';
import type { OpenBpmn } from '#bpmn/open-bpmn.ts';
import { openBpmn } from '#bpmn/read-bpmn.ts';
import { layOut } from '#core/layout/lay-out.ts';

/** The document with a drawing of our own layout; only the drawing is added to its text. */
export function layOutDocument(text: string): OpenBpmn {
  const bare = openOwn(text);
  return openOwn(insertDiagram(bare, layOut(bare.model)));
}

/** Text that came out of the program itself: not being able to read it is a bug. */
function openOwn(text: string): OpenBpmn {
  const opened = openBpmn(text);
  if (!opened.ok) throw new Error(`own BPMN cannot be read: ${JSON.stringify(opened.problem)}`);
  return opened.value;
}
