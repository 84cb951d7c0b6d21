import type { OpenBpmn } from '#bpmn/open-bpmn.ts';
import type { ModdleElement } from '#bpmn/moddle/create-moddle.ts';
import { patchXml } from '#bpmn/patch-xml.ts';
import { openBpmn } from '#bpmn/read-bpmn.ts';
import { idOf, treeOf } from '#bpmn/writing/patch/match-trees.ts';
import { scanReadable } from '#bpmn/writing/scan-readable.ts';
import { Editing } from './editing.ts';

/** One change at the step whose number is `at`, counted round. */
export type Edit =
  | { readonly kind: 'rename' | 'add' | 'remove' | 'move'; readonly at: number; readonly word: string }
  | { readonly kind: 'type' | 'annotate'; readonly at: number; readonly word: string };

/** The file's text as the program saves it after these edits. `scope` keeps the ids of two editors apart. */
export async function edited(file: OpenBpmn, edits: readonly Edit[], scope: string): Promise<string> {
  const editing = await Editing.start(file);
  const steps = editing.stepIds();
  const gone = new Set<string>();
  const added = new Set<string>();
  for (const edit of edits) {
    const id = steps[edit.at % Math.max(1, steps.length)];
    if (id === undefined || gone.has(id)) continue;
    const step = editing.get(id);
    if (edit.kind === 'rename') step.set('name', edit.word);
    else if (edit.kind === 'annotate') annotate(editing, step, edit.word);
    else if (edit.kind === 'type') editing.replaceType(id, step.$type === 'bpmn:UserTask' ? 'bpmn:ManualTask' : 'bpmn:UserTask');
    else if (edit.kind === 'move') {
      const bounds = editing.shapeOf(id)?.get('bounds') as ModdleElement | undefined;
      bounds?.set('x', Number(bounds.get('x')) + 10 + edit.word.length);
    } else if (edit.kind === 'remove') {
      editing.remove(id);
      gone.add(id);
    } else if (!added.has(id)) {
      added.add(id);
      addStep(editing, id, `${scope}_${edit.at % steps.length}`, edit.word);
    }
  }
  return patchXml(file, editing.before, await editing.after()).text;
}

function annotate(editing: Editing, step: ModdleElement, note: string): void {
  let extensions = step.get('extensionElements') as ModdleElement | undefined;
  if (extensions === undefined) {
    extensions = editing.create('bpmn:ExtensionElements', {}, step);
    step.set('extensionElements', extensions);
  }
  const values = editing.listOf(extensions, 'values');
  const present = values.find(({ $type }) => $type === 'pk:Annotation');
  if (present === undefined) values.push(editing.create('pk:Annotation', { note }, extensions));
  else present.set('note', note);
}

function addStep(editing: Editing, behind: string, id: string, name: string): void {
  const origin = editing.get(behind);
  const scope = origin.$parent!;
  const step = editing.create('bpmn:UserTask', { id, name }, scope);
  const flow = editing.create('bpmn:SequenceFlow', { id: `${id}_flow`, sourceRef: origin, targetRef: step }, scope);
  editing.listOf(scope, 'flowElements').push(step, flow);
  editing.listOf(origin, 'outgoing').push(flow);
  editing.listOf(step, 'incoming').push(flow);
  const plane = editing.shapeOf(behind)?.$parent;
  if (plane === undefined) return;
  const shape = editing.create('bpmndi:BPMNShape', { id: `${id}_di`, bpmnElement: step }, plane);
  shape.set('bounds', editing.create('dc:Bounds', { x: 600, y: 80, width: 100, height: 80 }, shape));
  editing.listOf(plane, 'planeElement').push(shape);
}

/** References that lead nowhere, each as `element attribute=id`. */
export function danglingIn(xml: string): readonly string[] {
  const { document, roles } = treeOf(scanReadable(xml));
  const ids = new Set([...document.elements()].map((element) => idOf(element, roles)));
  const isThere = (reference: string): boolean => ids.has(reference) || ids.has(reference.slice(reference.indexOf(':') + 1));
  const found: string[] = [];
  for (const element of document.elements()) {
    const role = roles[element.index];
    const references = [...(role?.attributes ?? [])].flatMap(([name, meaning]) => {
      const value = meaning === 'reference' ? element.attribute(name)?.trim() : undefined;
      return value === undefined ? [] : [value];
    });
    if (role?.kind === 'reference') references.push(element.text().trim());
    for (const reference of references) if (!isThere(reference)) found.push(`${element.name} ${reference}`);
  }
  return found.toSorted();
}

export function openText(text: string): OpenBpmn {
  const opened = openBpmn(text);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  return opened.value;
}
