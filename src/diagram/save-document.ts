import type { Moddle, ModdleElement } from './bpmn-js.ts';
import { stripIllegalCharacters } from '#bpmn/xml/xml-characters.ts';
import { walkModdle } from './moddle-tree.ts';

/**
 * The document as XML. Ids that had to be rewritten for bpmn-moddle are put back while it writes; references are
 * written from the ids of what they point to, so they follow by themselves.
 */
export async function saveDocument(moddle: Moddle, definitions: ModdleElement, idsInFile: ReadonlyMap<string, string>): Promise<string> {
  const rewritten: { readonly element: ModdleElement; readonly id: string }[] = [];
  if (idsInFile.size > 0) {
    walkModdle(definitions, (element) => {
      if (element.id !== undefined && idsInFile.has(element.id)) rewritten.push({ element, id: element.id });
    });
  }
  for (const { element, id } of rewritten) element.set('id', idsInFile.get(id));
  let writing: Promise<{ xml: string }>;
  try {
    // toXML writes before it returns its promise; a test with rewritten ids would notice if that changed.
    writing = moddle.toXML(definitions, { format: true });
  } finally {
    for (const { element, id } of rewritten) element.set('id', id);
  }
  return stripIllegalCharacters((await writing).xml).text;
}
