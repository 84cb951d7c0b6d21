import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Tag } from '#core/annotation/annotation.ts';
import { openDiagram, GERMAN_TEXTS } from './support/open-diagram.ts';
import { definitions, diagram, shape, writeProcess } from './support/write-bpmn.ts';

afterEach(() => document.body.replaceChildren());

const badgeOf = (place: HTMLElement, id: string) => place.querySelector<SVGUseElement>(`[data-step="${id}"]`);
const kindOf = (place: HTMLElement, id: string) =>
  badgeOf(place, id)
    ?.getAttribute('href')
    ?.replace(/^#pk-badge-\d+-/, '');
const wordOf = (place: HTMLElement, id: string) => place.querySelector(badgeOf(place, id)!.getAttribute('href')!)?.textContent;
const tag = (id: string, word: string | null) => new Map([[id, { attributes: { tag: word } }]]);

describe('badges', () => {
  test('follow the tag through annotate, undo and redo without redrawing the step', async () => {
    const { diagram: open, place } = await openDiagram(writeProcess(2));
    const step = place.querySelector('[data-element-id="T0"] .djs-visual > rect');
    expect(kindOf(place, 'T0')).toBe('open');
    open.annotate(tag('T0', 'automatable'));
    expect(kindOf(place, 'T0')).toBe('automatable');
    expect(wordOf(place, 'T0')).toBe('automatisierbar');
    open.undo();
    expect(kindOf(place, 'T0')).toBe('open');
    open.redo();
    expect(kindOf(place, 'T0')).toBe('automatable');
    expect(place.querySelector('[data-element-id="T0"] .djs-visual > rect')).toBe(step);
  });

  test('a suggestion is dashed, carries a question mark and gives way to a decision', async () => {
    const { diagram: open, place } = await openDiagram(writeProcess(2));
    open.setSuggestions(new Map<string, Tag>([['T0', 'aiSupported']]));
    expect(kindOf(place, 'T0')).toBe('aiSupported-suggested');
    expect(wordOf(place, 'T0')).toBe('KI-gestützt?');
    open.annotate(tag('T0', 'humanOnly'));
    expect(kindOf(place, 'T0')).toBe('humanOnly');
    open.setSuggestions(new Map());
    open.annotate(tag('T0', null));
    expect(kindOf(place, 'T0')).toBe('open');
  });

  test('stand inside steps of our size and above smaller ones', async () => {
    const own = await openDiagram(writeProcess(1));
    expect(badgeOf(own.place, 'T0')?.getAttribute('x')).toBe('208');
    expect(badgeOf(own.place, 'T0')?.getAttribute('y')).toBe('109');
    const foreign = await openDiagram(writeProcess(1, { width: 100, height: 80 }));
    expect(badgeOf(foreign.place, 'T0')?.getAttribute('x')).toBe('200');
    expect(badgeOf(foreign.place, 'T0')?.getAttribute('y')).toBe('76');
  });

  test('below 60 % only silhouette and sign remain, above it the word is back', async () => {
    const { diagram: open, place } = await openDiagram(writeProcess(2));
    open.zoomTo(0.5);
    expect(kindOf(place, 'T0')).toBe('open-far');
    expect(place.querySelector(badgeOf(place, 'T0')!.getAttribute('href')!)?.querySelector('text')).toBeNull();
    open.zoomTo(1);
    expect(kindOf(place, 'T0')).toBe('open');
  });

  test('pills show a lens and leave with it; no lens shows no badges', async () => {
    const { diagram: open, place } = await openDiagram(writeProcess(2));
    open.setLens({
      kind: 'heat',
      pills: new Map([
        ['T0', { text: '92 h', step: 3 }],
        ['T1', { text: '? h', step: 0 }],
      ]),
    });
    const layer = place.querySelector('.layer-pk-badges')!;
    expect([...layer.querySelectorAll(':scope > g text')].map((text) => text.textContent)).toEqual(['92 h', '? h']);
    open.setLens({ kind: 'none' });
    expect(layer.querySelectorAll('use, :scope > g')).toHaveLength(0);
    open.setLens({ kind: 'tags' });
    expect(layer.querySelectorAll('use')).toHaveLength(2);
  });

  test('marks of the guard rails have a shape of their own each, and a sign where something stops the step', async () => {
    const { diagram: open, place } = await openDiagram(writeProcess(4));
    open.setLens({
      kind: 'guardRails',
      marks: new Map([
        ['T0', { text: 'Verbot', state: 'excluded' }],
        ['T1', { text: 'Konflikt', state: 'conflict' }],
        ['T2', { text: 'Fragen offen', state: 'open' }],
        ['T3', { text: 'geklärt', state: 'settled' }],
      ]),
    });
    const marks = [...place.querySelectorAll('.layer-pk-badges > g')];
    expect(marks.map((mark) => mark.textContent)).toEqual(['Verbot', 'Konflikt', 'Fragen offen', 'geklärt']);
    expect(marks.map((mark) => mark.querySelectorAll('path').length)).toEqual([2, 2, 1, 1]);
    const shapes = marks.map((mark) => {
      const outline = mark.querySelector('path')!;
      return `${outline.getAttribute('d')!.replaceAll(/[\d. -]+/g, '')} ${outline.hasAttribute('stroke-dasharray')}`;
    });
    expect(new Set(shapes).size).toBe(4);
    expect(place.querySelector('.layer-pk-badges')!.innerHTML).not.toContain('NaN');
    open.setLens({ kind: 'tags' });
    expect(place.querySelectorAll('.layer-pk-badges > g')).toHaveLength(0);
  });

  test('words change with the language', async () => {
    const { diagram: open, place } = await openDiagram(writeProcess(1));
    open.annotate(tag('T0', 'humanOnly'));
    open.setTexts({ ...GERMAN_TEXTS, tags: { ...GERMAN_TEXTS.tags, humanOnly: 'human only' }, language: 'en' });
    expect(wordOf(place, 'T0')).toBe('human only');
    expect(place.querySelector('.djs-minimap .toggle')?.getAttribute('title')).toBe('Open minimap');
  });

  test('leave with a deleted step and come back with undo', async () => {
    const { diagram: open, place } = await openDiagram(writeProcess(2));
    open.annotate(tag('T0', 'automatable'));
    open.select(['T0']);
    const canvas = place.querySelector<SVGElement>('.djs-container svg')!;
    canvas.focus();
    canvas.dispatchEvent(new KeyboardEvent('keydown', { key: 'Delete', bubbles: true }));
    expect(badgeOf(place, 'T0')).toBeNull();
    open.undo();
    expect(kindOf(place, 'T0')).toBe('automatable');
  });
});

describe('the pad at a step', () => {
  test('offers the four tags and sets the chosen one on all selected steps in one undo step', async () => {
    const { diagram: open, place } = await openDiagram(writeProcess(3));
    open.select(['T0', 'T1']);
    const entries = [...place.querySelectorAll<HTMLElement>('.djs-context-pad .pk-pad-tag')];
    expect(entries.map((entry) => entry.getAttribute('title'))).toEqual(['automatisierbar', 'KI-gestützt', 'menschlich', 'offen']);
    entries[2]!.click();
    const { annotations } = open.snapshot();
    expect(['T0', 'T1', 'T2'].map((id) => annotations.get(id)?.attributes.get('tag'))).toEqual(['humanOnly', 'humanOnly', undefined]);
    open.undo();
    expect(open.canUndo).toBe(false);
  });
});

describe('keys on the drawing', () => {
  test('that belong to the program do nothing here', async () => {
    const { diagram: open, place } = await openDiagram(writeProcess(2));
    open.annotate(tag('T0', 'automatable'));
    open.select(['T0']);
    const before = await open.saveXml();
    const canvas = place.querySelector<SVGElement>('.djs-container svg')!;
    canvas.focus();
    for (const init of [{ key: 'z', ctrlKey: true }, { key: 'n' }, { key: 'ArrowRight' }, { key: '1' }]) {
      const event = new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true });
      canvas.dispatchEvent(event);
      expect(event.defaultPrevented, init.key).toBe(false);
    }
    expect(await open.saveXml()).toBe(before);
    expect(place.querySelector('.djs-popup')).toBeNull();
  });
});

describe('the mark of bpmn.io', () => {
  test('is there, visible, and nothing lies over it', async () => {
    await page.viewport(1280, 900);
    const { place } = await openDiagram(writeProcess(30));
    const mark = place.querySelector<HTMLElement>('.bjs-powered-by')!;
    const box = mark.querySelector('svg')!.getBoundingClientRect();
    expect(box.width).toBeGreaterThan(40);
    for (const [x, y] of [
      [0.05, 0.1],
      [0.5, 0.5],
      [0.95, 0.9],
    ] as const) {
      const top = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
      expect(mark.contains(top)).toBe(true);
    }
    expect(getComputedStyle(mark)).toMatchObject({ visibility: 'visible', opacity: '1' });
  });
});

describe('colours of a file', () => {
  test('are shown when they are colours and ignored when they are addresses, yet kept in the file', async () => {
    const { diagram: open, place } = await openDiagram(
      definitions(
        '<bpmn:process id="P"><bpmn:task id="A" /><bpmn:task id="B" /></bpmn:process>' +
          diagram('D', 'P', [
            shape('A', 0, 0, 100, 80, ' bioc:fill="#BBDEFB" bioc:stroke="rgb(13, 67, 114)"'),
            shape('B', 200, 0, 100, 80, ' bioc:fill="url(https://example.org/x)" bioc:stroke="url(https://example.org/y)"'),
          ]),
      ),
    );
    const fillOf = (id: string) => place.querySelector<SVGElement>(`[data-element-id="${id}"] .djs-visual > rect`)!.style.fill;
    expect(fillOf('A')).toBe('rgb(187, 222, 251)');
    expect(fillOf('B')).toContain('--raised');
    expect(place.innerHTML).not.toContain('example.org');
    expect(await open.saveXml()).toContain('bioc:fill="url(https://example.org/x)"');
  });

  test('names never become markup', async () => {
    const { place } = await openDiagram(
      definitions(
        `<bpmn:process id="P" name="&lt;img src=x onerror=alert(1)&gt;"><bpmn:task id="A" name="&lt;img src=x onerror=alert(1)&gt;" /></bpmn:process>${diagram('D', 'P', [shape('A', 0, 0, 200, 120)])}`,
      ),
    );
    expect(document.querySelector('img')).toBeNull();
    expect(place.querySelector('.djs-label')?.textContent).toContain('<img');
  });
});
