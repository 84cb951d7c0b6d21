/**
 * A fault as one line for a log: its kind and message, cut to 200 characters. What stands in quotes or looks like a path
 * may come from a document or name a person, so it is left out.
 */
export const faultText = (error: unknown): string =>
  withoutContent(error instanceof Error ? `${error.name}: ${error.message}` : String(error));

/** From where a path begins to its last folder, and the file's name with its ending; names of people and files have spaces. */
const path = /(?<![\w.])(?:[A-Za-z]:[\\/]|\\\\|\/)(?:[^\\/:*?"<>|\r\n]*[\\/])*(?:[^\\/:*?"<>|\r\n]*?\.\w{1,8}(?![\w.])|[^\\/\s:,]*)/gu;

/** A text without quotes, markup and paths, which may come from a document. */
export const withoutContent = (text: string): string =>
  text
    .slice(0, 2_000)
    .replace(/"[^"]*"|“[^”]*”|„[^“”]*[“”]|'[^']*'|`[^`]*`/gu, '"…"')
    .replace(/<[^>]*>?/gu, '<…>')
    .replace(path, '…')
    .replace(/\s+/gu, ' ')
    .slice(0, 200);
