import { Plus } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { PROBLEM_FIELDS, type ProblemNote } from '#core/annotation/annotation.ts';
import { domainTexts } from '../language/domain-texts.ts';
import { defineTexts, useTexts } from '../language/use-texts.ts';
import { Menu } from './menu.tsx';
import './chip.css';

const texts = defineTexts({ de: { label: 'Problemfelder wählen' }, en: { label: 'Choose problem fields' } });

/** The dashed plus: adds or takes back problem fields of a step. Words and severity of those that stay are kept. */
export function ProblemMenu({
  problems,
  onChange,
}: {
  readonly problems: readonly ProblemNote[];
  readonly onChange: (problems: readonly ProblemNote[]) => void;
}) {
  const t = useTexts(texts);
  const words = useTexts(domainTexts).problemField;
  return (
    <Menu
      label={t.label}
      trigger={
        <AriaButton className="chip chip-add" aria-label={t.label} data-field="problems">
          <Plus className="icon" aria-hidden />
        </AriaButton>
      }
      groups={[
        {
          entries: PROBLEM_FIELDS.map((kind) => {
            const named = problems.some((problem) => problem.kind === kind);
            return {
              id: kind,
              label: words[kind],
              selected: named,
              run: () =>
                onChange(named ? problems.filter((problem) => problem.kind !== kind) : [...problems, { kind, severity: null, text: '' }]),
            };
          }),
        },
      ]}
    />
  );
}
