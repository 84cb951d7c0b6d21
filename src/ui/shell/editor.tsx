import { lazy, Suspense } from 'react';
import { presentation } from '../commands/presentation.ts';
import { useStore } from 'zustand';
import { finding } from '../commands/finding.ts';
import { FindBar } from '../features/find/find-bar.tsx';
import { ModelView } from '../features/model/model-view.tsx';
import { useDocument } from '../document/use-document.ts';
import { ProgressLine } from './progress-line.tsx';
import { NewStepField } from '../features/new-step/new-step-field.tsx';
import { SplitStepDialog } from '../features/split-step/split-step-dialog.tsx';
import { ShowHintMarks } from './show-hint-marks.tsx';
import { ShowSuggestions } from './show-suggestions.tsx';
import { PresentationStage } from './presentation-stage.tsx';
import { TopBar } from './top-bar.tsx';
import './editor.css';

const OutlineView = lazy(async () => ({ default: (await import('../features/outline/outline-view.tsx')).OutlineView }));
const StepsView = lazy(async () => ({ default: (await import('../features/steps/steps-view.tsx')).StepsView }));
const UseCasesView = lazy(async () => ({ default: (await import('../features/use-cases/use-cases-view.tsx')).UseCasesView }));
const GuardRailsView = lazy(async () => ({ default: (await import('../features/guard-rails/guard-rails-view.tsx')).GuardRailsView }));
const KompassView = lazy(async () => ({ default: (await import('../features/kompass/kompass-view.tsx')).KompassView }));
const ReportView = lazy(async () => ({ default: (await import('../features/report/report-view.tsx')).ReportView }));

/** An open document: top bar, one view of it, progress line. */
export function Editor() {
  const isPresenting = useStore(presentation, (state) => state.isOn);
  const view = useDocument((state) => state.view);
  const isFinding = useStore(finding, (state) => state.isOpen);
  if (isPresenting) return <PresentationStage />;
  return (
    <div className="editor">
      <ShowSuggestions />
      <ShowHintMarks />
      <SplitStepDialog />
      <TopBar />
      {isFinding && <FindBar />}
      <main className="editor-view">
        <Suspense>
          {view === 'outline' && <OutlineView />}
          {view === 'model' && <ModelView />}
          {view === 'steps' && <StepsView />}
          {view === 'useCases' && <UseCasesView />}
          {view === 'guardRails' && <GuardRailsView />}
          {view === 'kompass' && <KompassView />}
          {view === 'report' && <ReportView />}
        </Suspense>
      </main>
      <NewStepField />
      <ProgressLine />
    </div>
  );
}
