import type { NodeAnnotation, ProblemNote, RawChild, Tag } from './annotation.ts';

/** A tag with the word on whose it is; `open` takes both away. */
export const tagAttributes = (
  tag: Tag,
  by: NonNullable<NodeAnnotation['tagBy']> = 'person',
): { readonly tag: string | null; readonly tagBy: string | null } => (tag === 'open' ? { tag: null, tagBy: null } : { tag, tagBy: by });

/** A problem field as the file has it; a severity nobody rated is not written. */
export const problemChild = ({ kind, severity, text = '' }: Omit<ProblemNote, 'text'> & { readonly text?: string }): RawChild => ({
  name: 'problem',
  attributes: new Map([['kind', kind], ...(severity === null ? [] : [['severity', String(severity)] as const])]),
  text,
});
