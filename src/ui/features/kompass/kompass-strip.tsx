import type { KeyboardEvent } from 'react';
import type { KompassPointState, PointNumber } from '#core/kompass/kompass-point.ts';
import { useTexts } from '../../language/use-texts.ts';
import { kompassTexts } from './kompass-texts.ts';
import { StandingSign } from './standing-sign.tsx';
import { standingOf } from './standing.ts';

interface KompassStripProps {
  readonly points: readonly KompassPointState[];
  readonly selected: PointNumber;
  readonly onSelect: (point: PointNumber) => void;
}

/** The ten points side by side: sign, number, name and word, large enough for the back row. Arrows walk. */
export function KompassStrip({ points, selected, onSelect }: KompassStripProps) {
  const t = useTexts(kompassTexts);
  return (
    <div className="kompass-strip" role="tablist" aria-label={t.strip}>
      {points.map((state) => {
        const standing = standingOf(state);
        return (
          <button
            key={state.point}
            type="button"
            role="tab"
            id={`point-${state.point}`}
            className="kompass-point"
            aria-selected={state.point === selected}
            aria-controls="kompass-checklist"
            tabIndex={state.point === selected ? 0 : -1}
            onClick={() => onSelect(state.point)}
            onFocus={() => state.point !== selected && onSelect(state.point)}
            onKeyDown={walk}
          >
            <StandingSign standing={standing} />
            <b className="num">{state.point}</b>
            <span className="kompass-point-name">{t.names[state.point]}</span>
            <span className="kompass-point-state">{t.standings[standing]}</span>
          </button>
        );
      })}
    </div>
  );
}

function walk(event: KeyboardEvent<HTMLButtonElement>) {
  const { nextElementSibling: next, previousElementSibling: previous, parentElement: strip } = event.currentTarget;
  const target =
    event.key === 'ArrowRight'
      ? (next ?? strip?.firstElementChild)
      : event.key === 'ArrowLeft'
        ? (previous ?? strip?.lastElementChild)
        : event.key === 'Home'
          ? strip?.firstElementChild
          : event.key === 'End'
            ? strip?.lastElementChild
            : null;
  if (!(target instanceof HTMLElement)) return;
  event.preventDefault();
  target.focus();
}
