import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useDocument, useSession } from '../../document/use-document.ts';
import { useTexts } from '../../language/use-texts.ts';
import { TagBadge } from '../../parts/tag-badge.tsx';
import { TAGS } from '#core/annotation/annotation.ts';
import { HEAT_BOUNDS, type HeatLens } from './heat-pills.ts';
import { modelTexts } from './model-texts.ts';

export type LensName = 'tags' | HeatLens;
const LENSES = ['tags', 'hours', 'waiting'] as const satisfies readonly LensName[];

/** What the drawing shows besides itself, with its legend. */
export function LensBar({ lens, onChange }: { readonly lens: LensName; readonly onChange: (lens: LensName) => void }) {
  const t = useTexts(modelTexts);
  return (
    <div className="lens-bar">
      <span className="label">{t.lens}</span>
      <ToggleButtonGroup
        className="lens-choice"
        aria-label={t.lens}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[lens]}
        onSelectionChange={(keys) => onChange([...keys][0] as LensName)}
      >
        {LENSES.map((name) => (
          <ToggleButton key={name} id={name}>
            {t.lenses[name]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <DiagramChoice />
      <div className={lens === 'tags' ? 'legend legend-tags' : 'legend num'}>
        {lens === 'tags' ? <TagLegend /> : <HeatLegend lens={lens} />}
      </div>
    </div>
  );
}

function TagLegend() {
  return TAGS.map((tag) => <TagBadge key={tag} tag={tag} />);
}

function HeatLegend({ lens }: { readonly lens: HeatLens }) {
  const t = useTexts(modelTexts);
  const [low, high] = HEAT_BOUNDS[lens];
  return (
    <>
      <span>
        <i data-heat="1" /> {t.below(low)}
      </span>
      <span>
        <i data-heat="2" /> {t.between(low, high)}
      </span>
      <span>
        <i data-heat="3" /> {t.above(high)}
      </span>
      <span>
        <i data-heat="0" /> {t.unknownTime}
      </span>
    </>
  );
}

/** Files with several drawings get a switch; most have one and show nothing here. */
function DiagramChoice() {
  const t = useTexts(modelTexts);
  const session = useSession();
  const snapshot = useDocument((state) => state.snapshot);
  const { diagram } = session;
  if (snapshot === null || diagram === null || diagram.diagrams.length < 2) return null;
  return (
    <label className="diagram-choice">
      <span className="label">{t.diagram}</span>
      <select value={diagram.currentDiagram ?? ''} onChange={(event) => void session.showDiagram(event.target.value)}>
        {diagram.diagrams.map(({ id, name }, index) => (
          <option key={id} value={id}>
            {name ?? t.diagramNumber(index + 1)}
          </option>
        ))}
      </select>
    </label>
  );
}
