import { useState } from 'react';
import type { Analysis } from '#core/analysis.ts';
import type { Candidate, StepRef } from '#core/use-cases/candidate.ts';
import { explainNode } from '#core/flow/explain.ts';
import { writeExplanation } from '#core/flow/explain-text.ts';
import { useShowStep } from '../../../document/use-show-step.ts';
import { formatHours } from '../../../language/format.ts';
import { useLanguage, useTexts } from '../../../language/use-texts.ts';
import { TagBadge } from '../../../parts/tag-badge.tsx';
import { cardTexts } from './card-texts.ts';

/** The steps of a use case with tag and hours; a name leads into the drawing, a number to the way it was calculated. */
export function StepList({ candidate, analysis }: { readonly candidate: Candidate; readonly analysis: Analysis }) {
  const t = useTexts(cardTexts);
  return (
    <section className="card-steps" aria-label={t.steps}>
      <h3 className="label">{t.steps}</h3>
      <ul>
        {candidate.members.map((member) => (
          <StepLine key={`${member.file}/${member.step}`} member={member} analysis={analysis} />
        ))}
      </ul>
    </section>
  );
}

function StepLine({ member, analysis }: { readonly member: StepRef; readonly analysis: Analysis }) {
  const t = useTexts(cardTexts);
  const language = useLanguage();
  const showStep = useShowStep();
  const [isOpen, setOpen] = useState(false);
  const { model, annotations, flow } = analysis.files.find(({ file }) => file === member.file)!;
  const nameOf = (id: string) => model.flowNodes.find((node) => node.id === id)?.name ?? id;
  const name = nameOf(member.step);
  const explanation = isOpen ? explainNode(flow, model, annotations, member.step) : null;
  return (
    <li>
      <div className="step-line">
        <button type="button" title={t.showStep} onClick={() => showStep(member)}>
          {name}
        </button>
        <TagBadge tag={annotations.nodes.get(member.step)?.tag ?? 'open'} />
        <button
          type="button"
          className="number-button num"
          aria-expanded={isOpen}
          aria-label={`${t.formula(name)}: ${formatHours(flow.nodes.get(member.step)?.annualHours ?? null, language)}`}
          onClick={() => setOpen(!isOpen)}
        >
          {formatHours(flow.nodes.get(member.step)?.annualHours ?? null, language)}
        </button>
      </div>
      {explanation !== null && (
        <ul className="step-formula num">
          {writeExplanation(explanation, nameOf, language).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </li>
  );
}
