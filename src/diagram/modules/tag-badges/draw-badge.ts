import type { Tag } from '#core/annotation/annotation.ts';
import { BADGE_HEIGHT, BADGE_ROOM, badgeIconPlace, pointedOutline, TAG_ICONS } from '#core/picture/tag-shape.ts';
import { FONT, colour } from '../../look/colour.ts';
import { measureText, svg } from '../../look/svg.ts';

/** How a badge looks: a person's tag or a suggestion, with its word or, from afar, only silhouette and sign. */
export interface BadgeKind {
  readonly tag: Tag;
  readonly suggested: boolean;
  readonly far: boolean;
}

export interface Badge {
  readonly picture: SVGGElement;
  readonly width: number;
  readonly height: number;
}

/** Edge of the badge seen from afar; the most that fits above the name inside a step. */
const FAR_BADGE_SIZE = 28;

const WORD_STYLE = { 'font-family': FONT, 'font-size': 11, 'font-weight': 600 } as const;
const WORD_FONT = `600 11px ${FONT}`;
const TOKENS = { automatable: 'auto', aiSupported: 'ai', humanOnly: 'human', open: 'open' } as const;

/** Draws a badge with its upper left corner at 0/0: silhouette + sign + word, so that colour never carries meaning alone. */
export function drawBadge(kind: BadgeKind, words: Readonly<Record<Tag, string>>): Badge {
  const ink = inkOf(kind);
  if (kind.far) {
    const icon = svg('g', { transform: `translate(${FAR_BADGE_SIZE / 2 - 9} ${FAR_BADGE_SIZE / 2 - 9}) scale(1.125)` }, [
      drawIcon(kind.tag, ink),
    ]);
    return {
      picture: svg('g', {}, [drawSilhouette(kind, FAR_BADGE_SIZE, FAR_BADGE_SIZE), icon]),
      width: FAR_BADGE_SIZE,
      height: FAR_BADGE_SIZE,
    };
  }
  const word = kind.suggested ? `${words[kind.tag]}?` : words[kind.tag];
  const { word: start, end } = BADGE_ROOM[kind.tag];
  const width = Math.ceil(start + measureText(word, WORD_FONT) + end);
  const icon = svg('g', { transform: badgeIconPlace(kind.tag) }, [drawIcon(kind.tag, ink)]);
  const text = svg('text', { x: start, y: 14, fill: ink, ...WORD_STYLE }, [word]);
  return { picture: svg('g', {}, [drawSilhouette(kind, width, BADGE_HEIGHT), icon, text]), width, height: BADGE_HEIGHT };
}

function drawIcon(tag: Tag, ink: string): SVGPathElement {
  const { path: d, line } = TAG_ICONS[tag];
  return svg('path', line === null ? { d, fill: ink } : { d, fill: 'none', stroke: ink, 'stroke-width': line, 'stroke-linecap': 'round' });
}

function inkOf({ tag, suggested }: BadgeKind): string {
  if (tag === 'open') return colour('tag-open-text');
  return colour(`tag-${TOKENS[tag]}-${suggested ? 'ink' : 'text'}`);
}

/** Box, pointed, pill, dashed box. Dashed = not decided by a person; it lets the background show through. */
function drawSilhouette({ tag, suggested, far }: BadgeKind, width: number, height: number): SVGElement {
  const paint = suggested || tag === 'open' ? dashed({ tag, suggested, far }) : solid(tag);
  const inset = paint['stroke-width'] / 2;
  const box = { x: inset, y: inset, width: width - 2 * inset, height: height - 2 * inset, ...paint };
  if (tag === 'aiSupported') return svg('path', { d: pointedOutline(width, height, inset, far ? width / 2 : undefined), ...paint });
  if (tag === 'humanOnly') return svg('rect', { ...box, rx: (height - 2 * inset) / 2 });
  return svg('rect', { ...box, rx: 3 });
}

type Paint = Readonly<Record<string, string | number>> & { readonly 'stroke-width': number };

function solid(tag: Exclude<Tag, 'open'>): Paint {
  const name = TOKENS[tag];
  return { fill: colour(`tag-${name}-fill`), stroke: colour(`tag-${name}-stroke`), 'stroke-width': tag === 'humanOnly' ? 1.5 : 1 };
}

function dashed({ tag }: BadgeKind): Paint {
  const stroke = tag === 'open' ? colour('tag-open-stroke') : colour(`tag-${TOKENS[tag]}-ink`);
  return { fill: 'none', stroke, 'stroke-width': 1.25, 'stroke-dasharray': '4 3' };
}
