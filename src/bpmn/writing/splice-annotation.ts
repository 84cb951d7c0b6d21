import type { RawAnnotation } from '#core/annotation/annotation.ts';
import { BPMN_NAMESPACE, PK_NAMESPACE } from '../element-view.ts';
import { RAW_CHILD_NAMES } from '../process/read-raw-annotation.ts';
import type { TextEdits } from '../text/text-edits.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { annotationText, type Trace } from './annotation-text.ts';
import { behindTag, childLead, deeper, endLead, lineIndent, openSelfClosing, prefixFor, qualified, type TextStyle } from './text-style.ts';

/** Where annotations stand and how they are written in one file. */
export interface SplicePlace {
  readonly edits: TextEdits;
  readonly style: TextStyle;
  /** Prefix declared on the root for our namespace, by us or by the file. */
  readonly rootPrefix: string;
}

/** The element's own `pk:annotation`; null = none. */
export function annotationOf(owner: XmlElement): XmlElement | null {
  for (const extensions of owner.children()) {
    if (!isExtensions(extensions)) continue;
    for (const child of extensions.children()) if (child.namespace === PK_NAMESPACE && child.name === 'annotation') return child;
  }
  return null;
}

/** Writes the annotation of an element, in place of the one it has or as the first of its extension elements. */
export function writeAnnotation(owner: XmlElement, raw: RawAnnotation, place: SplicePlace): void {
  const { edits, style } = place;
  const present = annotationOf(owner);
  if (present !== null) {
    const lead = lineIndent(present) === null ? '' : style.newLine + lineIndent(present);
    const foreign = present.children().filter((child) => !isOurChild(child));
    const kept = foreign.map((child) => child.source.slice(child.start, child.end));
    edits.replace(
      present.start,
      present.end,
      annotationText(raw, { prefix: present.prefix, lead, style, trace: traceOf(present), foreign: kept }),
    );
    return;
  }
  const extensions = owner.children().find(isExtensions);
  if (extensions === undefined) insertExtensions(owner, raw, place);
  else insertInto(extensions, raw, place);
}

function insertInto(extensions: XmlElement, raw: RawAnnotation, { edits, style, rootPrefix }: SplicePlace): void {
  const prefix = prefixFor(extensions.scope, PK_NAMESPACE) ?? rootPrefix;
  const lead = childLead(extensions, style);
  const text = (trace: Trace): string => lead + annotationText(raw, { prefix, lead, style, trace, foreign: [] });
  if (!extensions.selfClosing) edits.insert(extensions.openEnd, text(' '));
  else openSelfClosing(extensions, text('  '), edits, style);
}

/** extensionElements come behind documentation and before everything else. */
function insertExtensions(owner: XmlElement, raw: RawAnnotation, { edits, style, rootPrefix }: SplicePlace): void {
  const name = qualified(owner.prefix, 'extensionElements');
  const lead = childLead(owner, style);
  const inner = deeper(lead, style);
  const prefix = prefixFor(owner.scope, PK_NAMESPACE) ?? rootPrefix;
  const wasEmptyPair = !owner.selfClosing && owner.source.slice(owner.openEnd, owner.closeStart).trim() === '';
  const annotation = annotationText(raw, { prefix, lead: inner, style, trace: '', foreign: [] });
  const text = `${lead}<${name}>${inner}${annotation}${lead}</${name}${wasEmptyPair ? ' ' : ''}>`;
  if (owner.selfClosing) {
    openSelfClosing(owner, text, edits, style);
    return;
  }
  let at = owner.openEnd;
  for (const child of owner.children()) {
    if (child.namespace !== BPMN_NAMESPACE || child.name !== 'documentation') break;
    at = child.end;
  }
  edits.insert(at, text);
}

/** Takes an annotation out again, and the elements around it that were made for it. */
export function removeAnnotation(annotation: XmlElement, { edits, style }: Pick<SplicePlace, 'edits' | 'style'>): void {
  const extensions = annotation.parent!;
  const trace = traceOf(annotation);
  const others =
    extensions.source.slice(extensions.openEnd, annotation.start) + extensions.source.slice(annotation.end, extensions.closeStart);
  if (others.trim() !== '' || trace === ' ') edits.remove(behindTag(annotation), annotation.end);
  else if (trace === '  ') edits.replace(extensions.openEnd - 1, extensions.end, '/>');
  else removeExtensions(extensions, edits, style);
}

function removeExtensions(extensions: XmlElement, edits: TextEdits, style: TextStyle): void {
  const owner = extensions.parent!;
  const { source } = owner;
  const isAlone =
    source.slice(owner.openEnd, extensions.start).trim() === '' && source.slice(extensions.end, owner.closeStart).trim() === '';
  const isOursAlone =
    isAlone && source.slice(extensions.end, owner.closeStart) === endLead(owner, style) && source.charAt(extensions.end - 2) !== ' ';
  if (isOursAlone) edits.replace(owner.openEnd - 1, owner.end, '/>');
  else edits.remove(behindTag(extensions), extensions.end);
}

function traceOf(annotation: XmlElement): Trace {
  const tail = annotation.source.slice(annotation.end - 4, annotation.end);
  if (annotation.selfClosing) return tail.endsWith('  />') ? '  ' : tail.endsWith(' />') ? ' ' : '';
  return tail.endsWith('  >') ? '  ' : tail.endsWith(' >') ? ' ' : '';
}

const isExtensions = (element: XmlElement): boolean => element.namespace === BPMN_NAMESPACE && element.name === 'extensionElements';

const isOurChild = (child: XmlElement): boolean =>
  child.namespace === PK_NAMESPACE && (RAW_CHILD_NAMES as readonly string[]).includes(child.name);
