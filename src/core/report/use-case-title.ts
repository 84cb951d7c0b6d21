import type { Language } from '../language.ts';
import type { ReportUseCase } from './report.ts';

/** The title people gave, otherwise the steps it is about. */
export const useCaseTitle = ({ candidate, stepNames }: ReportUseCase, _language: Language): string =>
  candidate.title ?? stepNames.join(', ');
