import type { Issue } from '#core/problem/issue.ts';
import type { WrittenText } from './annotate-xml.ts';
import type { OpenBpmn } from './open-bpmn.ts';
import { type Piece, TextEdits } from './text/text-edits.ts';
import { FileIds } from './writing/patch/file-ids.ts';
import { FilePrefixes } from './writing/patch/file-prefixes.ts';
import { type FragmentForm, fragmentOf, joined } from './writing/patch/fragment.ts';
import { matchTrees, type Tree, type TreeMatch, treeOf } from './writing/patch/match-trees.ts';
import { patchAttributes, patchText, renameTag } from './writing/patch/patch-element.ts';
import { signatureOf } from './writing/patch/signature.ts';
import { scanReadable } from './writing/scan-readable.ts';
import { behindTag, childLead, endLead, lineIndent, openSelfClosing, type TextStyle, textStyleOf } from './writing/text-style.ts';
import { scanXml } from './xml/scan-xml.ts';
import type { NamespaceScope, XmlDocument } from './xml/xml-document.ts';
import type { XmlElement } from './xml/xml-element.ts';

/** What patching needs to know of a file. */
type PatchedFile = Pick<OpenBpmn, 'source' | 'editableXml' | 'idsInFile'>;

/**
 * The file's text with what changed between two serialisations of the edited model: `before` right after the import, `after` now. Only
 * the difference is applied, by element and attribute (with the editor's ids or those of the file, in both alike); comments, foreign data, number formats and everything the editor dropped stay.
 * An element that cannot be patched is written anew, and an issue says so.
 */
export function patchXml(open: PatchedFile, before: string, after: string): WrittenText {
  if (before === after) return { text: open.source.text, issues: [] };
  const { text, issues } = new Patch(open, treeOf(scanReadable(before)), treeOf(scanReadable(after))).run();
  // a text nobody can open would cost all of the work: then the editor's own text is the lesser loss
  if (!scanXml(text, { ...UNLIMITED }).ok)
    return { text: after, issues: [{ code: 'WRITTEN_ANEW', element: null, params: { name: 'definitions' } }] };
  return { text, issues };
}

const UNLIMITED = { length: Infinity, elements: Infinity, depth: Infinity, attributes: Infinity, prefixes: Infinity };

class Patch {
  readonly #file: XmlDocument;
  readonly #before: Tree;
  readonly #after: Tree;
  /** before -> editable text, whose elements are those of the file by position. */
  readonly #located: TreeMatch;
  /** before -> after. */
  readonly #changed: TreeMatch;
  readonly #edits: TextEdits;
  readonly #style: TextStyle;
  readonly #form: FragmentForm;
  readonly #issues: Issue[] = [];

  constructor(open: PatchedFile, before: Tree, after: Tree) {
    const file = scanReadable(open.source.text);
    const editable = treeOf(open.editableXml === open.source.text ? file : scanReadable(open.editableXml));
    const edits = new TextEdits(file.text);
    this.#file = file;
    this.#before = before;
    this.#after = after;
    this.#edits = edits;
    this.#located = matchTrees(before, editable, { pairChanged: false, alias: file });
    this.#changed = matchTrees(before, after, { pairChanged: true });
    this.#style = textStyleOf(file.root);
    this.#form = {
      ids: new FileIds({ file, editable, idsInFile: open.idsInFile, edits, issues: this.#issues }),
      prefixes: new FilePrefixes(file, edits),
      style: this.#style,
      roles: after.roles,
      present: (element, scope) => this.#present(element, scope),
    };
  }

  run(): WrittenText {
    this.#patch(this.#after.document.root);
    this.#removeGone(this.#before.document.root);
    return { text: this.#edits.apply(), issues: this.#issues };
  }

  /** Place of an element of `before` in the file; null = the editor made it up while importing, or it cannot be told which it is. */
  #placeOf(before: XmlElement | null): XmlElement | null {
    const located = before === null ? null : this.#located.rightOf(before);
    return located === null ? null : this.#file.element(located.index);
  }

  /** Whether an element of `after` stands where it stood. */
  #isHome(after: XmlElement, before: XmlElement): boolean {
    return before.parent === null ? after.parent === null : after.parent !== null && this.#changed.rightOf(before.parent) === after.parent;
  }

  #patch(after: XmlElement): void {
    const before = this.#changed.leftOf(after)!;
    const place = this.#placeOf(before)!;
    if (!this.#canPatch(before, after)) {
      this.#writeAnew(after, place);
      return;
    }
    const tagName = renameTag(before, after, place, this.#form.prefixes, this.#edits);
    patchAttributes(before, after, place, this.#form, this.#edits);
    if (after.children().length === 0 && before.children().length === 0)
      patchText(before, after, place, { form: this.#form, edits: this.#edits, tagName });
    else this.#patchChildren(after, place, tagName);
  }

  /** Children are told apart, except where several alike stand without id and it is not clear which of them changed. */
  #canPatch(before: XmlElement, after: XmlElement): boolean {
    const hasChildren = before.children().length > 0 || after.children().length > 0;
    if (hasChildren && before.text().trim() !== after.text().trim()) return false;
    return before.children().every((child) => {
      if (this.#placeOf(child) !== null) return true;
      const now = this.#changed.rightOf(child);
      return now !== null && this.#isHome(now, child) && signatureOf(now) === signatureOf(child);
    });
  }

  #writeAnew(after: XmlElement, place: XmlElement): void {
    const indent = lineIndent(place);
    const lead = indent === null ? '' : this.#style.newLine + indent;
    this.#edits.replace(place.start, place.end, fragmentOf(after, place.parent?.scope ?? place.scope, lead, this.#form));
    this.#issues.push({
      code: 'WRITTEN_ANEW',
      element: after.attribute('id'),
      params: { name: after.attribute('name') ?? after.attribute('id') ?? after.name },
    });
  }

  #patchChildren(after: XmlElement, place: XmlElement, tagName: string): void {
    const first: Piece[] = [];
    const firstLead = childLead(place, this.#style);
    let anchor: XmlElement | null = null;
    for (const child of after.children()) {
      const before = this.#changed.leftOf(child);
      if (before !== null && this.#isHome(child, before)) {
        const home = this.#placeOf(before);
        if (home === null) continue;
        this.#patch(child);
        anchor = home;
        continue;
      }
      const indent: string | null = anchor === null ? null : lineIndent(anchor);
      const lead: string = anchor === null ? firstLead : indent === null ? '' : this.#style.newLine + indent;
      const text = joined([lead, this.#present(child, place.scope) ?? fragmentOf(child, place.scope, lead, this.#form)]);
      if (anchor === null) first.push(text);
      else this.#edits.insert(anchor.end, text);
    }
    if (first.length > 0) this.#insertFirst(place, joined(first), tagName);
  }

  #insertFirst(place: XmlElement, text: Piece, tagName: string): void {
    if (place.selfClosing) openSelfClosing(place, text, this.#edits, this.#style, tagName);
    else this.#edits.insert(place.openEnd, place.openEnd === place.closeStart ? joined([text, endLead(place, this.#style)]) : text);
  }

  /** Text of an element that was elsewhere in the file, with everything in it and with its own changes. */
  #present(after: XmlElement, scope: NamespaceScope | null): Piece | null {
    const place = this.#placeOf(this.#changed.leftOf(after));
    if (place === null) return null;
    this.#edits.insert(place.start + 1 + place.tagName.length, this.#form.prefixes.declarationsFor(place, scope));
    this.#patch(after);
    return () => this.#edits.applyInside(place.start, place.end);
  }

  /** Takes out what is gone or has moved away; what stood inside of it and lives on was written elsewhere. */
  #removeGone(before: XmlElement): void {
    for (const child of before.children()) {
      const now = this.#changed.rightOf(child);
      const place = this.#placeOf(child);
      if (place !== null && (now === null || !this.#isHome(now, child))) this.#edits.remove(behindTag(place), place.end);
      if (now !== null) this.#removeGone(child);
    }
  }
}
