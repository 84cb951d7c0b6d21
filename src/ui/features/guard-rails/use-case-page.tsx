import { useMemo } from 'react';
import { assignmentsOf } from '#app/mappe/assignments-of.ts';
import type { Analysis } from '#core/analysis.ts';
import { dontKnowIn } from '#core/guard-rails/facts.ts';
import { documentSteps } from '#core/use-cases/document-steps.ts';
import { withUseCaseAnswers } from '../../document/guard-rail-edits.ts';
import type { NamedCandidate } from '../../document/named-candidates.ts';
import { useDocument, useReadOnly, useSession } from '../../document/use-document.ts';
import { useRules } from '../../document/use-rules.ts';
import { Outcome } from './outcome.tsx';
import { QuestionList } from './question-list.tsx';
import { questionSheet } from './question-sheet.ts';

interface UseCasePageProps {
  readonly named: NamedCandidate;
  readonly analysis: Analysis;
  readonly next: { readonly title: string; go(): void } | null;
  readonly focusRequest: number;
}

/** One use case: its questions, beside them what follows. Evaluated here and now, typing does not wait for the analysis. */
export function UseCasePage({ named: { candidate, title }, analysis, next, focusRequest }: UseCasePageProps) {
  const session = useSession();
  const mappe = useDocument((state) => state.mappe);
  const readOnly = useReadOnly();
  const { members, id } = candidate;
  const all = useMemo(() => documentSteps(analysis.files), [analysis.files]);
  const steps = members.flatMap(({ file, step }) => all.find((entry) => entry.file === file && entry.step === step) ?? []);
  const { useCases: edits } = mappe;
  const answers = edits.get(id)?.answers ?? {};
  const sheet = questionSheet({
    steps: steps.map(({ guarded }) => guarded),
    technology: candidate.technology.first,
    profile: mappe.profile,
    answers,
    rules: useRules(),
  });
  const assignments = assignmentsOf(mappe);
  return (
    <div className="use-case-page">
      <h1>{title}</h1>
      <div className="use-case-columns">
        <QuestionList
          sheet={sheet}
          readOnly={readOnly}
          focusRequest={focusRequest}
          next={next}
          onAnswers={(given) => session.changeMappe((before) => withUseCaseAnswers(before, id, given))}
        />
        <Outcome
          useCase={id}
          result={sheet.result}
          members={steps.map(({ file, process, step, guarded }) => ({ file, process, step, name: guarded.name ?? step }))}
          assignments={new Map([...(assignments.get('') ?? []), ...(assignments.get(id) ?? [])])}
          dontKnow={dontKnowIn(mappe.profile, answers)}
        />
      </div>
    </div>
  );
}
