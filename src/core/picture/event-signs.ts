import type { Event, EventDefinition, Gateway } from '../process/process-model.ts';
import type { ShapeGeometry } from '../layout/geometry.ts';
import { INK, INK_2, WHITE } from './palette.ts';
import { element, group } from './svg-markup.ts';

/** Signs of event definitions on a 24 x 24 grid around the middle of the circle, own drawings. */
const EVENT_SIGNS: Readonly<Record<EventDefinition['kind'], string>> = {
  message: 'M4.5 7h15v10h-15zM4.5 7L12 13l7.5-6',
  timer: 'M12 4.2a7.8 7.8 0 1 1 0 15.6a7.8 7.8 0 1 1 0-15.6M12 7v5.2l3.6 1.8',
  error: 'M5 18.5L9 6.5l4.5 6.5L18.5 5 15 17.5l-4.5-6z',
  escalation: 'M12 5l5.5 13.5L12 13.5 6.5 18.5z',
  cancel: 'M7.5 5L12 9.5 16.5 5 19 7.5 14.5 12 19 16.5 16.5 19 12 14.5 7.5 19 5 16.5 9.5 12 5 7.5z',
  compensate: 'M11.5 7v10L5 12zM18.5 7v10L12 12z',
  conditional: 'M6.5 4.5h11v15h-11zM9 8h6M9 11h6M9 14h6',
  link: 'M4.5 9.5h8V6.2L19.5 12l-7 5.8v-3.3h-8z',
  signal: 'M12 5l7 12H5z',
  terminate: 'M12 4.5a7.5 7.5 0 1 1 0 15a7.5 7.5 0 1 1 0-15',
};

export function drawEvent(event: Event, { x, y, width, height }: ShapeGeometry): string {
  const [cx, cy, r] = [x + width / 2, y + height / 2, Math.min(width, height) / 2];
  const isEnd = event.type === 'EndEvent';
  const dash = event.interrupting ? undefined : '4 3';
  const outline = { cx, cy, fill: WHITE, stroke: INK };
  const [definition] = event.eventDefinitions;
  return [
    element('circle', { ...outline, r, 'stroke-width': isEnd ? 3 : 1.25, 'stroke-dasharray': dash }),
    ...(event.type === 'StartEvent' || isEnd
      ? []
      : [element('circle', { ...outline, r: r - 3.5, 'stroke-width': 1.25, 'stroke-dasharray': dash })]),
    ...(event.eventDefinitions.length === 1 && definition !== undefined ? [drawEventSign(event, definition, cx, cy, r)] : []),
    ...(event.eventDefinitions.length > 1
      ? [element('path', { d: pentagon(cx, cy, r * 0.55), fill: isThrowing(event) ? INK : 'none', stroke: INK, 'stroke-width': 1.2 })]
      : []),
  ].join('');
}

const isThrowing = ({ type }: Event): boolean => type === 'EndEvent' || type === 'IntermediateThrowEvent';

function drawEventSign(event: Event, { kind }: EventDefinition, cx: number, cy: number, r: number): string {
  const filled = isThrowing(event) && kind !== 'timer' && kind !== 'conditional';
  const scale = (r - (event.type === 'StartEvent' || event.type === 'EndEvent' ? 2 : 4)) / 13;
  return group(
    {
      transform: `translate(${hundredths(cx - 12 * scale)} ${hundredths(cy - 12 * scale)}) scale(${hundredths(scale)})`,
      fill: filled ? INK : 'none',
      stroke: filled && kind === 'message' ? WHITE : INK,
      'stroke-width': 1.4,
      'stroke-linejoin': 'round',
    },
    element('path', { d: EVENT_SIGNS[kind] }),
  );
}

function pentagon(cx: number, cy: number, r: number): string {
  const points = Array.from({ length: 5 }, (_, at) => {
    const angle = (at * 2 * Math.PI) / 5 - Math.PI / 2;
    return `${hundredths(cx + r * Math.cos(angle))} ${hundredths(cy + r * Math.sin(angle))}`;
  });
  return `M${points.join('L')}Z`;
}

/** A diamond with the sign of its kind. */
export function drawGateway({ type }: Gateway, { x, y, width, height }: ShapeGeometry): string {
  const [cx, cy] = [x + width / 2, y + height / 2];
  const unit = Math.min(width, height) / 50;
  const diamond = `M${cx} ${y}L${x + width} ${cy}L${cx} ${y + height}L${x} ${cy}Z`;
  const sign = { fill: 'none', stroke: INK_2, 'stroke-linecap': 'round' };
  const cross = (size: number) => `M${cx - size} ${cy}H${cx + size}M${cx} ${cy - size}V${cy + size}`;
  const saltire = (size: number) =>
    `M${cx - size} ${cy - size}L${cx + size} ${cy + size}M${cx + size} ${cy - size}L${cx - size} ${cy + size}`;
  const parts = (): readonly string[] => {
    switch (type) {
      case 'ExclusiveGateway':
        return [element('path', { d: saltire(7 * unit), ...sign, 'stroke-width': 3 * unit })];
      case 'ParallelGateway':
        return [element('path', { d: cross(11 * unit), ...sign, 'stroke-width': 3 * unit })];
      case 'InclusiveGateway':
        return [element('circle', { cx, cy, r: 11 * unit, ...sign, 'stroke-width': 2.5 * unit })];
      case 'ComplexGateway':
        return [element('path', { d: cross(11 * unit) + saltire(8 * unit), ...sign, 'stroke-width': 2.5 * unit })];
      case 'EventBasedGateway':
        return [
          element('circle', { cx, cy, r: 13 * unit, ...sign, 'stroke-width': 1.2 }),
          element('circle', { cx, cy, r: 10.5 * unit, ...sign, 'stroke-width': 1.2 }),
          element('path', { d: pentagon(cx, cy, 7 * unit), ...sign, 'stroke-width': 1.2 }),
        ];
    }
  };
  return element('path', { d: diamond, fill: WHITE, stroke: INK, 'stroke-width': 1.25, 'stroke-linejoin': 'round' }) + parts().join('');
}

const hundredths = (value: number): number => Math.round(value * 100) / 100;
