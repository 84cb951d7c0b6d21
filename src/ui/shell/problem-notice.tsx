import { TriangleAlert, X } from 'lucide-react';
import { problemText } from '#core/problem/problem-text.ts';
import { useDocument, useSession } from '../document/use-document.ts';
import { defineTexts, useLanguage, useTexts } from '../language/use-texts.ts';
import { IconButton } from '../parts/button.tsx';
import './problem-notice.css';

const texts = defineTexts({ de: { dismiss: 'Hinweis schließen' }, en: { dismiss: 'Dismiss notice' } });

/** Why the last action did not succeed; stays until somebody has read it. */
export function ProblemNotice() {
  const t = useTexts(texts);
  const language = useLanguage();
  const session = useSession();
  const problem = useDocument((state) => state.problem);
  return (
    <div className="problem-place" role="alert">
      {problem !== null && (
        <div className="problem-notice">
          <TriangleAlert className="icon" aria-hidden />
          <p>{problemText(problem, language)}</p>
          <IconButton label={t.dismiss} onPress={session.dismissProblem}>
            <X className="icon" aria-hidden />
          </IconButton>
        </div>
      )}
    </div>
  );
}
