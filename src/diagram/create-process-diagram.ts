import type { AnnotationPatch, Tag } from '#core/annotation/annotation.ts';
import type { OpenBpmn } from '#bpmn/open-bpmn.ts';
import './diagram.css';
import type { Canvas, CommandStack, DrawnElement, ElementRegistry, EventBus, Moddle, ModdleElement, Selection } from './bpmn-js.ts';
import { buildEngine, type Engine } from './build-engine.ts';
import { exportSvg } from './export-svg.ts';
import { createListeners } from './listeners.ts';
import { findById } from './moddle-tree.ts';
import type { Annotations } from './modules/annotation/annotations.ts';
import type { DocumentEdits } from './modules/document-edits/document-edits.ts';
import type { ForgivingImport } from './modules/forgiving-import/forgiving-import.ts';
import type { TagBadges } from './modules/tag-badges/tag-badges.ts';
import type { TagPad } from './modules/tag-pad/tag-pad.ts';
import { Translator } from './modules/translate/translator.ts';
import { openDrawing } from './open-drawing.ts';
import type { DiagramSnapshot, DiagramTexts, Lens, ProcessDiagram } from './process-diagram.ts';
import { readPictures } from './read-diagrams.ts';
import { saveDocument } from './save-document.ts';
import { SnapshotReader } from './snapshot-reader.ts';
import { showReadably, zoomTo } from './viewport.ts';

/** Builds the one editable copy of a document (process-diagram.ts says what it promises). bpmn-js starts with the first open(). */
export function createProcessDiagram(options: { readonly texts: DiagramTexts }): ProcessDiagram {
  return new BpmnJsDiagram(options.texts);
}

class BpmnJsDiagram implements ProcessDiagram {
  readonly #translator: Translator;
  readonly #changed = createListeners<void>();
  readonly #selected = createListeners<readonly string[]>();
  readonly #zoomed = createListeners<number>();
  #texts: DiagramTexts;
  #lens: Lens = { kind: 'tags' };
  #suggestions: ReadonlyMap<string, Tag> = new Map();
  #engine: Engine | null = null;
  #document: OpenBpmn | null = null;
  #drawn = false;
  #place: HTMLElement | null = null;
  /** False until the fresh drawing has been laid into its place once. */
  #placed = false;
  #revision = 0;
  readonly #reader = new SnapshotReader();
  #selection: readonly string[] = [];
  #selecting = false;

  constructor(texts: DiagramTexts) {
    this.#texts = texts;
    this.#translator = new Translator(texts.language);
  }

  async open(document: OpenBpmn): Promise<{ readonly drawn: boolean; readonly notDrawn: readonly string[] }> {
    const engine = this.#engineFor(document.readOnly);
    this.#document = document;
    this.#selection = [];
    this.#placed = false;
    this.#reader.reset();
    const { drawn, notDrawn } = await openDrawing(engine, document);
    this.#drawn = drawn;
    this.#canvas.getContainer().classList.toggle('pk-nothing-drawn', !drawn);
    this.#lay();
    this.#touch();
    return { drawn, notDrawn };
  }

  attach(place: HTMLElement): void {
    this.#place = place;
    this.#engine?.attachTo(place);
    this.#lay();
  }

  detach(): void {
    this.#place = null;
    this.#engine?.detach();
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
    if (this.readOnly) return this.#document!.source.text;
    const forgiving = this.#get<ForgivingImport>('forgivingImport');
    return saveDocument(this.#get<Moddle>('moddle'), this.#definitions, {
      idsInFile: this.#document!.idsInFile,
      isInvented: (diagram) => forgiving.isInvented(diagram),
    });
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

  changeType(id: string, type: string): void {
    const element = this.readOnly ? undefined : this.#find(new Set([id])).get(id);
    if (element) this.#get<DocumentEdits>('documentEdits').changeType(this.#definitions, element, type);
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
    const registry = this.#get<ElementRegistry>('elementRegistry');
    const drawn = ids.map((id) => registry.get(id)).filter((element): element is DrawnElement => element?.parent != null);
    this.#selecting = true;
    if (reveal && drawn[0]) this.#reveal(drawn[0]);
    this.#get<Selection>('selection').select(drawn);
    this.#selecting = false;
    this.#setSelection(ids);
  }

  get selection(): readonly string[] {
    return this.#selection;
  }

  get diagrams(): readonly { readonly id: string; readonly name: string | null }[] {
    const forgiving = this.#engine?.get<ForgivingImport>('forgivingImport');
    const offered = this.#pictures.filter(({ diagram }) => !forgiving?.isInvented(diagram));
    return offered.map(({ id, name, shows }) => ({ id, name: name ?? shows?.get<string | undefined>('name') ?? null }));
  }

  get currentDiagram(): string | null {
    if (!this.#drawn) return null;
    const plane = this.#canvas.getRootElement().di;
    return this.#pictures.find(({ diagram }) => diagram === plane?.$parent)?.id ?? null;
  }

  async showDiagram(id: string): Promise<void> {
    const picture = this.#pictures.find((one) => one.id === id);
    if (!picture || id === this.currentDiagram) return;
    const root = this.#canvas.getRootElements().find(({ di }) => di?.$parent === picture.diagram);
    if (root) return this.#canvas.setRootElement(root);
    await this.#engine!.open(picture.diagram);
    this.#placed = false;
    this.#lay();
    this.#changed.tell();
  }

  setLens(lens: Lens): void {
    this.#lens = lens;
    this.#badges?.setLens(lens);
  }

  setSuggestions(suggestions: ReadonlyMap<string, Tag>): void {
    this.#suggestions = suggestions;
    this.#badges?.setSuggestions(suggestions);
  }

  setTexts(texts: DiagramTexts): void {
    this.#texts = texts;
    const isOtherLanguage = texts.language !== this.#translator.language;
    this.#translator.language = texts.language;
    if (!this.#engine) return;
    this.#speak(this.#engine);
    // the minimap writes its title only when it opens or closes
    if (isOtherLanguage) for (let step = 0; step < 2; step += 1) this.#engine.get<{ toggle(): void }>('minimap').toggle();
  }

  get zoom(): number {
    return this.#drawn ? this.#canvas.zoom() : 1;
  }

  zoomTo(factor: number | 'fit'): void {
    if (this.#drawn) zoomTo(this.#canvas, factor);
  }

  async exportSvg(): Promise<string> {
    return exportSvg(this.#engine!, this.#texts, this.#lens);
  }

  onChange(listener: () => void): () => void {
    return this.#changed.add(listener);
  }

  onSelection(listener: (ids: readonly string[]) => void): () => void {
    return this.#selected.add(listener);
  }

  onZoom(listener: (factor: number) => void): () => void {
    return this.#zoomed.add(listener);
  }

  dispose(): void {
    this.#engine?.destroy();
    this.#engine = null;
  }

  #engineFor(readOnly: boolean): Engine {
    if (this.#engine && this.readOnly === readOnly) return this.#engine;
    this.#engine?.destroy();
    const engine = buildEngine(this.#translator, readOnly ? 'view' : 'edit');
    this.#engine = engine;
    const eventBus = engine.get<EventBus>('eventBus');
    this.#reader.watch(eventBus);
    eventBus.on<{ trigger: string }>('commandStack.changed', ({ trigger }) => trigger !== 'clear' && this.#touch());
    eventBus.on('selection.changed', () => this.#selecting || this.#setSelection(selectedIds(engine)));
    eventBus.on<{ viewbox: { scale: number } }>('canvas.viewbox.changed', ({ viewbox }) => this.#zoomed.tell(viewbox.scale));
    engine.get<TagPad>('tagPad', false)?.onChoose((ids, tag) => this.annotate(tagPatches(ids, tag)));
    this.#speak(engine);
    if (this.#place) engine.attachTo(this.#place);
    return engine;
  }

  #speak(engine: Engine): void {
    const { tags } = this.#texts;
    const badges = engine.get<TagBadges>('tagBadges');
    badges.setLens(this.#lens);
    badges.setSuggestions(this.#suggestions);
    badges.setWords(tags);
    engine.get<TagPad>('tagPad', false)?.setWords(tags);
    engine.get<EventBus>('eventBus').fire('i18n.changed');
  }

  /** A drawing can only be fitted once it has a place with a size. */
  #lay(): void {
    if (this.#placed || !this.#drawn || !this.#engine) return;
    if (this.#place) this.#placed = showReadably(this.#canvas);
    this.#badges?.refreshAll();
  }

  #reveal(element: DrawnElement): void {
    let root = element;
    while (root.parent) root = root.parent;
    if (root !== this.#canvas.getRootElement()) this.#canvas.setRootElement(root);
    this.#canvas.scrollToElement(element, 80);
  }

  #touch(): void {
    this.#revision += 1;
    this.#changed.tell();
  }

  #setSelection(ids: readonly string[]): void {
    if (ids.length === this.#selection.length && ids.every((id, index) => id === this.#selection[index])) return;
    this.#selection = ids;
    this.#selected.tell(ids);
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
    if (!this.#engine) throw new Error('No document is open');
    return this.#engine.get<T>(service);
  }

  get #canvas(): Canvas {
    return this.#get<Canvas>('canvas');
  }

  get #badges(): TagBadges | undefined {
    return this.#engine?.get<TagBadges>('tagBadges');
  }

  get #commands(): CommandStack | null {
    return this.#engine?.get<CommandStack>('commandStack', false) ?? null;
  }

  get #definitions(): ModdleElement {
    const definitions = this.#engine?.getDefinitions();
    if (!definitions) throw new Error('No document is open');
    return definitions;
  }

  get #pictures(): ReturnType<typeof readPictures> {
    const definitions = this.#engine?.getDefinitions();
    return definitions ? readPictures(definitions) : [];
  }
}

function selectedIds(engine: Engine): readonly string[] {
  const ids = engine
    .get<Selection>('selection')
    .get()
    .map(({ businessObject }) => businessObject.id);
  return [...new Set(ids.filter((id) => id !== undefined))];
}

function tagPatches(ids: readonly string[], tag: Tag): ReadonlyMap<string, AnnotationPatch> {
  const attributes = tag === 'open' ? { tag: null, tagBy: null } : { tag, tagBy: 'person' };
  return new Map(ids.map((id) => [id, { attributes }]));
}
