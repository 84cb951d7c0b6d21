import type { Moddle, ModdleElement } from './bpmn-js.ts';
import { stripIllegalCharacters } from '#bpmn/xml/xml-characters.ts';
import { walkModdle } from './moddle-tree.ts';

/** What must not reach the file as it stands in the tree. */
export interface SavingRules {
  /** Rewritten id -> id in the file. */
  readonly idsInFile: ReadonlyMap<string, string>;
  /** Empty diagrams bpmn-js added on its own. */
  readonly isInvented: (diagram: ModdleElement) => boolean;
}

/**
 * The document as XML. Ids that had to be rewritten for bpmn-moddle are put back while it writes; references are
 * written from the ids of what they point to, so they follow by themselves.
 */
export async function saveDocument(moddle: Moddle, definitions: ModdleElement, { idsInFile, isInvented }: SavingRules): Promise<string> {
  const diagrams = definitions.get<ModdleElement[]>('diagrams');
  const rewritten: { readonly element: ModdleElement; readonly id: string }[] = [];
  if (idsInFile.size > 0) {
    walkModdle(definitions, (element) => {
      if (element.id !== undefined && idsInFile.has(element.id)) rewritten.push({ element, id: element.id });
    });
  }
  for (const { element, id } of rewritten) element.set('id', idsInFile.get(id));
  definitions.set(
    'diagrams',
    diagrams.filter((diagram) => !isInvented(diagram)),
  );
  let writing: Promise<{ xml: string }>;
  try {
    // toXML writes before it returns its promise; a test with rewritten ids would notice if that changed.
    writing = moddle.toXML(definitions, { format: true });
  } finally {
    definitions.set('diagrams', diagrams);
    for (const { element, id } of rewritten) element.set('id', id);
  }
  return stripIllegalCharacters((await writing).xml).text;
}
