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
  #own: ReadonlySet<ModdleElement> = new Set();

  constructor(eventBus: EventBus) {
    eventBus.on<ParseComplete>('import.parse.complete', ({ error, definitions }) => {
      if (error || !definitions) return;
      const rootElements = definitions.get<ModdleElement[]>('rootElements');
      const collaborations = rootElements.filter((element) => isA(element, 'bpmn:Collaboration'));
      const processes = rootElements.filter((element) => isA(element, 'bpmn:Process'));
      const diagrams = definitions.get<ModdleElement[]>('diagrams');
      for (const diagram of diagrams) pointPlane(diagram, [...collaborations, ...processes]);
      this.#own = new Set(diagrams);
      if (collaborations.length > 0) announceFreeProcesses(processes, collaborations);
    });
  }

  /** True for a diagram bpmn-js put into the document for a collapsed sub-process and nobody has drawn in. */
  isInvented(diagram: ModdleElement): boolean {
    const drawn = diagram.get<ModdleElement | undefined>('plane')?.get<ModdleElement[]>('planeElement') ?? [];
    return !this.#own.has(diagram) && drawn.length === 0;
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
