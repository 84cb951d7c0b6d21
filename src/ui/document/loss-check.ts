import { issueText } from '#core/problem/issue-text.ts';
import type { Issue } from '#core/problem/issue.ts';
import type { Language } from '../language/use-texts.ts';

/** Says whether to go on with a writing that comes with these issues. */
export type LossCheck = (issues: readonly Issue[]) => Promise<boolean>;

/** Tells what of a file could not be kept, before it is written; nobody is told twice about the same. */
export function createLossCheck(askLoss: (losses: readonly string[]) => Promise<'write' | 'stay'>, language: () => Language): LossCheck {
  const told = new Set<string>();
  return async (issues) => {
    const losses = issues.filter(({ code }) => code === 'WRITTEN_ANEW').map((issue) => issueText(issue, language()));
    const fresh = losses.filter((loss) => !told.has(loss));
    if (fresh.length === 0) return true;
    if ((await askLoss(fresh)) === 'stay') return false;
    for (const loss of fresh) told.add(loss);
    return true;
  };
}
