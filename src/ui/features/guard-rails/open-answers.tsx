import { CircleHelp } from 'lucide-react';
import { askOf } from '#core/guard-rails/ask-of.ts';
import type { OpenItem } from '#core/guard-rails/open-items.ts';
import { useRules } from '../../document/use-rules.ts';
import { useLanguage, useTexts } from '../../language/use-texts.ts';
import { AssignmentFields } from '../../parts/assignment-fields.tsx';
import { guardRailTexts } from './guard-rail-texts.ts';

/** Everything answered with "weiß nicht" that decides something: who finds out, until when. Answers about the organisation belong to the document. */
export function OpenAnswers({ items, useCase }: { readonly items: readonly OpenItem[]; readonly useCase: string }) {
  const t = useTexts(guardRailTexts);
  const language = useLanguage();
  const pack = useRules();
  const asked = items.filter(({ dontKnow }) => dontKnow);
  if (asked.length === 0) return null;
  return (
    <section className="open-answers" aria-label={t.openAnswers}>
      <h3 className="outcome-title num">
        {t.openAnswers} ({asked.length})
      </h3>
      <p className="caption">{t.openAnswersHint}</p>
      <ul className="sheet sheet-open">
        {asked.map((item) => {
          const ask = askOf(pack, item.attr, language);
          const isProfile = pack.project_profile.some(({ attr }) => attr === item.attr);
          return (
            <li key={item.id}>
              <CircleHelp className="icon" aria-hidden />
              <div>
                <p>{ask}</p>
                <AssignmentFields id={item.id} about={isProfile ? undefined : useCase} what={ask} canBeDone={false} />
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
