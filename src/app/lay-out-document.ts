import { encodeText } from '#bpmn/decode-text.ts';
import { type DiagramRules, insertDiagram } from '#bpmn/insert-diagram.ts';
import type { OpenBpmn } from '#bpmn/open-bpmn.ts';
import { openBpmn } from '#bpmn/read-bpmn.ts';
import { layOut } from '#core/layout/lay-out.ts';
import { ok, type Result } from '#core/problem/problem.ts';

/** The document with a drawing of our own layout instead of those it has; only the drawing changes in its text. */
export function layOutDocument(text: string): OpenBpmn {
  const bare = openOwn(text);
  return openOwn(insertDiagram(bare, layOut(bare.model), { replace: true }));
}

/** A file with a drawing of our own layout, in its own encoding; null = it has one already and keeps it. */
export function layOutBytes(bytes: Uint8Array, { replace }: DiagramRules): Result<Uint8Array | null> {
  const opened = openBpmn(bytes);
  if (!opened.ok) return opened;
  const { source, diagrams, model } = opened.value;
  const isDrawn = diagrams.some((diagram) => diagram.shapes > 0);
  if (isDrawn && !replace) return ok(null);
  return ok(encodeText(source, insertDiagram(opened.value, layOut(model), { replace: true })));
}

/** Text that came out of the program itself: not being able to read it is a bug. */
export function openOwn(text: string): OpenBpmn {
  const opened = openBpmn(text);
  if (!opened.ok) throw new Error(`own BPMN cannot be read: ${JSON.stringify(opened.problem)}`);
  return opened.value;
}
