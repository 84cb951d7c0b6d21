import type { ProblemNote } from '#core/annotation/annotation.ts';
import { problemsPatch } from '../../../document/annotation-patches.ts';
import { useSession } from '../../../document/use-document.ts';
import { domainTexts } from '../../../language/domain-texts.ts';
import { useTexts } from '../../../language/use-texts.ts';
import { ProblemMenu } from '../../../parts/problem-menu.tsx';
import { RowProblems } from './row-problems.tsx';
import type { StepRow } from '../step-rows.ts';

/** The problem fields of a step, those people named and the first one its words hint at. */
export function ProblemsCell({ row: { id, annotation }, readOnly }: { readonly row: StepRow; readonly readOnly: boolean }) {
  const words = useTexts(domainTexts).problemField;
  const session = useSession();
  const { problems } = annotation;
  const change = (next: readonly ProblemNote[]) => session.annotate(new Map([[id, problemsPatch(next)]]));
  return (
    <span className="chips">
      {problems.map(({ kind, text }) => (
        <span key={kind} className="chip" title={text === '' ? undefined : text}>
          {words[kind]}
        </span>
      ))}
      {!readOnly && <ProblemMenu problems={problems} onChange={change} />}
      {!readOnly && <RowProblems id={id} problems={problems} onChange={change} />}
    </span>
  );
}
