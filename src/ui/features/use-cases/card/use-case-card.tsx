import { useState } from 'react';
import type { Analysis } from '#core/analysis.ts';
import type { Candidate } from '#core/use-cases/candidate.ts';
import type { NamedCandidate } from '../../../document/named-candidates.ts';
import { CardActions } from '../shaping/card-actions.tsx';
import { ChangeNotice } from './change-notice.tsx';
import { DefinitionSection } from './definition-section.tsx';
import { EstimatesSection } from './estimates-section.tsx';
import { HoursTable } from './hours-table.tsx';
import { KompassLine } from './kompass-line.tsx';
import { StepList } from './step-list.tsx';
import { TechnologySection } from './technology-section.tsx';
import { Why } from './why.tsx';
import './card.css';

interface UseCaseCardProps {
  readonly candidate: Candidate;
  readonly title: string;
  readonly analysis: Analysis;
  readonly candidates: readonly NamedCandidate[];
}

/** A use case opened, in the order of the work: why it stands here, what it wins, with what, what is still open, and what it is made of. */
export function UseCaseCard({ candidate, title, analysis, candidates }: UseCaseCardProps) {
  const [showsSteps, setShowsSteps] = useState(false);
  const { id } = candidate;
  return (
    <div className="use-case-card">
      <ChangeNotice candidate={candidate} analysis={analysis} />
      <Why candidate={candidate} />
      <HoursTable candidate={candidate} showsSteps={showsSteps} onSteps={() => setShowsSteps(!showsSteps)} />
      {showsSteps && <StepList candidate={candidate} analysis={analysis} />}
      <TechnologySection candidate={candidate} />
      <EstimatesSection key={id} candidate={candidate} />
      <DefinitionSection candidate={candidate} />
      <KompassLine candidate={candidate} />
      <CardActions candidate={candidate} title={title} analysis={analysis} candidates={candidates} />
    </div>
  );
}
