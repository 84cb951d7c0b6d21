/** What a picture needs to look the same without our style sheet. */
const PROPERTIES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'opacity',
  'font-size',
  'font-weight',
] as const;

/**
 * A chart of the window as a file of its own: light, on white, with every style written into the elements and a title.
 * Reads computed styles, so the chart has to be in the page.
 */
export function svgPicture(chart: SVGSVGElement, title: string): string {
  const stage = document.createElement('div');
  // tokens are light-dark(): the stage is light whatever the window is
  stage.style.cssText = 'position:fixed;left:-10000px;top:0;color-scheme:light;';
  stage.append(chart.cloneNode(true));
  chart.parentElement!.append(stage);
  try {
    const picture = stage.firstElementChild as SVGSVGElement;
    for (const element of picture.querySelectorAll<SVGElement>('*')) writeStyle(element);
    for (const text of picture.querySelectorAll('text')) separateHalo(text);
    for (const element of [picture, ...picture.querySelectorAll('*')]) tidy(element);
    const [width, height] = [Number(chart.getAttribute('width')), Number(chart.getAttribute('height'))];
    picture.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    picture.setAttribute('viewBox', `0 0 ${width} ${height}`);
    picture.setAttribute('font-family', 'Arial, sans-serif');
    picture.prepend(titleOf(title), ground(width, height));
    return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(picture)}\n`;
  } finally {
    stage.remove();
  }
}

function writeStyle(element: SVGElement) {
  const style = getComputedStyle(element);
  for (const name of PROPERTIES) element.setAttribute(name, style.getPropertyValue(name));
  if (style.transform !== 'none') element.setAttribute('transform', style.transform);
  if (style.paintOrder.startsWith('stroke')) element.dataset['halo'] = '';
}

/** Programs that do not know paint-order would paint the halo over the words: it becomes a text of its own behind them. */
function separateHalo(text: SVGTextElement) {
  if (text.dataset['halo'] === undefined) return;
  text.before(text.cloneNode(true));
  for (const part of [text, ...text.querySelectorAll('tspan')]) part.setAttribute('stroke', 'none');
}

const KEPT = new Set<string>([
  'x',
  'y',
  'dy',
  'cx',
  'cy',
  'r',
  'rx',
  'ry',
  'd',
  'width',
  'height',
  'transform',
  'text-anchor',
  ...PROPERTIES,
]);

/** Roles, focus and hooks of the window mean nothing in a file. */
function tidy(element: Element) {
  for (const { name } of Array.from(element.attributes)) if (!KEPT.has(name)) element.removeAttribute(name);
}

function titleOf(text: string): SVGTitleElement {
  const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
  title.textContent = text;
  return title;
}

function ground(width: number, height: number): SVGRectElement {
  const rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of Object.entries({ width, height, fill: '#fff' })) rect.setAttribute(name, String(value));
  return rect;
}
