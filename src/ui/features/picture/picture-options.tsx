import { formatNumber } from '#core/annotation/number-format.ts';
import { LENS_WORDS, LENSES } from '#core/picture/lens/lens.ts';
import { possibleScale } from '#core/picture/possible-scale.ts';
import { planPoster, type Sheet, SHEETS } from '#core/picture/poster-plan.ts';
import type { Svg } from '#core/picture/svg-markup.ts';
import type { ChartName } from '../../export/chart-picture.ts';
import { useLanguage, useTexts } from '../../language/use-texts.ts';
import { ChoiceRow } from './choice-row.tsx';
import { PICTURE_FORMATS, type PictureChoice, SCALES } from './picture-choice.ts';
import { pictureTexts } from './picture-texts.ts';

interface PictureOptionsProps {
  readonly choice: PictureChoice;
  readonly picture: Svg | null;
  /** Charts there is something to show for. */
  readonly charts: readonly ChartName[];
  /** Elements selected now. */
  readonly selected: number;
  readonly onChange: (change: Partial<PictureChoice>) => void;
}

/** Everything about the picture, from what is on it to how it comes out. */
export function PictureOptions({ choice, picture, charts, selected, onChange }: PictureOptionsProps) {
  const t = useTexts(pictureTexts);
  const language = useLanguage();
  const { format } = choice;
  // the analysis may still be at work: until then there is only the drawing
  const subject = charts.find((chart) => chart === choice.subject) ?? 'process';
  const tick = (name: 'legend' | 'title' | 'isTransparent', words: string) => (
    <label className="tick">
      <input type="checkbox" checked={choice[name]} onChange={() => onChange({ [name]: !choice[name] })} />
      <span>{words}</span>
    </label>
  );
  return (
    <div className="picture-options">
      {charts.length > 0 && (
        <div className="picture-row">
          <label className="label" htmlFor="picture-subject">
            {t.subject}
          </label>
          <select
            id="picture-subject"
            value={subject}
            onChange={({ target }) => onChange({ subject: target.value as PictureChoice['subject'] })}
          >
            {(['process', ...charts] as const).map((one) => (
              <option key={one} value={one}>
                {t.subjects[one]}
              </option>
            ))}
          </select>
        </div>
      )}
      <ChoiceRow
        isFirst
        label={t.format}
        values={PICTURE_FORMATS.map((id) => [id, t.formats[id]])}
        value={format}
        onChange={(next) => onChange({ format: next })}
      />
      <p className="caption">{t.formatHints[format]}</p>
      {subject === 'process' && selected > 0 && (
        <ChoiceRow
          label={t.part}
          values={[
            ['whole', t.whole],
            ['selection', t.selection(selected)],
          ]}
          value={choice.isSelection ? 'selection' : 'whole'}
          onChange={(part) => onChange({ isSelection: part === 'selection' })}
        />
      )}
      {subject === 'process' && (
        <div className="picture-row">
          <label className="label" htmlFor="picture-lens">
            {t.lens}
          </label>
          <select
            id="picture-lens"
            value={choice.lens}
            onChange={({ target }) => onChange({ lens: target.value as PictureChoice['lens'] })}
          >
            {LENSES.map((lens) => (
              <option key={lens} value={lens}>
                {LENS_WORDS[lens][language]}
              </option>
            ))}
            <option value="none">{t.noLens}</option>
          </select>
        </div>
      )}
      <fieldset className="picture-row">
        <legend className="label">{t.show}</legend>
        {tick('legend', t.legend)}
        {tick('title', t.heading)}
        {format !== 'poster' && tick('isTransparent', t.transparent)}
      </fieldset>
      {format === 'png' && <Resolution choice={choice} picture={picture} onChange={onChange} />}
      {format === 'poster' && <Paper choice={choice} picture={picture} onChange={onChange} />}
    </div>
  );
}

type PartProps = Omit<PictureOptionsProps, 'selected' | 'charts'>;

function Resolution({ choice: { scale }, picture, onChange }: PartProps) {
  const t = useTexts(pictureTexts);
  const language = useLanguage();
  const real = picture === null ? scale : possibleScale(picture, scale);
  const pixels = (length: number) => formatNumber(Math.round(length * real), language, 0);
  return (
    <>
      <ChoiceRow
        label={t.scale}
        values={SCALES.map((one) => [String(one), t.scaleOf(one)])}
        value={String(scale)}
        onChange={(next) => onChange({ scale: Number(next) as PictureChoice['scale'] })}
      />
      {picture !== null && (
        <p className="caption num">
          {t.pixels(pixels(picture.width), pixels(picture.height))}
          {real < scale && <> {t.shrunk}</>}
        </p>
      )}
    </>
  );
}

function Paper({ choice: { sheet, isTiled }, picture, onChange }: PartProps) {
  const t = useTexts(pictureTexts);
  const sizes = (Object.keys(SHEETS) as Sheet[]).filter((one) => one !== 'a4');
  return (
    <>
      <ChoiceRow
        label={t.size}
        values={sizes.map((one) => [one, one.toUpperCase()])}
        value={sheet}
        onChange={(next) => onChange({ sheet: next })}
      />
      <ChoiceRow
        label={t.sheets}
        values={[
          ['one', t.oneSheet],
          ['tiled', t.tiled],
        ]}
        value={isTiled ? 'tiled' : 'one'}
        onChange={(next) => onChange({ isTiled: next === 'tiled' })}
      />
      {picture !== null && isTiled && <p className="caption num">{t.sheetCount(planPoster(picture, { sheet, isTiled }).tiles.length)}</p>}
    </>
  );
}
