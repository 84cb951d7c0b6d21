import { planDelete } from '#core/editing/plan-delete.ts';
import { planUnwrap } from '#core/editing/plan-unwrap.ts';
import { planWrap } from '#core/editing/plan-wrap.ts';
import { planMove, planShift } from '#core/editing/sequence.ts';
import type { EditRefusal } from '#core/editing/edit-refusal.ts';
import { fail, ok, type Result } from '#core/problem/problem.ts';
import type { ProcessModel } from '#core/process/process-model.ts';
import { stepsInFlowOrder } from '#core/process/flow-order.ts';
import type { DrawnElement, ElementRegistry, Modeling, ModdleElement } from './bpmn-js.ts';
import type { Engine } from './build-engine.ts';
import type { Annotations } from './modules/annotation/annotations.ts';
import type { DocumentEdits } from './modules/document-edits/document-edits.ts';
import type { FlowEdits } from './modules/flow-edits/flow-edits.ts';
import type { Lanes } from './modules/flow-edits/lanes.ts';
import type { SubProcesses } from './modules/flow-edits/sub-processes.ts';
import type { EditOutcome, NewStep, StepEdit } from './step-edit.ts';

/** The document an edit works on. */
export interface EditedDocument {
  readonly definitions: ModdleElement;
  readonly model: ProcessModel;
  readonly find: (ids: ReadonlySet<string>) => ReadonlyMap<string, ModdleElement>;
}

/** An edit that has been found possible; what it returns are ids of new elements. */
type Prepared = () => readonly string[];

/** Plans every edit first; all of them are carried out as one command, or none. */
export function applyStepEdits(engine: Engine, document: EditedDocument, edits: readonly StepEdit[]): Result<EditOutcome, EditRefusal> {
  const prepared: Prepared[] = [];
  for (const edit of edits) {
    const one = prepare(engine, document, edit);
    if (!one.ok) return one;
    prepared.push(one.value);
  }
  const created: string[] = [];
  engine.get<FlowEdits>('flowEdits').together(document.definitions, () => {
    for (const perform of prepared) created.push(...perform());
  });
  return ok({ created });
}

function prepare(engine: Engine, document: EditedDocument, edit: StepEdit): Result<Prepared, EditRefusal> {
  const { model, definitions } = document;
  const flow = engine.get<FlowEdits>('flowEdits');
  const scopes = engine.get<SubProcesses>('subProcesses');
  const texts = engine.get<DocumentEdits>('documentEdits');
  const lanes = engine.get<Lanes>('flowLanes');
  const registry = engine.get<ElementRegistry>('elementRegistry');
  const draw = (ids: readonly string[]): Result<readonly DrawnElement[], EditRefusal> => {
    const drawn = ids.map((id) => registry.get(id));
    return drawn.every((one): one is DrawnElement => one?.parent != null) ? ok(drawn) : fail({ code: 'NOT_DRAWN' });
  };

  switch (edit.kind) {
    case 'insert': {
      const id = edit.anchor ?? endOfFlow(model);
      if (id === null) return fail({ code: 'NOT_DRAWN' });
      const anchor = draw([id]);
      if (!anchor.ok) return anchor;
      const where =
        edit.anchor === null && model.flowNodes.some((node) => node.id === id && node.type === 'EndEvent') ? 'before' : edit.where;
      return ok(() => insertSteps(engine, document, { ...edit, where }, anchor.value[0]!));
    }
    case 'delete':
      return prepareOn(planDelete(model, edit.ids), draw(edit.ids), (plan) => done(() => flow.delete(plan)));
    case 'shift':
    case 'move': {
      const plan = edit.kind === 'shift' ? planShift(model, edit.ids, edit.direction) : planMove(model, edit.ids, edit.anchor, edit.where);
      return prepareOn(plan, plan.ok ? draw(plan.value.before) : ok([]), (order) => done(() => flow.reorder(order)));
    }
    case 'wrap': {
      const plan = planWrap(model, edit.ids);
      return prepareOn(plan, plan.ok ? draw(plan.value.nodes) : ok([]), (wrapping) => () => [scopes.wrap(wrapping, edit.name).id]);
    }
    case 'unwrap': {
      const plan = planUnwrap(model, edit.id);
      if (plan.ok && registry.get(plan.value.subProcess)?.collapsed === true)
        return fail({ code: 'SUB_PROCESS_COLLAPSED', name: nameIn(model, plan.value.subProcess) });
      return prepareOn(plan, plan.ok ? draw([plan.value.subProcess]) : ok([]), (unwrapping) => done(() => scopes.unwrap(unwrapping)));
    }
    case 'setLane': {
      const drawn = draw(edit.ids);
      if (!drawn.ok) return drawn;
      return prepareOn(lanes.check(drawn.value, edit.lane), drawn, () => done(() => lanes.put(drawn.value, edit.lane.trim())));
    }
    case 'rename': {
      const elements = document.find(new Set(edit.names.keys()));
      return ok(done(() => [...elements].forEach(([id, element]) => texts.rename(element, edit.names.get(id)!))));
    }
    case 'changeType':
      return ok(
        done(() => {
          // one after the other: replacing an element changes what the others point to
          for (const id of edit.ids) {
            const element = document.find(new Set([id])).get(id);
            if (element) texts.changeType(definitions, element, `bpmn:${edit.type}`);
          }
        }),
      );
    case 'annotate': {
      return ok(
        done(() => {
          const elements = document.find(new Set(edit.patches.keys()));
          engine.get<Annotations>('annotations').set(
            definitions,
            [...elements].map(([id, element]) => [element, edit.patches.get(id)!] as const),
          );
        }),
      );
    }
  }
}

const done =
  (perform: () => unknown): Prepared =>
  () => (perform(), []);

function prepareOn<T>(
  plan: Result<T, EditRefusal>,
  drawn: Result<unknown, EditRefusal>,
  perform: (plan: T) => Prepared,
): Result<Prepared, EditRefusal> {
  if (!plan.ok) return plan;
  return drawn.ok ? ok(perform(plan.value)) : drawn;
}

function insertSteps(
  engine: Engine,
  { definitions, find }: EditedDocument,
  { where, steps }: { readonly where: 'before' | 'after'; readonly steps: readonly NewStep[] },
  anchor: DrawnElement,
): readonly string[] {
  const modeling = engine.get<Modeling>('modeling');
  const created: DrawnElement[] = [];
  for (const step of steps) {
    const previous = created.at(-1);
    const type = `bpmn:${step.type ?? 'Task'}`;
    const shape =
      previous === undefined
        ? engine.get<FlowEdits>('flowEdits').insert(anchor, where, type)
        : engine.get<FlowEdits>('flowEdits').insert(previous, 'after', type);
    modeling.updateLabel(shape, step.name);
    if (step.lane !== undefined && step.lane.trim() !== '') engine.get<Lanes>('flowLanes').put([shape], step.lane.trim());
    created.push(shape);
  }
  const patches = created.flatMap((shape, index) => {
    const annotation = steps[index]!.annotation;
    return annotation === undefined ? [] : [[find(new Set([shape.id])).get(shape.id)!, annotation] as const];
  });
  if (patches.length > 0) engine.get<Annotations>('annotations').set(definitions, patches);
  return created.map(({ id }) => id);
}

/** Where the flow goes on when somebody just adds: after the last step of the main way, before its end, or after the start. */
function endOfFlow(model: ProcessModel): string | null {
  const main = model.flowNodes.filter((node) => node.scope === node.process);
  const open = (id: string) => main.find((node) => node.id === id)?.outgoing.length === 0;
  const steps = stepsInFlowOrder(model).filter((step) => main.includes(step));
  const loose = steps.findLast((step) => open(step.id));
  if (loose !== undefined) return loose.id;
  const ends = main.filter((node) => node.type === 'EndEvent' && node.incoming.length > 0);
  const last = steps.at(-1);
  const endOfLast = ends.find((end) => model.sequenceFlows.some((flow) => flow.target === end.id && flow.source === last?.id));
  return (endOfLast ?? last ?? ends[0] ?? main.find((node) => node.type === 'StartEvent'))?.id ?? null;
}

const nameIn = (model: ProcessModel, id: string): string => model.flowNodes.find((node) => node.id === id)?.name ?? '';
