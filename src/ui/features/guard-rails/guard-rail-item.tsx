import { askOf } from '#core/guard-rails/ask-of.ts';
import type { LegalDate } from '#core/guard-rails/legal-dates.ts';
import type { Measure } from '#core/guard-rails/measures.ts';
import { packText } from '#core/guard-rails/pack-text.ts';
import type { Mode } from '#core/guard-rails/rule-pack.ts';
import { useRules } from '../../document/use-rules.ts';
import { formatDay } from '../../language/format-day.ts';
import { useLanguage, useTexts } from '../../language/use-texts.ts';
import { AssignmentFields } from '../../parts/assignment-fields.tsx';
import { SeveritySign } from '../../parts/severity-sign.tsx';
import { TagBadge } from '../../parts/tag-badge.tsx';
import { guardRailTexts } from './guard-rail-texts.ts';
import { tagOfMode } from './labels.ts';

interface GuardRailItemProps {
  readonly measure: Measure;
  readonly useCase: string;
  readonly ceiling: Mode | null;
  /** Attributes whose answer would decide it; only where it is still open. */
  readonly waitsFor?: readonly string[];
}

/** One guard rail: sign, word and title; opened what it means, what to do, on what basis and how sure that is. */
export function GuardRailItem({ measure, useCase, ceiling, waitsFor = [] }: GuardRailItemProps) {
  const t = useTexts(guardRailTexts);
  const language = useLanguage();
  const pack = useRules();
  const rule = pack.rules.find(({ id }) => id === measure.rule);
  const german = language === 'de';
  const explanation = packText(rule?.explanation_de, rule?.explanation_en, language);
  const title = german ? measure.title_de : measure.title_en;
  return (
    <li>
      <details className="guard-rail">
        <summary>
          <SeveritySign severity={measure.severity} />
          <b>{title}</b>
          {ceiling !== null && ceiling !== 'automatisierbar' && (
            <span className="guard-rail-ceiling">
              <small>{t.ceiling}</small>
              <TagBadge tag={tagOfMode(ceiling)} />
            </span>
          )}
        </summary>
        <div className="guard-rail-body">
          {waitsFor.length > 0 && (
            <p className="guard-rail-waits">
              {t.dependsOn(waitsFor.map((attr) => (attr === 'automation_mode' ? t.tagMissing : askOf(pack, attr, language))).join(' · '))}
            </p>
          )}
          <div>
            <h4 className="label">{t.explanation}</h4>
            <p lang={explanation.language}>{explanation.text}</p>
          </div>
          <div>
            <h4 className="label">{t.todo}</h4>
            <p>{german ? measure.todo_de : measure.todo_en}</p>
          </div>
          <dl>
            <dt>{t.basis}</dt>
            <dd>
              <span lang="de">{measure.legalBasis}</span>
              {measure.readAs !== null && ` (${t.readAs[measure.readAs]})`}
            </dd>
            <dt>{t.inference}</dt>
            <dd>
              <span className="basis-chip">{INFERENCE[measure.inference][language]}</span>{' '}
              {(german ? pack.inference_de : pack.inference_en)[measure.inference]}
            </dd>
            <dt>{t.confidence}</dt>
            <dd>{(german ? pack.confidence_de : pack.confidence_en)[measure.confidence]}</dd>
            {measure.appliesFrom.map((from) => (
              <AppliesFrom key={from.date + from.what} from={from} />
            ))}
            <dt>{t.asOf}</dt>
            <dd>
              {formatDay(measure.asOf, language)}
              {measure.sourceUrl.startsWith('https://') && (
                <>
                  {' · '}
                  <a href={measure.sourceUrl} target="_blank" rel="noreferrer">
                    {t.source2}
                  </a>
                </>
              )}
            </dd>
          </dl>
          <AssignmentFields id={measure.id} about={useCase} what={title} />
        </div>
      </details>
    </li>
  );
}

/** The marks of the pack as one word each; the sentence beside it says what they mean. */
const INFERENCE = {
  direkt: { de: 'direkt', en: 'direct' },
  abgeleitet: { de: 'abgeleitet', en: 'derived' },
  leitplanke: { de: 'Leitplanke', en: 'guard rail' },
} as const;

function AppliesFrom({ from: { date, what, whatEn, daysLeft, inForce } }: { readonly from: LegalDate }) {
  const t = useTexts(guardRailTexts);
  const language = useLanguage();
  const content = packText(what, whatEn, language);
  return (
    <>
      <dt>{t.appliesFrom}</dt>
      <dd className="num">
        {formatDay(date, language)}
        {content.text !== '' && (
          <>
            {' · '}
            <span lang={content.language}>{content.text}</span>
          </>
        )}
        {` · ${inForce ? t.inForce : t.inDays(daysLeft)}`}
      </dd>
    </>
  );
}
