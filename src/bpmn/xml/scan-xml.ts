import type { Problem, Result } from '#core/problem/problem.ts';
import { fail, ok } from '#core/problem/problem.ts';
import { parseAttributes } from './xml-attribute.ts';
import { resolveEntities } from './xml-characters.ts';
import { type NamespaceScope, type TagName, type XmlColumns, XmlDocument } from './xml-document.ts';
import { XML_LIMITS, type XmlLimits } from './xml-limits.ts';
import { positionOf } from './xml-position.ts';

/** Longest piece of the file an error may repeat. */
const DETAIL_LENGTH = 80;
/** Slots for tag names met before; files use a few dozen. */
const RECENT = 61;
const isSpace = (code: number): boolean => code === 32 || (code > 8 && code < 14);

/** Reads the text once from left to right; time grows with its length, whatever it holds. */
export function scanXml(text: string, limits: XmlLimits = XML_LIMITS): Result<XmlDocument> {
  if (text.length > limits.length) return fail({ code: 'XML_TOO_COMPLEX', what: 'length', limit: limits.length, line: 1 });
  return new Scanner(text, limits).run();
}

class Scanner {
  readonly #text: string;
  readonly #limits: XmlLimits;
  readonly #rows: XmlColumns = { tags: [], starts: [], openEnds: [], closeStarts: [], ends: [], parents: [], subtreeEnds: [], scopes: [] };
  /** Tag names as written, valid until a namespace changes. */
  readonly #tags = new Map<string, TagName>();
  /** Prefixes of the names in `#tags`. */
  readonly #tagPrefixes = new Set<string>();
  readonly #recent: (TagName | undefined)[] = Array.from({ length: RECENT }, () => undefined);
  readonly #prefixes = new Set<string>();
  /** Namespace in force by prefix, and what to restore when an element closes. */
  readonly #inForce = new Map<string, string>([['xml', 'http://www.w3.org/XML/1998/namespace']]);
  readonly #restore: { readonly depth: number; readonly prefix: string; readonly uri: string | undefined }[] = [];
  #scope: NamespaceScope | null = null;
  /** Row of the innermost open element; -1 = none. */
  #open = -1;
  #depth = 0;
  #nextDeclaration = -2;
  #hasSpacedAttributes = false;

  constructor(text: string, limits: XmlLimits) {
    this.#text = text;
    this.#limits = limits;
  }

  run(): Result<XmlDocument> {
    const text = this.#text;
    let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    for (;;) {
      const tag = text.indexOf('<', at);
      const textEnd = tag === -1 ? text.length : tag;
      if (this.#open === -1 && !isBlank(text, at, textEnd)) return this.#broken(at, text.slice(at, at + DETAIL_LENGTH).trim());
      if (tag === -1) break;
      const next = text.charCodeAt(tag + 1);
      const step = next === 47 ? this.#closeTag(tag) : next === 33 || next === 63 ? this.#skip(tag) : this.#openTag(tag);
      if (typeof step !== 'number') return fail(step);
      at = step;
    }
    if (this.#rows.starts.length === 0) {
      return text.trim() === '' ? fail({ code: 'FILE_EMPTY' }) : this.#broken(0, text.slice(0, DETAIL_LENGTH).trim());
    }
    if (this.#open !== -1) return this.#broken(this.#rows.starts[this.#open]!, `<${this.#rows.tags[this.#open]!.tagName}>`);
    return ok(new XmlDocument(text, this.#rows, this.#hasSpacedAttributes));
  }

  /** Comments, CDATA and processing instructions: the offset behind them. */
  #skip(tag: number): number | Problem {
    const text = this.#text;
    const [opening, closing] = text.startsWith('<!--', tag)
      ? ['<!--', '-->']
      : text.startsWith('<![CDATA[', tag)
        ? ['<![CDATA[', ']]>']
        : text.startsWith('<?', tag)
          ? ['<?', '?>']
          : ['', ''];
    if (opening === '') {
      const { line } = positionOf(text, tag);
      return /^<!(DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/i.test(text.slice(tag, tag + 12))
        ? { code: 'XML_DOCTYPE', line }
        : this.#problem(tag, '<!');
    }
    if (opening === '<![CDATA[' && this.#open === -1) return this.#problem(tag, opening);
    const end = text.indexOf(closing!, tag + opening!.length);
    return end === -1 ? this.#problem(tag, opening!) : end + closing!.length;
  }

  #openTag(tag: number): number | Problem {
    const text = this.#text;
    const rows = this.#rows;
    const row = rows.starts.length;
    if (this.#open === -1 && row > 0) return this.#problem(tag, text.slice(tag, tag + 40));
    if (row >= this.#limits.elements) return this.#tooComplex('elements', tag);
    let nameEnd = tag + 1;
    for (; nameEnd < text.length; nameEnd += 1) {
      const code = text.charCodeAt(nameEnd);
      if (isSpace(code) || code === 62 || code === 47) break;
      if (code === 60 || code === 34 || code === 39) return this.#problem(tag, text.slice(tag, nameEnd + 1));
    }
    if (nameEnd === tag + 1) return this.#problem(tag, text.slice(tag, tag + 20));
    let attributeCount = 0;
    let close = nameEnd;
    for (; close < text.length; close += 1) {
      const code = text.charCodeAt(close);
      if (code === 62) break;
      if (code === 34 || code === 39) {
        attributeCount += 1;
        if (text.charCodeAt(close - 1) !== 61 || isSpace(text.charCodeAt(close - 2))) this.#hasSpacedAttributes = true;
        if (attributeCount > this.#limits.attributes) return this.#tooComplex('attributes', tag);
        close = text.indexOf(code === 34 ? '"' : "'", close + 1);
        if (close === -1) return this.#problem(tag, text.slice(tag, nameEnd));
      }
    }
    if (close >= text.length) return this.#problem(tag, text.slice(tag, Math.min(nameEnd, tag + DETAIL_LENGTH)));
    const selfClosing = text.charCodeAt(close - 1) === 47;

    this.#depth += 1;
    if (this.#depth > this.#limits.depth) return this.#tooComplex('depth', tag);
    this.#declareNamespaces(nameEnd, close);
    if (this.#prefixes.size > this.#limits.prefixes) return this.#tooComplex('prefixes', tag);
    rows.tags.push(this.#tagAt(tag + 1, nameEnd));
    rows.starts.push(tag);
    rows.openEnds.push(close + 1);
    rows.closeStarts.push(close + 1);
    rows.ends.push(close + 1);
    rows.parents.push(this.#open);
    rows.subtreeEnds.push(row + 1);
    rows.scopes.push(this.#scope);
    this.#open = row;
    if (selfClosing) this.#leave(row);
    return close + 1;
  }

  #closeTag(tag: number): number | Problem {
    const text = this.#text;
    const row = this.#open;
    const found = (): string => `${text.slice(tag, tag + DETAIL_LENGTH).split('>')[0]}>`;
    if (row === -1) return this.#problem(tag, found());
    const { tagName } = this.#rows.tags[row]!;
    if (!text.startsWith(tagName, tag + 2)) return this.#problem(tag, `<${tagName}> … ${found()}`);
    let at = tag + 2 + tagName.length;
    while (isSpace(text.charCodeAt(at))) at += 1;
    if (text.charCodeAt(at) !== 62) return this.#problem(tag, `<${tagName}> … ${found()}`);
    this.#rows.closeStarts[row] = tag;
    this.#rows.ends[row] = at + 1;
    this.#leave(row);
    return at + 1;
  }

  #declareNamespaces(nameEnd: number, close: number): void {
    if (this.#nextDeclaration !== -1 && this.#nextDeclaration < nameEnd) this.#nextDeclaration = this.#text.indexOf('xmlns', nameEnd);
    if (this.#nextDeclaration === -1 || this.#nextDeclaration > close) return;
    const declared = new Map<string, string>();
    for (const attribute of parseAttributes(this.#text, nameEnd, close)) {
      if (!attribute.isDeclaration) continue;
      const uri = resolveEntities(this.#text.slice(attribute.valueStart, attribute.valueEnd));
      declared.set(attribute.name, uri);
      this.#prefixes.add(attribute.name);
      this.#restore.push({ depth: this.#depth, prefix: attribute.name, uri: this.#inForce.get(attribute.name) });
      this.#inForce.set(attribute.name, uri);
    }
    if (declared.size === 0) return;
    this.#scope = { declared, outer: this.#scope };
    for (const prefix of declared.keys()) this.#forgetTags(prefix);
  }

  /** Closes a row: its parent is open again, with the parent's namespaces. */
  #leave(row: number): void {
    for (let last = this.#restore.at(-1); last?.depth === this.#depth; last = this.#restore.at(-1)) {
      this.#restore.pop();
      this.#forgetTags(last.prefix);
      if (last.uri === undefined) this.#inForce.delete(last.prefix);
      else this.#inForce.set(last.prefix, last.uri);
    }
    const parent = this.#rows.parents[row]!;
    this.#rows.subtreeEnds[row] = this.#rows.starts.length;
    this.#scope = parent === -1 ? null : this.#rows.scopes[parent]!;
    this.#open = parent;
    this.#depth -= 1;
  }

  /** The tag name between two offsets; most stand in a small table by length and last character, so that nothing is cut out or hashed. */
  #tagAt(from: number, to: number): TagName {
    const slot = ((to - from) * 31 + this.#text.charCodeAt(to - 1)) % RECENT;
    const recent = this.#recent[slot];
    if (recent?.tagName.length === to - from && this.#text.startsWith(recent.tagName, from)) return recent;
    const found = this.#tagNamed(this.#text.slice(from, to));
    this.#recent[slot] = found;
    return found;
  }

  #tagNamed(tagName: string): TagName {
    const known = this.#tags.get(tagName);
    if (known !== undefined) return known;
    const colon = tagName.indexOf(':');
    const prefix = colon === -1 ? '' : tagName.slice(0, colon);
    const fresh = { tagName, prefix, name: tagName.slice(colon + 1), namespace: this.#inForce.get(prefix) ?? '' };
    this.#tags.set(tagName, fresh);
    this.#tagPrefixes.add(prefix);
    return fresh;
  }

  /** A prefix means something else from here on. */
  #forgetTags(prefix: string): void {
    if (!this.#tagPrefixes.delete(prefix)) return;
    this.#tagPrefixes.clear();
    this.#tags.clear();
    this.#recent.fill(undefined);
  }

  #problem(offset: number, detail: string): Problem {
    return { code: 'XML_BROKEN', ...positionOf(this.#text, offset), detail: detail.slice(0, DETAIL_LENGTH) };
  }

  #broken(offset: number, detail: string): Result<never> {
    return fail(this.#problem(offset, detail));
  }

  #tooComplex(what: 'elements' | 'depth' | 'attributes' | 'prefixes', offset: number): Problem {
    return { code: 'XML_TOO_COMPLEX', what, limit: this.#limits[what], line: positionOf(this.#text, offset).line };
  }
}

function isBlank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (!isSpace(text.charCodeAt(at))) return false;
  return true;
}
