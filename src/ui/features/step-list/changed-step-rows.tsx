import type { ChangedStep } from '#app/compare-step-list.ts';
import { keyOfDifference } from '../../document/lists/step-lists.ts';
import { useLanguage, useTexts } from '../../language/use-texts.ts';
import { cellFault } from './cell-fault.ts';
import { stepListTexts } from './step-list-texts.ts';

interface ChangedStepRowsProps {
  readonly process: string;
  readonly step: ChangedStep;
  readonly left: ReadonlySet<string>;
  readonly onToggle: (keys: readonly string[], isChosen: boolean) => void;
}

/** A step and everything the list changes about it, each with its own tick. */
export function ChangedStepRows({ process, step, left, onToggle }: ChangedStepRowsProps) {
  const t = useTexts(stepListTexts);
  const language = useLanguage();
  const usable = step.differences.filter(({ problem }) => problem === null).map(({ what }) => keyOfDifference(process, step.id, what));
  const chosen = usable.filter((key) => !left.has(key));
  return (
    <tbody>
      <tr className="step-list-step">
        <td>
          <input
            type="checkbox"
            aria-label={step.name}
            checked={chosen.length > 0}
            disabled={usable.length === 0}
            ref={(box) => {
              if (box !== null) box.indeterminate = chosen.length > 0 && chosen.length < usable.length;
            }}
            onChange={() => onToggle(usable, chosen.length < usable.length)}
          />
        </td>
        <th scope="rowgroup" colSpan={3}>
          {step.name}
        </th>
      </tr>
      {step.differences.map(({ what, field, before, after, problem }) => {
        const key = keyOfDifference(process, step.id, what);
        return (
          <tr key={what} data-refused={problem !== null || undefined}>
            <td>
              <input
                type="checkbox"
                aria-label={`${step.name}: ${field}`}
                checked={problem === null && !left.has(key)}
                disabled={problem !== null}
                onChange={({ target }) => onToggle([key], target.checked)}
              />
            </td>
            <td>{field}</td>
            <td className="num step-list-before">{before ?? <i>{t.empty}</i>}</td>
            <td className="num">
              {after ?? <i>{t.empty}</i>}
              {problem !== null && <small>{`${t.notTaken}: ${cellFault(problem, language)}`}</small>}
            </td>
          </tr>
        );
      })}
    </tbody>
  );
}
