import { planDelete } from '#core/editing/plan-delete.ts';
import type { EditRefusal } from '#core/editing/edit-refusal.ts';
import type { ModelFix } from '#core/modelling-hints/hint.ts';
import { fail, ok, type Result } from '#core/problem/problem.ts';
import type { EditedDocument } from './apply-step-edits.ts';
import { isA, type DrawnElement, type ElementFactory, type ElementRegistry, type Modeling } from './bpmn-js.ts';
import type { Engine } from './build-engine.ts';
import type { DocumentEdits } from './modules/document-edits/document-edits.ts';
import type { FlowEdits } from './modules/flow-edits/flow-edits.ts';
import type { Room } from './modules/flow-edits/room.ts';
import type { Ways } from './modules/flow-edits/ways.ts';

/** Fixes the drawing carries out by itself; splitting a step asks people first. */
export type DrawnFix = Exclude<ModelFix, { readonly kind: 'splitStep' }>;

/** Room for an end event below a boundary event, px. */
const BELOW = 44;
const EVENT = 36;

/** Carries out the fix of a modelling hint as one step of undo; what is not drawn cannot be drawn better. */
export function applyModelFix(engine: Engine, document: EditedDocument, fix: DrawnFix): Result<void, EditRefusal> {
  if (fix.kind === 'rename') return rename(engine, document, fix);
  const registry = engine.get<ElementRegistry>('elementRegistry');
  const shapes = touchedBy(fix).map((id) => registry.get(id));
  if (!shapes.every((shape): shape is DrawnElement => shape?.parent != null)) return fail({ code: 'NOT_DRAWN' });
  const flow = engine.get<FlowEdits>('flowEdits');
  const modeling = engine.get<Modeling>('modeling');
  const first = shapes[0]!;
  switch (fix.kind) {
    case 'addStart':
      flow.together(document.definitions, () => shapes.forEach((shape) => flow.insert(shape, 'before', 'bpmn:StartEvent')));
      return ok(undefined);
    case 'addEnd':
      flow.together(document.definitions, () => shapes.forEach((shape) => addEnd(engine, shape)));
      return ok(undefined);
    case 'insertGateway':
      flow.together(document.definitions, () => flow.insert(first, fix.side === 'join' ? 'before' : 'after', `bpmn:${fix.type}`));
      return ok(undefined);
    case 'bridge': {
      const plan = planDelete(document.model, [fix.node]);
      if (!plan.ok) return plan;
      flow.together(document.definitions, () => flow.delete(plan.value));
      return ok(undefined);
    }
    case 'removeFlow':
      modeling.removeElements([first]);
      return ok(undefined);
    case 'setDefault':
      modeling.updateProperties(first, { default: registry.get(fix.flow)!.businessObject });
      return ok(undefined);
    case 'plainEvent':
      modeling.updateProperties(first, { eventDefinitions: [] });
      return ok(undefined);
  }
}

function touchedBy(fix: Exclude<DrawnFix, { readonly kind: 'rename' }>): readonly string[] {
  switch (fix.kind) {
    case 'addStart':
    case 'addEnd':
      return fix.nodes;
    case 'insertGateway':
    case 'bridge':
      return [fix.node];
    case 'removeFlow':
      return [fix.flow];
    case 'setDefault':
      return [fix.node, fix.flow];
    case 'plainEvent':
      return [fix.event];
  }
}

function rename(
  engine: Engine,
  { find }: EditedDocument,
  { element, name }: Extract<ModelFix, { readonly kind: 'rename' }>,
): Result<void, EditRefusal> {
  const known = find(new Set([element])).get(element);
  if (known === undefined) return fail({ code: 'NOT_DRAWN' });
  engine.get<DocumentEdits>('documentEdits').rename(known, name);
  return ok(undefined);
}

/** After a step the end follows in its line; after an event on the border of a step it hangs below. */
function addEnd(engine: Engine, shape: DrawnElement): void {
  if (!isA(shape.businessObject, 'bpmn:BoundaryEvent')) {
    engine.get<FlowEdits>('flowEdits').insert(shape, 'after', 'bpmn:EndEvent');
    return;
  }
  const bottom = shape.y + shape.height;
  engine.get<Room>('flowRoom').clearBelow(shape, bottom, BELOW + EVENT, [shape.x - 8, shape.x + shape.width + 8]);
  const middle = { x: Math.round(shape.x + shape.width / 2), y: Math.round(shape.y + shape.height + BELOW + EVENT / 2) };
  const end = engine
    .get<Modeling>('modeling')
    .createShape(engine.get<ElementFactory>('elementFactory').createShape({ type: 'bpmn:EndEvent' }), middle, shape.parent!, {
      autoResize: false,
    });
  engine.get<Ways>('flowWays').connect(shape, end);
}
