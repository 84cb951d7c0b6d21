import type { Bounds, Point } from '#core/layout/geometry.ts';

/** Everything drawn, as a reader of the picture sees it. */
export interface Picture {
  readonly shapes: ReadonlyMap<string, Bounds>;
  readonly lines: ReadonlyMap<string, Line>;
}

export interface Line {
  readonly source: string;
  readonly target: string;
  readonly points: readonly Point[];
  readonly label: Bounds | null;
}

/** Reads the picture of a file and both ends of everything that is drawn as a line, data and notes included. */
export function readPicture(xml: string): Picture {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const all = (name: string) => [...document.getElementsByTagNameNS('*', name)];
  const ends = new Map<string, readonly [string, string]>();
  for (const name of ['sequenceFlow', 'messageFlow', 'association'])
    for (const one of all(name)) ends.set(one.getAttribute('id')!, [one.getAttribute('sourceRef')!, one.getAttribute('targetRef')!]);
  const child = (one: Element, name: string) => [...one.children].find((inner) => inner.localName === name);
  for (const one of all('dataInputAssociation'))
    ends.set(one.getAttribute('id')!, [child(one, 'sourceRef')?.textContent ?? '', one.parentElement!.getAttribute('id')!]);
  for (const one of all('dataOutputAssociation'))
    ends.set(one.getAttribute('id')!, [one.parentElement!.getAttribute('id')!, child(one, 'targetRef')?.textContent ?? '']);
  const box = (holder: Element | undefined): Bounds | null => {
    const bounds = holder && child(holder, 'Bounds');
    const value = (name: string) => Number(bounds?.getAttribute(name));
    return bounds === undefined ? null : { x: value('x'), y: value('y'), width: value('width'), height: value('height') };
  };
  const shapes = new Map<string, Bounds>();
  for (const one of all('BPMNShape')) {
    const bounds = box(one);
    if (bounds !== null) shapes.set(one.getAttribute('bpmnElement')!, bounds);
  }
  const lines = new Map<string, Line>();
  for (const one of all('BPMNEdge')) {
    const id = one.getAttribute('bpmnElement')!;
    const [source, target] = ends.get(id) ?? ['', ''];
    const points = [...one.children]
      .filter((inner) => inner.localName === 'waypoint')
      .map((point): Point => ({ x: Number(point.getAttribute('x')), y: Number(point.getAttribute('y')) }));
    if (points.length > 1) lines.set(id, { source, target, points, label: box(child(one, 'BPMNLabel')) });
  }
  return { shapes, lines };
}

/** Ends of lines that hang in the air: farther than 3 px from the border of their shape, or from the line they belong to. */
export function looseEnds({ shapes, lines }: Picture): ReadonlySet<string> {
  const loose = new Set<string>();
  for (const [id, { source, target, points }] of lines) {
    for (const [end, point] of [
      [source, points[0]!],
      [target, points.at(-1)!],
    ] as const) {
      const box = shapes.get(end);
      const along = lines.get(end)?.points;
      const away = box !== undefined ? fromBorder(point, box) : along !== undefined ? fromLine(point, along) : 0;
      if (away > 3) loose.add(`${id} at ${end}`);
    }
  }
  return loose;
}

/** Outlines of small shapes (events, gateways, data) run inside their box, so anywhere in it is their border. */
function fromBorder({ x, y }: Point, box: Bounds): number {
  const [dx, dy] = [Math.max(box.x - x, x - box.x - box.width), Math.max(box.y - y, y - box.y - box.height)];
  if (dx > 0 || dy > 0) return Math.hypot(Math.max(0, dx), Math.max(0, dy));
  return box.width <= 60 && box.height <= 60 ? 0 : Math.min(-dx, -dy);
}

function fromLine({ x, y }: Point, points: readonly Point[]): number {
  const clamp = (value: number, one: number, other: number) => Math.max(Math.min(one, other), Math.min(Math.max(one, other), value));
  return Math.min(
    ...points.slice(1).map((b, index) => {
      const a = points[index]!;
      const squared = (b.x - a.x) ** 2 + (b.y - a.y) ** 2;
      const part = squared === 0 ? 0 : clamp(((x - a.x) * (b.x - a.x) + (y - a.y) * (b.y - a.y)) / squared, 0, 1);
      return Math.hypot(a.x + part * (b.x - a.x) - x, a.y + part * (b.y - a.y) - y);
    }),
  );
}

/** How far the text of a line is from it, px; lines without a text of their own are left out. */
export function textsAway({ lines }: Picture): ReadonlyMap<string, number> {
  return new Map(
    [...lines].flatMap(([id, { label, points }]) => {
      if (label === null) return [];
      const middle = { x: label.x + label.width / 2, y: label.y + label.height / 2 };
      return [[id, Math.max(0, fromLine(middle, points) - Math.hypot(label.width, label.height) / 2)] as const];
    }),
  );
}
