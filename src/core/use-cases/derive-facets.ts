import { PROBLEM_FIELDS, type ProblemField, type Tag } from '../annotation/annotation.ts';
import type { DataClass, Facets, InterfaceKind, Task } from '../technology/facets.ts';
import { readFacets } from '../technology/read-facets.ts';
import type { EditedCandidate } from './apply-edits.ts';
import { reworkShareOf } from './find-without-technology.ts';
import type { StepFact } from './step-facts.ts';

/** A problem named at this share of the steps speaks for the whole section. Assumption. */
const PROBLEM_SHARE = 1 / 3;
/** ... and at this share of the steps of the most frequent problem. Assumption. */
const DOMINANCE = 2 / 3;

/** Facets of a candidate: what people said for the whole use case, else for its steps, else what the model tells. */
export function deriveFacets({ steps, rules, edit }: Pick<EditedCandidate, 'steps' | 'rules' | 'edit'>): Facets {
  const own = readFacets(edit.facets ?? {});
  const perStep = steps.map(({ annotation }) => readFacets(annotation.facets));
  const problems = own.problems.size > 0 ? own.problems : problemsOf(steps, rules);
  const answers = answersOf(steps, edit.answers ?? {});
  const inputs = firstFilled(
    own.inputs,
    union(perStep.map((facets) => facets.inputs)),
    new Set(problems.has('paper') ? (['paper'] as const) : []),
  );
  return {
    tag: own.tag === 'open' ? commonTag(steps) : own.tag,
    tasks: firstFilled(own.tasks, union(perStep.map((facets) => facets.tasks)), taskOfTypes(steps), taskOfThemes(rules)),
    inputs,
    interface: own.interface ?? weakest(perStep.map((facets) => facets.interface)) ?? systemAccess(steps),
    ruleClarity: own.ruleClarity ?? lowest(perStep.map((facets) => facets.ruleClarity)),
    volume: own.volume ?? sumOfKnown(steps.map(({ figures }) => figures?.annualExecutions ?? null)),
    problems,
    reworkShare: own.reworkShare ?? reworkShareOfAll(steps),
    needed:
      own.needed ?? (rules.some(({ subject }) => subject === 'notNeeded') ? false : allOrNothing(perStep.map((facets) => facets.needed))),
    effectOnPerson: own.effectOnPerson ?? anyOf(perStep.map((facets) => facets.effectOnPerson)) ?? answers.assessment,
    stakesAsked: own.stakesAsked || perStep.some((facets) => facets.stakesAsked) || answers.assessment !== null,
    senderControllable: own.senderControllable ?? everyOf(perStep.map((facets) => facets.senderControllable)),
    historyCases: own.historyCases ?? lowest(perStep.map((facets) => facets.historyCases)),
    reversible: own.reversible ?? everyOf(perStep.map((facets) => facets.reversible)),
    chainLength: own.chainLength ?? (rules.some(({ subject }) => subject === 'automatable') ? steps.length : null),
    data: own.data ?? strictest([...perStep.map((facets) => facets.data), answers.data]),
  };
}

/** Tag of most of its steps that are not human-only; all human-only = human-only. */
export function commonTag(steps: readonly StepFact[]): Tag {
  const tags = steps.map(({ annotation }) => annotation.tag);
  if (tags.length > 0 && tags.every((tag) => tag === 'humanOnly')) return 'humanOnly';
  const count = (wanted: Tag) => tags.filter((tag) => tag === wanted).length;
  // of equally frequent ones the more careful one
  const order = ['aiSupported', 'automatable', 'open'] as const;
  return order.toSorted((a, b) => count(b) - count(a))[0]!;
}

/** A theme is about its own problem; elsewhere the problems count that as many steps have as the most frequent one, or nearly. */
function problemsOf(steps: readonly StepFact[], rules: EditedCandidate['rules']): ReadonlySet<ProblemField> {
  const themes = themesOf(rules);
  if (themes.length > 0) return new Set(themes);
  const counts = PROBLEM_FIELDS.map((field) => [field, steps.filter((fact) => hasProblem(fact, field)).length] as const);
  const needed = Math.max(steps.length * PROBLEM_SHARE, DOMINANCE * Math.max(...counts.map(([, count]) => count)));
  return new Set(counts.filter(([, count]) => count > 0 && count >= needed).map(([field]) => field));
}

const themesOf = (rules: EditedCandidate['rules']): readonly ProblemField[] =>
  rules.filter((rule) => rule.rule === 'theme').map(({ subject }) => subject);

const hasProblem = (fact: StepFact, field: ProblemField): boolean =>
  fact.annotation.problems.some(({ kind, severity }) => kind === field && severity !== 0);

/** What people do about a problem that is a theme and names no task itself. Assumption. */
const TASK_OF_THEME: ReadonlyMap<ProblemField, Task> = new Map([
  ['mediaBreak', 'transfer'],
  ['missingInterface', 'transfer'],
  ['errorProne', 'ruleCheck'],
  ['intransparency', 'wait'],
]);

const taskOfThemes = (rules: EditedCandidate['rules']): ReadonlySet<Task> =>
  new Set(
    themesOf(rules)
      .map((field) => TASK_OF_THEME.get(field))
      .filter((task) => task !== undefined),
  );

/** BPMN types that say what is done: a business rule is checked, a receive task waits. */
function taskOfTypes(steps: readonly StepFact[]): ReadonlySet<Task> {
  const types = new Set(steps.map(({ step }) => step.type));
  if (types.size !== 1) return new Set();
  return new Set<Task>(types.has('BusinessRuleTask') ? ['ruleCheck'] : types.has('ReceiveTask') ? ['wait'] : []);
}

/** Two systems have to be known before one can say how they may talk; the weaker one decides. */
function systemAccess(steps: readonly StepFact[]): InterfaceKind | null {
  const access = new Map(steps.flatMap(({ annotation }) => annotation.systems.map((system) => [system.name, system.access] as const)));
  return access.size < 2 || [...access.values()].includes(null) ? null : weakest([...access.values()]);
}

function reworkShareOfAll(steps: readonly StepFact[]): number | null {
  const hours = shareOf(
    steps.map(({ figures }) => figures?.reworkHours ?? null),
    steps.map(({ figures }) => figures?.annualHours ?? null),
  );
  if (hours !== null) return hours;
  const executions = steps.map(({ figures }) => figures?.executionsPerCase ?? null);
  const repeats = steps.map((fact, at) => {
    const share = reworkShareOf(fact);
    const count = executions[at] ?? null;
    return share === null || count === null ? null : share * count;
  });
  return shareOf(repeats, executions);
}

function shareOf(part: readonly (number | null)[], whole: readonly (number | null)[]): number | null {
  const [a, b] = [sumOfKnown(part), sumOfKnown(whole)];
  if (a === null || b === null || !Number.isFinite(b)) return null;
  return b > 0 ? a / b : 0;
}

/** What the ten guard-rail questions already say about data and consequences (law: F1-F3, F5). */
function answersOf(
  steps: readonly StepFact[],
  own: Readonly<Record<string, string>>,
): { readonly data: DataClass | null; readonly assessment: boolean | null } {
  const ask = (name: string): boolean | null => {
    const mine = Object.hasOwn(own, name) ? truth(own[name]) : null;
    return mine ?? anyOf(steps.map(({ annotation }) => truth(annotation.answers.get(name))));
  };
  const personal = ask('personal_data');
  const data =
    ask('art9_data') === true || ask('secret_data') === true ? 'sensitive' : personal === null ? null : personal ? 'personal' : 'none';
  return { data, assessment: ask('person_assessment') };
}

const truth = (text: string | undefined): boolean | null => (text === 'true' ? true : text === 'false' ? false : null);

const anyOf = (values: readonly (boolean | null)[]): boolean | null => (values.includes(true) ? true : allSaid(values) ? false : null);
const everyOf = (values: readonly (boolean | null)[]): boolean | null => (values.includes(false) ? false : allSaid(values) ? true : null);
const allOrNothing = (values: readonly (boolean | null)[]): boolean | null =>
  values.includes(true) ? true : allSaid(values) ? false : null;
const allSaid = (values: readonly (boolean | null)[]): boolean => values.length > 0 && !values.includes(null);

const union = <T>(sets: readonly ReadonlySet<T>[]): ReadonlySet<T> => new Set(sets.flatMap((set) => [...set]));
const firstFilled = <T>(...sets: readonly ReadonlySet<T>[]): ReadonlySet<T> => sets.find(({ size }) => size > 0) ?? new Set();

function lowest(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.min(...known);
}

/** null as soon as one is unknown. */
const sumOfKnown = (values: readonly (number | null)[]): number | null =>
  values.reduce((sum, value) => (sum === null || value === null ? null : sum + value), 0 as number | null);

const weakest = (kinds: readonly (InterfaceKind | null)[]): InterfaceKind | null =>
  (['none', 'screen', 'export', 'api'] as const).find((kind) => kinds.includes(kind)) ?? null;

const strictest = (classes: readonly (DataClass | null)[]): DataClass | null =>
  (['sensitive', 'personal', 'none'] as const).find((data) => classes.includes(data)) ?? null;
