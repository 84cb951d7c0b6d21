import { HUMAN_REASON_TEXT, textOfHumanReason, textOfProtectedTime } from '../../../guard-rails/guard-rail-text.ts';
import type { Language } from '../../../language.ts';
import { figureText, notice, oneLine, paragraph, table, tagCell } from '../blocks.ts';
import type { PartDefinition } from '../part.ts';

/** "Bewusst menschlich": which steps stay with people and why. */
export const humanPart: PartDefinition = {
  part: 'human',
  title: { de: 'Bewusst menschlich', en: 'Deliberately human' },
  write: ({ human }, language) => {
    if (human.steps.length === 0) return [];
    const t = TEXTS[language];
    const { hours } = human.protectedTime;
    return [
      paragraph(t.intro),
      notice(textOfProtectedTime(human.protectedTime, hours === null ? null : figureText(hours, language), language)),
      table(
        t.caption,
        [
          [t.step, 30],
          [t.role, 16],
          [t.tag, 16],
          [t.hours, 10, 'right'],
          [t.why, 34],
        ],
        human.steps.map(({ name, at, tag, annualHours, reasons, suggested, coreService }) => [
          oneLine(name, at.step),
          at.role === null ? '' : oneLine(at.role, ''),
          tagCell(tag, language),
          figureText(annualHours, language),
          joined([
            ...reasons.map((reason) => oneLine(textOfHumanReason(reason, language), t.decided)),
            ...(coreService && !reasons.some(({ kind }) => kind === 'relationship') ? [HUMAN_REASON_TEXT.relationship[language]] : []),
            ...(suggested === null ? [] : [t.check(suggested.reasons.map((reason) => textOfHumanReason(reason, language)).join('; '))]),
          ]),
        ]),
      ),
    ];
  },
};

/** Several reasons become one line: none but the last keeps the full stop somebody typed. */
const joined = (reasons: readonly string[]): string =>
  reasons.map((reason, index) => (index === reasons.length - 1 ? reason : reason.replace(/\.$/u, ''))).join('; ');

const TEXTS = {
  de: {
    intro:
      'Diese Schritte bleiben bei Menschen: weil Recht oder Fachlichkeit es verlangen, weil Beziehung die Arbeit ist oder weil die Beteiligten es so entschieden haben.',
    caption: 'Schritte, die menschlich bleiben, und warum',
    step: 'Schritt',
    role: 'Rolle',
    tag: 'Einordnung',
    hours: 'h/Jahr',
    why: 'Warum',
    decided: 'So entschieden',
    check: (what: string) => `noch zu bestätigen: ${what}`,
  },
  en: {
    intro:
      'These steps stay with people: because law or professional practice asks for it, because the relationship is the work, or because those involved decided so.',
    caption: 'Steps that stay human, and why',
    step: 'Step',
    role: 'Role',
    tag: 'Tag',
    hours: 'h/year',
    why: 'Why',
    decided: 'Decided so',
    check: (what: string) => `still to be confirmed: ${what}`,
  },
} as const satisfies Record<Language, unknown>;
