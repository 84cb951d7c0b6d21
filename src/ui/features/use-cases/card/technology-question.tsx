import { X } from 'lucide-react';
import { useState } from 'react';
import { readNumberInput } from '#core/annotation/number-input.ts';
import { FACET_NAMES, type FacetName } from '#core/technology/facets.ts';
import { facetQuestionText } from '#core/technology/technology-text.ts';
import { withFacet } from '../../../document/use-case-edits.ts';
import { useDocument, useReadOnly, useSession } from '../../../document/use-document.ts';
import { useLanguage, useTexts } from '../../../language/use-texts.ts';
import { Button } from '../../../parts/button.tsx';
import { FACET_CHOICES } from './facet-choices.ts';
import { technologyTexts } from './technology-texts.ts';

/** The one question the recommendation still depends on, answered right here. */
export function TechnologyQuestion({
  useCase,
  facet,
  weight,
}: {
  readonly useCase: string;
  readonly facet: FacetName;
  /** What hangs on it: the recommendation itself, perhaps another one, or where it may run. */
  readonly weight: 'decides' | 'mayChange' | 'operation';
}) {
  const t = useTexts(technologyTexts);
  const language = useLanguage();
  const session = useSession();
  const readOnly = useReadOnly();
  const choices = FACET_CHOICES.get(facet);
  const answer = (value: string) => session.changeMappe((mappe) => withFacet(mappe, useCase, facet, value));
  return (
    <div className="technology-question" role="group" aria-label={facetQuestionText(facet, language)}>
      <p>
        <b>{t.weights[weight]}:</b> {facetQuestionText(facet, language)}
      </p>
      <div className="answers">
        {choices === undefined ? (
          <NumberAnswer onAnswer={answer} readOnly={readOnly} />
        ) : (
          choices.map(({ value, label }) => (
            <button key={value} type="button" className="chip chip-quiet" disabled={readOnly} onClick={() => answer(value)}>
              {label[language]}
            </button>
          ))
        )}
      </div>
    </div>
  );
}

function NumberAnswer({ onAnswer, readOnly }: { readonly onAnswer: (value: string) => void; readonly readOnly: boolean }) {
  const t = useTexts(technologyTexts);
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const read = readNumberInput(typed, language);
  const value = read.ok && read.value.kind === 'exact' ? String(read.value.value) : null;
  return (
    <form
      className="number-answer"
      onSubmit={(event) => {
        event.preventDefault();
        if (value !== null) onAnswer(value);
      }}
    >
      <input
        className="num"
        aria-label={t.number}
        inputMode="decimal"
        autoComplete="off"
        value={typed}
        readOnly={readOnly}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button type="submit" isDisabled={value === null || readOnly}>
        {t.answer}
      </Button>
    </form>
  );
}

/** What people answered for this use case; each answer can be taken back. */
export function AnsweredFacets({ useCase }: { readonly useCase: string }) {
  const t = useTexts(technologyTexts);
  const language = useLanguage();
  const session = useSession();
  const facets = useDocument((state) => state.mappe.useCases.get(useCase)?.facets) ?? {};
  const readOnly = useReadOnly();
  const answered = FACET_NAMES.filter((name) => Object.hasOwn(facets, name));
  if (answered.length === 0) return null;
  return (
    <ul className="answered" aria-label={t.answered}>
      {answered.map((name) => {
        const label = FACET_CHOICES.get(name)?.find(({ value }) => value === facets[name])?.label[language] ?? facets[name];
        return (
          <li key={name}>
            <span>
              {facetQuestionText(name, language)} <b>{label}</b>
            </span>
            <button
              type="button"
              aria-label={t.takeBack(facetQuestionText(name, language))}
              disabled={readOnly}
              onClick={() => session.changeMappe((mappe) => withFacet(mappe, useCase, name, null))}
            >
              <X className="icon" aria-hidden />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
