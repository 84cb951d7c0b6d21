import type { Language, Translated } from '../../language.ts';
import type { Report } from '../report.ts';
import type { ReportPart } from '../report-settings.ts';
import type { DraftBlock } from './blocks.ts';

/** One chapter of the report. Adding one is adding one file in parts/ and its line in the registry. */
export interface PartDefinition {
  readonly part: ReportPart;
  readonly title: Translated;
  /** Empty = the chapter has nothing to say and is left out. */
  write(report: Report, language: Language): readonly DraftBlock[];
}
