import { isA, type EventBus, type ModdleElement } from '../../bpmn-js.ts';

interface ParseComplete {
  readonly error?: unknown;
  readonly definitions?: ModdleElement;
}

/**
 * Draws what bpmn-js would refuse or skip: planes that point to nothing drawable, and processes no participant
 * references although they stand in the picture.
 */
export class ForgivingImport {
  static $inject = ['eventBus'];

  constructor(eventBus: EventBus) {
    eventBus.on<ParseComplete>('import.parse.complete', ({ error, definitions }) => {
      if (error || !definitions) return;
      const rootElements = definitions.get<ModdleElement[]>('rootElements');
      const collaborations = rootElements.filter((element) => isA(element, 'bpmn:Collaboration'));
      const processes = rootElements.filter((element) => isA(element, 'bpmn:Process'));
      for (const diagram of definitions.get<ModdleElement[]>('diagrams')) pointPlane(diagram, [...collaborations, ...processes]);
      if (collaborations.length > 0) announceFreeProcesses(processes, collaborations);
    });
  }
}

function pointPlane(diagram: ModdleElement, candidates: readonly ModdleElement[]): void {
  const plane = diagram.get<ModdleElement | undefined>('plane');
  const target = plane?.get<ModdleElement | undefined>('bpmnElement');
  const isDrawable = ['bpmn:Process', 'bpmn:Collaboration', 'bpmn:SubProcess'].some((type) => isA(target, type));
  if (plane && !isDrawable && candidates[0]) plane.set('bpmnElement', candidates[0]);
}

/** bpmn-js draws a process outside all pools only if it has lane sets; asking for the list creates an empty one that is never written. */
function announceFreeProcesses(processes: readonly ModdleElement[], collaborations: readonly ModdleElement[]): void {
  const referenced = new Set(
    collaborations.flatMap((collaboration) => collaboration.get<ModdleElement[]>('participants').map((one) => one.get('processRef'))),
  );
  for (const process of processes) if (!referenced.has(process)) process.get('laneSets');
}
