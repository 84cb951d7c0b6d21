import { Printer } from 'lucide-react';
import { useId } from 'react';
import type { FileAnalysis } from '#core/analysis.ts';
import { type HumanDocumentStep, humanByChoiceOf } from '#core/use-cases/human-by-choice-of.ts';
import { useDocument } from '../../document/use-document.ts';
import { useRules } from '../../document/use-rules.ts';
import { useShowStep } from '../../document/use-show-step.ts';
import { formatHours } from '../../language/format.ts';
import { useLanguage, useTexts } from '../../language/use-texts.ts';
import { Button } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { TagBadge } from '../../parts/tag-badge.tsx';
import { guardRailTexts } from './guard-rail-texts.ts';
import { HumanReasons } from './human-reasons.tsx';

/** "Bewusst menschlich": what stays with people, why, and the time protected by it; as dignified as any saving. */
export function HumanPage({ files }: { readonly files: readonly FileAnalysis[] }) {
  const t = useTexts(guardRailTexts);
  const language = useLanguage();
  const heading = useId();
  const profile = useDocument((state) => state.mappe.profile);
  const { steps, protectedTime } = humanByChoiceOf(files, profile, useRules());
  if (steps.length === 0) return <EmptyState title={t.humanTitle(0)}>{t.humanNone}</EmptyState>;
  return (
    <section className="human-page" aria-labelledby={heading}>
      <header className="human-head">
        <div>
          <h1 id={heading}>{t.humanTitle(steps.length)}</h1>
          <p className="page-lead">{t.humanBody}</p>
        </div>
        <Button onPress={() => window.print()}>
          <Printer className="icon" aria-hidden />
          {t.print}
        </Button>
      </header>
      <p className="protected num">
        <b>{formatHours(protectedTime.hours, language)}</b>
        <span>
          {t.protectedTime}
          <small>
            {protectedTime.steps === 0
              ? t.protectedNone
              : [
                  t.protectedIn(protectedTime.steps),
                  ...(protectedTime.complete ? [] : [t.protectedAtLeast(protectedTime.unknownSteps.length)]),
                ].join(', ')}
          </small>
        </span>
      </p>
      <table className="human-table">
        <thead>
          <tr>
            <th scope="col">{t.step}</th>
            <th scope="col">{t.why}</th>
            <th scope="col">{t.hours}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <HumanRow key={step.at.guarded.id} step={step} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function HumanRow({ step }: { readonly step: HumanDocumentStep }) {
  const t = useTexts(guardRailTexts);
  const language = useLanguage();
  const show = useShowStep();
  return (
    <tr>
      <th scope="row">
        <button type="button" title={t.showStep} onClick={() => show(step.at)}>
          {step.name ?? step.at.step}
        </button>
        <small>
          {step.at.role}
          {step.tag !== 'humanOnly' && <TagBadge tag={step.tag} />}
        </small>
      </th>
      <td>
        <HumanReasons step={step} />
      </td>
      <td className="num">
        <span>{formatHours(step.annualHours, language)}</span>
        {step.coreService && <small>{t.coreService}</small>}
      </td>
    </tr>
  );
}
