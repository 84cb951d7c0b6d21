import { openBpmn } from '#bpmn/read-bpmn.ts';
import { ok, type Result } from '#core/problem/problem.ts';

/** Opens a file and gives its own bytes back: saving patches the original text, so saving without a change is the original. */
export function checkBpmn(bytes: Uint8Array): Result<Uint8Array> {
  const opened = openBpmn(bytes);
  return opened.ok ? ok(bytes) : opened;
}
