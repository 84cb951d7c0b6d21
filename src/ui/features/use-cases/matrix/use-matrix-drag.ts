import { useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { Mappe } from '#app/mappe/mappe.ts';
import type { Candidate } from '#core/use-cases/candidate.ts';
import { meanOf, UNKNOWN } from '#core/annotation/quantity.ts';
import { readEstimates } from '#core/use-cases/read-estimates.ts';
import { DEFAULT_CRITERIA } from '#core/ranking/default-criteria.ts';
import { withEstimate } from '../../../document/use-case-edits.ts';
import { useDocument, useReadOnly, useSession } from '../../../document/use-document.ts';
import { benefitDrag, effortDrag, movedTo, type AxisDrag } from './matrix-drag.ts';
import type { MatrixScales } from './matrix-scales.ts';

/** Movement of the pointer below which a press is a click, px. */
const CLICK = 4;

/** A use case on its way to another place. Its axes are those of the moment it was taken. */
export interface Dragging {
  readonly id: string;
  readonly axes: { readonly effort: AxisDrag | null; readonly benefit: AxisDrag | null };
  /** The way it was first moved: one drag changes one estimate, a trembling hand no second one. null = not moved yet. */
  readonly along: 'effort' | 'benefit' | null;
  /** Estimates it would get; null = not moved along this axis. */
  readonly personDays: number | null;
  readonly timeSaving: number | null;
}

export interface MatrixDrag {
  readonly dragging: Dragging | null;
  /** Handlers of one dot. */
  readonly handlersFor: (
    candidate: Candidate,
    onSelect: () => void,
  ) => {
    readonly onPointerDown: (event: PointerEvent<SVGGElement>) => void;
    readonly onPointerMove: (event: PointerEvent<SVGGElement>) => void;
    readonly onPointerUp: () => void;
    readonly onPointerCancel: () => void;
    readonly onKeyDown: (event: KeyboardEvent<SVGGElement>) => void;
  };
}

/** Dragging and arrow keys in the matrix: the list re-ranks while it moves, letting go is one step of undo, Esc takes it back. */
export function useMatrixDrag({ x, y }: MatrixScales): MatrixDrag {
  const session = useSession();
  const criteria = useDocument((state) => state.mappe.criteria) ?? DEFAULT_CRITERIA;
  const readOnly = useReadOnly();
  const [dragging, setDragging] = useState<Dragging | null>(null);
  const [start, setStart] = useState<{ readonly x: number; readonly y: number } | null>(null);

  const axesOf = (candidate: Candidate): Dragging['axes'] =>
    readOnly ? { effort: null, benefit: null } : { effort: effortDrag(candidate, criteria), benefit: benefitDrag(candidate, criteria) };
  const estimateIn = (id: string, name: AxisDrag['input']) =>
    readEstimates(session.store.getState().mappe.useCases.get(id)?.estimates).all.get(name) ?? UNKNOWN;
  const stop = () => {
    setDragging(null);
    setStart(null);
  };
  const changeOf =
    (candidate: Candidate, { personDays, timeSaving }: Pick<Dragging, 'personDays' | 'timeSaving'>) =>
    (mappe: Mappe): Mappe => {
      const days =
        personDays === null
          ? mappe
          : withEstimate(mappe, candidate.id, 'personDays', movedTo(estimateIn(candidate.id, 'personDays'), personDays));
      return timeSaving === null
        ? days
        : withEstimate(days, candidate.id, 'timeSaving', movedTo(estimateIn(candidate.id, 'timeSaving'), timeSaving, 1));
    };

  return {
    dragging,
    handlersFor: (candidate, onSelect) => ({
      onPointerDown(event) {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setStart({ x: event.clientX, y: event.clientY });
        setDragging({ id: candidate.id, axes: axesOf(candidate), along: null, personDays: null, timeSaving: null });
      },
      onPointerMove(event) {
        if (start === null || dragging === null) return;
        const [dx, dy] = [event.clientX - start.x, event.clientY - start.y];
        const along = dragging.along ?? (Math.hypot(dx, dy) < CLICK ? null : Math.abs(dx) >= Math.abs(dy) ? 'effort' : 'benefit');
        if (along === null) return;
        const { effort, benefit } = dragging.axes;
        const next = {
          ...dragging,
          along,
          personDays: along === 'effort' && effort !== null ? effort.valueFor(x.invert(x(effort.placeAt(effort.now)) + dx)) : null,
          timeSaving: along === 'benefit' && benefit !== null ? benefit.valueFor(y.invert(y(benefit.placeAt(benefit.now)) + dy)) : null,
        };
        if (next.along === dragging.along && next.personDays === dragging.personDays && next.timeSaving === dragging.timeSaving) return;
        setDragging(next);
        if (next.personDays !== null || next.timeSaving !== null) session.previewMappe(changeOf(candidate, next));
      },
      onPointerUp() {
        if (dragging === null) return;
        if (dragging.along === null) onSelect();
        else session.changeMappe(changeOf(candidate, dragging));
        stop();
      },
      onPointerCancel() {
        session.previewMappe(null);
        stop();
      },
      onKeyDown(event) {
        if (event.key === 'Escape' && dragging !== null) {
          session.previewMappe(null);
          return stop();
        }
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          return onSelect();
        }
        const move = ARROWS.get(event.key);
        if (move === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        const axes = axesOf(candidate);
        const axis = axes[move.axis];
        if (axis === null) return;
        // from what stands in the document: the analysis may still be on its way when the key is pressed again
        const value = axis.stepped(meanOf(estimateIn(candidate.id, axis.input)) ?? axis.now, move.sign);
        session.changeMappe(
          changeOf(candidate, {
            personDays: axis.input === 'personDays' ? value : null,
            timeSaving: axis.input === 'timeSaving' ? value : null,
          }),
        );
      },
    }),
  };
}

const ARROWS: ReadonlyMap<string, { readonly axis: 'effort' | 'benefit'; readonly sign: 1 | -1 }> = new Map([
  ['ArrowRight', { axis: 'effort', sign: 1 }],
  ['ArrowLeft', { axis: 'effort', sign: -1 }],
  ['ArrowUp', { axis: 'benefit', sign: 1 }],
  ['ArrowDown', { axis: 'benefit', sign: -1 }],
]);
