import { ChevronDown, ChevronUp, GripVertical } from 'lucide-react';
import { useState, type DragEvent } from 'react';
import type { Criterion } from '#core/ranking/criteria.ts';
import { weightsByName } from '#core/ranking/roc-weights.ts';
import { lowered, placed, raised, type DropPlace, type WeakOrder } from '../../../document/criteria-edits.ts';
import { formatPercent } from '../../../language/format.ts';
import { useLanguage, useTexts } from '../../../language/use-texts.ts';
import { Glide } from '../list/glide.tsx';
import { criteriaTexts } from './criteria-texts.ts';

interface OrderListProps<K extends Criterion> {
  readonly label: string;
  readonly order: WeakOrder<K>;
  readonly readOnly: boolean;
  readonly onOrder: (order: WeakOrder<K>) => void;
}

/** Share of a row at its upper and lower edge where something is dropped between rows; in the middle it becomes level. */
const BETWEEN = 0.3;

/** Criteria in order, by dragging or with the arrows: one notch is "level with the next", the next notch is "before it". */
export function OrderList<K extends Criterion>({ label, order, readOnly, onOrder }: OrderListProps<K>) {
  const t = useTexts(criteriaTexts);
  const language = useLanguage();
  const [dragged, setDragged] = useState<K | null>(null);
  const [place, setPlace] = useState<DropPlace | null>(null);
  const [said, setSaid] = useState('');
  const weights = weightsByName<K>(order);
  const change = (next: WeakOrder<K>, name: K) => {
    onOrder(next);
    const rank = next.findIndex((group) => group.includes(name)) + 1;
    setSaid(t.placed(t.names[name], rank, formatPercent(weightsByName<K>(next).get(name)!, language)));
  };
  const stop = () => {
    setDragged(null);
    setPlace(null);
  };
  const rows = order.flatMap((group, index) =>
    group.map((name, member) => ({ name, group: index, isTied: member > 0, isLast: member === group.length - 1 })),
  );
  return (
    <section className="order" aria-label={label}>
      <h3 className="label">{label}</h3>
      <Glide className="order-list" order={JSON.stringify(order)}>
        {rows.map(({ name, group, isTied, isLast }) => (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
          <li
            key={name}
            data-glide={name}
            className="order-row"
            data-tied={isTied || undefined}
            data-dragged={dragged === name || undefined}
            data-drop={dropMark(place, group, isTied, isLast)}
            draggable={!readOnly}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move';
              event.dataTransfer.setData('text/plain', name);
              setDragged(name);
            }}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              setPlace(placeUnder(event, group));
            }}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged !== null) change(placed(order, dragged, placeUnder(event, group)), dragged);
              stop();
            }}
            onDragEnd={stop}
          >
            <GripVertical className="icon order-grip" aria-hidden />
            <span className="order-rank num">{isTied ? '=' : group + 1}</span>
            <span className="order-name">
              {t.names[name]}
              {isTied && <span className="visually-hidden"> ({t.level})</span>}
            </span>
            <span className="order-weight" aria-hidden="true">
              <i style={{ width: `${weights.get(name)! * 100}%` }} />
            </span>
            <span className="num">{formatPercent(weights.get(name)!, language)}</span>
            <span className="order-moves">
              <button type="button" disabled={readOnly} aria-label={t.up(t.names[name])} onClick={() => change(raised(order, name), name)}>
                <ChevronUp className="icon" aria-hidden />
              </button>
              <button
                type="button"
                disabled={readOnly}
                aria-label={t.down(t.names[name])}
                onClick={() => change(lowered(order, name), name)}
              >
                <ChevronDown className="icon" aria-hidden />
              </button>
            </span>
          </li>
        ))}
      </Glide>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </section>
  );
}

function placeUnder(event: DragEvent<HTMLElement>, group: number): DropPlace {
  const { top, height } = event.currentTarget.getBoundingClientRect();
  const share = (event.clientY - top) / height;
  if (share < BETWEEN) return { kind: 'before', group };
  return share > 1 - BETWEEN ? { kind: 'before', group: group + 1 } : { kind: 'level', group };
}

function dropMark(place: DropPlace | null, group: number, isTied: boolean, isLast: boolean): 'level' | 'before' | 'after' | undefined {
  if (place === null) return undefined;
  if (place.kind === 'level') return place.group === group ? 'level' : undefined;
  if (place.group === group && !isTied) return 'before';
  return place.group === group + 1 && isLast ? 'after' : undefined;
}
