import type { Tag } from '#core/annotation/annotation.ts';
import { TAGS } from '#core/annotation/annotation.ts';
import type { Engine } from './build-engine.ts';
import { bakeColours, colour, FONT } from './look/colour.ts';
import { measureText, svg } from './look/svg.ts';
import { drawShare } from './modules/flow-shares/draw-share.ts';
import type { FlowShares } from './modules/flow-shares/flow-shares.ts';
import { drawBadge } from './modules/tag-badges/draw-badge.ts';
import { drawGuardRail } from './modules/tag-badges/draw-guard-rail.ts';
import { drawPill } from './modules/tag-badges/draw-pill.ts';
import type { TagBadges } from './modules/tag-badges/tag-badges.ts';
import type { DiagramTexts, Lens } from './process-diagram.ts';

/** Air around the drawing; a badge above the topmost step fits into it. */
const MARGIN = 32;
const LEGEND_HEIGHT = 44;
const LEGEND_GAP = 20;
const LEGEND_FONT = `400 12px ${FONT}`;
const INVISIBLE = '.djs-hit, .djs-outline, .djs-bendpoints, .djs-segment-dragger, .djs-dragger, .djs-overlay, foreignObject';

/**
 * The drawing as it stands, badges, pills and legend included: light colours baked in, no style sheet, no reference to
 * anything outside the file.
 */
export async function exportSvg(engine: Engine, texts: DiagramTexts, lens: Lens): Promise<string> {
  const { svg: source } = await engine.saveSVG();
  const picture = new DOMParser().parseFromString(source.replace(/<!DOCTYPE[^>]*>/, ''), 'image/svg+xml').documentElement;
  const [x = 0, y = 0, width = 0, height = 0] = (picture.getAttribute('viewBox') ?? '').split(/\s+/).map(Number);
  for (const element of picture.querySelectorAll(INVISIBLE)) element.remove();

  const badges = engine.get<TagBadges>('tagBadges');
  picture.append(document.importNode(badges.drawForExport(), true));
  picture.append(document.importNode(engine.get<FlowShares>('flowShares').drawForExport(), true));
  const legend = drawLegend(badges, texts, lens);
  legend.setAttribute('transform', `translate(${x} ${y + height + MARGIN})`);
  picture.append(legend);

  const total = { width: Math.max(width, Number(legend.dataset['width'])) + 2 * MARGIN, height: height + 2 * MARGIN + LEGEND_HEIGHT };
  legend.removeAttribute('data-width');
  const view = { x: x - MARGIN, y: y - MARGIN };
  picture.setAttribute('viewBox', `${view.x} ${view.y} ${total.width} ${total.height}`);
  picture.setAttribute('width', String(total.width));
  picture.setAttribute('height', String(total.height));
  const background = svg('rect', { ...view, ...total, fill: '#FFFFFF' });
  picture.prepend(background);
  picture.setAttribute('font-family', FONT);
  inlineStyles(picture);
  return bakeColours(`<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(picture)}`);
}

function drawLegend(badges: TagBadges, texts: DiagramTexts, lens: Lens): SVGGElement {
  const shown = badges.shown();
  const parts: { readonly picture: SVGElement; readonly width: number; readonly offset: number }[] = [];
  const badge = (tag: Tag, suggested: boolean) => {
    const { picture, width } = drawBadge({ tag, suggested, far: false }, texts.tags);
    parts.push({ picture, width, offset: 0 });
  };
  for (const tag of TAGS) if (shown.tags.has(tag)) badge(tag, false);
  const word = (text: string) =>
    parts.push({
      picture: svg('text', { y: 14, 'font-size': 12, 'font-family': FONT, fill: colour('ink-2') }, [text]),
      width: measureText(text, LEGEND_FONT),
      offset: 0,
    });
  if (shown.suggestions && texts.suggestion) {
    badge('aiSupported', true);
    word(texts.suggestion);
  }
  for (const entry of lens.kind === 'heat' ? (lens.legend ?? []) : []) {
    parts.push({ ...drawPill(entry.pill), offset: 1 });
    word(entry.text);
  }
  for (const entry of lens.kind === 'guardRails' ? (lens.legend ?? []) : []) {
    parts.push({ ...drawGuardRail(entry.mark), offset: 1 });
    word(entry.text);
  }
  for (const entry of lens.kind === 'shares' ? (lens.legend ?? []) : []) {
    parts.push({ ...drawShare(entry.label), offset: 1 });
    word(entry.text);
  }
  let x = 0;
  const legend = svg('g');
  for (const { picture, width, offset } of parts) {
    picture.setAttribute('transform', `translate(${Math.round(x)} ${offset})`);
    legend.append(picture);
    x += width + LEGEND_GAP;
  }
  legend.dataset['width'] = String(Math.ceil(x));
  return legend;
}

/** Style attributes become presentation attributes: every reader of SVG knows those, and `url("#id")` loses its quotes. */
function inlineStyles(picture: Element): void {
  for (const element of picture.querySelectorAll<SVGElement>('[style]')) {
    for (const [, property, value] of (element.getAttribute('style') ?? '').matchAll(/([\w-]+)\s*:\s*([^;]+)/g)) {
      element.setAttribute(property!, value!.trim().replace(/url\(["']?(#[^"')]+)["']?\)/g, 'url($1)'));
    }
    element.removeAttribute('style');
  }
  for (const element of picture.querySelectorAll('[class]')) element.removeAttribute('class');
}
