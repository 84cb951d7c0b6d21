import type { Language } from '../language.ts';
import { packText } from './pack-text.ts';
import type { PackQuestion, RulePack } from './rule-pack.ts';

/** The question an attribute belongs to, itself or as one of its details; null = tag, technology or profile. */
export const questionOf = (pack: Pick<RulePack, 'questions'>, attr: string): PackQuestion | null =>
  pack.questions.find((question) => question.attr === attr || question.chips?.some((chip) => chip.attr === attr)) ?? null;

/** What people are asked for an attribute; the attribute itself where the pack asks nothing. */
export function askOf(pack: Pick<RulePack, 'questions' | 'project_profile' | 'step_choices'>, attr: string, language: Language): string {
  const question = questionOf(pack, attr);
  const detail = question?.chips?.find((chip) => chip.attr === attr);
  if (detail !== undefined) return packText(detail.label_de, detail.label_en, language).text;
  const asked = question ?? [...pack.project_profile, ...pack.step_choices].find((choice) => choice.attr === attr);
  return asked === undefined ? attr : packText(asked.ask_de, asked.ask_en, language).text;
}
