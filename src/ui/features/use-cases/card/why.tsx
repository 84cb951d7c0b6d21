import { useState } from 'react';
import type { Candidate } from '#core/use-cases/candidate.ts';
import type { Reason } from '#core/ranking/ranking.ts';
import { reasonText } from '#core/ranking/reason-text.ts';
import { useLanguage, useTexts } from '../../../language/use-texts.ts';
import { cardTexts } from './card-texts.ts';
import { ScoreDetails } from './score-details.tsx';

/** Codes that belong to one thought; everything else is a paragraph of its own. */
const THOUGHTS: readonly ReadonlySet<string>[] = [
  new Set(['RANKED', 'SPEAKS_FOR', 'SPEAKS_AGAINST']),
  new Set(['STABILITY', 'BEATS_SECOND', 'AGAINST_FIRST']),
];

/** What is said first in a sentence, up to its colon, or the condition: the part the eye should find. */
const LEAD = /^(?:[^:.]{3,60}:|(?:Wird|Bleibt) Nr\. 1, (?:wenn|solange)|(?:Becomes|Stays) no\. 1 (?:if|while))/u;

/** Why a use case stands where it stands, in a few paragraphs, and the whole calculation on demand. */
export function Why({ candidate }: { readonly candidate: Candidate }) {
  const t = useTexts(cardTexts);
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="card-words" aria-label={t.why}>
      {thoughtsOf(candidate.explanation).map((reasons) => {
        const text = reasons.map((reason) => reasonText(reason, language)).join(' ');
        const lead = LEAD.exec(text)?.[0] ?? '';
        return (
          <p key={reasons[0]!.code + text}>
            <b>{lead}</b>
            {text.slice(lead.length)}
          </p>
        );
      })}
      {candidate.priority !== null && (
        <>
          <button type="button" className="text-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t.calculation}
          </button>
          {isOpen && <ScoreDetails candidate={candidate} />}
        </>
      )}
    </section>
  );
}

function thoughtsOf(explanation: readonly Reason[]): readonly (readonly Reason[])[] {
  const thoughts: Reason[][] = [];
  for (const reason of explanation) {
    const thought = THOUGHTS.find((codes) => codes.has(reason.code));
    const last = thoughts.at(-1);
    if (thought !== undefined && last !== undefined && thought.has(last[0]!.code)) last.push(reason);
    else thoughts.push([reason]);
  }
  return thoughts;
}
