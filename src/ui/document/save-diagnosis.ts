import type { Problem } from '#core/problem/problem.ts';
import { stepsOf } from '#core/process/queries.ts';
import { TOOL } from '#core/report/tool.ts';
import type { Platform } from '#platform/platform.ts';
import type { DocumentState } from './document-store.ts';
import type { Settings } from './settings-store.ts';

/** Writes a text for support: program, machine, faults, and of the open document its size only, never a word of it. */
export async function saveDiagnosis(
  platform: Platform,
  { phase, file, processes, snapshot, unsaved, problem, view }: DocumentState,
  { language, theme, scale }: Settings,
  report: (problem: Problem) => void,
): Promise<void> {
  const facts: Readonly<Record<string, unknown>> = {
    program: `${TOOL.name} ${TOOL.version}`,
    edition: platform.kind,
    settings: `${language}, ${theme}, ${scale}`,
    document:
      phase === 'none'
        ? 'none'
        : `${file?.kind}, ${processes.length} processes, ${snapshot === null ? '?' : stepsOf(snapshot.model).length} steps`,
    issues: processes.flatMap(({ issues }) => issues.map(({ code }) => code)).join(', '),
    state: `${view}, ${unsaved ? 'unsaved' : 'saved'}${file?.readOnly === true ? ', read-only' : ''}`,
    problem: problem?.code ?? 'none',
  };
  const lines = Object.entries(facts).map(([name, value]) => `${name}: ${String(value)}`);
  const text = [...lines, '', await platform.readDiagnosis()].join('\n');
  const saved = await platform.saveAs('Prozesskompass Diagnose.txt', ['txt'], new TextEncoder().encode(text));
  if (!saved.ok && saved.problem.code !== 'CANCELLED') report(saved.problem);
}
