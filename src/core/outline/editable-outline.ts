import type { RawAnnotations } from '../annotation/annotation.ts';
import type { Language } from '../language.ts';
import type { ProcessModel } from '../process/process-model.ts';
import { modelOfOutline } from './model-of-outline.ts';
import { outlineOfModel } from './outline-of-model.ts';
import { readOutline } from './read-outline.ts';

/**
 * The text of a process that may be edited and used in its place: null where the text alone would lose anything, be it an
 * id something else points at, a type, a note or a number with its origin.
 */
export function editableOutline(model: ProcessModel, annotations: RawAnnotations, language: Language): string | null {
  const { text } = outlineOfModel(model, annotations, language);
  if (text === null) return null;
  const again = modelOfOutline(readOutline(text, language).outline);
  return canonical(model, annotations) === canonical(again.model, again.annotations) ? text : null;
}

/** Everything of a process as one comparable text, whatever the order of its elements. */
const canonical = (model: ProcessModel, annotations: RawAnnotations): string =>
  [
    ...Object.values(model)
      .flat()
      .map((element) => JSON.stringify(Object.entries(element as object).toSorted(([a], [b]) => (a < b ? -1 : 1)))),
    ...[...annotations].map(([id, { attributes, children }]) =>
      JSON.stringify([
        id,
        [...attributes].toSorted(),
        children.map(({ name, attributes: own, text }) => [name, [...own].toSorted(), text]),
      ]),
    ),
  ]
    .toSorted()
    .join('\n');
