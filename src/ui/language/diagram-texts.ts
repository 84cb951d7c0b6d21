import type { DiagramTexts } from '#diagram/process-diagram.ts';
import { domainTexts } from './domain-texts.ts';
import type { Language, Texts } from './use-texts.ts';

const SPLIT: Texts<string> = { de: 'Schritt aufteilen …', en: 'Split the step …' };

export const diagramTextsIn = (language: Language): DiagramTexts => ({
  language,
  tags: domainTexts[language].tag,
  splitStep: SPLIT[language],
});
