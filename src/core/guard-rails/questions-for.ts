import { evaluateUseCase, type GuardedUseCase, type UseCaseGuardRails } from './evaluate-use-case.ts';
import { dontKnowIn, type FactsInput } from './facts.ts';
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
  const silent = dontKnowIn(profile, useCase.answers, ...useCase.steps.map((step) => step.answers));
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

const severityOf = (pack: RulePack, rule: string): Severity => pack.rules.find(({ id }) => id === rule)?.severity ?? 'hinweis';
