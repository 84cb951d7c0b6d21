import { PROBLEM_FIELD_WORDS, TAG_WORDS } from '../annotation/annotation-words.ts';
import type { Language, Translated } from '../language.ts';
import type { Place } from './features-of-step.ts';
import { LABELS } from './lexicon/labels.ts';
import type { SuggestedProblem } from './suggest-problem-fields.ts';
import type { Confidence, SuggestionReason } from './suggestion.ts';

const CONFIDENCE_TEXTS: Readonly<Record<Confidence, Translated>> = {
  sure: { de: 'Vorschlag, bitte bestätigen.', en: 'Suggestion, please confirm.' },
  unsure: { de: 'Unsicher, bitte selbst einordnen.', en: 'Unsure, please classify yourself.' },
  none: { de: 'Kein Vorschlag möglich, bitte einordnen.', en: 'No suggestion possible, please classify.' },
};

/** What to do with a suggestion of this confidence. */
export const confidenceText = (confidence: Confidence, language: Language): string => CONFIDENCE_TEXTS[confidence][language];

const PLACE_WORDS: Readonly<Record<Place, Translated>> = {
  core: { de: 'Tätigkeit', en: 'Activity' },
  head: { de: 'Gegenstand', en: 'Subject' },
  context: { de: 'Anlass', en: 'Occasion' },
  part: { de: 'Wortteil', en: 'Part of a word' },
  documentation: { de: 'Beschreibung', en: 'Description' },
  lane: { de: 'Rolle', en: 'Role' },
};

/** One reason as a sentence. */
export const reasonText = (reason: SuggestionReason, language: Language): string => sentenceOf(reason)[language];

function sentenceOf(reason: SuggestionReason): Translated {
  switch (reason.code) {
    case 'word': {
      const { de, en } = labelOf(reason.concept);
      return {
        de: `${PLACE_WORDS[reason.place].de} ${quotedDe(reason.words)}: ${de} – spricht für „${TAG_WORDS[reason.leans].de}“.`,
        en: `${PLACE_WORDS[reason.place].en} ${quotedEn(reason.words)}: ${en} – speaks for “${TAG_WORDS[reason.leans].en}”.`,
      };
    }
    case 'type':
      return {
        de: `Im Modell als ${reason.type} gezeichnet – spricht für „${TAG_WORDS[reason.leans].de}“.`,
        en: `Drawn as ${reason.type} in the model – speaks for “${TAG_WORDS[reason.leans].en}”.`,
      };
    case 'toReceiver':
      return {
        de: `Etwas geht an eine feste Stelle – spricht für „${TAG_WORDS[reason.leans].de}“.`,
        en: `Something goes to a fixed office – speaks for “${TAG_WORDS[reason.leans].en}”.`,
      };
    case 'humanFirst': {
      const { de, en } = labelOf(reason.concept);
      return {
        de: `${quotedDe(reason.words)} berührt ${de}: Menschen gehen vor, bitte genau ansehen.`,
        en: `${quotedEn(reason.words)} touches ${en}: people come first, please look closely.`,
      };
    }
    case 'close':
      return { de: `„${TAG_WORDS[reason.other].de}“ liegt fast gleichauf.`, en: `“${TAG_WORDS[reason.other].en}” is almost as likely.` };
    case 'vague':
      return {
        de: `${quotedDe(reason.words)} sagt nicht, was getan wird. Ein genauerer Name hilft.`,
        en: `${quotedEn(reason.words)} does not say what is done. A more precise name helps.`,
      };
    case 'nothingFound':
      return { de: 'Der Name enthält keine bekannten Wörter.', en: 'The name contains no known words.' };
  }
}

/** Why a problem field is worth asking about. */
export const problemReasonText = ({ kind, words }: SuggestedProblem, language: Language): string =>
  language === 'de'
    ? `${quotedDe(words)} deutet auf „${PROBLEM_FIELD_WORDS[kind].de}“. Trifft das zu?`
    : `${quotedEn(words)} hints at “${PROBLEM_FIELD_WORDS[kind].en}”. Is that so?`;

function labelOf(concept: string): Translated {
  const label = LABELS.get(concept);
  if (label === undefined) throw new Error(`No label for the concept ${concept} of the suggester`);
  return label;
}

const quotedDe = (words: readonly string[]): string => words.map((word) => `„${word}“`).join(', ');
const quotedEn = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(', ');
