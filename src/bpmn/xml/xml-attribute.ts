/** One attribute and where it stands: `start` is its name, the value lies between `valueStart` and `valueEnd`, `end` is behind the quote. */
export interface XmlAttribute {
  readonly prefix: string;
  readonly name: string;
  /** `xmlns="..."` (name '') or `xmlns:name="..."`. */
  readonly isDeclaration: boolean;
  readonly start: number;
  readonly valueStart: number;
  readonly valueEnd: number;
  readonly end: number;
}

const isSpace = (code: number): boolean => code === 32 || (code > 8 && code < 14);

/**
 * Attributes between the tag name and the end of the start tag. What is no attribute (no value, no quotes) is skipped and of two with
 * one name the first counts, as in the editor's parser.
 */
export function parseAttributes(source: string, from: number, to: number): readonly XmlAttribute[] {
  const found: XmlAttribute[] = [];
  let seen: Set<string> | null = null;
  let at = from;
  while (at < to) {
    const code = source.charCodeAt(at);
    if (isSpace(code) || code === 47) {
      at += 1;
      continue;
    }
    const start = at;
    while (at < to && !isSpace(source.charCodeAt(at)) && source.charCodeAt(at) !== 61) at += 1;
    const nameEnd = at;
    while (at < to && isSpace(source.charCodeAt(at))) at += 1;
    if (source.charCodeAt(at) !== 61) continue;
    at += 1;
    while (at < to && isSpace(source.charCodeAt(at))) at += 1;
    const quote = source.charCodeAt(at);
    if (quote !== 34 && quote !== 39) {
      while (at < to && !isSpace(source.charCodeAt(at))) at += 1;
      continue;
    }
    const valueEnd = source.indexOf(quote === 34 ? '"' : "'", at + 1);
    if (valueEnd === -1 || valueEnd >= to) break;
    const qualified = source.slice(start, nameEnd);
    const colon = qualified.indexOf(':');
    const prefix = colon === -1 ? '' : qualified.slice(0, colon);
    const isDeclaration = prefix === 'xmlns' || qualified === 'xmlns';
    if (found.length > 0) seen ??= new Set(found.map((attribute) => source.slice(attribute.start, endOfName(source, attribute))));
    if (seen === null || !seen.has(qualified)) {
      const name = qualified === 'xmlns' ? '' : qualified.slice(colon + 1);
      found.push({ prefix: isDeclaration ? 'xmlns' : prefix, name, isDeclaration, start, valueStart: at + 1, valueEnd, end: valueEnd + 1 });
      seen?.add(qualified);
    }
    at = valueEnd + 1;
  }
  return found;
}

/**
 * Value of an attribute without prefix, entities unresolved; null = absent. Same rules as `parseAttributes`, but nothing is made
 * on the way: readers of whole folders ask for a handful of names and never for the list.
 */
export function findPlainValue(source: string, from: number, to: number, name: string): string | null {
  let at = from;
  while (at < to) {
    const code = source.charCodeAt(at);
    if (isSpace(code) || code === 47) {
      at += 1;
      continue;
    }
    const start = at;
    while (at < to && !isSpace(source.charCodeAt(at)) && source.charCodeAt(at) !== 61) at += 1;
    const isWanted = at - start === name.length && source.startsWith(name, start);
    while (at < to && isSpace(source.charCodeAt(at))) at += 1;
    if (source.charCodeAt(at) !== 61) continue;
    at += 1;
    while (at < to && isSpace(source.charCodeAt(at))) at += 1;
    const quote = source.charCodeAt(at);
    if (quote !== 34 && quote !== 39) {
      while (at < to && !isSpace(source.charCodeAt(at))) at += 1;
      continue;
    }
    const valueEnd = source.indexOf(quote === 34 ? '"' : "'", at + 1);
    if (valueEnd === -1 || valueEnd >= to) return null;
    if (isWanted) return source.slice(at + 1, valueEnd);
    at = valueEnd + 1;
  }
  return null;
}

function endOfName(source: string, attribute: XmlAttribute): number {
  let at = attribute.start;
  while (!isSpace(source.charCodeAt(at)) && source.charCodeAt(at) !== 61) at += 1;
  return at;
}
