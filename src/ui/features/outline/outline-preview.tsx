import { useEffect, useRef } from 'react';
import type { Bounds } from '#core/layout/geometry.ts';
import type { Svg } from '#core/picture/svg-markup.ts';
import { useTexts } from '../../language/use-texts.ts';
import { outlineTexts } from './outline-texts.ts';

/** Room kept free left of and above the drawing, px: it stands still when a pool or a lane is put around it. */
const ROOM = { x: 60, y: 40 };

/** The drawing of what is typed, at a fixed size and place; the step of the current line is scrolled into view. */
export function OutlinePreview({ picture, step }: { readonly picture: Svg | null; readonly step: Bounds | null }) {
  const t = useTexts(outlineTexts);
  const place = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (place.current === null) return;
    place.current.replaceChildren();
    if (picture === null) return;
    const drawing = new DOMParser().parseFromString(picture.markup, 'image/svg+xml').documentElement as unknown as SVGSVGElement;
    const { x, y } = drawing.viewBox.baseVal;
    drawing.style.marginLeft = `${Math.max(0, x - ROOM.x)}px`;
    drawing.style.marginTop = `${Math.max(0, y - ROOM.y)}px`;
    place.current.append(drawing);
  }, [picture]);

  useEffect(() => {
    const view = place.current?.parentElement;
    if (view == null || step === null) return;
    const [left, top] = [step.x - ROOM.x, step.y - ROOM.y];
    const margin = 40;
    if (left + step.width + margin > view.scrollLeft + view.clientWidth || left - margin < view.scrollLeft)
      view.scrollTo({ left: left - view.clientWidth * 0.6 });
    if (top + step.height + margin > view.scrollTop + view.clientHeight || top - margin < view.scrollTop)
      view.scrollTo({ top: top - view.clientHeight * 0.5 });
  }, [step]);

  return (
    // scrolls by keyboard, too
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="outline-preview" aria-label={t.preview} tabIndex={0}>
      {picture === null && <p className="caption">{t.empty}</p>}
      <div ref={place} role="img" aria-label={t.preview} />
    </section>
  );
}
