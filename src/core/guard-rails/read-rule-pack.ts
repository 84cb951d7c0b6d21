import { fail, ok, type Result } from '../problem/problem.ts';
import { type Flaw, isObject, show } from './check-data.ts';
import { checkReferences } from './check-references.ts';
import { isRulePackShape } from './rule-pack-shape.ts';
import { RULE_PACK_SCHEMA, type RulePack } from './rule-pack.ts';

/** Why a pack cannot be loaded; the sentences are in rule-pack-problem-text.ts. */
export type RulePackProblem =
  | { readonly code: 'RULE_PACK_NOT_JSON'; readonly detail: string }
  | { readonly code: 'RULE_PACK_FOREIGN'; readonly found: string }
  | { readonly code: 'RULE_PACK_NEWER'; readonly found: number; readonly supported: number }
  /** `flaws` holds the first ones, `total` counts all. */
  | { readonly code: 'RULE_PACK_BROKEN'; readonly flaws: readonly Flaw[]; readonly total: number };

const SHOWN_FLAWS = 20;
const SUPPORTED = Number(RULE_PACK_SCHEMA.split('/')[1]);

/** Reads a pack from the text of one JSON file, offline; the pack in use stays untouched when this fails. */
export function readRulePack(text: string): Result<RulePack, RulePackProblem> {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return fail({ code: 'RULE_PACK_NOT_JSON', detail: error instanceof Error ? error.message : String(error) });
  }
  return readRulePackData(data);
}

/** Checks data that claims to be a pack: form first, then references, so that every flaw names its place. */
export function readRulePackData(data: unknown): Result<RulePack, RulePackProblem> {
  const schema = isObject(data) ? data.schema : undefined;
  const [name, version] = typeof schema === 'string' ? schema.split('/') : [];
  if (name !== RULE_PACK_SCHEMA.split('/')[0] || !/^\d+$/.test(version ?? ''))
    return fail({ code: 'RULE_PACK_FOREIGN', found: show(schema) });
  if (Number(version) > SUPPORTED) return fail({ code: 'RULE_PACK_NEWER', found: Number(version), supported: SUPPORTED });

  const flaws: Flaw[] = [];
  isRulePackShape(data, '', (flaw) => flaws.push(flaw));
  // The form fits: from here on the data is a pack whose names may still lead nowhere.
  const pack = data as RulePack;
  if (flaws.length === 0) checkReferences(pack, (flaw) => flaws.push(flaw));
  return flaws.length === 0 ? ok(pack) : fail({ code: 'RULE_PACK_BROKEN', flaws: flaws.slice(0, SHOWN_FLAWS), total: flaws.length });
}
