import { Check } from 'lucide-react';
import type { Candidate } from '#core/use-cases/candidate.ts';
import { fitReasonText, operatingModelText, technologyName } from '#core/technology/technology-text.ts';
import { useLanguage, useTexts } from '../../../language/use-texts.ts';
import { DecisionTable } from './decision-table.tsx';
import { AnsweredFacets, TechnologyQuestion } from './technology-question.tsx';
import { technologyTexts } from './technology-texts.ts';
import '../../../parts/chip.css';

/** What the decision table recommends and why, what else fits, what deliberately not, where it may run, and what is still to be asked. */
export function TechnologySection({ candidate }: { readonly candidate: Candidate }) {
  const t = useTexts(technologyTexts);
  const language = useLanguage();
  const { first, reason, alternatives, notRecommended, afterClarification, operation, row, question } = candidate.technology;
  const isOpen = reason === 'facetUnknown';
  return (
    <section className="card-section technology" aria-label={t.title}>
      <div className="technology-head">
        <h3 className="label">{t.title}</h3>
        <span className={isOpen ? 'chip chip-add technology-first' : 'chip technology-first'}>
          {!isOpen && <Check className="icon" aria-hidden />}
          {technologyName(first, language)}
        </span>
        <DecisionTable row={row} />
      </div>
      <div className="technology-words">
        {!isOpen && <p>{fitReasonText(reason, language)}</p>}
        {alternatives.length > 0 && (
          <p>
            <b>{t.alternatives}:</b> {alternatives.map((option) => technologyName(option, language)).join(', ')}
          </p>
        )}
        {notRecommended.length > 0 && (
          <p>
            <b>{t.not}:</b>{' '}
            {notRecommended
              .map(({ option, reason: why }) => {
                const because = t.blocked[why];
                return because === undefined ? technologyName(option, language) : `${technologyName(option, language)} (${because})`;
              })
              .join(', ')}
          </p>
        )}
        {afterClarification.length > 0 && (
          <p>
            <b>{t.after}:</b> {afterClarification.map((option) => technologyName(option, language)).join(', ')}
          </p>
        )}
        {operation !== 'dataUnknown' && <p>{operatingModelText(operation, language)}</p>}
      </div>
      {question !== undefined && (
        <TechnologyQuestion key={question} useCase={candidate.id} facet={question} weight={isOpen ? 'decides' : 'mayChange'} />
      )}
      {operation === 'dataUnknown' && question !== 'data' && <TechnologyQuestion useCase={candidate.id} facet="data" weight="operation" />}
      <AnsweredFacets useCase={candidate.id} />
    </section>
  );
}
