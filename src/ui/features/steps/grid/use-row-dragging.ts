import { useState, type DragEvent } from 'react';
import type { Direction } from '#core/editing/edit-refusal.ts';
import { useSession } from '../../../document/use-document.ts';

/** Moves steps within their sequence by dragging the number of a row. */
export interface RowDragging {
  begin(id: string, event: DragEvent): void;
  over(id: string, event: DragEvent): void;
  drop(event: DragEvent): void;
  end(): void;
  /** Where the line that shows the place is drawn at a row; undefined = not at this one. */
  mark(id: string): Direction | undefined;
}

/** Selected rows move together; a place the order does not allow is answered with a sentence. */
export function useRowDragging(selection: readonly string[]): RowDragging {
  const session = useSession();
  const [dragged, setDragged] = useState<readonly string[]>([]);
  const [place, setPlace] = useState<{ readonly id: string; readonly where: Direction } | null>(null);
  const end = () => {
    setDragged([]);
    setPlace(null);
  };
  return {
    begin(id, event) {
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', id);
      setDragged(selection.includes(id) ? selection : [id]);
    },
    over(id, event) {
      if (dragged.length === 0) return;
      event.preventDefault();
      const { top, height } = event.currentTarget.getBoundingClientRect();
      const where = event.clientY < top + height / 2 ? 'before' : 'after';
      if (place?.id !== id || place.where !== where) setPlace({ id, where });
    },
    drop(event) {
      if (dragged.length === 0 || place === null) return;
      event.preventDefault();
      event.stopPropagation();
      if (!dragged.includes(place.id)) session.edit([{ kind: 'move', ids: dragged, anchor: place.id, where: place.where }]);
      end();
    },
    end,
    mark: (id) => (place?.id === id && !dragged.includes(id) ? place.where : undefined),
  };
}
