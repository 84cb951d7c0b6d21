import type { Problem } from '#core/problem/problem.ts';
import { DEFAULT_CRITERIA } from '#core/ranking/default-criteria.ts';
import { createStateWriter } from './current-state.ts';
import type { DocumentSession, SessionParts } from './document-session.ts';
import { createDocumentStore, type DocumentState } from './document-store.ts';
import { createHistory } from './history.ts';
import { createLiveResults } from './live/live-results.ts';
import { createMappeChanges } from './mappe-changes.ts';
import { createMappeProcesses } from './mappe-processes.ts';
import { createMerging } from './merging.ts';
import type { OpenWork } from './open-work.ts';
import { createOpening } from './opening.ts';
import { createPrivacyCheck } from './privacy-check.ts';
import { createProcessDesk } from './process-desk.ts';
import { createProcessEdits } from './process-edits.ts';
import { withReport } from './report-edits.ts';
import { createReporting } from './reporting.ts';
import { createRuleKeeper } from './rule-keeper.ts';
import { createSafety } from './safety.ts';
import { saveDiagnosis } from './save-diagnosis.ts';
import { createSaving } from './saving.ts';
import { createStepLists } from './lists/step-lists.ts';

/** Puts the parts of a session together. What they know of each other is what stands here. */
export function createDocumentSession(parts: SessionParts): DocumentSession {
  const { platform, language, today } = parts;
  const store = createDocumentStore();
  const set = (change: Partial<DocumentState>) => store.setState(change);
  const report = (problem: Problem) => set({ problem });
  const work: OpenWork = { document: null, desk: null, history: createHistory(onHistoryMoved) };
  const [opened, desk] = [() => work.document, () => work.desk];

  function onHistoryMoved() {
    const { canUndo, canRedo, isSaved } = work.history;
    set({ canUndo, canRedo, unsaved: !isSaved });
    platform.setUnsaved(!isSaved, store.getState().title);
    safety.moved({ isSaved });
  }

  async function showProcess(id: string) {
    if (work.desk === null) return;
    results.processLeft();
    await work.desk.show(id);
    const { diagram, drawn } = work.desk.current!;
    set({ current: id, diagram: diagram.currentDiagram, selection: [], processes: work.desk.entries() });
    if (!drawn && store.getState().view === 'model') set({ view: 'steps' });
  }

  const rules = createRuleKeeper({ platform, language, report, onChange: () => results.rank() });
  const results = createLiveResults({ analyser: parts.analyser, store, desk, rules: rules.current, today });
  const changes = createMappeChanges({ store, work, results, showProcess });
  const { replaceMappe, ...mappeChanges } = changes;
  const merging = createMerging({
    platform,
    store,
    opened,
    desk,
    showProcess,
    replaceMappe,
    pushStep: (entry) => work.history.push(entry),
    askMerge: parts.askMerge,
    report,
  });
  const whatToStrip = createPrivacyCheck(parts.askPersonal);
  const saving = createSaving({
    platform,
    store,
    opened,
    desk,
    markSaving: () => {
      const { history } = work;
      const state = history.mark();
      return () => history.markSaved(state);
    },
    onWritten: merging.setBase,
    report,
    language,
    askOverwrite: parts.askOverwrite,
    merging,
    whatToStrip,
    askLoss: parts.askLoss,
  });
  const processes = createMappeProcesses({
    platform,
    store,
    desk,
    changeMappe: mappeChanges.changeMappe,
    showProcess,
    report,
    language,
  });
  const { mayLeave, openTogether, reload, takeUp, ...opening } = createOpening({
    platform,
    store,
    work,
    newHistory: () => createHistory(onHistoryMoved),
    newDesk: (document) =>
      createProcessDesk(document, {
        createDiagram: () => parts.createDiagram(parts.diagramTexts()),
        onSnapshot(snapshot) {
          set({ snapshot });
          results.processChanged();
        },
        onOtherChanged: results.othersChanged,
        onExchange: () => set({ processes: work.desk!.entries(), drawings: store.getState().drawings + 1, selection: [] }),
        onNewStep: (entry) => work.history.push(entry),
        isReplaying: () => work.history.isReplaying,
        onSelection: (selection) => set({ selection }),
      }),
    askUnsaved: parts.askUnsaved,
    save: saving.save,
    showProcess,
    addFiles: processes.addFiles,
    forgetResults: results.forget,
    setBase: merging.setBase,
    safety: () => safety,
    onHistoryMoved,
    report,
  });
  const stateWriter = createStateWriter({ store, opened, desk });
  const safety = createSafety({
    platform,
    document: store,
    writeState: stateWriter.write,
    changes: () => work.history.changes,
    report,
    enter: takeUp,
    askReload: parts.askReload,
    merging,
    reload,
    saveCopy: () => saving.saveAs(store.getState().file?.kind ?? 'kompass'),
    language,
  });
  const reporting = createReporting({
    platform,
    document: store,
    maker: parts.reportMaker,
    writeState: stateWriter.writeForReport,
    rules: rules.current,
    whatToStrip,
    askReplace: parts.askReplace,
    language,
    today,
    report,
    setLogo: (logo) => mappeChanges.changeMappe((mappe) => withReport(mappe, { logo })),
  });

  void rules.load();
  platform.onFilesArrived((files) => void openTogether(files));
  platform.onCloseRequested(async () => {
    await safety.left();
    const may = await mayLeave();
    if (may) await safety.closed();
    return may;
  });
  return {
    ...saving,
    ...createProcessEdits({ store, desk, report }),
    ...opening,
    ...mappeChanges,
    store,
    safety,
    rules,
    stepLists: createStepLists({ platform, store, desk, language, report }),
    processes,
    reporting,
    exportList: reporting.write,
    get diagram() {
      return work.desk?.current?.diagram ?? null;
    },
    showProcess,
    show: (view) => set({ view }),
    select(ids, options) {
      work.desk?.current?.diagram.select(ids, options);
      set({ selection: ids });
    },
    selectUseCase: (id) => set({ useCase: id }),
    async showDiagram(id) {
      const diagram = work.desk?.current?.diagram;
      if (diagram === undefined) return;
      const couldUndo = diagram.canUndo;
      await diagram.showDiagram(id);
      if (couldUndo && !diagram.canUndo) work.history.forget();
      set({ diagram: diagram.currentDiagram });
    },
    async cycleTimes() {
      const { current, mappe } = store.getState();
      if (work.desk === null || current === null) return new Map();
      return parts.analyser.cycleTimes(work.desk.analyseFiles(), current, (mappe.criteria ?? DEFAULT_CRITERIA).seed);
    },
    undo: () => work.history.undo(),
    redo: () => work.history.redo(),
    searchedFiles: () =>
      work.desk?.analyseFiles().map(({ key, file, model, annotations }) => ({ key: key ?? file, model, annotations })) ?? [],
    today,
    saveDiagnosis: (settings) => saveDiagnosis(platform, store.getState(), settings, report),
    report,
    dismissProblem: () => set({ problem: null }),
  };
}
