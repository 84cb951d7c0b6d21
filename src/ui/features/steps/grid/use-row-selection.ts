import { useState } from 'react';
import { useDocument, useSession } from '../../../document/use-document.ts';
import type { StepRow } from '../step-rows.ts';

/** `only` leaves nothing else selected, `toggle` adds or takes away, `range` reaches from the row chosen last. */
export type SelectMode = 'only' | 'toggle' | 'range';

export interface RowSelection {
  readonly ids: readonly string[];
  readonly has: (id: string) => boolean;
  readonly select: (id: string, mode: SelectMode) => void;
  readonly selectAll: () => void;
}

/** Which rows are selected, and how a press on one changes that. */
export function useRowSelection(rows: readonly StepRow[]): RowSelection {
  const session = useSession();
  const ids = useDocument((state) => state.selection);
  const [anchor, setAnchor] = useState<string | null>(null);
  const selected = new Set(ids);
  const choose = (chosen: readonly string[], from: string) => {
    session.select(chosen);
    setAnchor(from);
  };
  const place = (id: string | null) => rows.findIndex((row) => row.id === id);
  return {
    ids,
    has: (id) => selected.has(id),
    select(id, mode) {
      if (mode === 'toggle') return choose(selected.has(id) ? ids.filter((other) => other !== id) : [...ids, id], id);
      if (mode === 'only' || anchor === null) return choose([id], id);
      const [from, to] = [place(anchor), place(id)];
      session.select(rows.slice(Math.min(from, to), Math.max(from, to) + 1).map((row) => row.id));
    },
    selectAll: () => session.select(rows.map((row) => row.id)),
  };
}
