import BpmnRenderer from 'bpmn-js/lib/draw/BpmnRenderer';
import { isA, type DrawnElement } from '../../bpmn-js.ts';
import { colour } from '../../look/colour.ts';
import { hasRoomForBadge } from '../../look/step-shape.ts';
import { svg } from '../../look/svg.ts';
import { drawnColoursOf } from './drawn-colours.ts';
import { roundedPath } from './rounded-path.ts';
import { StepText, type TextRenderer } from './step-text.ts';

type Service = never;

/** Corner radius of steps and flows, px (look.md, mock screen). */
const RADIUS = 8;
/** Depth of the band that carries the name of a pool, px (bpmn-js). */
const POOL_BAND = 30;

/** The renderer of bpmn-js in the look of the product: token colours, hairlines, calm corners, text below the badge. */
export class ProcessRenderer extends BpmnRenderer {
  static override $inject = ['config.bpmnRenderer', 'eventBus', 'styles', 'pathMap', 'canvas', 'textRenderer'];
  readonly #text: StepText;

  constructor(config: Service, eventBus: Service, styles: Service, pathMap: Service, canvas: Service, textRenderer: TextRenderer) {
    const text = new StepText(textRenderer);
    super(config, eventBus, styles, pathMap, canvas, text as unknown as Service);
    this.#text = text;
  }

  override drawShape(parent: SVGElement, shape: Service, attributes: object = {}): SVGElement {
    const element = shape as DrawnElement;
    const colours = { ...attributes, ...defaultsOf(element), ...drawnColoursOf(element) };
    const draw = () => super.drawShape(parent, shape, colours);
    if (!hasRoomForBadge(element)) return refine(draw(), parent, element);
    const main = this.#text.belowBadge(linesFor(element), draw);
    moveTypeSign(parent, element);
    return refine(main, parent, element);
  }

  override drawConnection(parent: SVGElement, connection: Service, attributes: object = {}): SVGElement {
    const element = connection as DrawnElement;
    const path = super.drawConnection(parent, connection, { ...attributes, ...drawnColoursOf(element) });
    const points = element.waypoints ?? [];
    if (points.length > 2) path.setAttribute('d', roundedPath(points, RADIUS));
    path.style.strokeWidth = '1.25px';
    return path;
  }
}

/** Lines of a name that fit below the badge; markers at the lower edge cost one. */
function linesFor(element: DrawnElement): number {
  const step = element.businessObject;
  const hasMarker = !isA(step, 'bpmn:Task') || step.get('loopCharacteristics') !== undefined || step.get('isForCompensation') === true;
  return hasMarker ? 3 : 4;
}

function defaultsOf(element: DrawnElement): object {
  if (!isA(element.businessObject, 'bpmn:Participant') && !isA(element.businessObject, 'bpmn:Lane')) return {};
  return element.labelTarget ? {} : { fill: colour('paper'), stroke: colour('line-strong') };
}

function refine(main: SVGElement, parent: SVGElement, element: DrawnElement): SVGElement {
  const step = element.businessObject;
  if (element.labelTarget) return main;
  if (isA(step, 'bpmn:Activity')) {
    main.setAttribute('rx', String(RADIUS));
    main.setAttribute('ry', String(RADIUS));
    const isEventSubProcess = isA(step, 'bpmn:SubProcess') && step.get<boolean>('triggeredByEvent');
    if (!isEventSubProcess) main.style.strokeWidth = isA(step, 'bpmn:CallActivity') ? '3.5px' : '1.25px';
  } else if (isA(step, 'bpmn:EndEvent')) main.style.strokeWidth = '3px';
  else if (isA(step, 'bpmn:StartEvent') || isA(step, 'bpmn:Gateway')) main.style.strokeWidth = '1.25px';
  else if (isA(step, 'bpmn:Participant') || isA(step, 'bpmn:Lane')) main.style.strokeWidth = '1px';
  if (isA(step, 'bpmn:Participant') && element.di?.get('isExpanded') !== false) drawPoolBand(parent, main, element);
  const isPoolOrLane = isA(step, 'bpmn:Participant') || isA(step, 'bpmn:Lane');
  if (isPoolOrLane && !drawnColoursOf(element).fill) colourName(parent, isA(step, 'bpmn:Participant') ? 'ink' : 'ink-2');
  return main;
}

function drawPoolBand(parent: SVGElement, main: SVGElement, element: DrawnElement): void {
  if (drawnColoursOf(element).fill || !element.businessObject.get('processRef')) return;
  const isHorizontal = element.di?.get('isHorizontal') !== false;
  const band = svg('rect', {
    width: isHorizontal ? POOL_BAND : element.width,
    height: isHorizontal ? element.height : POOL_BAND,
    'pointer-events': 'none',
  });
  band.style.fill = colour('sunken');
  band.style.stroke = colour('line-strong');
  parent.insertBefore(band, main.nextSibling);
}

function colourName(parent: SVGElement, token: 'ink' | 'ink-2'): void {
  const name = parent.querySelector<SVGElement>(':scope > .djs-label');
  if (!name) return;
  name.style.fill = colour(token);
  if (token === 'ink') name.style.fontWeight = '600';
}

/** The sign of the task type gives its corner to the badge and moves, smaller, to the lower right. */
function moveTypeSign(parent: SVGElement, element: DrawnElement): void {
  if (!isA(element.businessObject, 'bpmn:Task') || element.businessObject.$type === 'bpmn:Task') return;
  const parts = [...parent.children];
  const name = parts.findIndex((part) => part.classList.contains('djs-label'));
  const sign = parts.slice(name + 1).filter((part) => !part.hasAttribute('data-marker'));
  if (name < 0 || sign.length === 0) return;
  const scale = 0.62;
  for (const part of sign) if (part instanceof SVGElement && part.style.stroke !== 'none') part.style.strokeWidth = '1.2px';
  const group = svg('g', { transform: `translate(${element.width - 27 * scale - 7} ${element.height - 30}) scale(${scale})` }, sign);
  parent.append(group);
}
