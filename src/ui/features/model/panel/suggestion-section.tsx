import { confidenceText, reasonText } from '#core/suggest/reason-text.ts';
import type { ProcessSnapshot } from '../../../document/document-store.ts';
import { acceptPatch, openSuggestion } from '../../../document/suggested-tags.ts';
import { useSession, useSettings } from '../../../document/use-document.ts';
import { domainTexts } from '../../../language/domain-texts.ts';
import { defineTexts, useLanguage, useTexts } from '../../../language/use-texts.ts';
import { Button } from '../../../parts/button.tsx';
import './suggestion-section.css';

const texts = defineTexts({
  de: { suggestion: 'Vorschlag', accept: 'Übernehmen', why: 'Warum?' },
  en: { suggestion: 'Suggestion', accept: 'Accept', why: 'Why?' },
});

/** What the words of a step speak for, as long as nobody has decided; it is never set by itself. */
export function SuggestionSection({
  id,
  snapshot,
  readOnly,
}: {
  readonly id: string;
  readonly snapshot: ProcessSnapshot;
  readonly readOnly: boolean;
}) {
  const t = useTexts(texts);
  const language = useLanguage();
  const words = useTexts(domainTexts).tag;
  const session = useSession();
  const wanted = useSettings((state) => state.suggestions);
  const suggestion = wanted && !readOnly ? openSuggestion(snapshot, id) : null;
  if (suggestion === null) return null;
  const [first, ...others] = suggestion.reasons;
  return (
    <div className="suggestion" data-tag={suggestion.tag}>
      <p>
        <b>
          {t.suggestion}: {words[suggestion.tag]}
          {suggestion.confidence === 'unsure' && '?'}
        </b>{' '}
        {first !== undefined && reasonText(first, language)}
      </p>
      <div>
        <Button onPress={() => session.annotate(new Map([[id, acceptPatch(suggestion)]]))}>
          {t.accept} <kbd>V</kbd>
        </Button>
        <details>
          <summary>{t.why}</summary>
          <ul>
            {others.map((reason) => {
              const sentence = reasonText(reason, language);
              return <li key={sentence}>{sentence}</li>;
            })}
            <li>{confidenceText(suggestion.confidence, language)}</li>
          </ul>
        </details>
      </div>
    </div>
  );
}
