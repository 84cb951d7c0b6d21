import { readAnnotations } from '#core/annotation/read-annotation.ts';
import type { DiagramGeometry } from '#core/layout/geometry.ts';
import { layOut } from '#core/layout/lay-out.ts';
import { linesOfNodes, modelOfOutline } from '#core/outline/model-of-outline.ts';
import type { OutlineFault } from '#core/outline/outline.ts';
import { readOutline } from '#core/outline/read-outline.ts';
import { drawProcess } from '#core/picture/draw-process.ts';
import type { Svg } from '#core/picture/svg-markup.ts';
import { stepsOf } from '#core/process/queries.ts';
import type { Language } from '../../language/use-texts.ts';

/** Everything the page shows of a typed text. */
export interface ReadText {
  readonly faults: readonly OutlineFault[];
  readonly steps: number;
  readonly geometry: DiagramGeometry;
  /** null = there is nothing to draw. */
  readonly picture: Svg | null;
  readonly lines: ReadonlyMap<string, number>;
}

export function readTyped(text: string, language: Language): ReadText {
  const { outline, faults } = readOutline(text, language);
  const process = modelOfOutline(outline);
  const geometry = layOut(process.model, { typed: process.typed });
  const { annotations } = readAnnotations(process.model, process.annotations);
  const isEmpty = process.model.flowNodes.length === 0;
  const drawing = { id: 'typed', name: null, shows: 'process', geometry };
  return {
    faults,
    steps: stepsOf(process.model).length,
    geometry,
    picture: isEmpty ? null : drawProcess(process.model, annotations, drawing, language),
    lines: linesOfNodes(outline),
  };
}
