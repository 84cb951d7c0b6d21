import type { Language, Translated } from '../language.ts';
import type { JsonFault } from './outline-of-json.ts';

/** What is wrong with a JSON draft and where, in one sentence. */
export const jsonFaultText = (fault: JsonFault, language: Language): string => sentenceOf(fault)[language];

function sentenceOf({ code, at }: JsonFault): Translated {
  switch (code) {
    case 'JSON_BROKEN':
      return {
        de: 'Das sieht nach JSON aus, ist aber keines: Meist fehlt ein Komma, ein Anführungszeichen oder eine Klammer.',
        en: 'This looks like JSON, but is none: most often a comma, a quotation mark or a bracket is missing.',
      };
    case 'JSON_NO_STEPS':
      return { de: 'Im JSON fehlt die Liste „steps“ mit den Schritten.', en: 'The JSON has no list “steps”.' };
    case 'JSON_ITEM':
      return {
        de: `Die Angabe ${at} im JSON ist kein Schritt. Zum Beispiel: {"role": "Leitung", "step": "Akte lesen", "minutes": 20}`,
        en: `${at} in the JSON is no step. For example: {"role": "Head", "step": "Read file", "minutes": 20}`,
      };
    case 'JSON_NUMBER':
      return { de: `Die Angabe ${at} im JSON ist keine Zahl.`, en: `${at} in the JSON is no number.` };
    case 'JSON_TAG':
      return {
        de: `Die Angabe ${at} im JSON ist keine Einordnung. Möglich sind auto, ki, mensch, offen.`,
        en: `${at} in the JSON is no tag. Possible are auto, ai, human, open.`,
      };
    case 'JSON_PROBLEM':
      return { de: `Die Angabe ${at} im JSON ist kein bekanntes Problemfeld.`, en: `${at} in the JSON is no known problem field.` };
    case 'JSON_DEEP':
      return { de: `Ab ${at} ist das JSON zu tief verschachtelt.`, en: `From ${at} on the JSON is nested too deeply.` };
  }
}
