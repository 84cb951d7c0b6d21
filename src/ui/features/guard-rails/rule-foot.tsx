import { CalendarClock } from 'lucide-react';
import { disclaimerTexts } from '#core/guard-rails/disclaimer-text.ts';
import { ruleStatus } from '#core/guard-rails/rule-status.ts';
import { withDays } from '#core/report/report-settings.ts';
import { useCommands } from '../../commands/use-command.ts';
import { useSession } from '../../document/use-document.ts';
import { useRules, useRulesSource } from '../../document/use-rules.ts';
import { formatDay } from '../../language/format-day.ts';
import { useLanguage, useTexts } from '../../language/use-texts.ts';
import { Button } from '../../parts/button.tsx';
import { guardRailTexts } from './guard-rail-texts.ts';
import { LegalOutlook } from './legal-outlook.tsx';

/** How old the rules are, and what hints from them are and are not; stands under everything. */
export function RuleFoot() {
  const t = useTexts(guardRailTexts);
  const language = useLanguage();
  const today = useSession().today();
  const pack = useRules();
  const source = useRulesSource();
  const [update, reset] = useCommands(['rules.update', 'rules.reset']);
  const { asOf, reviewDue, overdue } = ruleStatus(pack, today);
  const { footer, box, long } = disclaimerTexts(pack, today, language);
  return (
    <footer className="rule-foot">
      <div className="rule-state">
        <p className="num">
          {t.ruleState(formatDay(asOf, language), formatDay(reviewDue, language), pack.rules.length)} · {t.rulesFrom[source]}
          {overdue && <b> · {t.overdue}</b>}
        </p>
        <Button variant="quiet" onPress={() => update!.run()}>
          {update!.label}
        </Button>
        {source === 'file' && (
          <Button variant="quiet" onPress={() => reset!.run()}>
            {reset!.label}
          </Button>
        )}
      </div>
      <p>{withDays(footer, language)}</p>
      <details>
        <summary>{t.more}</summary>
        <p>{box}</p>
        <p>{withDays(long, language)}</p>
      </details>
      <LegalOutlook />
    </footer>
  );
}

/** Says that nobody has gone through the rules in time; nothing while they are fresh. */
export function OverdueNotice() {
  const t = useTexts(guardRailTexts);
  const language = useLanguage();
  const today = useSession().today();
  const pack = useRules();
  const { overdue } = ruleStatus(pack, today);
  const { old } = disclaimerTexts(pack, today, language);
  if (old === null) return null;
  return (
    <div className="guard-notice rule-overdue" role="status">
      <CalendarClock className="icon" aria-hidden />
      <p>
        {overdue && <b>{t.overdue}</b>} {withDays(old, language)}
      </p>
    </div>
  );
}
