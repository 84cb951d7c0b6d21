import { writeBpmn } from '#bpmn/write-bpmn.ts';
import type { Language } from '#core/language.ts';
import { layOut } from '#core/layout/lay-out.ts';
import { modelOfOutline, type OutlinedProcess } from '#core/outline/model-of-outline.ts';
import type { OutlineFault } from '#core/outline/outline.ts';
import { readOutline } from '#core/outline/read-outline.ts';
import { TOOL } from '#core/report/tool.ts';

/** Typed lines as a BPMN file with lanes and drawing, and what was not understood in them. */
export function draftDocument(text: string, language: Language): { readonly xml: string; readonly faults: readonly OutlineFault[] } {
  const { outline, faults } = readOutline(text, language);
  return { xml: bpmnOf(modelOfOutline(outline)), faults };
}

/** A new file for a process that never had one, drawn as it was drawn while it was typed. */
export const bpmnOf = ({ model, annotations, typed }: OutlinedProcess): string =>
  writeBpmn(model, annotations, layOut(model, { typed }), { id: 'definitions', version: TOOL.version });
