import type { Issue } from '#core/problem/issue.ts';
import type { ModdleRole } from '../../moddle/what-moddle-reads.ts';
import type { TextEdits } from '../../text/text-edits.ts';
import type { XmlDocument } from '../../xml/xml-document.ts';
import { idOf, type Tree } from './match-trees.ts';

/** Ids as the file has them, for ids as the editor has them. */
export class FileIds {
  readonly #file: XmlDocument;
  readonly #idsInFile: ReadonlyMap<string, string>;
  readonly #edits: TextEdits;
  readonly #issues: Issue[];
  /** Editable id -> element index, for elements the file itself cannot point at: no id, or the id of another one. */
  readonly #nameless = new Map<string, number>();

  constructor(texts: { file: XmlDocument; editable: Tree; idsInFile: ReadonlyMap<string, string>; edits: TextEdits; issues: Issue[] }) {
    this.#file = texts.file;
    this.#idsInFile = texts.idsInFile;
    this.#edits = texts.edits;
    this.#issues = texts.issues;
    const { document, roles } = texts.editable;
    if (texts.file === document) return;
    const seen = new Set<string>();
    for (let index = 0; index < document.size; index += 1) {
      const id = idOf(document.element(index), roles);
      if (id === null) continue;
      const own = idOf(texts.file.element(index), roles);
      if (own === null || seen.has(own)) this.#nameless.set(id, index);
      else seen.add(own);
    }
  }

  /** A value as the file has to say it, given what the attribute or element means. */
  restore(value: string, isReference: boolean): string {
    if (!isReference) return value;
    const id = value.trim();
    if (this.#nameless.has(id)) this.#keepId(id);
    else return this.#idsInFile.get(id) ?? value;
    return id;
  }

  /** Something points at an element the file could not name: from now on it has the editor's id in the file, too. */
  #keepId(id: string): void {
    const index = this.#nameless.get(id)!;
    if (index === -1) return;
    const element = this.#file.element(index);
    const present = element.findAttribute('id');
    if (present !== null) this.#edits.replace(present.valueStart, present.valueEnd, id);
    else this.#edits.insert(element.start + 1 + element.tagName.length, ` id="${id}"`);
    this.#issues.push({ code: 'ID_REWRITTEN', element: id, params: { from: element.attribute('id') ?? '', to: id } });
    this.#nameless.set(id, -1);
  }
}

/** Whether a value names other elements. */
export const isReference = (role: ModdleRole | undefined, attribute: string | null): boolean =>
  attribute === null ? role?.kind === 'reference' : role?.attributes.get(attribute) === 'reference';
