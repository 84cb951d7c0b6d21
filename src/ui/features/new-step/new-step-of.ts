import { faultText } from '#core/outline/fault-text.ts';
import { readOutline } from '#core/outline/read-outline.ts';
import type { StepWords } from '#core/outline/outline.ts';
import type { AnnotationPatch } from '#core/annotation/annotation.ts';
import type { NewStep } from '#diagram/step-edit.ts';
import { problemsPatch, quantityPatch, tagPatch } from '../../document/annotation-patches.ts';
import type { Language } from '../../language/use-texts.ts';

export type ReadNewStep =
  | { readonly kind: 'step'; readonly step: NewStep }
  | { readonly kind: 'fault'; readonly sentence: string }
  | { readonly kind: 'empty' };

/** A step as typed in one line, in the words of the outline: `Leitung: Antrag prüfen (20 min) =ki !papier`; everything but the name may be missing. */
export function readNewStep(line: string, language: Language): ReadNewStep {
  const text = line.replaceAll(/\s+/gu, ' ').trim();
  if (text === '') return { kind: 'empty' };
  const { outline, faults } = readOutline(text, language);
  const [fault] = faults;
  if (fault !== undefined) return { kind: 'fault', sentence: faultText(fault, language) };
  const content = outline.lines[0]?.content;
  // a sign of the outline at the beginning is part of a name here
  if (content?.kind !== 'step' || content.jump !== null) return { kind: 'step', step: { name: text } };
  return { kind: 'step', step: { name: content.name, ...laneOf(content), ...annotationOf(content) } };
}

const laneOf = ({ role }: StepWords): Pick<NewStep, 'lane'> => (role === null || role === '' ? {} : { lane: role });

function annotationOf({ handlingMinutes, tag, rethink, problems }: StepWords): Pick<NewStep, 'annotation'> {
  const attributes = {
    ...(handlingMinutes.kind === 'unknown' ? {} : quantityPatch('handlingMinutes', handlingMinutes).attributes),
    ...(tag === 'open' ? {} : tagPatch(tag).attributes),
    ...(rethink ? { rethink: 'true' } : {}),
  };
  const children = problems.length === 0 ? {} : problemsPatch(problems.map(({ kind, severity }) => ({ kind, severity, text: '' })));
  const annotation: AnnotationPatch = { ...(Object.keys(attributes).length === 0 ? {} : { attributes }), ...children };
  return Object.keys(annotation).length === 0 ? {} : { annotation };
}
