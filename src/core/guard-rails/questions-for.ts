import { evaluateUseCase, type GuardedUseCase, type UseCaseGuardRails } from './evaluate-use-case.ts';
import { DONT_KNOW, type FactInput, type FactsInput } from './facts.ts';
import { type Proposal, proposalsFor } from './proposals.ts';
import type { Chip, Label, PackQuestion, RulePack, Severity } from './rule-pack.ts';

/** A question whose answer can change a result. `choice`: pick one; `yesNo`: Ja, Nein, Weiß nicht; `details`: the Yes stands, its details are missing. */
export interface Question {
  readonly id: string;
  readonly kind: 'choice' | 'yesNo' | 'details';
  readonly level: 'project' | 'useCase';
  readonly attr: string;
  readonly ask_de: string;
  readonly ask_en: string;
  readonly help_de: string | null;
  readonly help_en: string | null;
  /** Choices by value; only for `choice`. */
  readonly options: Readonly<Record<string, Label>>;
  /** Details a Yes opens, those that can still change a result. */
  readonly chips: readonly Chip[];
  readonly proposals: readonly Proposal[];
  /** Open rules it helps to decide. */
  readonly decides: readonly string[];
}

export interface QuestionInput {
  readonly pack: RulePack;
  readonly profile: FactsInput;
  readonly useCase: GuardedUseCase;
}

/** Weight of an open rule in the order of questions (assumption): what could stop the plan is asked first. */
const URGENCY: Readonly<Record<Severity, number>> = { stopp: 8, hoch: 4, mittel: 2, hinweis: 1 };

/**
 * What to ask next, most decisive first: the organisation, then F1 (its No settles F2 and F3), then by the weight of the open
 * rules. Ask the first one, store the answer, call again: answers make many others superfluous.
 */
export function questionsFor(
  { pack, profile, useCase }: QuestionInput,
  result = evaluateUseCase(pack, profile, useCase),
): readonly Question[] {
  const open = openRulesByAttribute(pack, result);
  const proposals = proposalsFor(pack, useCase.steps);
  const silent = dontKnowIn(profile, useCase);
  const weigh = (question: Question): number => question.decides.reduce((sum, rule) => sum + URGENCY[severityOf(pack, rule)], 0);
  const rank = (question: Question): number =>
    question.level === 'project' ? 0 : question.kind === 'choice' ? 1 : question.id === pack.questions[0]?.id ? 2 : 3;
  const choices = (level: Question['level'], list: RulePack['project_profile']) =>
    list
      .filter(({ attr }) => !silent.has(attr))
      .map((choice): Question => {
        const base = { kind: 'choice', level, help_de: null, help_en: null, chips: [], proposals: [] } as const;
        return { ...base, ...choice, id: choice.attr, decides: open.get(choice.attr) ?? [] };
      });
  return [
    ...choices('project', pack.project_profile),
    ...choices('useCase', pack.step_choices),
    ...pack.questions.flatMap((question) => yesNoQuestion(question, result, open, silent, proposals)),
  ]
    .filter((question) => question.decides.length > 0)
    .toSorted((a, b) => rank(a) - rank(b) || weigh(b) - weigh(a));
}

function yesNoQuestion(
  question: PackQuestion,
  result: UseCaseGuardRails,
  open: ReadonlyMap<string, readonly string[]>,
  silent: ReadonlySet<string>,
  proposals: readonly Proposal[],
): readonly Question[] {
  const answered = result.steps.every((step) => step.result.facts.has(question.attr));
  const confirmed = result.steps.some((step) => step.result.facts.get(question.attr) === true);
  if (silent.has(question.attr) || (answered && !confirmed)) return [];
  const chips = (question.chips ?? []).filter((chip) => open.has(chip.attr) && !silent.has(chip.attr));
  const attrs = answered ? chips.map((chip) => chip.attr) : [question.attr, ...chips.map((chip) => chip.attr)];
  const { id, attr, ask_de, ask_en, help_de = null, help_en = null } = question;
  return [
    {
      id,
      kind: answered ? 'details' : 'yesNo',
      level: 'useCase',
      attr,
      ask_de,
      ask_en,
      help_de,
      help_en,
      options: {},
      chips,
      proposals: proposals.filter((proposal) => attrs.includes(proposal.attr)),
      decides: [...new Set(attrs.flatMap((name) => open.get(name) ?? []))],
    },
  ];
}

function openRulesByAttribute(pack: RulePack, result: UseCaseGuardRails): ReadonlyMap<string, readonly string[]> {
  const open = new Set(result.open);
  const byAttribute = new Map<string, string[]>();
  for (const hit of result.hits) {
    if (!open.has(hit.rule)) continue;
    for (const attr of hit.missing) byAttribute.set(attr, [...(byAttribute.get(attr) ?? []), hit.rule]);
  }
  return byAttribute;
}

/** Attributes somebody answered with "weiß nicht": not asked again, but an open item. */
export function dontKnowIn(profile: FactsInput, useCase: Pick<GuardedUseCase, 'answers' | 'steps'>): ReadonlySet<string> {
  const silent = new Set<string>();
  for (const input of [profile, useCase.answers, ...useCase.steps.map((step) => step.answers)]) {
    const entries: Iterable<readonly [string, FactInput]> = input instanceof Map ? input : Object.entries(input);
    for (const [attr, value] of entries) if (value === DONT_KNOW) silent.add(attr);
  }
  return silent;
}

const severityOf = (pack: RulePack, rule: string): Severity => pack.rules.find(({ id }) => id === rule)?.severity ?? 'hinweis';

/** A person's reply to one question. Details a Yes leaves out stay unanswered. */
export type Reply =
  | { readonly kind: 'yes'; readonly details?: ReadonlyMap<string, boolean | readonly string[] | typeof DONT_KNOW> }
  | { readonly kind: 'no' }
  | { readonly kind: 'dontKnow' }
  | { readonly kind: 'choice'; readonly value: string };

/** The reply in the form files keep it (contract 1, `pk:answer`): attribute and value as text. */
export function answersOf(question: Pick<Question, 'attr'>, reply: Reply): ReadonlyMap<string, string> {
  switch (reply.kind) {
    case 'choice':
      return new Map([[question.attr, reply.value]]);
    case 'no':
      return new Map([[question.attr, 'false']]);
    case 'dontKnow':
      return new Map([[question.attr, DONT_KNOW]]);
    case 'yes':
      return new Map([[question.attr, 'true'], ...[...(reply.details ?? [])].map(([attr, value]) => [attr, textOf(value)] as const)]);
  }
}

const textOf = (value: boolean | string | readonly string[]): string => (typeof value === 'object' ? value.join(',') : String(value));
