import { useState } from 'react';
import { useStore } from 'zustand';
import { useDocument, useSession } from '../../document/use-document.ts';
import { useTexts } from '../../language/use-texts.ts';
import { Button } from '../../parts/button.tsx';
import { ContentPage } from './content-page.tsx';
import { OutputPage } from './output-page.tsx';
import { Preview } from './preview.tsx';
import { reportTexts } from './report-texts.ts';
import { SenderPage } from './sender-page.tsx';
import './report.css';

const PAGES = ['content', 'sender', 'output'] as const;

/** The report: what is in it and for whom on the left, how it looks on the right, and out with it. */
export function ReportView() {
  const t = useTexts(reportTexts);
  const { reporting } = useSession();
  const analysis = useDocument((state) => state.analysis);
  const writing = useStore(reporting.store, (state) => state.writing);
  const [page, setPage] = useState<(typeof PAGES)[number]>('content');
  return (
    <div className="report">
      <div className="report-options">
        <header>
          <h1>{t.title}</h1>
          <nav className="report-tabs" aria-label={t.pagesLabel}>
            {PAGES.map((entry) => (
              <button key={entry} type="button" aria-current={entry === page ? 'page' : undefined} onClick={() => setPage(entry)}>
                {t.pages[entry]}
              </button>
            ))}
          </nav>
        </header>
        <div className="report-page">
          {page === 'content' && <ContentPage />}
          {page === 'sender' && <SenderPage />}
          {page === 'output' && <OutputPage />}
        </div>
        <footer>
          <Button variant="primary" isDisabled={writing !== null || analysis === null} onPress={() => void reporting.writeAll()}>
            {t.all}
          </Button>
          <p className="caption">{reporting.writesFolders ? t.allFolder : t.allZip}</p>
        </footer>
      </div>
      <Preview />
    </div>
  );
}
