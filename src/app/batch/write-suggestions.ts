import { TAG_WORDS } from '#core/annotation/annotation-words.ts';
import type { Language, Translated } from '#core/language.ts';
import { confidenceText, reasonText } from '#core/suggest/reason-text.ts';
import { SUGGESTED_TAGS } from '#core/suggest/suggestion.ts';
import { writeCsv } from '#export/csv/csv-text.ts';
import type { SuggestedStep } from './suggest-document.ts';

const TITLES: readonly Translated[] = [
  { de: 'Schritt-ID', en: 'Step id' },
  { de: 'Schritt', en: 'Step' },
  { de: 'Bereich', en: 'Lane' },
  { de: 'Vorschlag', en: 'Suggestion' },
  { de: 'Sicherheit', en: 'Confidence' },
  { de: 'Hinweis', en: 'Note' },
  ...SUGGESTED_TAGS.map((tag) => TAG_WORDS[tag]),
  { de: 'Gründe', en: 'Reasons' },
];

const CONFIDENCE_WORDS = {
  sure: { de: 'sicher', en: 'sure' },
  unsure: { de: 'unsicher', en: 'unsure' },
  none: { de: 'keine', en: 'none' },
} as const;

/** Suggestions as a text: JSON as in contract 3 (reasons as data with a sentence each), CSV with one row per step for people. */
export function writeSuggestions(steps: readonly SuggestedStep[], format: 'json' | 'csv', language: Language): string {
  if (format === 'json') {
    const list = steps.map(({ id, suggestion: { tag, confidence, scores, reasons } }) => ({
      id,
      tag,
      confidence,
      scores,
      reasons: reasons.map((reason) => ({ ...reason, text: reasonText(reason, language) })),
    }));
    return `${JSON.stringify(list, null, 2)}\n`;
  }
  const rows = steps.map(({ id, step, suggestion: { tag, confidence, scores, reasons } }) => [
    id,
    step.name,
    step.lane ?? null,
    TAG_WORDS[tag][language],
    CONFIDENCE_WORDS[confidence][language],
    confidenceText(confidence, language),
    ...SUGGESTED_TAGS.map((candidate) => scores[candidate]),
    reasons.map((reason) => reasonText(reason, language)).join(' '),
  ]);
  return writeCsv([TITLES.map((title) => title[language]), ...rows], language);
}
