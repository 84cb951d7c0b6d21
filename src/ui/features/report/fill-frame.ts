import type { ReportPreview } from '#app/report/report-desk.ts';

/** Added to the report's own style: what is far from sight is laid out when it comes near. */
const FRAME_STYLE = 'section{content-visibility:auto;contain-intrinsic-size:auto 900px}';

interface Filling {
  readonly language: string;
  /** 1 = 100 %. */
  readonly scale: number;
  readonly signal: AbortSignal;
}

/**
 * Puts a report into the empty document of a frame in which nothing can run: no scripts by its sandbox, none by the content policy
 * it inherits from the page, and everything people wrote arrives escaped. The place somebody reads at stays in sight.
 */
export async function fillFrame(page: Document, { style, pieces }: ReportPreview, { language, scale, signal }: Filling): Promise<void> {
  const window = page.defaultView as (Window & typeof globalThis) | null;
  if (window === null) return;
  const content = page.createDocumentFragment();
  for (const piece of pieces) {
    content.append(...elementsOf(piece));
    await pause(); // a long report is taken in chapter by chapter; the window answers in between
    if (signal.aborted) return;
  }
  // the content policy refuses style elements and attributes; sheets and styles set from here are ours and pass
  const sheet = new window.CSSStyleSheet();
  sheet.replaceSync(style + FRAME_STYLE);
  page.adoptedStyleSheets = [sheet];
  page.documentElement.lang = language;
  page.documentElement.style.setProperty('zoom', String(scale));
  const place = placeOf(page);
  page.body.replaceChildren(content);
  returnTo(page, place);
}

function elementsOf(piece: string): readonly Node[] {
  const parsed = new DOMParser().parseFromString(piece, 'text/html');
  for (const element of parsed.querySelectorAll<HTMLElement | SVGElement>('[data-style]')) {
    element.style.cssText = element.dataset['style'] ?? '';
    delete element.dataset['style'];
  }
  return [...parsed.body.childNodes];
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

interface Place {
  /** Id of the last thing that begins above the upper edge; null = at the very top. */
  readonly id: string | null;
  /** Pixels from there to the upper edge. */
  readonly below: number;
}

function placeOf(page: Document): Place {
  const above = [...page.querySelectorAll('h1, [id]')].findLast((element) => element.id !== '' && element.getBoundingClientRect().top <= 1);
  return { id: above?.id ?? null, below: above === undefined ? 0 : -above.getBoundingClientRect().top };
}

function returnTo(page: Document, { id, below }: Place) {
  const element = id === null ? null : page.getElementById(id);
  if (element === null) return;
  element.scrollIntoView();
  page.defaultView?.scrollBy(0, below);
}
