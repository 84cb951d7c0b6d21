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
export async function saveDocument(moddle: Moddle, definitions: ModdleElement, rules: SavingRules): Promise<string> {
  try {
    return await write(moddle, definitions, rules);
  } catch {
    // elements under xmlns="" get a prefix but no namespace when they are read, and cannot be written like that
    nameNamespaces(definitions);
    return write(moddle, definitions, rules);
  }
}

async function write(moddle: Moddle, definitions: ModdleElement, { idsInFile, isInvented }: SavingRules): Promise<string> {
  const diagrams = definitions.get<ModdleElement[]>('diagrams');
  const rewritten: { readonly element: ModdleElement; readonly id: string }[] = [];
  if (idsInFile.size > 0) {
    walkModdle(definitions, (element) => {
      if (element.id !== undefined && idsInFile.has(element.id)) rewritten.push({ element, id: element.id });
    });
  }
  let writing: Promise<{ xml: string }>;
  try {
    for (const { element, id } of rewritten) element.set('id', idsInFile.get(id));
    definitions.set(
      'diagrams',
      diagrams.filter((diagram) => !isInvented(diagram)),
    );
    // toXML writes before it returns its promise; a test with rewritten ids would notice if that changed.
    writing = moddle.toXML(definitions, { format: true });
  } finally {
    definitions.set('diagrams', diagrams);
    for (const { element, id } of rewritten) element.set('id', id);
  }
  return stripIllegalCharacters((await writing).xml).text;
}

/** Namespace for foreign elements that have none: a document can be written with it, and the patch of the original leaves it out. */
const NO_NAMESPACE = 'urn:prozesskompass:no-namespace';

function nameNamespaces(definitions: ModdleElement): void {
  const nameOne = (element: ModdleElement): void => {
    const { isGeneric, ns } = element.$descriptor;
    if (!isGeneric) return;
    if (ns.prefix && !ns.uri) ns.uri = NO_NAMESPACE;
    for (const child of (element as ModdleElement & { $children?: readonly ModdleElement[] }).$children ?? [])
      if (child.$descriptor) nameOne(child);
  };
  walkModdle(definitions, nameOne);
}
