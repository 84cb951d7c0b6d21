import type { KompassPointState } from '#core/kompass/kompass-point.ts';
import type { MappeItemState, MappeKompassPoint } from '#core/kompass/kompass-of-mappe.ts';
import { KOMPASS_POINTS } from '#core/kompass/points.ts';
import type { View } from '../../document/document-store.ts';
import { useSession } from '../../document/use-document.ts';
import { useLanguage, useTexts } from '../../language/use-texts.ts';
import { Button } from '../../parts/button.tsx';
import { ChecklistEntry } from './checklist-entry.tsx';
import { kompassTexts } from './kompass-texts.ts';

/** The view in which what a point asks is said; the others are answered right here. */
const PLACES: Readonly<Partial<Record<number, Extract<View, 'guardRails' | 'steps' | 'useCases'>>>> = {
  1: 'guardRails',
  5: 'useCases',
  6: 'useCases',
  7: 'guardRails',
  9: 'guardRails',
  10: 'steps',
};

interface ChecklistProps {
  readonly state: KompassPointState | MappeKompassPoint;
  /** null = the document as a whole. */
  readonly useCase: string | null;
  /** The one the strip has chosen; on paper the others stand below it. */
  readonly isOpen: boolean;
}

/** What one of the ten points asks, how each item stands and why, and what people can say about it. */
export function Checklist({ state, useCase, isOpen }: ChecklistProps) {
  const t = useTexts(kompassTexts);
  const language = useLanguage();
  const session = useSession();
  const definition = KOMPASS_POINTS[state.point - 1]!;
  const place = PLACES[state.point];
  return (
    <section
      className="checklist"
      {...(isOpen ? { id: 'kompass-checklist', role: 'tabpanel' } : {})}
      aria-labelledby={`point-${state.point}`}
    >
      <header>
        <div>
          <h2>
            <span className="num">{state.point}</span> {definition.title[language]}
          </h2>
          <p className="page-lead">{definition.question[language]}</p>
        </div>
        {place !== undefined && (
          <Button variant="quiet" onPress={() => session.show(place)}>
            {t.goTo[place]}
          </Button>
        )}
      </header>
      <ul className="sheet">
        {definition.checklist.map((item) => {
          const standing = state.items.find(({ id }) => id === item.id);
          return standing === undefined ? null : (
            <ChecklistEntry key={item.id} item={item} standing={standing} over={isOver(standing) ? standing : null} useCase={useCase} />
          );
        })}
      </ul>
    </section>
  );
}

const isOver = (item: object): item is MappeItemState => 'of' in item;
