import { formatNumber } from '../../../annotation/number-format.ts';
import { disclaimerTexts } from '../../../guard-rails/disclaimer-text.ts';
import { legalTimeline } from '../../../guard-rails/legal-dates.ts';
import { packText } from '../../../guard-rails/pack-text.ts';
import type { RulePack } from '../../../guard-rails/rule-pack.ts';
import { ruleStatus } from '../../../guard-rails/rule-status.ts';
import type { Language } from '../../../language.ts';
import { dayText, withDays } from '../../report-settings.ts';
import { type DraftBlock, facts, heading, list, notice, paragraph } from '../blocks.ts';
import type { PartDefinition } from '../part.ts';

/** What the report is not, and how fresh its rules are. */
export const noticePart: PartDefinition = {
  part: 'notice',
  title: { de: 'Hinweis und Regelstand', en: 'Notice and status of the rules' },
  write: ({ date, rules, settings }, language) => {
    const { long, old } = disclaimerTexts(rules, date, language);
    const { version, asOf, reviewDue } = ruleStatus(rules, date);
    const label = {
      de: ['Regelpaket', 'Rechtsstand vom', 'Neu durchzusehen bis'],
      en: ['Rule pack', 'Law as of', 'To be gone through again by'],
    }[language];
    return [
      ...(old === null ? [] : [notice(withDays(old, language))]),
      paragraph(withDays(long, language)),
      facts(
        { label: label[0]!, value: version },
        { label: label[1]!, value: dayText(asOf, language) },
        { label: label[2]!, value: dayText(reviewDue, language) },
      ),
      ...(settings.detail === 'full' ? outlook(rules, date, language) : []),
    ];
  },
};

/** What the law brings after the day of the report, and the points nobody can answer yet. */
function outlook(rules: RulePack, today: string, language: Language): readonly DraftBlock[] {
  const t = TEXTS[language];
  const coming = legalTimeline(rules, today).filter(({ inForce }) => !inForce);
  const open = packText(rules.open_legal_points, rules.open_legal_points_en, language).text;
  return [
    ...(coming.length === 0
      ? []
      : [
          heading(2, 'law-coming', t.coming),
          facts(
            ...coming.map(({ date, what, whatEn, daysLeft }) => ({
              label: `${dayText(date, language)} (${t.inDays(daysLeft, formatNumber(daysLeft, language))})`,
              value: packText(what, whatEn, language).text,
            })),
          ),
        ]),
    ...(open.length === 0 ? [] : [heading(2, 'law-open', t.open), ...list(open)]),
  ];
}

const TEXTS = {
  de: {
    coming: 'Was noch in Kraft tritt',
    inDays: (days: number, written: string) => `in ${written} ${days === 1 ? 'Tag' : 'Tagen'}`,
    open: 'Rechtlich noch offen',
  },
  en: {
    coming: 'What is still to come into force',
    inDays: (days: number, written: string) => `in ${written} ${days === 1 ? 'day' : 'days'}`,
    open: 'Legal questions still open',
  },
} as const satisfies Record<Language, unknown>;
