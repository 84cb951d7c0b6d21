import type { Tag } from '#core/annotation/annotation.ts';
import { isActivity } from '#core/process/queries.ts';
import type { TagSuggestion } from '#core/suggest/suggestion.ts';
import type { DocumentState } from '../document/document-store.ts';
import { acceptPatch, openSuggestion } from '../document/suggested-tags.ts';
import { nextOpenStep } from '../document/next-open-step.ts';
import { tagPatch } from '../document/annotation-patches.ts';
import { domainTexts } from '../language/domain-texts.ts';
import { defineTexts } from '../language/use-texts.ts';
import type { Command } from './command.ts';
import { say } from './said.ts';

/** Ids of the selected steps; gateways and events in a selection are passed over. */
const selectedSteps = ({ selection, snapshot }: DocumentState): readonly string[] => {
  const selected = new Set(selection);
  return snapshot?.model.flowNodes.filter((node) => selected.has(node.id) && isActivity(node)).map((node) => node.id) ?? [];
};

/** Suggestions for the selected steps nobody has decided on. */
const suggested = (state: DocumentState): ReadonlyMap<string, TagSuggestion> =>
  new Map(
    selectedSteps(state).flatMap((id) => {
      const suggestion = state.snapshot === null ? null : openSuggestion(state.snapshot, id);
      return suggestion === null ? [] : [[id, suggestion] as const];
    }),
  );

const tagCommand = (tag: Tag, key: string): Command => ({
  id: `tag.${tag}`,
  label: { de: `Einordnen: ${domainTexts.de.tag[tag]}`, en: `Tag: ${domainTexts.en.tag[tag]}` },
  keys: [key],
  views: ['model', 'steps'],
  isEnabled: ({ document }) => document.file?.readOnly !== true && selectedSteps(document).length > 0,
  run({ session }) {
    const state = session.store.getState();
    const steps = selectedSteps(state);
    session.annotate(new Map(steps.map((id) => [id, tagPatch(tag)])));
    // the drawing and the panel show it at once; who hears the table is told
    if (state.view === 'steps') {
      say({
        de: `${steps.length === 1 ? 'Eingeordnet' : `${steps.length} Schritte eingeordnet`}: ${domainTexts.de.tag[tag]}`,
        en: `${steps.length === 1 ? 'Tagged' : `${steps.length} steps tagged`}: ${domainTexts.en.tag[tag]}`,
      });
    }
  },
});

const moveCommand = (id: string, direction: 1 | -1, key: string, de: string, en: string): Command => ({
  id,
  label: defineTexts({ de, en }),
  keys: [key],
  views: ['model'],
  isEnabled: ({ document }) => nextOpenStep(document, direction) !== null,
  run({ session }) {
    const next = nextOpenStep(session.store.getState(), direction);
    if (next !== null) session.select([next], { reveal: true });
  },
});

/** Puts the cursor into a field of the panel, by the name the field carries. */
const fieldCommand = (id: string, key: string, field: string, de: string, en: string): Command => ({
  id,
  label: defineTexts({ de, en }),
  keys: [key],
  views: ['model'],
  isEnabled: ({ document }) => selectedSteps(document).length > 0,
  run({ settings }) {
    // at once where the panel is open: the next key typed already belongs to the field
    if (enterField(field)) return;
    settings.setState({ panelOpen: true });
    requestAnimationFrame(() => enterField(field));
  },
});

/** Puts the cursor into a field of the page; false = it is not there. */
function enterField(name: string): boolean {
  const control = document.querySelector<HTMLElement>(`[data-field="${name}"]`);
  if (control === null) return false;
  const before = document.activeElement;
  if (control instanceof HTMLInputElement && before !== null) goBackAfter(control, before);
  control.focus();
  if (control instanceof HTMLInputElement) control.select();
  else control.click();
  return true;
}

/** Enter and Esc in a field lead back to where its key was pressed, so that Tab goes on to the next step. */
function goBackAfter(field: HTMLInputElement, before: Element) {
  const back = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    field.removeEventListener('keydown', back);
    setTimeout(() => (before as HTMLElement | SVGElement).focus());
  };
  field.addEventListener('keydown', back);
  field.addEventListener('blur', () => field.removeEventListener('keydown', back), { once: true });
}

export const editCommands: readonly Command[] = [
  {
    id: 'edit.undo',
    label: defineTexts({ de: 'Rückgängig', en: 'Undo' }),
    keys: ['Mod+Z'],
    isEnabled: ({ document }) => document.canUndo,
    run: ({ session }) => session.undo(),
  },
  {
    id: 'edit.redo',
    label: defineTexts({ de: 'Wiederholen', en: 'Redo' }),
    keys: ['Mod+Y', 'Mod+Shift+Z'],
    isEnabled: ({ document }) => document.canRedo,
    run: ({ session }) => session.redo(),
  },
  tagCommand('automatable', '1'),
  tagCommand('aiSupported', '2'),
  tagCommand('humanOnly', '3'),
  tagCommand('open', '0'),
  {
    id: 'step.rethink',
    label: defineTexts({ de: 'Neu denken', en: 'Rethink' }),
    keys: ['N'],
    views: ['model', 'steps'],
    isEnabled: ({ document }) => document.file?.readOnly !== true && selectedSteps(document).length > 0,
    run({ session }) {
      const state = session.store.getState();
      const steps = selectedSteps(state);
      const all = steps.every((id) => state.snapshot?.annotations.nodes.get(id)?.rethink === true);
      session.annotate(new Map(steps.map((id) => [id, { attributes: { rethink: all ? null : 'true' } }])));
    },
  },
  {
    id: 'step.acceptSuggestion',
    label: defineTexts({ de: 'Vorschlag übernehmen', en: 'Accept suggestion' }),
    keys: ['V'],
    views: ['model', 'steps'],
    isEnabled: ({ document, settings }) => settings.suggestions && document.file?.readOnly !== true && suggested(document).size > 0,
    run({ session }) {
      session.annotate(new Map([...suggested(session.store.getState())].map(([id, suggestion]) => [id, acceptPatch(suggestion)])));
    },
  },
  fieldCommand('step.time', 'T', 'handlingMinutes', 'Bearbeitungszeit eingeben', 'Enter handling time'),
  fieldCommand('step.problems', 'P', 'problems', 'Problemfelder wählen', 'Choose problem fields'),
  moveCommand('step.nextOpen', 1, 'Tab', 'Nächster offener Schritt', 'Next open step'),
  moveCommand('step.previousOpen', -1, 'Shift+Tab', 'Voriger offener Schritt', 'Previous open step'),
];
