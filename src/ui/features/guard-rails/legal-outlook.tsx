import { legalTimeline } from '#core/guard-rails/legal-dates.ts';
import { packText } from '#core/guard-rails/pack-text.ts';
import { useSession } from '../../document/use-document.ts';
import { useRules } from '../../document/use-rules.ts';
import { formatDay } from '../../language/format-day.ts';
import { useLanguage, useTexts } from '../../language/use-texts.ts';
import { guardRailTexts } from './guard-rail-texts.ts';

/** The days the law knows, counted from today, and the points nobody can answer yet. */
export function LegalOutlook() {
  const t = useTexts(guardRailTexts);
  const language = useLanguage();
  const pack = useRules();
  const dates = legalTimeline(pack, useSession().today());
  const open = packText(pack.open_legal_points, pack.open_legal_points_en, language);
  return (
    <details>
      <summary>{t.dates}</summary>
      <div className="legal-outlook">
        <h2 className="label">{t.timeline}</h2>
        <ul className="legal-dates">
          {dates.map(({ date, what, whatEn, source, daysLeft, inForce }) => {
            const { text, language: spoken } = packText(what, whatEn, language);
            return (
              <li key={date + what}>
                <b className="num">{formatDay(date, language)}</b>
                <span className="num">{inForce ? t.inForce : t.inDays(daysLeft)}</span>
                {source.startsWith('https://') ? (
                  <a lang={spoken} href={source} target="_blank" rel="noreferrer">
                    {text}
                  </a>
                ) : (
                  <span lang={spoken}>{text}</span>
                )}
              </li>
            );
          })}
        </ul>
        <h2 className="label">{t.openLaw}</h2>
        <ul className="legal-open" lang={open.language}>
          {open.text.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </div>
    </details>
  );
}
