import { disclaimerTexts } from '../../../guard-rails/disclaimer-text.ts';
import { ruleStatus } from '../../../guard-rails/rule-status.ts';
import { dayText } from '../../report-settings.ts';
import { facts, notice, paragraph } from '../blocks.ts';
import type { PartDefinition } from '../part.ts';

/** What the report is not, and how fresh its rules are. */
export const noticePart: PartDefinition = {
  part: 'notice',
  title: { de: 'Hinweis und Regelstand', en: 'Notice and status of the rules' },
  write: ({ date, rules }, language) => {
    const { long, old } = disclaimerTexts(rules, date, language);
    const { version, asOf, reviewDue } = ruleStatus(rules, date);
    const label = {
      de: ['Regelpaket', 'Rechtsstand vom', 'Neu durchzusehen bis'],
      en: ['Rule pack', 'Law as of', 'To be gone through again by'],
    }[language];
    return [
      ...(old === null ? [] : [notice(old)]),
      paragraph(long),
      facts(
        { label: label[0]!, value: version },
        { label: label[1]!, value: dayText(asOf, language) },
        { label: label[2]!, value: dayText(reviewDue, language) },
      ),
    ];
  },
};
