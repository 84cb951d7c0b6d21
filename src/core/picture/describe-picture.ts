import { TAGS, type Annotations } from '../annotation/annotation.ts';
import { TAG_WORDS } from '../annotation/annotation-words.ts';
import type { Language } from '../language.ts';
import { stepsOf } from '../process/queries.ts';
import type { ProcessModel } from '../process/process-model.ts';
import type { ProcessDrawing } from './process-drawing.ts';

/** What a picture of a process shows, for those who do not see it; the table of steps has the rest. */
export function describePicture(
  model: ProcessModel,
  annotations: Annotations,
  { geometry: { shapes } }: ProcessDrawing,
  language: Language,
): string {
  const steps = stepsOf(model).filter(({ id }) => shapes.has(id));
  const lanes = model.lanes.filter(({ id, name }) => shapes.has(id) && name !== null);
  const tags = TAGS.flatMap((tag) => {
    const count = steps.filter(({ id }) => (annotations.nodes.get(id)?.tag ?? 'open') === tag).length;
    return count === 0 ? [] : [`${count} ${TAG_WORDS[tag][language]}`];
  }).join(', ');
  const names = lanes.map(({ name }) => name!.replaceAll(/\s+/gu, ' ').trim()).join(', ');
  if (language === 'de')
    return `Ablaufbild mit ${steps.length} ${steps.length === 1 ? 'Schritt' : 'Schritten'}${tags === '' ? '' : `: ${tags}`}.${names === '' ? '' : ` Bahnen: ${names}.`}`;
  return `Process drawing with ${steps.length} ${steps.length === 1 ? 'step' : 'steps'}${tags === '' ? '' : `: ${tags}`}.${names === '' ? '' : ` Lanes: ${names}.`}`;
}
