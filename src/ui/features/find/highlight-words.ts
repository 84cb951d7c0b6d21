import { findInText, termsOf } from '#core/search/find-in-text.ts';

/** Name of the highlight in find.css. */
const NAME = 'found';
/** More places than anybody sees at once are not painted. Assumption. */
const MOST = 2_000;

/**
 * Paints the words of a query wherever they stand in a part of the page, also in what comes into it later. Nothing is put
 * into the page: browsers without the CSS Custom Highlight API show the hits without paint. The answer ends it.
 */
export function highlightWords(root: Element, query: string): () => void {
  const terms = termsOf(query);
  if (terms.length === 0 || !('highlights' in CSS)) return () => undefined;
  const paint = () => CSS.highlights.set(NAME, new Highlight(...placesIn(root, terms)));
  let frame = 0;
  const observer = new MutationObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(paint);
  });
  observer.observe(root, { childList: true, subtree: true, characterData: true });
  paint();
  return () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
    CSS.highlights.delete(NAME);
  };
}

function placesIn(root: Element, terms: readonly string[]): readonly Range[] {
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null && ranges.length < MOST; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    for (const term of terms) {
      for (const { start, end } of findInText(term, text)) {
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, end);
        ranges.push(range);
      }
    }
  }
  return ranges;
}
