import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useDocument, useSession } from '../../../document/use-document.ts';
import { useLanguage, useTexts } from '../../../language/use-texts.ts';
import { TagBadge } from '../../../parts/tag-badge.tsx';
import { TAGS } from '#core/annotation/annotation.ts';
import { GUARD_RAIL_SIGNS } from '#core/picture/lens/guard-rail-shape.ts';
import { guardRailLegendIn, HEAT_UNITS, type HeatLens, heatLegendIn, shareLegendIn } from '#core/picture/lens/lens-legend.ts';
import { LENSES, LENS_WORDS, type LensName } from '#core/picture/lens/lens.ts';
import { modelTexts } from '../model-texts.ts';

/** What the drawing shows besides itself, with its legend. */
export function LensBar({ lens, onChange }: { readonly lens: LensName; readonly onChange: (lens: LensName) => void }) {
  const t = useTexts(modelTexts);
  const language = useLanguage();
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
            {LENS_WORDS[name][language]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <DiagramChoice />
      <div className={lens === 'tags' ? 'legend legend-tags' : 'legend num'}>
        {lens === 'tags' && <TagLegend />}
        {lens === 'shares' && <ShareLegend />}
        {lens === 'guardRails' && <GuardRailLegend />}
        {(lens === 'hours' || lens === 'waiting' || lens === 'problems' || lens === 'useCases') && <HeatLegend lens={lens} />}
      </div>
    </div>
  );
}

function TagLegend() {
  return TAGS.map((tag) => <TagBadge key={tag} tag={tag} />);
}

function HeatLegend({ lens }: { readonly lens: HeatLens }) {
  const language = useLanguage();
  const isChosen = useDocument(({ analysis, useCase }) => analysis?.candidates.some(({ id }) => id === useCase) === true);
  return (
    <>
      <span className="legend-unit">{HEAT_UNITS[lens][language]}</span>
      {heatLegendIn(lens, language, isChosen).map(({ pill, text }) => (
        <span key={text}>
          <i data-heat={pill.step} data-chosen={pill.isChosen}>
            {pill.text}
          </i>{' '}
          {text}
        </span>
      ))}
    </>
  );
}

function GuardRailLegend() {
  const language = useLanguage();
  return guardRailLegendIn(language).map(({ mark: { state, text: word }, text }) => (
    <span key={state}>
      <i data-guard-rail={state}>
        {GUARD_RAIL_SIGNS[state] !== null && (
          <svg viewBox="0 0 12 12" aria-hidden>
            <path d={GUARD_RAIL_SIGNS[state]} />
          </svg>
        )}
        {word}
      </i>{' '}
      {text}
    </span>
  ));
}

function ShareLegend() {
  const t = useTexts(modelTexts);
  const language = useLanguage();
  return (
    <>
      <span className="legend-hint">{t.shareHint}</span>
      {shareLegendIn(language).map(({ label, text }) => (
        <span key={label.kind}>
          <i data-said={label.kind}>{label.text}</i> {text}
        </span>
      ))}
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
