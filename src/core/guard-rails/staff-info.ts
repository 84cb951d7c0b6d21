import type { Language } from '../language.ts';
import { disclaimerTexts } from './disclaimer-text.ts';
import type { UseCaseGuardRails } from './evaluate-use-case.ts';
import type { Measure } from './measures.ts';
import type { OpenItem } from './open-items.ts';
import type { RulePack } from './rule-pack.ts';
import { answerOver, type Sheet, type SheetRow, type SheetSubject } from './sheet.ts';
import { sheetText, type SheetText } from './sheet-text.ts';

export interface StaffInfoInput {
  readonly pack: RulePack;
  readonly result: UseCaseGuardRails;
  readonly subject: SheetSubject;
  readonly measures: readonly Measure[];
  readonly openItems: readonly OpenItem[];
  readonly today: string;
  readonly language: Language;
}

/** One page for works council, staff council or MAV: what is planned, what it means for work, what they take part in. */
export function staffInfo(input: StaffInfoInput): Sheet {
  const { pack, result, subject, today, language } = input;
  const text = sheetText(language);
  return {
    title: text('staffTitle'),
    sections: [
      {
        heading: text('plan'),
        rows: [
          { label: text('useCase'), value: subject.title },
          { label: text('purpose'), value: subject.purpose },
          { label: text('steps'), value: list(subject.stepNames) },
          { label: text('technology'), value: subject.technology },
          { label: text('systems'), value: list(subject.systems) },
        ],
      },
      {
        heading: text('work'),
        rows: [
          { label: text('staffData'), value: yesNo(text, answerOver(result, 'staff_affected')) },
          { label: text('monitoring'), value: yesNo(text, answerOver(result, 'staff_monitoring')) },
          { label: text('review'), value: yesNo(text, everywhere(result, 'human_review')) },
          { label: text('recording'), value: yesNo(text, answerOver(result, 'media_capture')) },
          { label: text('noPosts'), value: text('noPostsValue') },
        ],
      },
      { heading: text('participation'), rows: participation(input, text) },
      {
        heading: text('questions'),
        rows: (['question1', 'question2', 'question3'] as const).map((key) => ({ label: text(key), value: null })),
      },
    ],
    footer: disclaimerTexts(pack, today, language).footer,
  };
}

const list = (items: readonly string[]): string | null => (items.length > 0 ? items.join(', ') : null);

function participation({ pack, result, measures, openItems, language }: StaffInfoInput, text: SheetText): readonly SheetRow[] {
  const concernsStaff = measures.filter((measure) => measure.workstreams.some((stream) => stream === 'staff' || stream === 'training'));
  const open = openItems.filter((item) => item.decides.some((rule) => concernsStaff.some((measure) => measure.rule === rule)));
  return [
    { label: text('body'), value: representation(pack, result, language) },
    ...concernsStaff
      .filter((measure) => measure.applies)
      .map((measure) => ({
        label: language === 'de' ? measure.title_de : measure.title_en,
        value: `${language === 'de' ? measure.todo_de : measure.todo_en} (${measure.legalBasis})`,
      })),
    { label: text('openPoints'), value: open.length === 0 ? text('none') : open.map((item) => askOf(pack, item, language)).join('; ') },
  ];
}

/** The question behind an open item, or the attribute where the pack asks none. */
export function askOf(pack: RulePack, item: Pick<OpenItem, 'attr' | 'question'>, language: Language): string {
  const question = pack.questions.find(({ id }) => id === item.question);
  const chip = question?.chips?.find(({ attr }) => attr === item.attr);
  const choice = [...pack.project_profile, ...pack.step_choices].find(({ attr }) => attr === item.attr);
  if (language === 'de') return chip?.label_de ?? question?.ask_de ?? choice?.ask_de ?? item.attr;
  return chip?.label_en ?? question?.ask_en ?? choice?.ask_en ?? item.attr;
}

function representation(pack: RulePack, result: UseCaseGuardRails, language: Language): string | null {
  const value = result.steps[0]?.result.facts.get('staff_rep');
  const option = pack.project_profile.find(({ attr }) => attr === 'staff_rep')?.options[String(value)];
  return option === undefined ? null : language === 'de' ? option.label_de : option.label_en;
}

/** Yes only if every step says yes: one step without a review is a No. */
function everywhere(result: UseCaseGuardRails, attr: string): boolean | null {
  const facts = result.steps.map((step) => step.result.facts.get(attr));
  if (facts.includes(false)) return false;
  return facts.length > 0 && facts.every((fact) => fact === true) ? true : null;
}

const yesNo = (text: SheetText, answer: boolean | null): string | null => (answer === null ? null : text(answer ? 'yes' : 'no'));
