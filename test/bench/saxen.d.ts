/** The part of saxen the bench uses; the package has no types. */
declare module 'saxen' {
  export interface OpenTag {
    readonly name: string;
    readonly attrs: Readonly<Record<string, string>>;
  }
  export class Parser {
    constructor(options: { readonly proxy: boolean });
    ns(prefixes: Readonly<Record<string, string>>): void;
    on(event: 'openTag', listener: (element: OpenTag, decode: (value: string) => string) => void): void;
    parse(xml: string): void;
  }
}
