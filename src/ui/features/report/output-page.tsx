import { FileChartColumn, FileCode, FileSpreadsheet, FileText, FileType, Globe, Presentation, type LucideIcon } from 'lucide-react';
import { useEffect } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useStore } from 'zustand';
import { useSession } from '../../document/use-document.ts';
import { useLanguage, useTexts } from '../../language/use-texts.ts';
import { reportTexts } from './report-texts.ts';

const SIGNS: ReadonlyMap<string, LucideIcon> = new Map([
  ['xlsx', FileSpreadsheet],
  ['csv', FileSpreadsheet],
  ['csv-use-cases', FileSpreadsheet],
  ['docx', FileText],
  ['pdf', FileType],
  ['pptx', Presentation],
  ['html', Globe],
  ['json', FileCode],
]);

/** One button per format, each with a sentence about what is in it. */
export function OutputPage() {
  const t = useTexts(reportTexts);
  const language = useLanguage();
  const { reporting } = useSession();
  const formats = useStore(reporting.store, (state) => state.formats);
  const writing = useStore(reporting.store, (state) => state.writing);
  useEffect(() => void reporting.loadFormats(), [reporting]);
  return (
    <ul className="report-formats">
      {(formats ?? []).map(({ id, title, description }) => {
        const Sign = SIGNS.get(id) ?? FileChartColumn;
        return (
          <li key={id}>
            <AriaButton className="report-format" isDisabled={writing !== null} onPress={() => void reporting.write(id)}>
              <Sign className="icon" aria-hidden />
              <b>{title[language]}</b>
              <span>{writing === id ? t.writing : description[language]}</span>
            </AriaButton>
          </li>
        );
      })}
    </ul>
  );
}
