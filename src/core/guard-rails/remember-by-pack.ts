/**
 * Keeps results for as long as their rule pack is in use: while somebody types numbers, what rules say about a step stays as
 * it is. With `most` results of one pack kept they are forgotten all at once; nothing grows without end.
 */
export function rememberByPack<Pack extends object, T>(most: number): (pack: Pack, key: string, make: () => T) => T {
  const packs = new WeakMap<Pack, Map<string, T>>();
  return (pack, key, make) => {
    const kept = packs.get(pack) ?? new Map<string, T>();
    const known = kept.get(key);
    if (known !== undefined) return known;
    if (kept.size >= most) kept.clear();
    const made = make();
    packs.set(pack, kept.set(key, made));
    return made;
  };
}
