/** Umlauts, case and accents make no difference: "uebernehmen" and "ubernehmen" find "Übernehmen". */
const fold = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '');

const foldShort = (text: string): string => text.toLowerCase().replaceAll('ß', 'ss').normalize('NFD').replaceAll(/\p{M}/gu, '');

/**
 * How well a typed piece fits a text, higher = better; null = not at all. Every typed word has to be found:
 * best at the beginning of a word, then inside one, then as letters in order ("psp" finds "Prozess speichern").
 */
export function matchWords(typed: string, text: string): number | null {
  const scores = [fold, foldShort].flatMap((folding) => {
    const score = matchFolded(folding(typed).trim(), folding(text));
    return score === null ? [] : [score];
  });
  return scores.length === 0 ? null : Math.max(...scores);
}

function matchFolded(typed: string, text: string): number | null {
  let sum = 0;
  for (const word of typed.split(/\s+/u).filter((part) => part !== '')) {
    const at = text.indexOf(word);
    const score =
      at === 0 ? 5 : new RegExp(`[^\\p{L}\\d]${escapeRegExp(word)}`, 'u').test(text) ? 4 : at > 0 ? 2 : isInOrder(word, text) ? 1 : null;
    if (score === null) return null;
    sum += score;
  }
  // of two that fit alike the shorter one is meant
  return sum - text.length / 1000;
}

const escapeRegExp = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);

function isInOrder(letters: string, text: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return letters.length > 1;
}
