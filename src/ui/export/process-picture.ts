import { stripHintsFrom, type PersonalHint } from '#app/privacy/personal-hints.ts';
import { drawProcess } from '#core/picture/draw-process.ts';
import { type LensName, lensOf } from '#core/picture/lens/lens.ts';
import { selectedPart } from '#core/picture/selected-part.ts';
import type { Svg } from '#core/picture/svg-markup.ts';
import type { Language } from '../language/use-texts.ts';
import type { PictureSource } from './picture-source.ts';

/** What of the process on screen comes into a picture. */
export interface ProcessPicture {
  readonly lens: LensName | 'none';
  readonly legend: boolean;
  /** Name of the process above the drawing. */
  readonly title: boolean;
  readonly isTransparent: boolean;
  /** Ids of the selected elements; null = the whole drawing. */
  readonly selection: readonly string[] | null;
}

/** The picture, the same as the command line makes it; `strip` = texts about persons that are replaced. */
export function drawProcessPicture(
  source: PictureSource,
  { lens, legend, title, isTransparent, selection }: ProcessPicture,
  language: Language,
  strip: readonly PersonalHint[] = [],
): Svg {
  const {
    title: name,
    model,
    annotations,
    flow,
  } = stripHintsFrom({ title: source.title, model: source.model, annotations: source.annotations, flow: source.flow }, strip, language);
  const drawing = source.drawings[source.shown]!;
  return drawProcess(model, annotations, selection === null ? drawing : selectedPart(model, drawing, selection), language, {
    lens: lensOf(lens, { file: source.file, model, annotations, flow, analysis: source.analysis }, language),
    legend,
    title: title ? name : null,
    isTransparent,
  });
}

/** Every text that may stand on such a picture. */
export const textsOfSource = ({ title, model }: PictureSource): readonly string[] => [
  title,
  ...[
    ...model.processes,
    ...model.participants,
    ...model.lanes,
    ...model.flowNodes,
    ...model.sequenceFlows,
    ...model.messageFlows,
    ...model.dataItems,
  ].flatMap(({ name }) => name ?? []),
  ...model.textAnnotations.map(({ text }) => text),
];
