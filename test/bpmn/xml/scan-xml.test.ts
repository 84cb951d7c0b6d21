import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeAttribute, escapeText } from '#bpmn/xml/xml-characters.ts';
import type { XmlElement } from '#bpmn/xml/xml-element.ts';
import { XML_LIMITS } from '#bpmn/xml/xml-limits.ts';
import { scanXml } from '#bpmn/xml/scan-xml.ts';

const scan = (text: string): XmlElement => {
  const result = scanXml(text);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value.root;
};
const problemOf = (text: string, limits = XML_LIMITS): unknown => {
  const result = scanXml(text, limits);
  return result.ok ? null : result.problem;
};

interface Tree {
  readonly name: string;
  readonly attributes: readonly (readonly [string, string])[];
  readonly children: readonly (Tree | string)[];
}

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.record({
    name: fc.constantFrom('a', 'b:c', 'userTask', 'x-1', '_y'),
    attributes: fc.uniqueArray(fc.tuple(fc.constantFrom('id', 'name', 'b:x', 'long-name', '__proto__'), fc.string({ unit: 'grapheme' })), {
      selector: ([name]) => name,
    }),
    children: fc.array(fc.oneof({ maxDepth: 4 }, fc.string({ unit: 'grapheme', minLength: 1 }), tie('tree')), { maxLength: 4 }),
  }),
}));

/** Writes a tree and notes where each element begins and ends. */
function write(node: Tree, noise: string): { text: string; spans: string[] } {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  const put = (at: Tree): void => {
    const span = { start: text.length, end: 0 };
    spans.push(span);
    text += `<${at.name}${at.attributes.map(([name, value]) => `\n ${name} = "${escapeAttribute(value)}"`).join('')}`;
    if (at.children.length === 0) text += '/>';
    else {
      text += `>${noise}`;
      for (const child of at.children) {
        if (typeof child === 'string') text += escapeText(child);
        else put(child);
      }
      text += `</${at.name} >`;
    }
    span.end = text.length;
  };
  text += '<?xml version="1.0"?>\n<r xmlns:b="urn:b">';
  put(node);
  text += '</r>';
  return { text, spans: spans.map(({ start, end }) => text.slice(start, end)) };
}

describe('scanXml', () => {
  it('knows the exact text of every element, attribute value and text it was written from', () => {
    fc.assert(
      fc.property(tree, fc.constantFrom('', '<!-- <x> & -->', '<?pi <y> ?>'), (node, noise) => {
        const { text, spans } = write(node, noise);
        const result = scanXml(text);
        if (!result.ok) throw new Error(JSON.stringify(result.problem));
        const elements = [...result.value.elements()].slice(1);
        expect(elements.map((element) => text.slice(element.start, element.end))).toEqual(spans);
        const same = (element: XmlElement, written: Tree): void => {
          expect(element.tagName).toBe(written.name);
          expect(element.attributeList().map((attribute) => element.valueOf(attribute))).toEqual(
            written.attributes.map(([, value]) => legal(value)),
          );
          for (const [name, value] of written.attributes) {
            const [local, namespace] = name.startsWith('b:') ? [name.slice(2), 'urn:b'] : [name, ''];
            expect(element.attribute(local, namespace)).toBe(legal(value));
          }
          expect(element.text()).toBe(written.children.map((child) => (typeof child === 'string' ? legal(child) : '')).join(''));
          const inner = written.children.filter((child): child is Tree => typeof child !== 'string');
          expect(element.children().length).toBe(inner.length);
          for (const [index, child] of element.children().entries()) same(child, inner[index]!);
        };
        same(elements[0]!, node);
      }),
      { numRuns: 200 },
    );
  });

  it('never throws and never hangs on any text made of markup', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '/',
      '"',
      "'",
      '=',
      ' ',
      'a',
      'xmlns',
      ':',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?',
      '?>',
      '&#1;',
      '&amp;',
      '\u0000',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const result = scanXml(pieces.join(''));
        if (result.ok)
          for (const element of result.value.elements())
            element.attributeList().map((attribute) => element.valueOf(attribute) + element.text());
      }),
      { numRuns: 2000 },
    );
  });

  it('resolves namespaces by scope and gives them back when an element closes', () => {
    const root = scan('<a xmlns="urn:1" xmlns:p="urn:p"><p:b xmlns:p="urn:q" p:x="1"/><p:c p:x="2"/><d xmlns=""/><e/></a>');
    expect(root.children().map((child) => child.namespace)).toEqual(['urn:q', 'urn:p', '', 'urn:1']);
    expect(root.children()[0]!.attribute('x', 'urn:q')).toBe('1');
    expect(root.children()[1]!.attribute('x', 'urn:p')).toBe('2');
    expect(root.children()[1]!.attribute('x')).toBeNull();
  });

  it('reads CDATA as text, leaves comments out, resolves entities', () => {
    expect(scan('<a>1<!-- 2 -->3<![CDATA[<&amp;>]]>&lt;&#228;&#xE4;&uuml;<b>no</b>!</a>').text()).toBe('13<&amp;><ää&uuml;!');
  });

  it('skips attributes without quotes and takes the first of two with one name', () => {
    const root = scan(`<a x=1 y='2' y="3" z = "4"/>`);
    expect([...root.attributes('')]).toEqual([
      ['y', '2'],
      ['z', '4'],
    ]);
    expect(['x', 'y', 'z'].map((name) => root.attribute(name))).toEqual([null, '2', '4']);
  });

  it.each([
    ['', { code: 'FILE_EMPTY' }],
    ['  \n', { code: 'FILE_EMPTY' }],
    ['Hallo', { code: 'XML_BROKEN', line: 1, column: 1, detail: 'Hallo' }],
    ['<a>\n <b>\n</a>', { code: 'XML_BROKEN', line: 3, column: 1, detail: '<b> … </a>' }],
    ['<a>\r\n<b/>', { code: 'XML_BROKEN', line: 1, column: 1, detail: '<a>' }],
    ['<a/><b/>', { code: 'XML_BROKEN', line: 1, column: 5, detail: '<b/>' }],
    ['<a x="1>', { code: 'XML_BROKEN', line: 1, column: 1, detail: '<a' }],
    ['<a><!-- x</a>', { code: 'XML_BROKEN', line: 1, column: 4, detail: '<!--' }],
    ['\n<!DOCTYPE a [<!ENTITY x "y">]><a/>', { code: 'XML_DOCTYPE', line: 2 }],
  ])('refuses %j and says where', (text, problem) => {
    expect(problemOf(text)).toEqual(problem);
  });

  it.each([
    ['elements', '<a><b/><b/><b/></a>', { ...XML_LIMITS, elements: 3 }],
    ['depth', '<a><b><c><d/></c></b></a>', { ...XML_LIMITS, depth: 3 }],
    ['attributes', '<a a="" b="" c="" d=""/>', { ...XML_LIMITS, attributes: 3 }],
    ['prefixes', '<a xmlns:a="1" xmlns:b="1" xmlns:c="1" xmlns:d="1"/>', { ...XML_LIMITS, prefixes: 3 }],
    ['length', '<a>1234</a>', { ...XML_LIMITS, length: 3 }],
  ])('refuses more %s than the limit', (what, text, limits) => {
    expect(problemOf(text, limits)).toEqual({ code: 'XML_TOO_COMPLEX', what, limit: 3, line: 1 });
    expect(problemOf(text, { ...limits, [what]: text.length })).toBeNull();
  });
});

const legal = (text: string): string => text.replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
