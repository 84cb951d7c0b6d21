import type { AnnotationPatch } from '#core/annotation/annotation.ts';
import { PK_SCHEMA_VERSION } from '#bpmn/element-view.ts';
import type { Moddle, ModdleElement } from '../../bpmn-js.ts';
import { findAnnotation, patchAnnotation, saysAlready } from './annotation-element.ts';
import type { PropertySwap } from './property-swap.ts';

/** What has to be swapped so that `element` carries the patched annotation; empty = it says so already. */
export function planAnnotation(moddle: Moddle, element: ModdleElement, patch: AnnotationPatch): readonly PropertySwap[] {
  const annotation = findAnnotation(element);
  if (saysAlready(annotation, patch)) return [];
  const patched = patchAnnotation(moddle, annotation, patch);

  const extension = element.get<ModdleElement | undefined>('extensionElements');
  if (!extension) return patched ? [swapExtension(moddle, element, patched)] : [];
  const before = extension.get<ModdleElement[]>('values');
  const after = annotation ? before.flatMap((value) => (value === annotation ? (patched ?? []) : value)) : [...before, patched!];
  if (after.length === 0) return [{ holder: element, property: 'extensionElements', before: extension, after: undefined }];
  if (patched) patched.$parent = extension;
  return [{ holder: extension, property: 'values', before, after }];
}

/** The number of our schema on the definitions, written with the first annotation. */
export function planSchemaVersion(definitions: ModdleElement): readonly PropertySwap[] {
  const before = definitions.get('pk:schemaVersion');
  return before === undefined ? [{ holder: definitions, property: 'pk:schemaVersion', before, after: String(PK_SCHEMA_VERSION) }] : [];
}

function swapExtension(moddle: Moddle, element: ModdleElement, annotation: ModdleElement): PropertySwap {
  const extension = moddle.create('bpmn:ExtensionElements', { values: [annotation] });
  extension.$parent = element;
  annotation.$parent = extension;
  return { holder: element, property: 'extensionElements', before: undefined, after: extension };
}
