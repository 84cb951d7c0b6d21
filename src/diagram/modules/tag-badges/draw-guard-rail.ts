import type { GuardRailMark, GuardRailState } from '#core/picture/lens/guard-rail-marks.ts';
import { GUARD_RAIL_ROOM, GUARD_RAIL_SIGNS, guardRailOutline } from '#core/picture/lens/guard-rail-shape.ts';
import { FONT, colour } from '../../look/colour.ts';
import { measureText, svg } from '../../look/svg.ts';
import type { Pill } from './draw-pill.ts';

/** How a step stands to the guard rails, with its upper left corner at 0/0: shape, sign and word, as in pictures. */
export function drawGuardRail({ text, state }: GuardRailMark): Pill {
  const { sign: signAt, word, end } = GUARD_RAIL_ROOM[state];
  const sign = GUARD_RAIL_SIGNS[state];
  const ink = sign === null ? colour('ink-2') : colour('raised');
  const weight = sign === null ? 400 : 600;
  const width = Math.ceil(word + measureText(text, `${weight} 11px ${FONT}`) + end);
  const parts: SVGElement[] = [
    svg('path', { d: guardRailOutline(state, width), ...paintOf(state) }),
    svg('text', { x: word, y: 13, fill: ink, 'font-family': FONT, 'font-size': 11, 'font-weight': weight }, [text]),
  ];
  if (sign !== null) {
    const look = { fill: 'none', stroke: ink, 'stroke-width': 1.3, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };
    parts.push(svg('g', { transform: `translate(${signAt} 3)` }, [svg('path', { d: sign, ...look })]));
  }
  return { picture: svg('g', {}, parts), width };
}

/** What stops a step is filled, with an edge that sets it off from the step; what is open is dashed. */
function paintOf(state: GuardRailState): Readonly<Record<string, string | number>> {
  const edge = { stroke: colour('raised'), 'stroke-width': 2 };
  switch (state) {
    case 'excluded':
      return { fill: colour('danger'), ...edge };
    case 'conflict':
      return { fill: colour('warn'), ...edge };
    case 'open':
      return { fill: colour('raised'), stroke: colour('tag-open-stroke'), 'stroke-width': 1, 'stroke-dasharray': '3 3' };
    case 'settled':
      return { fill: colour('raised'), stroke: colour('line-strong'), 'stroke-width': 1 };
  }
}
