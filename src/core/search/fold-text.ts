/** A text without what people type differently, and where each of its letters stood. */
export interface FoldedText {
  readonly text: string;
  /** Per letter of `text`: where the letter it came from begins and ends in the original. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Umlauts either as two letters (ä = ae) or as their bare vowel (ä = a); ß is always ss. */
export type Umlauts = 'twoLetters' | 'bareVowel';

const TWO_LETTERS: ReadonlyMap<string, string> = new Map([
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
]);

/** Soft hyphens, joiners and byte order marks: nobody sees or types them. */
const UNSEEN = /[\u00AD\u200B-\u200D\u2060\uFEFF]/u;

/** Case, accents, kinds of blanks and dashes make no difference; a run of blanks counts as one. */
export function foldText(text: string, umlauts: Umlauts): FoldedText {
  const letters: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: cluster, index } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const folded = foldCluster(cluster, umlauts);
    const end = index + cluster.length;
    if (folded === ' ' && letters.at(-1) === ' ') {
      ends[ends.length - 1] = end;
      continue;
    }
    for (const letter of folded) {
      letters.push(letter);
      // a sign outside the basic plane is two places in the folded text too
      for (let place = 0; place < letter.length; place++) {
        starts.push(index);
        ends.push(end);
      }
    }
  }
  return { text: letters.join(''), starts, ends };
}

/** One letter with its accents. */
function foldCluster(cluster: string, umlauts: Umlauts): string {
  if (UNSEEN.test(cluster)) return '';
  if (/\s/u.test(cluster)) return ' ';
  const letter = cluster.normalize('NFC').toLowerCase();
  if (/\p{Pd}/u.test(letter)) return '-';
  const pair = umlauts === 'twoLetters' ? TWO_LETTERS.get(letter) : undefined;
  return pair ?? letter.replaceAll('ß', 'ss').normalize('NFKD').replaceAll(/\p{M}/gu, '');
}
