/** The class itself; its package has types for the elements only. */
declare module 'bpmn-moddle' {
  /** A property of a type as moddle resolved it, inherited ones included. */
  export interface ModdleProperty {
    readonly name: string;
    readonly ns: { readonly name: string; readonly prefix: string; readonly localName: string };
    readonly type: string;
    readonly isAttr?: boolean;
    readonly isMany?: boolean;
    readonly isReference?: boolean;
    readonly isVirtual?: boolean;
    readonly isBody?: boolean;
    readonly isId?: boolean;
    readonly default?: unknown;
    readonly xml?: { readonly serialize?: string };
  }

  export interface ModdleDescriptor {
    readonly name: string;
    readonly ns: { readonly name: string; readonly prefix: string; readonly localName: string };
    readonly isGeneric?: boolean;
    readonly properties: readonly ModdleProperty[];
    readonly propertiesByName: Readonly<Record<string, ModdleProperty | undefined>>;
    readonly idProperty?: ModdleProperty;
    readonly bodyProperty?: ModdleProperty;
  }

  export interface ModdlePackage {
    readonly uri: string;
    readonly prefix: string;
    readonly xml?: { readonly tagAlias?: string; readonly typePrefix?: string };
    readonly types: readonly { readonly name: string }[];
  }

  export interface ModdleType {
    readonly $descriptor: ModdleDescriptor;
    hasType(type: string): boolean;
  }

  export interface ModdleElement {
    readonly $type: string;
    readonly $descriptor: ModdleDescriptor;
    readonly $attrs?: Readonly<Record<string, string>>;
    readonly $children?: readonly ModdleElement[];
    readonly $body?: string;
    readonly $model: BpmnModdle;
    $parent?: ModdleElement;
    get(name: string): unknown;
    set(name: string, value: unknown): void;
  }

  export interface ParseResult {
    readonly rootElement: ModdleElement;
    readonly elementsById: Readonly<Record<string, ModdleElement>>;
    readonly warnings: readonly { readonly message: string; readonly error?: Error }[];
  }

  export class BpmnModdle {
    constructor(packages?: Readonly<Record<string, unknown>>, options?: Readonly<Record<string, unknown>>);
    fromXML(xml: string): Promise<ParseResult>;
    toXML(element: ModdleElement, options?: { readonly format?: boolean; readonly preamble?: boolean }): Promise<{ readonly xml: string }>;
    create(type: string, attributes?: Readonly<Record<string, unknown>>): ModdleElement;
    /** Throws for unknown types. */
    getType(name: string): ModdleType;
    /** By prefix or by namespace URI. */
    getPackage(uriOrPrefix: string): ModdlePackage | undefined;
    getPackages(): readonly ModdlePackage[];
  }
}
