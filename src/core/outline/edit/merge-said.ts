import type { RawAnnotation, RawChild } from '../../annotation/annotation.ts';

const NOTHING: RawAnnotation = { attributes: new Map(), children: [] };

/**
 * What is said about an element after its line was edited: only what differs between the two lines is changed, so that numbers keep
 * their origin and documents, systems and notes stay. A number typed anew has no origin any more. null = nothing is left.
 */
export function mergeSaid(
  own: RawAnnotation | undefined,
  before: RawAnnotation | undefined,
  after: RawAnnotation | undefined,
): RawAnnotation | null {
  const [said, old, now] = [own ?? NOTHING, before ?? NOTHING, after ?? NOTHING];
  const attributes = new Map(said.attributes);
  for (const name of new Set([...old.attributes.keys(), ...now.attributes.keys()])) {
    const value = now.attributes.get(name);
    if (value === old.attributes.get(name)) continue;
    if (value === undefined) attributes.delete(name);
    else attributes.set(name, value);
    attributes.delete(`${name}Basis`);
  }
  // who typed a tag decided it
  const by = now.attributes.get('tagBy');
  if (by !== undefined && now.attributes.get('tag') !== old.attributes.get('tag')) attributes.set('tagBy', by);
  const children = mergeProblems(said.children, old.children, now.children);
  return attributes.size + children.length === 0 ? null : { ...said, attributes, children };
}

const kindOf = ({ name, attributes }: RawChild): string | null => (name === 'problem' ? (attributes.get('kind') ?? null) : null);

const severity = (list: readonly RawChild[], kind: string): string | undefined =>
  list.find((child) => kindOf(child) === kind)?.attributes.get('severity');
const has = (list: readonly RawChild[], kind: string): boolean => list.some((child) => kindOf(child) === kind);

function mergeProblems(own: readonly RawChild[], before: readonly RawChild[], after: readonly RawChild[]): readonly RawChild[] {
  const kept = own.flatMap((child) => {
    const kind = kindOf(child);
    if (kind === null || !has(before, kind)) return [child];
    if (!has(after, kind)) return [];
    const rated = severity(after, kind);
    if (rated === severity(before, kind)) return [child];
    const attributes = new Map(child.attributes);
    if (rated === undefined) attributes.delete('severity');
    else attributes.set('severity', rated);
    return [{ ...child, attributes }];
  });
  return [...kept, ...after.filter((child) => !has(before, kindOf(child) ?? '') && !has(kept, kindOf(child) ?? ''))];
}
