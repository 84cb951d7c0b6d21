import type { Mappe } from '#app/mappe/mappe.ts';
import { newerThanProgram } from '#app/newer-than-program.ts';
import { openDocument, type OpenedDocument } from '#app/open-document.ts';
import type { Problem, Result } from '#core/problem/problem.ts';
import { DEFAULT_CRITERIA } from '#core/ranking/default-criteria.ts';
import type { FileToken, OpenedFile } from '#platform/platform.ts';
import { createDocumentStore, EMPTY_DOCUMENT, type DocumentState } from './document-store.ts';
import { createStateWriter } from './current-state.ts';
import { createHistory, type History } from './history.ts';
import { createLiveResults } from './live-results.ts';
import { createMappeProcesses } from './mappe-processes.ts';
import { createMerging } from './merging.ts';
import { createProcessEdits } from './process-edits.ts';
import { createProcessDesk, type ProcessDesk } from './process-desk.ts';
import { saveDiagnosis } from './save-diagnosis.ts';
import { createPrivacyCheck } from './privacy-check.ts';
import { differInReportOnly, withReport } from './report-edits.ts';
import { createReporting } from './reporting.ts';
import { createRuleKeeper } from './rule-keeper.ts';
import { createSafety } from './safety.ts';
import { createSaving } from './saving.ts';
import { createStepLists } from './step-lists.ts';
import type { DocumentSession, SessionParts } from './document-session.ts';

export function createDocumentSession(parts: SessionParts): DocumentSession {
  const store = createDocumentStore();
  const set = (change: Partial<DocumentState>) => store.setState(change);
  let opened: OpenedDocument | null = null;
  let history: History = createHistory(onHistoryMoved);
  let desk: ProcessDesk | null = null;

  function onHistoryMoved() {
    const unsaved = !history.isSaved;
    set({ canUndo: history.canUndo, canRedo: history.canRedo, unsaved });
    parts.platform.setUnsaved(unsaved, store.getState().title);
    safety.moved({ isSaved: !unsaved });
  }

  function replaceMappe(mappe: Mappe) {
    const wasTried = results.endPreview();
    const isSame = !wasTried && differInReportOnly(store.getState().mappe, mappe);
    const followed = mappe.processes === store.getState().mappe.processes ? null : mappe.processes;
    set({ mappe });
    if (followed !== null) follow(followed);
    else if (!isSame) results.rank();
  }

  /** The processes of the Mappe are others now; the one on screen may be gone. */
  function follow(entries: Mappe['processes']) {
    if (desk === null || opened === null) return;
    opened = { ...opened, processes: desk.follow(entries) };
    set({ processes: desk.entries() });
    results.othersChanged();
    if (entries.every(({ id }) => id !== store.getState().current)) void session.showProcess(entries[0]!.id);
  }

  const merging = createMerging({
    platform: parts.platform,
    store,
    opened: () => opened,
    desk: () => desk,
    showProcess: (id) => session.showProcess(id),
    replaceMappe,
    pushStep: (entry) => history.push(entry),
    askMerge: parts.askMerge,
    report,
  });
  const whatToStrip = createPrivacyCheck(parts.askPersonal);
  const saving = createSaving({
    platform: parts.platform,
    store,
    opened: () => opened,
    desk: () => desk,
    markSaving: () => {
      const [state, now] = [history.mark(), history];
      return () => now.markSaved(state);
    },
    onWritten: merging.setBase,
    report,
    language: parts.language,
    askOverwrite: parts.askOverwrite,
    merging,
    whatToStrip,
    askLoss: parts.askLoss,
  });

  const stateWriter = createStateWriter({ store, opened: () => opened, desk: () => desk });
  const safety = createSafety({
    platform: parts.platform,
    document: store,
    writeState: stateWriter.write,
    changes: () => history.changes,
    report,
    async enter(document, token, recovery) {
      if (!(await mayLeave())) return false;
      await enter(document, token, { recovery: recovery?.id ?? null, base: recovery?.base ?? null });
      return true;
    },
    askReload: parts.askReload,
    merging,
    async reload(token) {
      const file = await parts.platform.reopen(token);
      if (!file.ok) return report(file.problem);
      const document = openDocument(file.value.name, file.value.bytes);
      if (!document.ok) return report(document.problem);
      await enter(document.value, token, { writeProtected: file.value.readOnly, base: file.value.bytes });
    },
    saveCopy: () => saving.saveAs(store.getState().file?.kind ?? 'kompass'),
    language: parts.language,
  });

  const rules = createRuleKeeper({ platform: parts.platform, language: parts.language, report, onChange: () => results.rank() });
  const results = createLiveResults({ analyser: parts.analyser, store, desk: () => desk, rules: rules.current, today: parts.today });

  const reporting = createReporting({
    platform: parts.platform,
    document: store,
    maker: parts.reportMaker,
    writeState: stateWriter.writeForReport,
    rules: rules.current,
    whatToStrip,
    askReplace: parts.askReplace,
    language: parts.language,
    today: parts.today,
    report,
    setLogo: (logo) => session.changeMappe((mappe) => withReport(mappe, { logo })),
  });

  function report(problem: Problem) {
    set({ problem });
  }

  const isWritable = () => store.getState().file?.readOnly !== true;
  const edits = createProcessEdits({ store, desk: () => desk, report });

  async function mayLeave(): Promise<boolean> {
    const { unsaved, title } = store.getState();
    if (!unsaved) return true;
    const answer = await parts.askUnsaved(title);
    if (answer === 'save') return saving.save();
    return answer === 'discard';
  }

  function leave() {
    results.forget();
    desk?.dispose();
    desk = null;
    opened = null;
    void safety.closed();
    history = createHistory(onHistoryMoved);
    store.setState(EMPTY_DOCUMENT);
    onHistoryMoved();
  }

  async function enter(
    document: OpenedDocument,
    token: FileToken | null,
    {
      base,
      recovery = null,
      writeProtected = false,
    }: { readonly base: Uint8Array | null; readonly recovery?: string | null; readonly writeProtected?: boolean },
  ) {
    leave();
    merging.setBase(base);
    set({
      phase: 'opening',
      title: document.title,
      mappe: document.mappe,
      file: { token, name: document.name, kind: document.kind, readOnly: document.readOnly, writeProtected },
    });
    opened = document;
    desk = createProcessDesk(document, {
      createDiagram: () => parts.createDiagram(parts.diagramTexts()),
      onSnapshot(snapshot) {
        set({ snapshot });
        results.processChanged();
      },
      onOtherChanged: () => results.othersChanged(),
      onExchange: () => set({ processes: desk!.entries(), drawings: store.getState().drawings + 1, selection: [] }),
      onNewStep: (entry) => history.push(entry),
      isReplaying: () => history.isReplaying,
      onSelection: (selection) => set({ selection }),
    });
    try {
      await session.showProcess(document.processes[0]!.entry.id);
    } catch (error) {
      // a bug, but nobody shall be left in front of a document that never opens
      parts.platform.noteFault('open', error);
      leave();
      return report({ code: 'BPMN_NOT_READABLE', detail: '' });
    }
    set({ phase: 'open', processes: desk.entries(), problem: newerThanProgram(document) });
    safety.entered(recovery);
    if (recovery === null) onHistoryMoved();
    else history.markUnsaved();
  }

  /** Several files at once are one Mappe: the first is opened, the others come into it. */
  async function openTogether([first, ...others]: readonly Result<OpenedFile>[]) {
    if (first === undefined) return;
    const before = opened;
    await session.open(first);
    if (others.length === 0 || opened === null || opened === before) return;
    const failed = others.find((file) => !file.ok);
    if (failed?.ok === false) return report(failed.problem);
    await session.processes.addFiles(others.flatMap((file) => (file.ok ? [file.value] : [])));
  }

  const session: DocumentSession = {
    ...saving,
    ...edits,
    store,
    safety,
    rules,
    stepLists: createStepLists({ platform: parts.platform, store, desk: () => desk, language: parts.language, report }),
    processes: createMappeProcesses({
      platform: parts.platform,
      store,
      desk: () => desk,
      changeMappe: (change) => session.changeMappe(change),
      showProcess: (id) => session.showProcess(id),
      report,
      language: parts.language,
    }),
    reporting,
    exportList: reporting.write,
    get diagram() {
      return desk?.current?.diagram ?? null;
    },
    async open(file) {
      if (!file.ok) return report(file.problem);
      const document = openDocument(file.value.name, file.value.bytes);
      if (!document.ok) return report(document.problem);
      if (!(await mayLeave())) return;
      await enter(document.value, file.value.token, { writeProtected: file.value.readOnly, base: file.value.bytes });
    },
    async openPicked() {
      const picked = await parts.platform.openFiles();
      if (!picked.ok) {
        if (picked.problem.code !== 'CANCELLED') report(picked.problem);
        return;
      }
      await openTogether(picked.value.map((value) => ({ ok: true, value })));
    },
    async openRecent(token) {
      await session.open(await parts.platform.reopen(token));
    },
    async close() {
      if (!(await mayLeave())) return false;
      leave();
      return true;
    },
    async showProcess(id) {
      if (desk === null) return;
      results.processLeft();
      await desk.show(id);
      set({ current: id, diagram: desk.current!.diagram.currentDiagram, selection: [], processes: desk.entries() });
      if (!desk.current!.drawn && store.getState().view === 'model') set({ view: 'steps' });
    },
    show: (view) => set({ view }),
    select(ids, options) {
      desk?.current?.diagram.select(ids, options);
      set({ selection: ids });
    },
    selectUseCase: (id) => set({ useCase: id }),
    async showDiagram(id) {
      const { diagram } = session;
      if (diagram === null) return;
      const couldUndo = diagram.canUndo;
      await diagram.showDiagram(id);
      if (couldUndo && !diagram.canUndo) history.forget();
      set({ diagram: diagram.currentDiagram });
    },
    changeMappe(change) {
      if (!isWritable()) return;
      const before = store.getState().mappe;
      const after = change(before);
      if (after === before) return session.previewMappe(null);
      history.push({ undo: () => replaceMappe(before), redo: () => replaceMappe(after) });
      replaceMappe(after);
    },
    previewMappe(change) {
      if (isWritable()) results.preview(change);
    },
    async cycleTimes() {
      const { current, mappe } = store.getState();
      if (desk === null || current === null) return new Map();
      return parts.analyser.cycleTimes(desk.analyseFiles(), current, (mappe.criteria ?? DEFAULT_CRITERIA).seed);
    },
    undo: () => history.undo(),
    redo: () => history.redo(),
    searchedFiles: () => desk?.analyseFiles().map(({ key, file, model, annotations }) => ({ key: key ?? file, model, annotations })) ?? [],
    today: parts.today,
    saveDiagnosis: (settings) => saveDiagnosis(parts.platform, store.getState(), settings, report),
    report,
    dismissProblem: () => set({ problem: null }),
  };

  void rules.load();
  parts.platform.onFilesArrived((files) => void openTogether(files));
  parts.platform.onCloseRequested(async () => {
    await safety.left();
    const may = await mayLeave();
    if (may) await safety.closed();
    return may;
  });
  return session;
}
