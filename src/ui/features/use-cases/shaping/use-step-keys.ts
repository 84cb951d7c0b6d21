import type { StepRef } from '#core/use-cases/candidate.ts';
import { useDocument } from '../../../document/use-document.ts';

/** Names a step the way edits of use cases do, `<process id>/<step id>`: unique in the document, whatever its files are called. */
export function useStepKeys(): (step: Pick<StepRef, 'file' | 'step'>) => string {
  const processes = useDocument((state) => state.processes);
  return ({ file, step }) => {
    const process = processes.find(({ fileName }) => fileName === file);
    return process === undefined ? step : `${process.id}/${step}`;
  };
}
