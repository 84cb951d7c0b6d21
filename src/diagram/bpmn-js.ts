/**
 * The part of bpmn-js this room uses, written down once and narrowly: what is not named here is not touched.
 * Events and payloads: bpmn-js 18, diagram-js 15.
 */

/** A node of the document tree inside bpmn-js (moddle): the truth for everything that is saved. */
export interface ModdleElement {
  readonly $type: string;
  readonly id?: string;
  $parent?: ModdleElement | null;
  readonly $attrs: Record<string, unknown>;
  readonly $descriptor: ModdleDescriptor;
  readonly $model: Moddle;
  $instanceOf(type: string): boolean;
  /** Value of a property; for a list property always a list. Typed by the caller, because only the descriptor knows. */
  get<T = unknown>(name: string): T;
  set(name: string, value: unknown): void;
}

export interface ModdleDescriptor {
  readonly isGeneric?: boolean;
  readonly ns: { readonly prefix?: string; readonly localName: string; readonly name: string; uri?: string };
  /** Absent on elements of foreign namespaces. */
  readonly properties?: readonly ModdleProperty[];
}

export interface ModdleProperty {
  readonly name: string;
  readonly ns: { readonly localName: string };
  readonly isMany?: boolean;
  readonly isReference?: boolean;
  readonly isVirtual?: boolean;
  readonly isAttr?: boolean;
  readonly isId?: boolean;
}

export interface Moddle {
  create(type: string, attributes?: Record<string, unknown>): ModdleElement;
  createAny(name: string, namespaceUri: string, properties?: Record<string, unknown>): ModdleElement;
  toXML(element: ModdleElement, options?: { format?: boolean }): Promise<{ xml: string }>;
  getElementDescriptor(element: ModdleElement): ModdleDescriptor;
  readonly ids?: { assigned(id: string): unknown; claim(id: string, element: ModdleElement): void; unclaim(id: string): void };
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Something drawn: a shape, a connection (waypoints) or a root plane. */
export interface DrawnElement {
  readonly id: string;
  readonly type?: string;
  readonly businessObject: ModdleElement;
  readonly di?: ModdleElement;
  readonly parent?: DrawnElement | null;
  readonly children?: readonly DrawnElement[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly waypoints?: readonly Point[];
  readonly incoming?: readonly DrawnElement[];
  readonly outgoing?: readonly DrawnElement[];
  readonly attachers?: readonly DrawnElement[];
  /** What a boundary event is attached to. */
  readonly host?: DrawnElement;
  /** Ends of a connection. */
  readonly source?: DrawnElement;
  readonly target?: DrawnElement;
  readonly labelTarget?: DrawnElement;
  readonly label?: DrawnElement;
  readonly collapsed?: boolean;
  readonly hidden?: boolean;
}

export interface EventBus {
  on<E = never>(events: string | readonly string[], callback: (event: E) => unknown): void;
  on<E = never>(events: string | readonly string[], priority: number, callback: (event: E) => unknown): void;
  off(events: string, callback: (event: never) => unknown): void;
  fire(type: string, payload?: object): unknown;
}

export interface Viewbox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly inner: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly outer: { readonly width: number; readonly height: number };
}

export interface Canvas {
  getContainer(): HTMLElement;
  getLayer(name: string, index?: number): SVGGElement;
  getActiveLayer(): SVGGElement;
  getRootElement(): DrawnElement;
  getRootElements(): readonly DrawnElement[];
  findRoot(element: string | DrawnElement): DrawnElement | null | undefined;
  setRootElement(root: DrawnElement): void;
  viewbox(): Viewbox;
  viewbox(box: { x: number; y: number; width: number; height: number }): unknown;
  zoom(): number;
  zoom(level: number | 'fit-viewport', center?: 'auto' | Point): number;
  scroll(delta: { dx: number; dy: number }): void;
  scrollToElement(element: DrawnElement | string, padding?: number): void;
  resized(): void;
}

export interface ElementRegistry {
  get(id: string): DrawnElement | undefined;
  getAll(): readonly DrawnElement[];
  forEach(callback: (element: DrawnElement, graphics: SVGElement) => void): void;
  getGraphics(element: DrawnElement | string): SVGElement | undefined;
}

export interface CommandHandler<C> {
  /** Commands executed here belong to this one: one step of undo. */
  preExecute?(context: C): void;
  execute?(context: C): readonly DrawnElement[];
  revert?(context: C): readonly DrawnElement[];
}

export interface CommandStack {
  register<C>(command: string, handler: CommandHandler<C>): void;
  execute(command: string, context: object): void;
  undo(): void;
  redo(): void;
  canUndo(): boolean;
  canRedo(): boolean;
}

export interface Selection {
  get(): readonly DrawnElement[];
  select(elements: readonly DrawnElement[] | DrawnElement | null): void;
}

export interface Modeling {
  updateLabel(element: DrawnElement, text: string): void;
  updateProperties(element: DrawnElement, properties: Readonly<Record<string, unknown>>): void;
  /** The same for a part of the tree that is not drawn itself. */
  updateModdleProperties(element: DrawnElement, part: ModdleElement, properties: Readonly<Record<string, unknown>>): void;
  createShape(shape: object, place: Point | Bounds, parent: DrawnElement, hints?: { readonly autoResize?: boolean }): DrawnElement;
  connect(source: DrawnElement, target: DrawnElement, attributes?: object): DrawnElement;
  /** Points instead of a docking are taken as the whole way; `layoutConnection: false` leaves them as they are. */
  reconnect(
    connection: DrawnElement,
    source: DrawnElement,
    target: DrawnElement,
    points?: Point | readonly Point[],
    hints?: { readonly layoutConnection?: boolean },
  ): void;
  layoutConnection(connection: DrawnElement, hints?: object): void;
  updateWaypoints(connection: DrawnElement, points: readonly Point[], hints?: { readonly labelBehavior?: boolean }): void;
  /** Without a parent they stay where they belong; with one, a step that comes to lie on a flow is put into it. */
  moveElements(shapes: readonly DrawnElement[], delta: Point, parent?: DrawnElement, hints?: { readonly autoResize?: boolean }): void;
  moveConnection(connection: DrawnElement, delta: Point, parent: DrawnElement): void;
  removeElements(elements: readonly DrawnElement[]): void;
  addLane(shape: DrawnElement, location: 'top' | 'bottom'): DrawnElement;
}

export interface Bounds extends Point {
  readonly width: number;
  readonly height: number;
}

export interface BpmnFactory {
  /** With an id no element has. */
  create(type: string, attributes?: Readonly<Record<string, unknown>>): ModdleElement;
}

export interface ElementFactory {
  createShape(attributes: { readonly type: string; readonly isExpanded?: boolean }): DrawnElement;
  createParticipantShape(attributes?: object): DrawnElement;
}

export type SpaceDirection = 'n' | 'e' | 's' | 'w';

export interface SpaceTool {
  calculateAdjustments(
    elements: readonly DrawnElement[],
    axis: 'x' | 'y',
    delta: number,
    start: number,
  ): { readonly movingShapes: readonly DrawnElement[]; readonly resizingShapes: readonly DrawnElement[] };
  makeSpace(
    moving: readonly DrawnElement[],
    resizing: readonly DrawnElement[],
    delta: Point,
    direction: SpaceDirection,
    start: number,
  ): void;
}

export interface BpmnReplace {
  replaceElement(element: DrawnElement, target: { type: string; isExpanded?: boolean }): DrawnElement;
}

export interface ContextPad {
  registerProvider(priority: number, provider: object): void;
  isOpen(): boolean;
  /** `force` builds the entries anew. */
  open(target: DrawnElement | readonly DrawnElement[], force?: boolean): void;
  close(): void;
}

/** A didi module: services by name, created on first use, those of `__init__` at start. */
export type DiagramModule = Record<string, unknown>;

/** True for elements of a BPMN type and those derived from it, e.g. 'bpmn:Activity'. */
export const isA = (element: ModdleElement | null | undefined, type: string): boolean => element?.$instanceOf?.(type) === true;
