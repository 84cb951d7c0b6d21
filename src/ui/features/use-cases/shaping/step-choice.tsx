import type { Analysis } from '#core/analysis.ts';
import { TagBadge } from '../../../parts/tag-badge.tsx';

export interface ChoosableStep {
  readonly key: string;
  readonly file: string;
  readonly step: string;
}

interface StepChoiceProps {
  readonly label: string;
  readonly steps: readonly ChoosableStep[];
  readonly analysis: Analysis;
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (key: string) => void;
}

/** Steps to tick, with their tags. */
export function StepChoice({ label, steps, analysis, chosen, onToggle }: StepChoiceProps) {
  return (
    <ul className="step-choice" aria-label={label}>
      {steps.map(({ key, file: name, step }) => {
        const file = analysis.files.find((entry) => entry.file === name)!;
        return (
          <li key={key}>
            <label>
              <input type="checkbox" checked={chosen.has(key)} onChange={() => onToggle(key)} />
              <span>{file.model.flowNodes.find(({ id }) => id === step)?.name ?? step}</span>
              <TagBadge tag={file.annotations.nodes.get(step)?.tag ?? 'open'} />
            </label>
          </li>
        );
      })}
    </ul>
  );
}

/** The set with one member more or less. */
export function toggled(chosen: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(key)) next.add(key);
  return next;
}
