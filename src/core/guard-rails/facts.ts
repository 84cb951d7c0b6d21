import type { AttributeDefinition, PackQuestion, RulePack } from './rule-pack.ts';

/** Answers as they come: from JSON, from the file's `answer` children (strings), from the dialog. */
export type FactInput = boolean | string | readonly string[] | null | undefined;
export type FactsInput = ReadonlyMap<string, FactInput> | Readonly<Record<string, FactInput>>;

/** A known value of one attribute; an attribute that is not in the map is unknown. */
export type Fact = boolean | string | readonly string[];
export type Facts = ReadonlyMap<string, Fact>;

export interface ReadFacts {
  readonly facts: Facts;
  /** Attributes whose given value the pack does not know; they count as unknown. */
  readonly unreadable: readonly string[];
  /** Attributes whose given value was overruled by a No to the question they belong to. */
  readonly overruled: readonly string[];
}

/** Stored answer of a person who does not know: counts as unknown, but is not asked again. */
export const DONT_KNOW = 'unknown';

/** Later inputs win over earlier ones; what a No rules out is false (semantics "chips" and "if_no_set" of the pack). */
export function readFacts(pack: Pick<RulePack, 'attributes' | 'questions'>, ...inputs: readonly FactsInput[]): ReadFacts {
  const definitions = new Map(Object.entries(pack.attributes));
  const facts = new Map<string, Fact>();
  const unreadable = new Set<string>();
  for (const input of inputs) {
    for (const [attr, value] of entriesOf(input)) {
      if (value === null || value === undefined) continue;
      if (value === DONT_KNOW) {
        facts.delete(attr);
        continue;
      }
      const definition = definitions.get(attr);
      const fact = definition === undefined ? undefined : readFact(definition, value);
      if (fact === undefined) {
        facts.delete(attr);
        unreadable.add(attr);
      } else {
        facts.set(attr, fact);
        unreadable.delete(attr);
      }
    }
  }
  return { facts, unreadable: [...unreadable], overruled: applyNo(facts, definitions, pack.questions) };
}

/** Attributes and values of an input, whichever form it has. */
export const entriesOf = (input: FactsInput): Iterable<readonly [string, FactInput]> =>
  input instanceof Map ? input : Object.entries(input);

/** Attributes somebody answered with "weiß nicht": not asked again, but an open item. */
export const dontKnowIn = (...inputs: readonly FactsInput[]): ReadonlySet<string> =>
  new Set(inputs.flatMap((input) => [...entriesOf(input)].flatMap(([attr, value]) => (value === DONT_KNOW ? [attr] : []))));

function readFact(definition: AttributeDefinition, value: boolean | string | readonly string[]): Fact | undefined {
  const { values } = definition;
  if (values === undefined) {
    if (typeof value === 'boolean') return value;
    return value === 'true' ? true : value === 'false' ? false : undefined;
  }
  if (definition.multi === true) {
    if (typeof value === 'boolean') return undefined;
    const list = (typeof value === 'string' ? value.split(',') : value).map((item) => item.trim()).filter((item) => item !== '');
    return list.every((item) => values.includes(item)) ? list : undefined;
  }
  return typeof value === 'string' && values.includes(value) ? value : undefined;
}

function applyNo(facts: Map<string, Fact>, definitions: ReadonlyMap<string, AttributeDefinition>, questions: readonly PackQuestion[]) {
  const overruled: string[] = [];
  const rule = (attr: string, value: Fact) => {
    const before = facts.get(attr);
    if (before !== undefined && !isSame(before, value)) overruled.push(attr);
    facts.set(attr, value);
  };
  for (const question of questions) {
    if (facts.get(question.attr) !== false) continue;
    for (const [attr, value] of Object.entries(question.if_no_set ?? {})) rule(attr, value);
  }
  for (const [attr, definition] of definitions) {
    if (definition.chip_of === undefined || facts.get(definition.chip_of) !== false) continue;
    rule(attr, definition.values === undefined ? false : []);
  }
  return overruled;
}

const isSame = (a: Fact, b: Fact): boolean => (typeof a === 'object' && typeof b === 'object' ? a.join() === b.join() : a === b);
