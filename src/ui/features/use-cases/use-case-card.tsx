import { formatQuantity } from '#core/annotation/number-format.ts';
import { UNKNOWN, type Quantity } from '#core/annotation/quantity.ts';
import type { Analysis, Candidate, EstimateName } from '#core/analysis.ts';
import { reasonText } from '#core/ranking/reason-text.ts';
import { technologyText } from '#core/technology/technology-text.ts';
import { withDropped, withEstimate } from '../../document/use-case-edits.ts';
import { useDocument, useSession } from '../../document/use-document.ts';
import { formatHours, formatHoursRange } from '../../language/format.ts';
import { useLanguage, useTexts } from '../../language/use-texts.ts';
import { Button } from '../../parts/button.tsx';
import { QuantityField } from '../../parts/quantity-field.tsx';
import { TagBadge } from '../../parts/tag-badge.tsx';
import { listTexts } from './list-texts.ts';

const BENEFIT_INPUTS = [
  'coverage',
  'timeSaving',
  'reviewMinutes',
  'operationHoursPerYear',
  'days',
  'quality',
  'people',
] as const satisfies readonly EstimateName[];
const EFFORT_INPUTS = ['personDays', 'technology', 'legal', 'change'] as const satisfies readonly EstimateName[];
const SHARES = new Set<EstimateName>(['coverage', 'timeSaving']);
const SCALES = new Set<EstimateName>(['quality', 'people', 'technology', 'legal', 'change']);

interface UseCaseCardProps {
  readonly candidate: Candidate;
  readonly title: string;
  readonly rank: number | null;
  readonly analysis: Analysis;
}

/** A use case opened: why it stands here, what it wins, what is still open, and every estimate to change. */
export function UseCaseCard({ candidate, analysis }: UseCaseCardProps) {
  const t = useTexts(listTexts);
  const language = useLanguage();
  const session = useSession();
  return (
    <div className="use-case-card">
      <div className="card-words">
        <h3 className="label">{t.why}</h3>
        {candidate.explanation.map((reason, index) => (
          <p key={index}>{reasonText(reason, language)}</p>
        ))}
        {candidate.technology.first !== null && (
          <p>
            <b>{t.technology}:</b> {technologyText(candidate.technology, language)}
          </p>
        )}
        <StepList candidate={candidate} analysis={analysis} />
      </div>
      <HoursTable candidate={candidate} />
      <div className="card-estimates">
        <Estimates title={t.estimatesBenefit} names={BENEFIT_INPUTS} candidate={candidate} />
        <Estimates title={t.estimatesEffort} names={EFFORT_INPUTS} candidate={candidate} />
      </div>
      <div className="card-actions">
        <Button variant="quiet" onPress={() => session.changeMappe((mappe) => withDropped(mappe, candidate.id, true))}>
          {t.drop}
        </Button>
      </div>
    </div>
  );
}

/** Today, saving, checking, operation, net: the formula with its numbers. */
function HoursTable({ candidate: { hours, estimates, steps } }: { readonly candidate: Candidate }) {
  const t = useTexts(listTexts);
  const language = useLanguage();
  const shown = (name: EstimateName) =>
    formatQuantity(estimates.get(name) ?? UNKNOWN, language, SHARES.has(name) ? 'share' : 'number') ?? '?';
  const rows = [
    [t.hoursToday(steps.length), hours.today],
    [t.hoursGross(shown('coverage'), shown('timeSaving')), hours.gross],
    [t.hoursReview(shown('reviewMinutes')), hours.review],
    [t.hoursOperation, hours.operation],
  ] as const;
  return (
    <div className="card-hours num">
      <h3 className="label">{t.hoursWon}</h3>
      <table>
        <tbody>
          {rows.map(([label, value]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{formatHours(value, language)}</td>
            </tr>
          ))}
          <tr className="card-sum">
            <th scope="row">{t.net}</th>
            <td>{formatHours(hours.net, language)}</td>
          </tr>
        </tbody>
      </table>
      {hours.netRange !== null && hours.netRange[0] !== hours.netRange[1] && (
        <p className="caption">{formatHoursRange(hours.netRange, language)}</p>
      )}
    </div>
  );
}

function Estimates({
  title,
  names,
  candidate,
}: {
  readonly title: string;
  readonly names: readonly EstimateName[];
  readonly candidate: Candidate;
}) {
  const t = useTexts(listTexts);
  const session = useSession();
  const readOnly = useDocument((state) => state.file?.readOnly === true);
  return (
    <section aria-label={title}>
      <h3 className="label">{title}</h3>
      <div className="estimate-fields">
        {names.map((name) => (
          <QuantityField
            key={name}
            label={t.estimates[name].label}
            suffix={t.estimates[name].suffix}
            unit={SHARES.has(name) ? 'share' : 'number'}
            {...boundsOf(name)}
            value={candidate.estimates.get(name) ?? UNKNOWN}
            readOnly={readOnly}
            onChange={(quantity: Quantity) => session.changeMappe((mappe) => withEstimate(mappe, candidate.id, name, quantity))}
          />
        ))}
      </div>
    </section>
  );
}

const boundsOf = (name: EstimateName): { readonly bounds?: readonly [number, number] } =>
  SHARES.has(name) ? { bounds: [0, 1] } : SCALES.has(name) ? { bounds: [0, 4] } : {};

function StepList({ candidate, analysis }: { readonly candidate: Candidate; readonly analysis: Analysis }) {
  const t = useTexts(listTexts);
  const language = useLanguage();
  const session = useSession();
  const processes = useDocument((state) => state.processes);
  return (
    <div className="card-steps">
      <h3 className="label">{t.stepsTitle}</h3>
      <ul>
        {candidate.members.map(({ file: fileName, step: id }) => {
          const file = analysis.files.find((candidateFile) => candidateFile.file === fileName)!;
          const step = file.model.flowNodes.find((node) => node.id === id);
          const show = async () => {
            const process = processes.find((entry) => entry.fileName === fileName);
            if (process !== undefined) await session.showProcess(process.id);
            session.show('model');
            session.select([id], { reveal: true });
          };
          return (
            <li key={`${fileName}/${id}`}>
              <button type="button" title={t.showStep} onClick={() => void show()}>
                {step?.name ?? id}
              </button>
              <TagBadge tag={file.annotations.nodes.get(id)?.tag ?? 'open'} />
              <span className="num">{formatHours(file.flow.nodes.get(id)?.annualHours ?? null, language)}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
