import type { DiagramTexts } from '#diagram/process-diagram.ts';
import { domainTexts } from './domain-texts.ts';
import type { Language } from './use-texts.ts';

export const diagramTextsIn = (language: Language): DiagramTexts => ({ language, tags: domainTexts[language].tag });
