import type { Language, Translated } from '../language.ts';
import type { GuardRailResult } from './evaluate-guard-rails.ts';
import type { HumanReason, ProtectedTime } from './human-by-choice.ts';
import type { Mode, RulePack } from './rule-pack.ts';

/** Why a step stays human, without the rules behind it. */
export const HUMAN_REASON_TEXT: Readonly<Record<HumanReason['kind'], Translated>> = {
  law: { de: 'Das Recht verlangt einen Menschen', en: 'The law asks for a person' },
  profession: { de: 'Die Fachlichkeit verlangt einen Menschen', en: 'Professional practice asks for a person' },
  relationship: { de: 'Beziehung: unmittelbare Arbeit mit Menschen', en: 'Relationship: direct work with people' },
  responsibility: { de: 'Verantwortung: Hier wird über einen Menschen entschieden', en: 'Responsibility: a person is decided about here' },
  choice: { de: 'Bewusst so entschieden; der Grund ist noch nicht notiert', en: 'Decided deliberately; the reason is not noted yet' },
};

/** Why a step stays human, in one line with the rules or the note behind it. */
export function textOfHumanReason(reason: HumanReason, language: Language): string {
  const text = HUMAN_REASON_TEXT[reason.kind][language];
  if (reason.kind === 'law' || reason.kind === 'profession') return `${text} (${reason.rules.join(', ')})`;
  return reason.kind === 'choice' && reason.note !== null ? reason.note : text;
}

/** How a step is marked against its ceiling; null = no conflict. */
export function textOfConflict(pack: RulePack, result: GuardRailResult, language: Language): string | null {
  if (!result.conflict) return null;
  const label = (mode: Mode): string => (language === 'de' ? pack.modes[mode].label_de : pack.modes[mode].label_en);
  const marked = label(result.facts.get('automation_mode') as Mode);
  const [ceiling, rules] = [label(result.maxMode), result.conflictRules.join(', ')];
  return language === 'de'
    ? `Markiert als ${marked}, nach den Leitplanken höchstens ${ceiling} (${rules}). Bitte gemeinsam klären.`
    : `Marked ${marked}, by the guard rails at most ${ceiling} (${rules}). Please clarify together.`;
}

/** Protected time as a sentence without its number; the caller formats hours. */
export function textOfProtectedTime(time: ProtectedTime, hours: string | null, language: Language): string {
  const de = language === 'de';
  if (time.steps === 0)
    return de ? 'Noch kein Schritt ist als Kernleistung am Menschen markiert.' : 'No step is marked as core service to people yet.';
  if (hours === null) return de ? 'Geschützte Zeit: noch unbekannt.' : 'Protected time: still unknown.';
  if (time.complete) return de ? `Geschützte Zeit: ${hours} Stunden im Jahr.` : `Protected time: ${hours} hours a year.`;
  const missing = time.unknownSteps.length;
  return de
    ? `Geschützte Zeit: mindestens ${hours} Stunden im Jahr; bei ${missing} von ${time.steps} Schritten fehlen Zahlen.`
    : `Protected time: at least ${hours} hours a year; figures are missing for ${missing} of ${time.steps} steps.`;
}
