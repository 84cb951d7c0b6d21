import type { Language, Translated } from '../language.ts';
import type { HumanReason, ProtectedTime } from './human-by-choice.ts';

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
