/** Line and column (both from 1) of an offset; CRLF, LF and CR end a line. */
export function positionOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const starts = lineStartsOf(text, offset);
  return { line: starts.length, column: offset - starts.at(-1)! + 1 };
}

/** Offsets at which lines begin, up to and including `until`. */
export function lineStartsOf(text: string, until = text.length): readonly number[] {
  const starts = [0];
  for (let at = 0; at < until; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}
