import type { AnnotationPatch, Tag } from '#core/annotation/annotation.ts';
import { tagAttributes } from '#core/annotation/write-raw.ts';
import type { EditRefusal } from '#core/editing/edit-refusal.ts';
import { fail, type Result } from '#core/problem/problem.ts';
import type { OpenBpmn } from '#bpmn/open-bpmn.ts';
import './diagram.css';
import type { Bounds, CommandStack, ElementRegistry, EventBus, Moddle, ModdleElement } from './bpmn-js.ts';
import type { Engine } from './build-engine.ts';
import { DocumentSelection } from './document-selection.ts';
import { applyModelFix, type DrawnFix } from './apply-model-fix.ts';
import { applyStepEdits } from './apply-step-edits.ts';
import type { Lens, ShareEdit } from './lens.ts';
import { createListeners } from './listeners.ts';
import { findById } from './moddle-tree.ts';
import type { Annotations } from './modules/annotation/annotations.ts';
import type { DocumentEdits } from './modules/document-edits/document-edits.ts';
import type { FlowShares } from './modules/flow-shares/flow-shares.ts';
import type { ForgivingImport } from './modules/forgiving-import/forgiving-import.ts';
import type { StepPad } from './modules/step-pad/step-pad.ts';
import type { TagPad } from './modules/tag-pad/tag-pad.ts';
import { openDrawing, tryDrawing } from './open-drawing.ts';
import type { DiagramSnapshot, DiagramTexts, ProcessDiagram, Serialisations } from './process-diagram.ts';
import { readNodeBoxes } from './read-node-boxes.ts';
import { readPictures, type Picture } from './read-diagrams.ts';
import { saveDocument } from './save-document.ts';
import { SnapshotReader } from './snapshot-reader.ts';
import { Stage } from './stage.ts';
import type { EditOutcome, StepEdit } from './step-edit.ts';
import { zoomTo } from './viewport.ts';

/** Builds the one editable copy of a document (process-diagram.ts says what it promises). bpmn-js starts with the first open(). */
export function createProcessDiagram(options: { readonly texts: DiagramTexts }): ProcessDiagram {
  return new BpmnJsDiagram(options.texts);
}

class BpmnJsDiagram implements ProcessDiagram {
  readonly #stage: Stage;
  readonly #reader = new SnapshotReader();
  readonly #selection = new DocumentSelection();
  readonly #changed = createListeners<void>();
  readonly #zoomed = createListeners<number>();
  readonly #splits = createListeners<string>();
  readonly #shareEdits = createListeners<ShareEdit | null>();
  #document: OpenBpmn | null = null;
  /** The document as it was written right after opening. */
  #base: Promise<string> | null = null;
  #revision = 0;

  constructor(texts: DiagramTexts) {
    this.#stage = new Stage(texts, (engine) => this.#watch(engine));
  }

  async open(document: OpenBpmn): Promise<{ readonly drawn: boolean; readonly notDrawn: readonly string[] }> {
    const engine = this.#stage.engineFor(document.readOnly ? 'view' : 'edit');
    this.#document = document;
    this.#base = null;
    this.#selection.clear();
    this.#reader.reset();
    const drawing = await openDrawing(engine, document);
    this.#stage.show(drawing.drawn);
    this.#touch();
    requestIdleCallback(() => this.#document === document && this.#keepBase());
    return drawing;
  }

  attach(place: HTMLElement): void {
    this.#stage.attach(place);
  }

  detach(): void {
    this.#stage.detach();
  }

  dispose(): void {
    this.#document = null;
    this.#stage.dispose();
  }

  get readOnly(): boolean {
    return this.#document?.readOnly ?? false;
  }

  snapshot(): DiagramSnapshot {
    const document = this.#document;
    if (document?.readOnly) return { revision: this.#revision, model: document.model, annotations: document.annotations };
    return this.#reader.read(this.#definitions, this.#revision);
  }

  async saveXml(): Promise<string> {
    const document = this.#document;
    if (!document) throw new Error('No document is open');
    return document.readOnly ? document.source.text : this.#write(document.idsInFile);
  }

  async serialise(): Promise<Serialisations> {
    if (this.readOnly) return { before: '', after: '' };
    this.#keepBase();
    return { before: await this.#base!, after: await this.#write(new Map()) };
  }

  /** Writes the tree as it is at this very moment; the promise only delivers it. */
  #write(idsInFile: ReadonlyMap<string, string>): Promise<string> {
    const isInvented = (diagram: ModdleElement) => this.#get<ForgivingImport>('forgivingImport').isInvented(diagram);
    return saveDocument(this.#get<Moddle>('moddle'), this.#definitions, { idsInFile, isInvented });
  }

  /** Taken when there is time after opening, at the latest before the first change. */
  #keepBase(): void {
    if (this.#document?.readOnly === false) this.#base ??= this.#write(new Map());
  }

  annotate(patches: ReadonlyMap<string, AnnotationPatch>): void {
    if (this.readOnly) return;
    const elements = this.#find(new Set(patches.keys()));
    const planned = [...elements].map(([id, element]) => [element, patches.get(id)!] as const);
    this.#get<Annotations>('annotations').set(this.#definitions, planned);
  }

  rename(id: string, name: string): void {
    const element = this.readOnly ? undefined : this.#find(new Set([id])).get(id);
    if (element) this.#get<DocumentEdits>('documentEdits').rename(element, name);
  }

  editName(id: string): boolean {
    const shown = this.readOnly || !this.#stage.drawn ? undefined : this.#get<ElementRegistry>('elementRegistry').get(id);
    if (!shown) return false;
    const editing = this.#get<{ complete(): void; activate(element: unknown): boolean }>('directEditing');
    editing.complete();
    if (!editing.activate(shown)) return false;
    // typing replaces the old name
    const field = this.#stage.canvas.getContainer().querySelector('.djs-direct-editing-content');
    if (field !== null) getSelection()?.selectAllChildren(field);
    return true;
  }

  changeType(id: string, type: string): void {
    const element = this.readOnly ? undefined : this.#find(new Set([id])).get(id);
    if (element) this.#get<DocumentEdits>('documentEdits').changeType(this.#definitions, element, type);
  }

  edit(edits: readonly StepEdit[]): Result<EditOutcome, EditRefusal> {
    if (this.readOnly) return fail({ code: 'NOTHING_SELECTED' });
    return applyStepEdits(
      this.#stage.engine,
      { definitions: this.#definitions, model: this.snapshot().model, find: (ids) => this.#find(ids) },
      edits,
    );
  }

  fix(fix: DrawnFix): Result<void, EditRefusal> {
    if (this.readOnly) return fail({ code: 'NOTHING_SELECTED' });
    return applyModelFix(
      this.#stage.engine,
      { definitions: this.#definitions, model: this.snapshot().model, find: (ids) => this.#find(ids) },
      fix,
    );
  }

  get nodeBoxes(): ReadonlyMap<string, Bounds> {
    return this.#stage.drawn ? readNodeBoxes(this.#get<ElementRegistry>('elementRegistry')) : new Map();
  }

  undo(): void {
    this.#commands?.undo();
  }

  redo(): void {
    this.#commands?.redo();
  }

  get canUndo(): boolean {
    return this.#commands?.canUndo() ?? false;
  }

  get canRedo(): boolean {
    return this.#commands?.canRedo() ?? false;
  }

  select(ids: readonly string[], { reveal = false }: { readonly reveal?: boolean } = {}): void {
    this.#selection.select(this.#stage.engine, ids, reveal && this.#stage.isOnPage);
  }

  get selection(): readonly string[] {
    return this.#selection.ids;
  }

  get diagrams(): readonly { readonly id: string; readonly name: string | null }[] {
    const isInvented = (diagram: ModdleElement) => this.#get<ForgivingImport>('forgivingImport').isInvented(diagram);
    const offered = this.#pictures.filter(({ diagram, shows }) => shows !== null && !isInvented(diagram));
    return offered.map(({ id, name, shows }) => ({ id, name: name ?? shows?.get<string | undefined>('name') ?? null }));
  }

  get currentDiagram(): string | null {
    return this.#currentPicture?.id ?? null;
  }

  async showDiagram(id: string): Promise<void> {
    const current = this.#currentPicture;
    const picture = this.#pictures.find((one) => one.id === id);
    if (!picture || id === current?.id) return;
    const { canvas, engine } = this.#stage;
    const root = canvas.getRootElements().find(({ di }) => di?.$parent === picture.diagram);
    if (root) return canvas.setRootElement(root);
    let drawn = await tryDrawing(() => engine.open(picture.diagram));
    if (!drawn && current) drawn = await tryDrawing(() => engine.open(current.diagram));
    this.#stage.show(drawn);
    this.#changed.tell();
  }

  setLens(lens: Lens): void {
    this.#stage.setLens(lens);
  }

  editShare(id: string): boolean {
    return this.#stage.drawn && this.#get<FlowShares>('flowShares').edit(id);
  }

  setSuggestions(suggestions: ReadonlyMap<string, Tag>): void {
    this.#stage.setSuggestions(suggestions);
  }

  setFound(ids: ReadonlySet<string>): void {
    this.#stage.setFound(ids);
  }

  toggleOverview(): void {
    this.#stage.toggleOverview();
  }

  setHintMarks(marks: ReadonlyMap<string, string>): void {
    this.#stage.setHintMarks(marks);
  }

  setTexts(texts: DiagramTexts): void {
    this.#stage.setTexts(texts);
  }

  get zoom(): number {
    return this.#stage.drawn ? this.#stage.canvas.zoom() : 1;
  }

  zoomTo(factor: number | 'fit' | 'room'): void {
    if (this.#stage.drawn) zoomTo(this.#stage.canvas, factor);
  }

  onChange(listener: () => void): () => void {
    return this.#changed.add(listener);
  }

  onSelection(listener: (ids: readonly string[]) => void): () => void {
    return this.#selection.changed.add(listener);
  }

  onZoom(listener: (factor: number) => void): () => void {
    return this.#zoomed.add(listener);
  }

  onEditShare(listener: (edit: ShareEdit | null) => void): () => void {
    return this.#shareEdits.add(listener);
  }

  onAskSplit(listener: (id: string) => void): () => void {
    return this.#splits.add(listener);
  }

  #watch(engine: Engine): void {
    const eventBus = engine.get<EventBus>('eventBus');
    this.#reader.watch(eventBus);
    this.#selection.watch(engine);
    eventBus.on('commandStack.preExecute', 10_000, () => this.#keepBase());
    eventBus.on<{ trigger: string }>('commandStack.changed', ({ trigger }) => trigger !== 'clear' && this.#touch());
    eventBus.on<{ viewbox: { scale: number } }>('canvas.viewbox.changed', ({ viewbox }) => this.#zoomed.tell(viewbox.scale));
    engine.get<FlowShares>('flowShares').edited.add((edit) => this.#shareEdits.tell(edit));
    engine.get<StepPad>('stepPad', false)?.split.add((id) => this.#splits.tell(id));
    engine.get<TagPad>('tagPad', false)?.onChoose((ids, tag) => this.annotate(tagPatches(ids, tag)));
  }

  #touch(): void {
    this.#revision += 1;
    this.#changed.tell();
  }

  /** Elements by id: shapes answer at once, everything else is looked up in the tree. */
  #find(ids: ReadonlySet<string>): ReadonlyMap<string, ModdleElement> {
    const registry = this.#get<ElementRegistry>('elementRegistry');
    const found = new Map<string, ModdleElement>();
    for (const id of ids) {
      const element = registry.get(id)?.businessObject;
      if (element?.id === id) found.set(id, element);
    }
    if (found.size < ids.size) for (const [id, element] of findById(this.#definitions, ids)) found.set(id, element);
    return found;
  }

  #get<T>(service: string): T {
    return this.#stage.engine.get<T>(service);
  }

  get #commands(): CommandStack | null {
    return this.#stage.isEmpty ? null : this.#stage.engine.get<CommandStack>('commandStack', false);
  }

  get #definitions(): ModdleElement {
    const definitions = this.#stage.engine.getDefinitions();
    if (!definitions) throw new Error('No document is open');
    return definitions;
  }

  get #pictures(): readonly Picture[] {
    return this.#document === null ? [] : readPictures(this.#definitions);
  }

  get #currentPicture(): Picture | null {
    if (!this.#stage.drawn) return null;
    const { di } = this.#stage.canvas.getRootElement();
    return this.#pictures.find(({ diagram }) => diagram === di?.$parent) ?? null;
  }
}

function tagPatches(ids: readonly string[], tag: Tag): ReadonlyMap<string, AnnotationPatch> {
  const attributes = tagAttributes(tag);
  return new Map(ids.map((id) => [id, { attributes }]));
}
