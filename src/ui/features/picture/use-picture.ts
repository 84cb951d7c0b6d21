import { useEffect, useMemo, useState } from 'react';
import { type PersonalHint, stripHints } from '#app/privacy/personal-hints.ts';
import { describePicture } from '#core/picture/describe-picture.ts';
import type { Svg } from '#core/picture/svg-markup.ts';
import { useDocument, useSession } from '../../document/use-document.ts';
import { type ChartName, chartsOf, drawChart, textsOfCharts } from '../../export/chart-picture.ts';
import { type PictureSource, readPictureSource } from '../../export/picture-source.ts';
import { drawProcessPicture, textsOfSource } from '../../export/process-picture.ts';
import { useLanguage, useTexts } from '../../language/use-texts.ts';
import type { PictureChoice } from './picture-choice.ts';
import { pictureTexts } from './picture-texts.ts';

/** What somebody is making a picture of, drawn as chosen. */
export interface ChosenPicture {
  /** null = still being read. */
  readonly picture: Svg | null;
  /** Charts there is something to show for. */
  readonly charts: readonly ChartName[];
  /** What its file is called, without ending and with nothing about persons that was to be replaced. */
  name(strip: readonly PersonalHint[]): string;
  /** What it shows, for those who do not see it. */
  readonly alt: string;
  /** Everything that may stand on it. */
  readonly texts: readonly string[];
  draw(strip: readonly PersonalHint[]): Svg;
}

export function usePicture(choice: PictureChoice): ChosenPicture {
  const t = useTexts(pictureTexts);
  const session = useSession();
  const language = useLanguage();
  const selection = useDocument((state) => state.selection);
  const analysis = useDocument((state) => state.analysis);
  const useCase = useDocument((state) => state.useCase);
  const documentTitle = useDocument((state) => state.title);
  const [source, setSource] = useState<PictureSource | null>(null);

  useEffect(() => {
    let isCurrent = true;
    void readPictureSource(session).then((read) => isCurrent && setSource(read));
    return () => {
      isCurrent = false;
    };
  }, [session]);

  return useMemo(() => {
    const charts = analysis === null ? [] : chartsOf({ analysis, useCase }, language);
    const chart = charts.find((one) => one === choice.subject);
    const isTransparent = choice.isTransparent && choice.format !== 'poster';
    if (analysis !== null && chart !== undefined) {
      const about = { analysis, useCase };
      const look = { title: choice.title, legend: choice.legend, isTransparent };
      const draw = (strip: readonly PersonalHint[]) => drawChart(chart, about, look, language, strip);
      return {
        picture: draw([]),
        charts,
        name: (strip) => `${stripHints(documentTitle, strip, language)} ${t.subjects[chart]}`,
        alt: t.subjects[chart],
        texts: [documentTitle, ...textsOfCharts(about, language)],
        draw,
      };
    }
    const look = { ...choice, isTransparent, selection: choice.isSelection ? selection : null };
    const draw = (strip: readonly PersonalHint[]) => drawProcessPicture({ ...source!, analysis }, look, language, strip);
    return {
      picture: source === null ? null : draw([]),
      charts,
      name: (strip) => `${stripHints(source?.title ?? '', strip, language)} ${t.fileName}`,
      alt: source === null ? '' : describePicture(source.model, source.annotations, source.drawings[source.shown]!, language),
      texts: source === null ? [] : textsOfSource(source),
      draw,
    };
  }, [analysis, useCase, documentTitle, source, choice, selection, language, t]);
}
