import type { Tag } from '#core/annotation/annotation.ts';
import type { Canvas, EventBus } from './bpmn-js.ts';
import { buildEngine, type Engine } from './build-engine.ts';
import type { Lens } from './lens.ts';
import type { FlowShares } from './modules/flow-shares/flow-shares.ts';
import type { FoundMarks } from './modules/found-marks/found-marks.ts';
import type { HintMarks } from './modules/hint-marks/hint-marks.ts';
import type { StepPad } from './modules/step-pad/step-pad.ts';
import type { TagBadges } from './modules/tag-badges/tag-badges.ts';
import type { TagPad } from './modules/tag-pad/tag-pad.ts';
import { Translator } from './modules/translate/translator.ts';
import type { DiagramTexts } from './process-diagram.ts';
import { isSeenWhole, showReadably } from './viewport.ts';

/** Where the drawing stands: the engine of the open document, its place on the page, and what is shown on top of it. */
export class Stage {
  /** False while nothing of the open document can be drawn. */
  drawn = false;
  readonly #translator: Translator;
  readonly #prepare: (engine: Engine) => void;
  #texts: DiagramTexts;
  #lens: Lens = { kind: 'tags' };
  readonly #resizes = new ResizeObserver(() => this.#resized());
  #suggestions: ReadonlyMap<string, Tag> = new Map();
  #hintMarks: ReadonlyMap<string, string> = new Map();
  #engine: Engine | null = null;
  #mode: 'edit' | 'view' | null = null;
  #place: HTMLElement | null = null;
  /** False until the fresh drawing has been laid into a place with a size. */
  #laid = false;

  /** `prepare` meets every new engine before it draws. */
  constructor(texts: DiagramTexts, prepare: (engine: Engine) => void) {
    this.#texts = texts;
    this.#translator = new Translator(texts.language);
    this.#prepare = prepare;
  }

  get isEmpty(): boolean {
    return this.#engine === null;
  }

  /** False while the drawing is nowhere on the page: then nothing can be brought into view. */
  get isOnPage(): boolean {
    return this.#place !== null && this.#place.clientWidth > 0;
  }

  get engine(): Engine {
    if (!this.#engine) throw new Error('No document is open');
    return this.#engine;
  }

  get canvas(): Canvas {
    return this.engine.get<Canvas>('canvas');
  }

  /** The engine for a document; a viewer gives way to an editor and the other way round. */
  engineFor(mode: 'edit' | 'view'): Engine {
    if (this.#engine && this.#mode === mode) return this.#engine;
    this.#engine?.destroy();
    this.#engine = buildEngine(this.#translator, mode);
    this.#mode = mode;
    this.#prepare(this.#engine);
    this.#dress(this.#engine);
    if (this.#place) this.#engine.attachTo(this.#place);
    return this.#engine;
  }

  attach(place: HTMLElement): void {
    this.#place = place;
    this.#resizes.disconnect();
    this.#resizes.observe(place);
    this.#engine?.attachTo(place);
    this.#lay();
  }

  detach(): void {
    this.#place = null;
    this.#resizes.disconnect();
    this.#engine?.detach();
  }

  dispose(): void {
    this.#resizes.disconnect();
    this.#engine?.destroy();
    this.#engine = null;
  }

  /** Shows a fresh drawing, or nothing. */
  show(drawn: boolean): void {
    this.drawn = drawn;
    this.canvas.getContainer().classList.toggle('pk-nothing-drawn', !drawn);
    this.#laid = false;
    this.#lay();
  }

  setTexts(texts: DiagramTexts): void {
    const isOtherLanguage = texts.language !== this.#translator.language;
    this.#texts = texts;
    this.#translator.language = texts.language;
    if (!this.#engine) return;
    this.#dress(this.#engine);
    // the minimap writes its title only when it opens or closes
    if (isOtherLanguage) for (let step = 0; step < 2; step += 1) this.#engine.get<{ toggle(): void }>('minimap').toggle();
  }

  setLens(lens: Lens): void {
    this.#lens = lens;
    this.#engine?.get<TagBadges>('tagBadges').setLens(lens);
    this.#engine?.get<FlowShares>('flowShares').setLens(lens);
  }

  setSuggestions(suggestions: ReadonlyMap<string, Tag>): void {
    this.#suggestions = suggestions;
    this.#engine?.get<TagBadges>('tagBadges').setSuggestions(suggestions);
  }

  setHintMarks(marks: ReadonlyMap<string, string>): void {
    this.#hintMarks = marks;
    this.#engine?.get<HintMarks>('hintMarks').setMarks(marks);
  }

  setFound(ids: ReadonlySet<string>): void {
    this.#engine?.get<FoundMarks>('foundMarks').setFound(ids);
  }

  /** Opens or closes the small map of the whole drawing. */
  toggleOverview(): void {
    this.#engine?.get<{ toggle(): void }>('minimap').toggle();
  }

  #dress(engine: Engine): void {
    const badges = engine.get<TagBadges>('tagBadges');
    badges.setLens(this.#lens);
    engine.get<FlowShares>('flowShares').setLens(this.#lens);
    badges.setSuggestions(this.#suggestions);
    engine.get<HintMarks>('hintMarks').setMarks(this.#hintMarks);
    badges.setWords(this.#texts.tags);
    engine.get<TagPad>('tagPad', false)?.setWords(this.#texts.tags);
    engine.get<StepPad>('stepPad', false)?.setWord(this.#texts.splitStep ?? null);
    engine.get<EventBus>('eventBus').fire('i18n.changed');
  }

  #lay(): void {
    if (this.#laid || !this.drawn || !this.#engine) return;
    if (this.#place) {
      this.#laid = showReadably(this.canvas);
      this.canvas.getContainer().classList.toggle('pk-all-seen', isSeenWhole(this.canvas));
    }
    this.#engine.get<TagBadges>('tagBadges').refreshAll();
    this.#engine.get<FlowShares>('flowShares').refreshAll();
    this.#engine.get<HintMarks>('hintMarks').refreshAll();
  }

  #resized(): void {
    if (!this.#engine) return;
    this.canvas.resized();
    this.#lay();
  }
}
