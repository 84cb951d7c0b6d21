import { useState } from 'react';
import { formatNumber } from '#core/annotation/number-format.ts';
import type { Candidate, KpiCode } from '#core/use-cases/candidate.ts';
import { reasonText } from '#core/ranking/reason-text.ts';
import { kpiText } from '#core/use-cases/use-case-text.ts';
import { withNote } from '../../../document/use-case-edits.ts';
import { useReadOnly, useSession } from '../../../document/use-document.ts';
import { domainTexts } from '../../../language/domain-texts.ts';
import { formatPercent } from '../../../language/format.ts';
import { useLanguage, useTexts } from '../../../language/use-texts.ts';
import { cardTexts } from './card-texts.ts';

const SHARE_KPIS: ReadonlySet<KpiCode> = new Set(['reworkShare', 'errorRate', 'deadlinesKept', 'reviewCorrections', 'paperShare']);

/** The use case as Kompass point 5 wants it described: problem, people, documents and systems, measures of success, open points. */
export function DefinitionSection({ candidate }: { readonly candidate: Candidate }) {
  const t = useTexts(cardTexts);
  const language = useLanguage();
  const fields = useTexts(domainTexts).problemField;
  const { problems, people, documents, systems, kpis, openPoints } = candidate.definition;
  const entries: readonly (readonly [string, readonly string[]])[] = [
    [t.problems, problems.map(({ kind, steps, texts }) => [`${fields[kind]} (${t.inSteps(steps)})`, ...texts].join(': '))],
    [t.people, people.map(({ name, steps }) => `${name} (${t.inSteps(steps)})`)],
    [t.documents, documents],
    [t.systems, systems],
    [
      t.kpis,
      kpis.map(({ code, today }) => {
        const value =
          today === null
            ? t.notMeasured
            : t.today(SHARE_KPIS.has(code) ? formatPercent(today, language) : formatNumber(today, language, 1));
        return `${kpiText(code, language)}: ${value}`;
      }),
    ],
    [t.openPoints, openPoints.map((reason) => reasonText(reason, language))],
  ];
  return (
    <section className="card-section" aria-label={t.about}>
      <h3 className="label">{t.about}</h3>
      <dl className="definition num">
        {entries
          .filter(([, values]) => values.length > 0)
          .map(([label, values]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                {values.map((value) => (
                  <p key={value}>{value}</p>
                ))}
              </dd>
            </div>
          ))}
        <div>
          <dt>{t.note}</dt>
          <dd>
            <Note key={candidate.id} candidate={candidate} />
          </dd>
        </div>
      </dl>
    </section>
  );
}

function Note({ candidate: { id, note } }: { readonly candidate: Candidate }) {
  const t = useTexts(cardTexts);
  const session = useSession();
  const readOnly = useReadOnly();
  const [typed, setTyped] = useState(note ?? '');
  return (
    <textarea
      className="card-note"
      aria-label={t.note}
      placeholder={t.notePlaceholder}
      rows={2}
      value={typed}
      readOnly={readOnly}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => typed.trim() !== (note ?? '') && session.changeMappe((mappe) => withNote(mappe, id, typed))}
    />
  );
}
