const NAME_LENGTH = 400; // assumption: no step name is longer; keeps patterns of a loaded pack from running away

const FOLDED: readonly (readonly [RegExp, string])[] = [
  [/ä/g, 'ae'],
  [/ö/g, 'oe'],
  [/ü/g, 'ue'],
  [/ß/g, 'ss'],
];

/**
 * A name as the stems of the pack read it: lower case, umlauts written out, accents gone, everything but a-z0-9§. a space,
 * with a space at both ends. Hyphens and line breaks in a word are read twice, as a gap and as a joint
 * ("Hilfe-Plan" = "hilfe plan" and "hilfeplan"), gender marks are joined ("Bewerber*innen" = "bewerberinnen").
 */
export function foldForStems(name: string): readonly string[] {
  const text = name
    .slice(0, NAME_LENGTH)
    .normalize('NFC')
    .replace(/\u00AD/g, '')
    .replace(/(?<=\p{L})[*:_/·](?=innen|in\b)/giu, '');
  const gap = fold(text);
  const joint = fold(text.replace(/(?<=\p{L})[-‐‑–]\s*(?=\p{L})/gu, ''));
  return gap === joint ? [gap] : [gap, joint];
}

function fold(text: string): string {
  let folded = text.toLowerCase();
  for (const [from, to] of FOLDED) folded = folded.replace(from, to);
  const plain = folded.normalize('NFD').replace(/\p{M}/gu, '');
  return ` ${plain.replace(/[^a-z0-9§.]+/g, ' ').trim()} `;
}
