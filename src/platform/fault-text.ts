/**
 * A fault as one line for a log: its kind and message, cut to 200 characters. What stands in quotes or looks like a path
 * may come from a document or name a person, so it is left out.
 */
export const faultText = (error: unknown): string =>
  withoutContent(error instanceof Error ? `${error.name}: ${error.message}` : String(error));

export const withoutContent = (text: string): string =>
  text
    .slice(0, 2_000)
    .replace(/"[^"]*"|“[^”]*”|„[^“”]*[“”]|'[^']*'|`[^`]*`/gu, '"…"')
    .replace(/<[^>]*>?/gu, '<…>')
    .replace(/(?:[A-Za-z]:)?(?:[\\/][^\\/\s:,]+){2,}/gu, '…')
    .replace(/\s+/gu, ' ')
    .slice(0, 200);
