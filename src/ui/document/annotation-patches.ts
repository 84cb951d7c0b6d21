import type { AnnotationPatch, ProblemNote, Tag } from '#core/annotation/annotation.ts';
import type { Quantity } from '#core/annotation/quantity.ts';
import { basisOf, writeQuantity } from '#core/annotation/quantity-text.ts';
import { problemChild, tagAttributes } from '#core/annotation/write-raw.ts';
import type { QuantityAttribute } from '#core/annotation/vocabulary.ts';

/** A tag set by a person; `open` takes it away. */
export const tagPatch = (tag: Tag): AnnotationPatch => ({ attributes: tagAttributes(tag) });

/** A quantity with its basis; unknown removes both. */
export const quantityPatch = (attribute: QuantityAttribute, quantity: Quantity): AnnotationPatch => ({
  attributes: { [attribute]: writeQuantity(quantity), [`${attribute}Basis`]: basisOf(quantity) },
});

/** The problem fields of a step, replaced as a whole; severity and words of those that stay are kept. */
export const problemsPatch = (problems: readonly ProblemNote[]): AnnotationPatch => ({
  children: { problem: problems.map(problemChild) },
});
