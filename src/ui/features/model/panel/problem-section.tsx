import { X } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import type { NodeAnnotation } from '#core/annotation/annotation.ts';
import { problemsPatch } from '../../../document/annotation-patches.ts';
import { COMMANDS } from '../../../commands/registry.ts';
import { keyText } from '../../../commands/key-text.ts';
import type { ProcessSnapshot } from '../../../document/document-store.ts';
import { openProblems } from '../../../document/suggested-problems.ts';
import { useSession, useSettings } from '../../../document/use-document.ts';
import { domainTexts } from '../../../language/domain-texts.ts';
import { useLanguage, useTexts } from '../../../language/use-texts.ts';
import { ProblemMenu } from '../../../parts/problem-menu.tsx';
import { SuggestedProblems } from '../../../parts/suggested-problems.tsx';
import { panelTexts } from './panel-texts.ts';

/** What is hard about a step, as chips; and the systems and documents it works with. */
export function ProblemSection({
  id,
  annotation,
  snapshot,
  readOnly,
}: {
  readonly id: string;
  readonly snapshot: ProcessSnapshot;
  readonly annotation: NodeAnnotation;
  readonly readOnly: boolean;
}) {
  const t = useTexts(panelTexts);
  const words = useTexts(domainTexts).problemField;
  const language = useLanguage();
  const session = useSession();
  const { problems, systems, documents } = annotation;
  const wanted = useSettings((state) => state.suggestions);
  const suggested = wanted && !readOnly ? openProblems(snapshot, id) : [];
  const replace = (next: NodeAnnotation['problems']) => session.annotate(new Map([[id, problemsPatch(next)]]));
  return (
    <>
      <section>
        <h3 className="label">
          {t.problems}
          <kbd>P</kbd>
        </h3>
        <div className="chips">
          {problems.map((problem) => (
            <span key={problem.kind} className="chip" title={problem.text === '' ? undefined : problem.text}>
              {words[problem.kind]}
              {!readOnly && (
                <AriaButton
                  aria-label={t.removeProblem(words[problem.kind])}
                  onPress={() => replace(problems.filter((other) => other !== problem))}
                >
                  <X className="icon" aria-hidden />
                </AriaButton>
              )}
            </span>
          ))}
          {!readOnly && <ProblemMenu problems={problems} onChange={replace} />}
        </div>
        {suggested.length > 0 && (
          <div className="problem-suggestions">
            <p className="caption">
              {t.suggestedProblems} <kbd>{keyText(COMMANDS.get('step.acceptProblem')!.keys[0]!, language)}</kbd>
            </p>
            <div className="chips">
              <SuggestedProblems problems={suggested} onAccept={({ kind }) => replace([...problems, { kind, severity: null, text: '' }])} />
            </div>
          </div>
        )}
      </section>
      <NameChips title={t.systems} names={systems.map((system) => system.name)} />
      <NameChips title={t.documents} names={documents.map((document) => document.name)} />
    </>
  );
}

function NameChips({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <section>
      <h3 className="label">{title}</h3>
      <div className="chips">
        {[...new Set(names)].map((name) => (
          <span key={name} className="chip chip-quiet">
            {name}
          </span>
        ))}
      </div>
    </section>
  );
}
