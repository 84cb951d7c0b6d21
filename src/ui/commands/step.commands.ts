import type { Direction } from '#core/editing/edit-refusal.ts';
import { stepsInFlowOrder } from '#core/process/flow-order.ts';
import { byId, isActivity, isSubProcess } from '#core/process/queries.ts';
import type { StepEdit } from '#diagram/step-edit.ts';
import type { DocumentSession } from '../document/document-session.ts';
import type { DocumentState } from '../document/document-store.ts';
import { defineTexts, type Texts } from '../language/use-texts.ts';
import type { Command, CommandSituation } from './command.ts';
import { overlays } from './overlays.ts';
import { say } from './said.ts';
import { stepTable, type TableActions } from './step-table.ts';

/** Where steps are at hand: the drawing, the table, and the screen for the room. */
const STEP_VIEWS = ['model', 'steps'] as const;

const isWritable = ({ document }: CommandSituation): boolean => document.phase === 'open' && document.file?.readOnly !== true;

/** Selected steps in the order of the table; gateways and events in a selection are passed over. */
export const selectedStepsOf = ({ selection, snapshot }: DocumentState): readonly string[] => {
  const selected = new Set(selection);
  return snapshot?.model.flowNodes.filter((node) => selected.has(node.id) && isActivity(node)).map((node) => node.id) ?? [];
};

/** The node new steps come beside: the last of the selected ones, whatever it is; null = the end of the flow. */
function anchorOf({ selection, snapshot }: DocumentState): string | null {
  const nodes = byId(snapshot?.model.flowNodes ?? []);
  return selection.findLast((id) => nodes.has(id)) ?? null;
}

const nameOf = ({ snapshot }: DocumentState, id: string): string => snapshot?.model.flowNodes.find((node) => node.id === id)?.name ?? '';

/** Names for a sentence: one by name, several as a number. */
const subjectOf = (state: DocumentState, ids: readonly string[]): Texts<string> =>
  ids.length === 1
    ? { de: `„${nameOf(state, ids[0]!)}“`, en: `“${nameOf(state, ids[0]!)}”` }
    : { de: `${ids.length} Schritte`, en: `${ids.length} steps` };

/** The step to go on from when these are gone: the next in the order of the table, else the one before. */
function neighbourOf({ snapshot }: DocumentState, ids: readonly string[]): readonly string[] {
  const order = (snapshot === null ? [] : stepsInFlowOrder(snapshot.model)).map(({ id }) => id);
  const last = order.findLastIndex((id) => ids.includes(id));
  const next =
    order.slice(last + 1).find((id) => !ids.includes(id)) ?? order.slice(0, Math.max(0, last)).findLast((id) => !ids.includes(id));
  return next === undefined ? [] : [next];
}

/** Makes an edit and says what came of it; a refusal has been reported. */
function edit(session: DocumentSession, edits: readonly StepEdit[], done: Texts<string>, select?: readonly string[]): void {
  const outcome = session.edit(edits);
  if (outcome === null) return;
  session.select(select ?? outcome.created);
  say(done);
}

const insertCommand = (id: string, where: Direction, keys: readonly string[], label: Texts<string>): Command => ({
  id,
  label,
  keys,
  views: STEP_VIEWS,
  isEnabled: isWritable,
  run: ({ session }) => stepTable.setState({ naming: { anchor: anchorOf(session.store.getState()), where, typed: '' } }),
});

const shiftCommand = (id: string, direction: Direction, key: string, label: Texts<string>): Command => ({
  id,
  label,
  keys: [key],
  views: ['steps'],
  isEnabled: (situation) => isWritable(situation) && selectedStepsOf(situation.document).length > 0,
  run({ session }) {
    const state = session.store.getState();
    const ids = selectedStepsOf(state);
    const subject = subjectOf(state, ids);
    const sentence =
      direction === 'before'
        ? { de: `${subject.de} eine Stelle nach vorn`, en: `${subject.en} one place forward` }
        : { de: `${subject.de} eine Stelle nach hinten`, en: `${subject.en} one place back` };
    edit(session, [{ kind: 'shift', ids, direction }], sentence, ids);
  },
});

const tableCommand = (
  id: string,
  action: keyof TableActions,
  keys: readonly string[],
  label: Texts<string>,
  more: Partial<Command> = {},
): Command => ({
  id,
  label,
  keys,
  views: ['steps'],
  isEnabled: (situation) =>
    situation.document.view === 'steps' &&
    stepTable.getState().actions !== null &&
    (action === 'copy' || action === 'resetArrangement' || action === 'focusSearch' || isWritable(situation)),
  run: () => stepTable.getState().actions?.[action](),
  ...more,
});

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜ'].map((letter) => `Shift+${letter}`);

/** Everything that adds, takes away, moves and groups steps, and what the table does with its cells. */
export const stepCommands: readonly Command[] = [
  insertCommand(
    'step.insertAfter',
    'after',
    ['Insert', 'Alt+Enter'],
    defineTexts({ de: 'Schritt danach einfügen', en: 'Insert step after' }),
  ),
  insertCommand(
    'step.insertBefore',
    'before',
    ['Shift+Insert', 'Alt+Shift+Enter'],
    defineTexts({ de: 'Schritt davor einfügen', en: 'Insert step before' }),
  ),
  {
    id: 'step.append',
    label: defineTexts({ de: 'Schritt anhängen: Namen einfach tippen', en: 'Append a step: just type its name' }),
    keys: LETTERS,
    keysShown: defineTexts({ de: 'Großbuchstabe', en: 'Capital letter' }),
    views: STEP_VIEWS,
    isEnabled: (situation) => isWritable(situation) && anchorOf(situation.document) !== null,
    run: ({ session }, key = '') =>
      stepTable.setState({ naming: { anchor: anchorOf(session.store.getState()), where: 'after', typed: key.replace('Shift+', '') } }),
  },
  {
    id: 'step.delete',
    label: defineTexts({ de: 'Schritte löschen, Ablauf schließen', en: 'Delete steps, close the flow' }),
    keys: ['Mod+Delete', 'Mod+Backspace'],
    views: STEP_VIEWS,
    isEnabled: (situation) => isWritable(situation) && selectedStepsOf(situation.document).length > 0,
    run({ session }) {
      const state = session.store.getState();
      const ids = selectedStepsOf(state);
      const subject = subjectOf(state, ids);
      edit(session, [{ kind: 'delete', ids }], { de: `${subject.de} gelöscht`, en: `${subject.en} deleted` }, neighbourOf(state, ids));
    },
  },
  shiftCommand(
    'step.moveUp',
    'before',
    'Alt+ArrowUp',
    defineTexts({ de: 'Schritt im Ablauf nach vorn', en: 'Move step forward in the flow' }),
  ),
  shiftCommand(
    'step.moveDown',
    'after',
    'Alt+ArrowDown',
    defineTexts({ de: 'Schritt im Ablauf nach hinten', en: 'Move step back in the flow' }),
  ),
  {
    id: 'step.wrap',
    label: defineTexts({ de: 'In Teilprozess zusammenfassen …', en: 'Group into a sub-process …' }),
    keys: ['Alt+Shift+ArrowRight'],
    views: STEP_VIEWS,
    isEnabled: (situation) => isWritable(situation) && selectedStepsOf(situation.document).length > 0,
    run: () => overlays.setState({ open: 'wrapSteps' }),
  },
  {
    id: 'step.unwrap',
    label: defineTexts({ de: 'Teilprozess auflösen', en: 'Take sub-process apart' }),
    keys: ['Alt+Shift+ArrowLeft'],
    views: STEP_VIEWS,
    isEnabled: ({ document, settings }) => {
      const nodes = byId(document.snapshot?.model.flowNodes ?? []);
      const node = nodes.get(document.selection[0] ?? '');
      return isWritable({ document, settings }) && node !== undefined && (isSubProcess(node) || nodes.has(node.scope));
    },
    run({ session }) {
      const state = session.store.getState();
      edit(
        session,
        [{ kind: 'unwrap', id: state.selection[0]! }],
        { de: 'Teilprozess aufgelöst', en: 'Sub-process taken apart' },
        state.selection,
      );
    },
  },
  {
    id: 'step.lane',
    label: defineTexts({ de: 'Bahn zuordnen …', en: 'Assign a lane …' }),
    keys: ['L'],
    views: STEP_VIEWS,
    isEnabled: (situation) => isWritable(situation) && selectedStepsOf(situation.document).length > 0,
    run: () => overlays.setState({ open: 'lane' }),
  },
  tableCommand('table.fillDown', 'fillDown', ['Mod+D'], defineTexts({ de: 'Zelle nach unten ausfüllen', en: 'Fill cell down' })),
  tableCommand('table.clear', 'clear', ['Delete'], defineTexts({ de: 'Zellen leeren', en: 'Clear cells' })),
  tableCommand('table.copy', 'copy', ['Mod+C'], defineTexts({ de: 'Zellen oder Zeilen kopieren', en: 'Copy cells or rows' }), {
    keyIsNative: true,
  }),
  tableCommand('table.paste', 'paste', ['Mod+V'], defineTexts({ de: 'Zellen oder Schritte einfügen', en: 'Paste cells or steps' }), {
    keyIsNative: true,
  }),
  {
    id: 'table.replace',
    label: defineTexts({ de: 'In Namen und Notizen ersetzen …', en: 'Replace in names and notes …' }),
    keys: ['Mod+H'],
    isEnabled: (situation) => isWritable(situation) && (situation.document.snapshot?.model.flowNodes.length ?? 0) > 0,
    run: () => overlays.setState({ open: 'replace' }),
  },
  tableCommand(
    'table.reset',
    'resetArrangement',
    ['Alt+0'],
    defineTexts({ de: 'Filter und Sortierung zurücksetzen', en: 'Reset filter and order' }),
  ),
  tableCommand('table.search', 'focusSearch', ['Mod+Shift+F'], defineTexts({ de: 'In der Tabelle suchen', en: 'Search in the table' })),
];
