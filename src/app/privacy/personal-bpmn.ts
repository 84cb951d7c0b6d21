import { BPMN_NAMESPACE, PK_NAMESPACE } from '#bpmn/element-view.ts';
import { TextEdits } from '#bpmn/text/text-edits.ts';
import { scanReadable } from '#bpmn/writing/scan-readable.ts';
import { escapeAttribute, escapeText } from '#bpmn/xml/xml-characters.ts';
import type { XmlElement } from '#bpmn/xml/xml-element.ts';
import type { Language } from '#core/language.ts';
import { stripHints, type PersonalHint } from './personal-hints.ts';

/** Attributes and elements whose content is written for people. */
const ATTRIBUTES: ReadonlySet<string> = new Set(['name', 'note']);
const ELEMENTS: ReadonlySet<string> = new Set(['documentation', 'text', 'problem', 'title']);

/** Everything in a BPMN text that people wrote for people. */
export function textsOfBpmn(xml: string): readonly string[] {
  const texts: string[] = [];
  visit(xml, (_element, text) => void texts.push(text));
  return texts;
}

/** The text with placeholders where it repeats what was found, and not a byte changed elsewhere. */
export function stripBpmn(xml: string, hints: readonly PersonalHint[], language: Language): string {
  const edits = new TextEdits(xml);
  visit(xml, (element, text, attribute) => {
    const clean = stripHints(text, hints, language);
    if (clean === text) return;
    if (attribute === null) edits.replace(element.openEnd, element.closeStart, escapeText(clean));
    else {
      const quote = xml[attribute.end - 1] === "'" ? "'" : '"';
      edits.replace(attribute.valueStart, attribute.valueEnd, escapeAttribute(clean, quote));
    }
  });
  return edits.apply();
}

type Attribute = ReturnType<XmlElement['attributeList']>[number];

function visit(xml: string, see: (element: XmlElement, text: string, attribute: Attribute | null) => void): void {
  const document = scanReadable(xml);
  for (let index = 0; index < document.size; index += 1) {
    const element = document.element(index);
    if (element.namespace !== BPMN_NAMESPACE && element.namespace !== PK_NAMESPACE) continue;
    for (const attribute of element.attributeList())
      if (ATTRIBUTES.has(attribute.name) && !attribute.isDeclaration) see(element, element.valueOf(attribute), attribute);
    if (ELEMENTS.has(element.name) && element.children().length === 0) see(element, element.text(), null);
  }
}
