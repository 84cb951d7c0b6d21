import { Plus } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { problemReasonText } from '#core/suggest/reason-text.ts';
import type { SuggestedProblem } from '#core/suggest/suggest-problem-fields.ts';
import { domainTexts } from '../language/domain-texts.ts';
import { defineTexts, useLanguage, useTexts } from '../language/use-texts.ts';
import { Hint } from './hint.tsx';
import './chip.css';

const texts = defineTexts({
  de: { accept: (name: string) => `Vorschlag übernehmen: ${name}` },
  en: { accept: (name: string) => `Accept suggestion: ${name}` },
});

/** Outlined chips: problem fields worth asking about, each with its reason on hover and focus. A click takes one over. */
export function SuggestedProblems({
  problems,
  keys,
  focusable = true,
  onAccept,
}: {
  readonly problems: readonly SuggestedProblem[];
  /** Key that takes over the first one. */
  readonly keys?: string;
  readonly focusable?: boolean;
  readonly onAccept: (problem: SuggestedProblem) => void;
}) {
  const t = useTexts(texts);
  const language = useLanguage();
  const words = useTexts(domainTexts).problemField;
  return problems.map((problem, at) => (
    <Hint key={problem.kind} text={problemReasonText(problem, language)} keys={at === 0 ? keys : undefined}>
      <AriaButton
        className="chip chip-suggested"
        aria-label={t.accept(words[problem.kind])}
        excludeFromTabOrder={!focusable}
        onPress={() => onAccept(problem)}
      >
        <Plus className="icon" aria-hidden />
        {words[problem.kind]}
      </AriaButton>
    </Hint>
  ));
}
