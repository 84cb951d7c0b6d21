import { TriangleAlert, X } from 'lucide-react';
import type { ProblemCode } from '#core/problem/problem.ts';
import { problemText } from '#core/problem/problem-text.ts';
import { useDocument, useSession } from '../document/use-document.ts';
import { defineTexts, useLanguage, useTexts } from '../language/use-texts.ts';
import { Button, IconButton } from '../parts/button.tsx';
import './problem-notice.css';

const texts = defineTexts({
  de: { dismiss: 'Hinweis schließen', elsewhere: 'An anderem Ort speichern' },
  en: { dismiss: 'Dismiss notice', elsewhere: 'Save elsewhere' },
});

/** Where the place is at fault, another one helps. */
const placeProblems: ReadonlySet<ProblemCode> = new Set(['DISK_FULL', 'PLACE_GONE', 'FILE_READ_ONLY', 'FILE_NOT_WRITABLE', 'FILE_BUSY']);

/** Why the last action did not succeed; stays until somebody has read it. */
export function ProblemNotice() {
  const t = useTexts(texts);
  const language = useLanguage();
  const session = useSession();
  const problem = useDocument((state) => state.problem);
  const file = useDocument((state) => state.file);
  const unsaved = useDocument((state) => state.unsaved);
  // an export that failed says its own name: then saving the document elsewhere is no answer
  const isOfDocument = problem !== null && 'name' in problem && problem.name === file?.name;
  return (
    <div className="problem-place" role="alert">
      {problem !== null && (
        <div className="problem-notice">
          <TriangleAlert className="icon" aria-hidden />
          <p>{problemText(problem, language)}</p>
          {unsaved && file !== null && isOfDocument && placeProblems.has(problem.code) && (
            <Button onPress={() => void session.saveAs(file.kind)}>{t.elsewhere}</Button>
          )}
          <IconButton label={t.dismiss} onPress={session.dismissProblem}>
            <X className="icon" aria-hidden />
          </IconButton>
        </div>
      )}
    </div>
  );
}
