import { EMPTY_MODEL } from '#core/process/empty-model.ts';
import type { OpenBpmn } from '#bpmn/open-bpmn.ts';
import { createProcessDiagram } from '#diagram/create-process-diagram.ts';
import type { DiagramTexts, ProcessDiagram } from '#diagram/process-diagram.ts';

export const GERMAN_TEXTS: DiagramTexts = {
  tags: { automatable: 'automatisierbar', aiSupported: 'KI-gestützt', humanOnly: 'menschlich', open: 'offen' },
  language: 'de',
};

/** An opened document around a text, as the BPMN room would hand it over. */
export const documentOf = (xml: string, more: Partial<OpenBpmn> = {}): OpenBpmn => ({
  source: { text: xml, encoding: 'utf-8', byteOrderMark: false },
  editableXml: xml,
  idsInFile: new Map(),
  model: EMPTY_MODEL,
  annotations: new Map(),
  diagrams: [],
  issues: [],
  readOnly: false,
  ...more,
});

export function makePlace(width = 1200, height = 800): HTMLElement {
  const place = document.createElement('div');
  place.style.width = `${width}px`;
  place.style.height = `${height}px`;
  document.body.append(place);
  return place;
}

/** An empty diagram on a place of its own in this page. */
export function drawOnPage(place = makePlace()): ProcessDiagram {
  const diagram = createProcessDiagram({ texts: GERMAN_TEXTS });
  diagram.attach(place);
  return diagram;
}

/** A diagram with the text opened, attached to a place of the page. */
export async function openDiagram(
  xml: string,
  more: Partial<OpenBpmn> = {},
): Promise<{ diagram: ProcessDiagram; place: HTMLElement; drawn: boolean; notDrawn: readonly string[] }> {
  const place = makePlace();
  const diagram = drawOnPage(place);
  const { drawn, notDrawn } = await diagram.open(documentOf(xml, more));
  return { diagram, place, drawn, notDrawn };
}
