import { afterEach, describe, expect, test } from 'vitest';
import type { DrawnElement, ElementRegistry, EventBus } from '#diagram/bpmn-js.ts';
import { buildEngine } from '#diagram/build-engine.ts';
import { GERMAN } from '#diagram/modules/translate/german.ts';
import { Translator } from '#diagram/modules/translate/translator.ts';
import { makePlace } from './support/open-diagram.ts';
import { writeEveryElement } from './support/every-element.ts';

interface PopupMenu {
  open(target: DrawnElement | readonly DrawnElement[], provider: string, position: { x: number; y: number }): void;
  isEmpty(target: DrawnElement | readonly DrawnElement[], provider: string): boolean;
  close(): void;
}
interface Opens {
  open(target: unknown): void;
  close(): void;
}

afterEach(() => document.body.replaceChildren());

/** Opens everything a person can open and tells every template bpmn-js asked to be translated. */
async function recordTemplates(): Promise<ReadonlySet<string>> {
  const templates = new Set<string>();
  const translator = new Translator('de');
  translator.onTemplate((template) => templates.add(template));
  const engine = buildEngine(translator, 'edit');
  engine.attachTo(makePlace());
  await engine.importXML(writeEveryElement());
  engine.get<EventBus>('eventBus').fire('i18n.changed');
  const elements = engine.get<ElementRegistry>('elementRegistry').getAll();
  const popup = engine.get<PopupMenu>('popupMenu');
  const pad = engine.get<Opens>('contextPad');
  const openMenu = (target: DrawnElement | readonly DrawnElement[], provider: string) => {
    if (!popup.isEmpty(target, provider)) popup.open(target, provider, { x: 0, y: 0 });
    popup.close();
  };
  for (const element of elements) {
    pad.open(element);
    for (const provider of ['bpmn-replace', 'bpmn-append']) openMenu(element, provider);
  }
  const steps = elements.filter(({ type }) => type === 'bpmn:Task' || type === 'bpmn:UserTask');
  pad.open(steps);
  openMenu(steps, 'align-elements');
  openMenu(
    elements.find(({ id }) => id === 'C')!,
    'bpmn-create',
  );
  engine.get<{ toggle(): void }>('searchPad').toggle();
  engine.get<{ toggle(): void }>('minimap').toggle();
  engine
    .get<EventBus>('eventBus')
    .fire('shape.move.rejected', { context: { shape: steps[0], target: elements.find(({ id }) => id === 'C') }, x: 0, y: 0 });
  engine.get<EventBus>('eventBus').fire('elements.move.rejected', {});
  engine.destroy();
  return templates;
}

describe('what bpmn-js says', () => {
  test('every sentence of palette, pads, menus, search, minimap and refusals has German', async () => {
    const templates = await recordTemplates();
    expect(templates.size).toBeGreaterThan(120);
    expect([...templates].filter((template) => !GERMAN.has(template))).toEqual([]);
  });

  test('English stays as bpmn-js wrote it, and placeholders are filled in both languages', () => {
    const translator = new Translator('en');
    expect(translator.translate('Open {element}', { element: 'Aufnahme' })).toBe('Open Aufnahme');
    translator.language = 'de';
    expect(translator.translate('Open {element}', { element: 'Aufnahme' })).toBe('Aufnahme öffnen');
    expect(translator.translate('{missing} stays')).toBe('{missing} stays');
  });
});
