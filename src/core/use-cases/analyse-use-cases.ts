import type { AnalyseFile, AnalyseInput, Analysis } from '../analysis.ts';
import type { Candidate } from './candidate.ts';
import type { FlowResult } from '../flow/flow-result.ts';
import { compareText } from '../ranking/compare-text.ts';
import { COMPLETE_ENOUGH } from '../ranking/completeness.ts';
import { type DrawnFile, drawVisits } from '../ranking/draw-visits.ts';
import { portfolioOf } from '../ranking/portfolio.ts';
import { rankCandidates } from '../ranking/rank-candidates.ts';
import { scalesOf } from '../ranking/score-model.ts';
import { DEFAULT_DRAWS } from '../ranking/smaa.ts';
import { applyEdits } from './apply-edits.ts';
import { clarifyCandidate, presentRanked } from './present-candidate.ts';
import { findCandidates } from './find-candidates.ts';
import { type PreparedCandidate, prepareCandidate } from './prepare-candidate.ts';
import { judgeKompass } from './judge-kompass.ts';
import { type FileFacts, gatherStepFacts } from './step-facts.ts';

export interface CountedFile {
  readonly input: AnalyseFile;
  readonly flow: FlowResult;
}

/** From counted processes to use cases: found, edited, ranked, explained. */
export function analyseUseCases(
  files: readonly CountedFile[],
  input: AnalyseInput,
): Pick<Analysis, 'candidates' | 'ranking' | 'dropped' | 'lostEdits'> {
  // a single file needs no qualifier; with a key of its own it has one, so that a second file changes no id
  const facts = files.map(({ input: file, flow }) => gatherStepFacts(file, flow, file.key ?? (files.length > 1 ? file.file : null)));
  const drafts = findCandidates(facts, input.oneDocument ?? false);
  const { candidates, dropped, lostEdits } = applyEdits(
    drafts,
    input.useCases,
    facts.flatMap(({ steps }) => steps),
  );
  const prepared = candidates.map((candidate) => prepareCandidate(candidate, input));
  const rankable = prepared.filter(({ completeness, guardRails }) => completeness.share >= COMPLETE_ENOUGH && !guardRails.excluded);
  const unclear = prepared.filter((candidate) => !rankable.includes(candidate)).toSorted(byHoursToday);
  const scales = scalesOf(input.criteria);
  const ranked = rankCandidates(
    rankable.map(({ model }) => model),
    scales,
    input.criteria,
    input.draws ?? DEFAULT_DRAWS,
    (draws) => drawVisits(documentsOf(facts, rankable, input.oneDocument ?? false), draws, input.criteria.seed),
  );
  const byCandidate = new Map(prepared.map((candidate) => [candidate.model.id, candidate]));
  const overlaps = overlapsOf(prepared);
  const result: readonly Candidate[] = [
    ...ranked.ranking.order.map((id) => presentRanked(byCandidate.get(id)!, ranked, scales, overlaps.get(id) ?? [])),
    ...unclear.map((candidate) => clarifyCandidate(candidate, scales, overlaps.get(candidate.model.id) ?? [])),
  ];
  return {
    candidates: result.map((candidate) => {
      const { edited, guardRails } = byCandidate.get(candidate.id)!;
      return { ...candidate, kompass: judgeKompass(candidate, edited.steps, guardRails, facts, input) };
    }),
    ranking: {
      ...ranked.ranking,
      clarifyFirst: unclear.map(({ model }) => model.id),
      portfolio: portfolioOf(rankable.map(({ model }) => model)),
    },
    dropped,
    lostEdits,
  };
}

/** Files whose counts depend on each other, as far as ranked candidates are in them. */
function documentsOf(
  facts: readonly FileFacts[],
  ranked: readonly PreparedCandidate[],
  oneDocument: boolean,
): readonly (readonly DrawnFile[])[] {
  const concerned = new Set(ranked.flatMap(({ edited }) => edited.steps.map(({ file }) => file)));
  const keys = new Set(ranked.flatMap(({ model }) => model.steps.map(({ key }) => key)));
  const wanted = facts.filter(({ input: { file } }) => oneDocument || concerned.has(file));
  const files = wanted.map(({ input: { file, key, model, annotations }, flow, steps }): DrawnFile => ({
    name: key ?? file,
    model,
    annotations,
    flow,
    keys: new Map(steps.flatMap((fact) => (keys.has(fact.key) ? [[fact.step.id, fact.key] as const] : []))),
  }));
  return oneDocument ? [files] : files.map((file) => [file]);
}

/** Most hours first, unknown last: where asking is worth most. */
function byHoursToday(a: PreparedCandidate, b: PreparedCandidate): number {
  const [x, y] = [a.hours.today ?? -1, b.hours.today ?? -1];
  return (x === y ? 0 : y - x) || compareText(a.model.id, b.model.id);
}

/** Candidate id -> ids of those that share a step with it. */
function overlapsOf(prepared: readonly PreparedCandidate[]): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, string[]>();
  for (const { edited } of prepared) {
    for (const { key } of edited.steps) {
      const ids = users.get(key);
      if (ids === undefined) users.set(key, [edited.id]);
      else ids.push(edited.id);
    }
  }
  return new Map(
    prepared.map(({ edited }) => [
      edited.id,
      [...new Set(edited.steps.flatMap(({ key }) => users.get(key) ?? []))].filter((id) => id !== edited.id).toSorted(compareText),
    ]),
  );
}
