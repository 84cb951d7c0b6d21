import { z } from 'zod';
import { PROBLEM_FIELDS, TAGS } from '#core/annotation/annotation.ts';
import { BASES } from '#core/annotation/quantity-text.ts';
import {
  type AnnotatedKind,
  DOCUMENT_DIRECTIONS,
  QUANTITY_ATTRIBUTES,
  QUANTITY_BOUNDS,
  type QuantityAttribute,
  SYSTEM_ACCESS,
  TAG_ORIGINS,
} from '#core/annotation/vocabulary.ts';

/** Schema of the `--annotations` JSON, built from the vocabulary the reader itself uses. */
export function annotationsSchema(): z.ZodType {
  const nodeKinds: readonly AnnotatedKind[] = ['activity', 'startEvent', 'boundaryEvent', 'event'];
  const node: z.ZodRawShape = { ...WORDS, ...Object.fromEntries(nodeKinds.flatMap((kind) => Object.entries(quantitiesOf(kind)))) };
  const section = (fields: z.ZodRawShape): z.ZodType => z.record(z.string(), z.looseObject(fields)).exactOptional();
  return z.looseObject({
    processes: section(quantitiesOf('process')),
    flows: section(quantitiesOf('flow')),
    nodes: section(node),
    lanes: section(quantitiesOf('lane')),
    profile: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])).exactOptional(),
  });
}

const basis = z.enum(BASES);

const WORDS = {
  tag: z.enum(TAGS).exactOptional(),
  tagBy: z.enum(TAG_ORIGINS).exactOptional(),
  rethink: z.boolean().exactOptional(),
  coreService: z.boolean().exactOptional(),
  note: z.string().exactOptional(),
  problems: z
    .array(
      z.looseObject({
        kind: z.enum(PROBLEM_FIELDS),
        severity: z.number().int().min(0).max(4).exactOptional(),
        text: z.string().exactOptional(),
      }),
    )
    .exactOptional(),
  systems: z.array(z.looseObject({ name: z.string(), access: z.enum(SYSTEM_ACCESS).exactOptional() })).exactOptional(),
  documents: z.array(z.looseObject({ name: z.string(), direction: z.enum(DOCUMENT_DIRECTIONS).exactOptional() })).exactOptional(),
  facets: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).exactOptional(),
  answers: z.record(z.string(), z.union([z.string(), z.boolean(), z.array(z.string())])).exactOptional(),
};

function quantitiesOf(kind: AnnotatedKind): z.ZodRawShape {
  return Object.fromEntries(
    QUANTITY_ATTRIBUTES[kind].flatMap((name) => [
      [name, quantity(name)],
      [`${name}Basis`, basis.exactOptional()],
    ]),
  );
}

const shared = new Map<string, z.ZodType>();

/** One schema per range, so that the file refers to it instead of repeating it. */
function quantity(name: QuantityAttribute): z.ZodType {
  const [low, upper] = QUANTITY_BOUNDS[name];
  // non-interrupting events may happen more than once, so the number itself has no upper bound here
  const high = name === 'probability' ? Infinity : upper;
  const key = `${low}..${high}`;
  const known = shared.get(key);
  if (known !== undefined) return known.exactOptional();
  const number = high === Infinity ? z.number().min(low) : z.number().min(low).max(high);
  const made = z.union([
    number,
    z.string().describe('"x" or "min;likely;max" with decimal point'),
    z.object({ min: number, likely: number, max: number, basis: basis.exactOptional() }),
    z.object({ value: number, basis: basis.exactOptional() }),
  ]);
  shared.set(key, made);
  return made.exactOptional();
}
