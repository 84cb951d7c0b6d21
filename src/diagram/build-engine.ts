import Modeler from 'bpmn-js/lib/Modeler';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { CreateAppendAnythingModule as createAppendAnything } from 'bpmn-js-create-append-anything';
import minimap from 'diagram-js-minimap';
import { pkModdle } from '#bpmn/pk-moddle.ts';
import type { DiagramModule, ModdleElement } from './bpmn-js.ts';
import { FONT, colour } from './look/colour.ts';
import { annotation } from './modules/annotation/index.ts';
import { canvasKeys } from './modules/canvas-keys/index.ts';
import { documentEdits } from './modules/document-edits/index.ts';
import { flowEdits } from './modules/flow-edits/index.ts';
import { flowShares } from './modules/flow-shares/index.ts';
import { forgivingImport, freeProcesses } from './modules/forgiving-import/index.ts';
import { foundMarks } from './modules/found-marks/index.ts';
import { hintMarks } from './modules/hint-marks/index.ts';
import { keepVendorData } from './modules/keep-vendor-data/index.ts';
import { plainIcons } from './modules/plain-icons/index.ts';
import { processLook } from './modules/process-look/index.ts';
import { smoothPan } from './modules/smooth-pan/index.ts';
import { stepPad } from './modules/step-pad/index.ts';
import { stepSize } from './modules/step-size/index.ts';
import { tagBadges } from './modules/tag-badges/index.ts';
import { tagPad } from './modules/tag-pad/index.ts';
import type { Translator } from './modules/translate/translator.ts';

/** bpmn-js as this room drives it: an editor, or a viewer for files of a newer schema. */
export interface Engine {
  get<T>(service: string): T;
  get<T>(service: string, strict: false): T | null;
  getDefinitions(): ModdleElement | undefined;
  importXML(xml: string, diagram?: ModdleElement): Promise<{ warnings: readonly unknown[] }>;
  open(diagram: ModdleElement): Promise<{ warnings: readonly unknown[] }>;
  clear(): void;
  attachTo(place: HTMLElement): void;
  detach(): void;
  destroy(): void;
}

const LOOK = {
  bpmnRenderer: { defaultFillColor: colour('raised'), defaultStrokeColor: colour('ink-2'), defaultLabelColor: colour('ink') },
  textRenderer: {
    defaultStyle: { fontFamily: FONT, fontSize: 12, lineHeight: 1.3 },
    externalStyle: { fontSize: 12, lineHeight: 1.25 },
  },
} as const;

/**
 * A document of a newer schema is opened to look at: no editor, and our descriptor stays out, because a registered
 * namespace drops children it does not know.
 */
export function buildEngine(translator: Translator, mode: 'edit' | 'view'): Engine {
  const language: DiagramModule = { translate: ['value', translator.translate] };
  const shared = [language, forgivingImport, processLook, smoothPan, tagBadges, flowShares, hintMarks, foundMarks];
  if (mode === 'view') return new NavigatedViewer({ ...LOOK, additionalModules: [...shared, minimap] }) as unknown as Engine;
  const editing = [annotation, canvasKeys, documentEdits, flowEdits, freeProcesses, keepVendorData, plainIcons, stepPad, stepSize, tagPad];
  return new Modeler({
    ...LOOK,
    // moddle writes into the description it is given
    moddleExtensions: { pk: structuredClone(pkModdle) },
    additionalModules: [...shared, ...editing, createAppendAnything, minimap],
  }) as unknown as Engine;
}
