/** Longest text a cell of Excel holds (support.microsoft.com, "Excel specifications and limits"). */
export const MAX_CELL_LENGTH = 32_767;

/** C0 controls but tab and line breaks, and halves of surrogate pairs: not legal in XML, and of no use in a cell. */
// oxlint-disable-next-line no-control-regex -- these are what is looked for
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;

/** A text as any spreadsheet can hold it. */
export function cellText(text: string): string {
  const clean = text.replaceAll(UNWRITABLE, '');
  if (clean.length <= MAX_CELL_LENGTH) return clean;
  const cut = clean.slice(0, MAX_CELL_LENGTH);
  // never half a character at the end
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}
