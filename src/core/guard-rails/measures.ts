import type { UseCaseGuardRails } from './evaluate-use-case.ts';
import { type LegalDate, readAppliesFrom } from './legal-dates.ts';
import { rememberByPack } from './remember-by-pack.ts';
import type { Confidence, Inference, RulePack, Rule, Severity, Workstream } from './rule-pack.ts';

/** Who does something until when; kept in the document by the id of the measure or open item. */
export interface Assignment {
  readonly owner: string | null;
  /** YYYY-MM-DD. */
  readonly due: string | null;
  readonly done: boolean;
}
export type Assignments = ReadonlyMap<string, Assignment>;
export const UNASSIGNED: Assignment = { owner: null, due: null, done: false };

/** What one guard rail asks of a use case. */
export interface Measure extends Assignment {
  /** `rule:<id>`. */
  readonly id: string;
  readonly rule: string;
  /** False = the rule is still open; the measure is provisional. */
  readonly applies: boolean;
  readonly title_de: string;
  readonly title_en: string;
  readonly todo_de: string;
  readonly todo_en: string;
  readonly severity: Severity;
  readonly inference: Inference;
  readonly confidence: Confidence;
  readonly effects: readonly string[];
  readonly workstreams: readonly Workstream[];
  readonly legalBasis: string;
  /** Church law in which GDPR references are to be read; null = GDPR itself. */
  readonly readAs: 'KDG' | 'DSG-EKD' | null;
  readonly appliesFrom: readonly LegalDate[];
  readonly sourceUrl: string;
  readonly asOf: string;
  readonly overdue: boolean;
}

/** Measures of a use case, gravest first, then those that apply before those still open. */
export function measuresFor(pack: RulePack, result: UseCaseGuardRails, assignments: Assignments, today: string): readonly Measure[] {
  const key = [today, churchReading(result), ...result.hits.map(({ rule, state }) => `${rule} ${state}`)].join();
  const measures = remembered(pack, key, () => unassignedMeasures(pack, result, today));
  return assignMeasures(measures, assignments, today);
}

/** Before anybody took one over, by hits: many use cases ask for the same, those of a folder for some dozens. Assumption. */
const remembered = rememberByPack<RulePack, readonly Measure[]>(500);

/** The measures as the rules ask for them, before anybody took one over. */
function unassignedMeasures(pack: RulePack, result: UseCaseGuardRails, today: string): readonly Measure[] {
  const rules = new Map(pack.rules.map((rule) => [rule.id, rule]));
  const readAs = churchReading(result);
  return result.hits
    .flatMap((hit) => {
      const rule = rules.get(hit.rule);
      return rule === undefined ? [] : [measureOf(pack, rule, hit.state === 'trifft_zu', readAs, today)];
    })
    .toSorted((a, b) => rank(pack, a) - rank(pack, b));
}

/** The same measures in the same order, with who does them until when. */
function assignMeasures(measures: readonly Measure[], assignments: Assignments, today: string): readonly Measure[] {
  if (assignments.size === 0) return measures;
  return measures.map((measure) => {
    const assignment = assignments.get(measure.id);
    if (assignment === undefined) return measure;
    return { ...measure, ...assignment, overdue: !assignment.done && assignment.due !== null && assignment.due < today };
  });
}

const rank = (pack: RulePack, measure: Measure): number => pack.severity_order.indexOf(measure.severity) * 2 + (measure.applies ? 0 : 1);

function measureOf(pack: RulePack, rule: Rule, applies: boolean, church: Measure['readAs'], today: string): Measure {
  return {
    ...UNASSIGNED,
    id: `rule:${rule.id}`,
    rule: rule.id,
    applies,
    title_de: rule.title_de,
    title_en: rule.title_en,
    todo_de: rule.todo_de,
    todo_en: rule.todo_en,
    severity: rule.severity,
    inference: rule.inference,
    confidence: rule.confidence,
    effects: rule.effect,
    workstreams: workstreamsOf(pack, rule.effect),
    legalBasis: rule.legal_basis,
    readAs: rule.legal_basis.includes('DSGVO') ? church : null,
    appliesFrom: readAppliesFrom(rule, today),
    sourceUrl: rule.source_url,
    asOf: rule.as_of,
    overdue: false,
  };
}

/** Who has to do with these effects, without doubles. */
const workstreamsOf = (pack: Pick<RulePack, 'effects'>, effects: readonly string[]): readonly Workstream[] => [
  ...new Set(effects.flatMap((effect) => (Object.hasOwn(pack.effects, effect) ? (pack.effects[effect]?.workstream ?? []) : []))),
];

/** Semantics "church" of the pack: church bodies read GDPR references in their own law. */
function churchReading(result: Pick<UseCaseGuardRails, 'steps'>): 'KDG' | 'DSG-EKD' | null {
  const kinds = new Set(result.steps.map(({ result: { facts } }) => facts.get('org_type')));
  return kinds.has('kirchlich_kath') ? 'KDG' : kinds.has('kirchlich_ev') ? 'DSG-EKD' : null;
}
