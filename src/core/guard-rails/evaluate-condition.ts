import type { Fact, Facts } from './facts.ts';
import type { Condition } from './rule-pack.ts';

export interface Truth {
  /** null = unknown. */
  readonly value: boolean | null;
  /** Attributes whose answer could still decide; empty when the value is known. */
  readonly missing: readonly string[];
}

/** Three-valued (Kleene) logic: unknown only where the missing answers could still turn the result. */
export function evaluateCondition(condition: Condition, facts: Facts): Truth {
  if ('all' in condition) return combine(condition.all, facts, false);
  if ('any' in condition) return combine(condition.any, facts, true);
  if ('not' in condition) {
    const inner = evaluateCondition(condition.not, facts);
    return { value: inner.value === null ? null : !inner.value, missing: inner.missing };
  }
  const fact = facts.get(condition.attr);
  if (fact === undefined) return { value: null, missing: [condition.attr] };
  return { value: holds(condition, fact), missing: [] };
}

/** `decisive` settles the whole at once: false for all, true for any. */
function combine(parts: readonly Condition[], facts: Facts, decisive: boolean): Truth {
  const missing = new Set<string>();
  let unknown = false;
  for (const part of parts) {
    const truth = evaluateCondition(part, facts);
    if (truth.value === decisive) return { value: decisive, missing: [] };
    if (truth.value !== null) continue;
    unknown = true;
    for (const attr of truth.missing) missing.add(attr);
  }
  return unknown ? { value: null, missing: [...missing] } : { value: !decisive, missing: [] };
}

function holds(condition: Extract<Condition, { readonly attr: string }>, fact: Fact): boolean {
  if ('is' in condition) return fact === condition.is;
  const wanted = 'in' in condition ? condition.in : condition.hasAny;
  return typeof fact === 'object' ? fact.some((item) => wanted.includes(item)) : typeof fact === 'string' && wanted.includes(fact);
}
