import { attributeWord, BASIS_WORDS, PROBLEM_FIELD_WORDS, TAG_WORDS } from '../../annotation/annotation-words.ts';
import type { AnnotationPatch, NodeAnnotation, RawAnnotation, RawChild } from '../../annotation/annotation.ts';
import { EMPTY_NODE } from '../../annotation/empty-annotation.ts';
import { patchRaw } from '../../annotation/merge-raw.ts';
import { formatQuantity } from '../../annotation/number-format.ts';
import type { Quantity } from '../../annotation/quantity.ts';
import { basisOf } from '../../annotation/quantity-text.ts';
import { readAnnotations } from '../../annotation/read-annotation.ts';
import type { Language } from '../../language.ts';
import type { Issue } from '../../problem/issue.ts';
import type { ProcessModel } from '../../process/process-model.ts';
import { YES_NO } from './step-columns.ts';

/** One thing a read list would change about a step. */
export interface StepDifference {
  /** Name of the attribute or of the kind of children; unique within the step. */
  readonly what: string;
  /** As people call it. */
  readonly field: string;
  /** null = nothing said. */
  readonly before: string | null;
  readonly after: string | null;
  /** Why the cell cannot be understood: taking it over would make the value unknown. */
  readonly problem: Issue | null;
  readonly patch: AnnotationPatch;
}

/** What a patch changes about a step, each thing by itself, in the words of people. */
export function stepDifferences(
  model: ProcessModel,
  id: string,
  raw: RawAnnotation,
  patch: AnnotationPatch,
  language: Language,
): readonly StepDifference[] {
  const read = (annotation: RawAnnotation) => {
    const { annotations, issues } = readAnnotations(model, new Map([[id, annotation]]));
    return { said: annotations.nodes.get(id) ?? EMPTY_NODE, issues };
  };
  const before = read(raw);
  const known = new Set(before.issues.map(keyOf));
  return partsOf(patch).map(([what, part]) => {
    const after = read(patchRaw(raw, part));
    const problem = after.issues.find((issue) => !known.has(keyOf(issue))) ?? null;
    return {
      what,
      field: attributeWord(what)[language],
      before: valueText(before.said, what, language),
      after: problem === null ? valueText(after.said, what, language) : typedText(part, what),
      problem,
      patch: part,
    };
  });
}

const keyOf = (issue: Issue): string => JSON.stringify([issue.code, issue.params]);

/** A quantity goes with its basis, a tag with who set it. */
function partsOf({ attributes = {}, children = {} }: AnnotationPatch): readonly (readonly [string, AnnotationPatch])[] {
  const names = new Set(Object.keys(attributes));
  const ownerOf = (name: string): string => {
    if (name === 'tagBy') return 'tag';
    const quantity = name.endsWith('Basis') ? name.slice(0, -'Basis'.length) : name;
    return names.has(quantity) ? quantity : name;
  };
  const parts = new Map<string, Record<string, string | null>>();
  for (const [name, value] of Object.entries(attributes)) parts.set(ownerOf(name), { ...parts.get(ownerOf(name)), [name]: value });
  return [
    ...[...parts].map(([what, part]) => [what, { attributes: part }] as const),
    ...(Object.entries(children) as [RawChild['name'], readonly RawChild[]][]).map(
      ([name, list]) => [name, { children: { [name]: list } }] as const,
    ),
  ];
}

function valueText(said: NodeAnnotation, what: string, language: Language): string | null {
  switch (what) {
    case 'tag':
      return TAG_WORDS[said.tag][language];
    case 'rethink':
    case 'coreService':
      return YES_NO[language][said[what] ? 0 : 1];
    case 'note':
      return said.note;
    case 'problem':
      return listText(
        said.problems.map(({ kind, severity }) => PROBLEM_FIELD_WORDS[kind][language] + (severity === null ? '' : ` (${severity})`)),
      );
    case 'system':
      return listText(said.systems.map(({ name }) => name));
    case 'document':
      return listText(said.documents.map(({ name }) => name));
    default: {
      const isBasis = what.endsWith('Basis');
      const quantity = said[(isBasis ? what.slice(0, -'Basis'.length) : what) as 'handlingMinutes'] as Quantity | undefined;
      if (quantity === undefined) return null;
      const basis = basisOf(quantity);
      const word = basis === null ? null : BASIS_WORDS[basis][language];
      if (isBasis) return word;
      const value = formatQuantity(quantity, language);
      return value === null || word === null ? value : `${value} (${word})`;
    }
  }
}

const listText = (names: readonly string[]): string | null => (names.length === 0 ? null : names.join('; '));

/** What stood in the cell, where it means nothing. */
function typedText({ attributes, children }: AnnotationPatch, what: string): string | null {
  if (attributes !== undefined) return attributes[what]?.replaceAll(/;\s*/gu, ' – ') ?? null;
  const list = Object.values(children ?? {}).flat();
  return listText(list.map((child) => child.attributes.get('kind') ?? child.attributes.get('name') ?? ''));
}
