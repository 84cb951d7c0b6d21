import type { IdChoice } from '../open-bpmn.ts';
import type { Issue } from '#core/problem/issue.ts';
import { BPMN_NAMESPACE, BPMNDI_NAMESPACE, NO_NAMESPACE } from '../element-view.ts';
import type { AttributeRole, ModdleRole } from '../moddle/what-moddle-reads.ts';
import { IDENTIFIED, syntheticId } from '../process/element-types.ts';
import { withoutPrefix } from '../process/view-values.ts';
import { TextEdits } from '../text/text-edits.ts';
import { escapeAttribute, escapeText } from '../xml/xml-characters.ts';
import type { XmlDocument } from '../xml/xml-document.ts';
import type { XmlElement } from '../xml/xml-element.ts';

export interface EditableText {
  /** Same elements in the same order as the file; the file's own text where nothing had to change. */
  readonly text: string;
  /** Rewritten id -> id in the file. */
  readonly idsInFile: ReadonlyMap<string, string>;
  readonly issues: readonly Issue[];
}

/** The ids moddle takes (a QName); every other id makes it drop the element with all its children. */
const LEGAL_ID = /^([a-z][\w.-]*:)?[a-z_][\w.-]*$/i;
/** bpmn-js keeps elements in plain objects: `constructor` and its like would seem to be there already. */
const isMember = (id: string): boolean => id in Object.prototype;
/** Beyond this no drawing was ever meant, and bpmn-js would count towards it forever; pixels (assumption). */
const FARTHEST = 1_000_000;

export function makeEditable(document: XmlDocument, roles: readonly ModdleRole[], ids: IdChoice = 'editor'): EditableText {
  return new Rewriting(document, roles, ids).run();
}

class Rewriting {
  readonly #document: XmlDocument;
  readonly #roles: readonly ModdleRole[];
  readonly #edits: TextEdits;
  /** Every id in the editable text. */
  readonly #taken = new Set<string>();
  /** Id in the file -> id in the editable text; of duplicates the first. */
  readonly #renamed = new Map<string, string>();
  readonly #idsInFile = new Map<string, string>();
  /** Highest number given to an id so far, so that many duplicates stay a matter of one look each. */
  readonly #copies = new Map<string, number>();
  readonly #issues: Issue[] = [];
  /** moddle knows `true` and takes `1` for false. */
  readonly #hasOnes: boolean;
  #synthetic = 0;

  readonly #ids: IdChoice;

  constructor(document: XmlDocument, roles: readonly ModdleRole[], ids: IdChoice) {
    this.#document = document;
    this.#roles = roles;
    this.#ids = ids;
    this.#edits = new TextEdits(document.text);
    this.#hasOnes = document.text.includes('"1"') || document.text.includes("'1'");
  }

  run(): EditableText {
    this.#settleIds();
    for (const [index, role] of this.#roles.entries()) this.#settleValues(index, role);
    this.#nameNoNamespace();
    this.#bringNear();
    this.#closeUpAttributes();
    return { text: this.#edits.apply(), idsInFile: this.#idsInFile, issues: this.#issues };
  }

  #settleIds(): void {
    const late: { readonly element: XmlElement; readonly id: string }[] = [];
    const nameless: XmlElement[] = [];
    for (const [index, role] of this.#roles.entries()) {
      if (role.attributes.get('id') !== 'id') continue;
      const element = this.#document.element(index);
      const id = element.attribute('id') ?? '';
      if (id === '') {
        if (needsId(element)) nameless.push(element);
      } else if (!this.#taken.has(id) && this.#isLegal(id)) this.#taken.add(id);
      else late.push({ element, id });
    }
    for (const { element, id } of late) this.#rename(element, id);
    for (const element of nameless) this.#giveId(element);
  }

  #isLegal(id: string): boolean {
    return this.#ids === 'file' || (LEGAL_ID.test(id) && !isMember(id));
  }

  #legalFor(id: string): string {
    if (this.#ids === 'file') return id;
    const legal = id.replaceAll(/[^\w.-]/g, '_');
    return /^[a-z_]/i.test(legal) && !isMember(legal) ? legal : `_${legal}`;
  }

  #rename(element: XmlElement, id: string): void {
    const isDuplicate = this.#taken.has(id) || this.#renamed.has(id);
    const to = this.#free(this.#legalFor(id));
    if (!isDuplicate) this.#renamed.set(id, to);
    this.#idsInFile.set(to, id);
    const attribute = element.findAttribute('id');
    if (attribute !== null) this.#edits.replace(attribute.valueStart, attribute.valueEnd, escapeAttribute(to));
    if (element.namespace !== BPMN_NAMESPACE) return;
    const line = this.#document.lineAt(element.start);
    this.#issues.push(
      isDuplicate
        ? { code: 'ID_DUPLICATE', element: to, params: { id, line } }
        : { code: 'ID_REWRITTEN', element: to, params: { from: id, to, line } },
    );
  }

  #giveId(element: XmlElement): void {
    do this.#synthetic += 1;
    while (this.#taken.has(syntheticId(this.#synthetic)));
    const id = syntheticId(this.#synthetic);
    this.#taken.add(id);
    const empty = element.findAttribute('id');
    if (empty !== null) this.#edits.replace(empty.valueStart, empty.valueEnd, id);
    else this.#edits.insert(element.start + 1 + element.tagName.length, ` id="${id}"`);
    if (element.namespace !== BPMN_NAMESPACE || DRAWN.has(element.name)) return;
    const line = this.#document.lineAt(element.start);
    this.#issues.push({
      code: 'ID_MISSING',
      element: id,
      params: { name: element.attribute('name') ?? element.name, type: element.name, line },
    });
  }

  #free(wanted: string): string {
    let id = wanted;
    let n = this.#copies.get(wanted) ?? 1;
    while (this.#taken.has(id)) id = `${wanted}_${(n += 1)}`;
    this.#copies.set(wanted, n);
    this.#taken.add(id);
    return id;
  }

  #nameNoNamespace(): void {
    const { text, columns } = this.#document;
    if (!/xmlns\s*=\s*(""|'')/.test(text)) return;
    for (const [index, scope] of columns.scopes.entries()) {
      if (scope?.declared.get('') !== '') continue;
      const declaration = this.#document
        .element(index)
        .attributeList()
        .find((attribute) => attribute.isDeclaration && attribute.name === '');
      if (declaration !== undefined) this.#edits.replace(declaration.valueStart, declaration.valueEnd, NO_NAMESPACE);
    }
  }

  /** Places and sizes no drawing can have; the file keeps them as they are. */
  #bringNear(): void {
    if (!/(?:x|y|width|height)\s*=\s*["'][^"']*(?:[a-z]|\d{7})|(?:width|height)\s*=\s*["']\s*-/i.test(this.#document.text)) return;
    for (const element of this.#document.elements()) {
      if (element.name !== 'Bounds' && element.name !== 'waypoint') continue;
      for (const { name, valueStart, valueEnd } of element.attributeList()) {
        const size = name === 'width' || name === 'height';
        if (!size && name !== 'x' && name !== 'y') continue;
        const value = Number(this.#document.text.slice(valueStart, valueEnd));
        if (!(Math.abs(value) <= FARTHEST) || (size && value < 0)) this.#edits.replace(valueStart, valueEnd, size ? '1' : '0');
      }
    }
  }

  /** moddle's parser drops attributes with white space beside the equals sign, which XML allows. */
  #closeUpAttributes(): void {
    const { text } = this.#document;
    if (!this.#document.hasSpacedAttributes) return;
    for (const element of this.#document.elements()) {
      for (const { start, valueStart } of element.attributeList()) {
        const equals = text.indexOf('=', start);
        const before = text.slice(start, equals).trimEnd().length;
        if (start + before + 2 < valueStart) this.#edits.replace(start + before, valueStart, `=${text.charAt(valueStart - 1)}`);
      }
    }
  }

  #settleValues(index: number, role: ModdleRole): void {
    if (role.kind === 'reference') {
      const element = this.#document.element(index);
      const reference = element.text().trim();
      const target = this.#targetOf(reference);
      if (target !== reference) this.#edits.replace(element.openEnd, element.closeStart, escapeText(target));
    } else if (role.kind === 'element') {
      const { references, booleans } = valuesOf(role);
      for (const name of references) this.#settleAttribute(index, name, (value) => this.#targetOf(value.trim()));
      if (this.#hasOnes)
        for (const name of booleans) this.#settleAttribute(index, name, (value) => (value.trim() === '1' ? 'true' : value));
    }
  }

  #settleAttribute(index: number, name: string, settle: (value: string) => string): void {
    const element = this.#document.element(index);
    const value = element.attribute(name);
    if (value === null) return;
    const settled = settle(value);
    const attribute = settled === value ? null : element.findAttribute(name);
    if (attribute !== null) this.#edits.replace(attribute.valueStart, attribute.valueEnd, escapeAttribute(settled));
  }

  /** What a reference has to say in the editable text: the new id, or the local part where only that exists. */
  #targetOf(reference: string): string {
    const renamed = this.#renamed.get(reference);
    if (renamed !== undefined) return renamed;
    if (!reference.includes(':') || this.#taken.has(reference)) return reference;
    const local = withoutPrefix(reference);
    return this.#renamed.get(local) ?? (this.#taken.has(local) ? local : reference);
  }
}

interface ValueNames {
  readonly references: readonly string[];
  readonly booleans: readonly string[];
}

const valueNames = new WeakMap<ModdleRole['attributes'], ValueNames>();

/** Names of the attributes that may need another value. */
function valuesOf({ attributes }: ModdleRole): ValueNames {
  let known = valueNames.get(attributes);
  if (known === undefined) {
    const named = (meaning: AttributeRole): readonly string[] =>
      [...attributes].filter(([, each]) => each === meaning).map(([name]) => name);
    valueNames.set(attributes, (known = { references: named('reference'), booleans: named('boolean') }));
  }
  return known;
}

/** Elements a drawing may point at, beside those of the model; nobody is told when they have no id. */
const DRAWN: ReadonlySet<string> = new Set(['collaboration', 'association', 'dataInputAssociation', 'dataOutputAssociation']);

function needsId(element: XmlElement): boolean {
  if (element.namespace === BPMN_NAMESPACE && DRAWN.has(element.name)) return true;
  return element.namespace === BPMNDI_NAMESPACE
    ? element.name === 'BPMNDiagram'
    : element.namespace === BPMN_NAMESPACE && IDENTIFIED.has(element.name);
}
