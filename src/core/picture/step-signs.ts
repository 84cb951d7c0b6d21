import type { Activity, ActivityType } from '../process/process-model.ts';
import type { ShapeGeometry } from '../layout/geometry.ts';
import { INK_2, WHITE } from './palette.ts';
import { element, group } from './svg-markup.ts';

/** Signs of the kinds of tasks on a 16 x 16 grid, own drawings. */
const TYPE_SIGNS: Readonly<Partial<Record<ActivityType, string>>> = {
  UserTask: 'M8 2.2a2.6 2.6 0 1 1 0 5.2a2.6 2.6 0 1 1 0-5.2M3 14.2v-2.4c0-2 1.4-3.2 3.1-3.2h3.8c1.7 0 3.1 1.2 3.1 3.2v2.4z',
  ManualTask: 'M1.8 7.2l3.4-3.4h4.2v1.6H7.2M7.4 7.4h7M7.4 9.4h6.4M7.4 11.4h5.6M1.8 7.2v4.6l2 1.6h8',
  ServiceTask:
    'M8 5.4a2.6 2.6 0 1 1 0 5.2a2.6 2.6 0 1 1 0-5.2M8 1.8v2M8 12.2v2M1.8 8h2M12.2 8h2M3.6 3.6l1.5 1.5M10.9 10.9l1.5 1.5M3.6 12.4l1.5-1.5M10.9 5.1l1.5-1.5',
  ScriptTask: 'M4.6 2h8.2c-2.4 2.4 2.4 4.6 0 12H4.6c2.4-7.4-2.4-9.6 0-12zM6.6 5h4M7.4 8h4M7 11h4',
  BusinessRuleTask: 'M2 3.2h12v9.6H2zM2 6.2h12M6 6.2v6.6',
  SendTask: 'M1.8 3.6h12.4v8.8H1.8z',
  ReceiveTask: 'M1.8 3.6h12.4v8.8H1.8zM1.8 3.6L8 8.6l6.2-5',
};

/** The sign of a task's kind in the lower right corner, out of the way of badge and name. */
export function drawTypeSign({ type }: Activity, { x, y, width, height }: ShapeGeometry): string {
  const d = TYPE_SIGNS[type];
  if (d === undefined) return '';
  const filled = type === 'SendTask';
  return group(
    {
      transform: `translate(${Math.round(x + width - 20)} ${Math.round(y + height - 20)}) scale(.875)`,
      fill: filled ? INK_2 : 'none',
      stroke: INK_2,
      'stroke-width': 1.2,
      'stroke-linejoin': 'round',
    },
    element('path', { d }),
    filled ? element('path', { d: 'M1.8 3.6L8 8.6l6.2-5', fill: 'none', stroke: WHITE }) : '',
  );
}

const MARKERS = {
  collapsed: 'M1 1h12v12H1zM7 3.5v7M3.5 7h7',
  loop: 'M4.6 11.8A5 5 0 1 1 8.6 12M4.6 11.8V8.8M4.6 11.8H1.8',
  parallel: 'M3 2v10M7 2v10M11 2v10',
  sequential: 'M2 3h10M2 7h10M2 11h10',
  adHoc: 'M1.5 8.5c2-4 4-2.5 5.5-1.5s3.5 2 5.5-1.5',
  compensation: 'M7 3v8L1.5 7zM13 3v8L7.5 7z',
} as const;

/** Markers in the middle of the lower edge, side by side. */
export function drawMarkers(step: Activity, shape: ShapeGeometry, isCollapsed: boolean): string {
  const names = [
    ...(step.loop?.kind === 'standard' ? (['loop'] as const) : []),
    ...(step.loop?.kind === 'multiInstance' ? [step.loop.isSequential ? ('sequential' as const) : ('parallel' as const)] : []),
    ...(isCollapsed ? (['collapsed'] as const) : []),
    ...(step.type === 'AdHocSubProcess' ? (['adHoc'] as const) : []),
    ...(step.isForCompensation ? (['compensation'] as const) : []),
  ];
  const left = shape.x + shape.width / 2 - names.length * 9 + 2;
  return names
    .map((name, at) =>
      group(
        {
          transform: `translate(${Math.round(left + at * 18)} ${Math.round(shape.y + shape.height - 18)})`,
          fill: 'none',
          stroke: INK_2,
          'stroke-width': 1.4,
          'stroke-linejoin': 'round',
        },
        element('path', { d: MARKERS[name] }),
      ),
    )
    .join('');
}

/** True where signs at the lower edge take room from the name. */
export const hasMarkers = (step: Activity, isCollapsed: boolean): boolean =>
  drawMarkers(step, { x: 0, y: 0, width: 0, height: 0 }, isCollapsed) !== '';
