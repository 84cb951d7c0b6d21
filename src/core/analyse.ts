import type { AnalyseInput, Analysis } from './analysis.ts';
import { evaluateFlow, evaluateFlows } from './flow/evaluate-flow.ts';
import { analyseUseCases } from './use-cases/analyse-use-cases.ts';
import { stepsOf } from './process/queries.ts';

/** The one door: counts the processes, finds the use cases, ranks and explains them. The same input gives the same result everywhere. */
export function analyse(input: AnalyseInput): Analysis {
  const flows =
    input.oneDocument === true ? evaluateFlows(input.files) : input.files.map(({ model, annotations }) => evaluateFlow(model, annotations));
  const files = input.files.map((file, at) => ({ input: file, flow: flows[at]! }));
  return {
    seed: input.criteria.seed,
    ...(input.rules === undefined ? {} : { rules: input.rules }),
    files: files.map(({ input: { file, model, annotations, issues, problems }, flow }) => {
      const notes = stepsOf(model).map(({ id }) => annotations.nodes.get(id));
      return {
        file,
        problems,
        issues,
        model,
        annotations,
        flow,
        progress: {
          steps: notes.length,
          tagged: notes.filter((note) => note !== undefined && note.tag !== 'open').length,
          timed: notes.filter((note) => note !== undefined && note.handlingMinutes.kind !== 'unknown').length,
        },
      };
    }),
    ...analyseUseCases(files, input),
  };
}
