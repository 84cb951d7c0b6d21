import { useEffect, useRef, useState } from 'react';
import type { Analysis } from '#core/analysis.ts';
import { movesBetween, type Move } from './ranking-moves.ts';

/** Long enough to read the sentence twice, milliseconds. Assumption. */
const SHOWN = 9000;

/** What moved last in the ranking, by use case; empty again after a while. */
export function useMoves(analysis: Analysis): ReadonlyMap<string, Move> {
  const [moves, setMoves] = useState<ReadonlyMap<string, Move>>(new Map());
  const before = useRef(analysis);
  useEffect(() => {
    const found = movesBetween(before.current, analysis);
    before.current = analysis;
    if (found.length > 0) setMoves(new Map(found.map((move) => [move.id, move])));
  }, [analysis]);
  useEffect(() => {
    if (moves.size === 0) return;
    const timer = setTimeout(() => setMoves(new Map()), SHOWN);
    return () => clearTimeout(timer);
  }, [moves]);
  return moves;
}
