import type { UseCaseGuardRails } from '#core/guard-rails/evaluate-use-case.ts';
import { DONT_KNOW } from '#core/guard-rails/facts.ts';
import type { Proposal } from '#core/guard-rails/proposals.ts';
import type { Chip, Label, RulePack } from '#core/guard-rails/rule-pack.ts';
import type { QuestionRow } from './question-row.ts';

/** How a follow-up attribute stands: `proposed` and `open` are not decided by a person. */
export type ChipState = 'yes' | 'no' | 'dontKnow' | 'proposed' | 'open';

export interface DetailChip {
  /** Attribute, and for a list of kinds which of them. */
  readonly attr: string;
  readonly option: string | null;
  readonly label: Label;
  readonly state: ChipState;
}

/** Chips that belong together: yes/no attributes of one question, a list of kinds, or a choice of one. */
export interface DetailGroup {
  readonly id: string;
  readonly kind: 'attributes' | 'list' | 'choice';
  /** Question the chips refine. */
  readonly question: string | null;
  readonly title: Label | null;
  readonly chips: readonly DetailChip[];
  /** Somebody still has to say something here. */
  readonly isOpen: boolean;
}

/** Where nothing of a list applies; the pack has this option in its only list. */
const NONE_OF_THESE = 'sonstige';

/** What is left to say about everything answered with Yes, the choices about the use case first. */
export function detailGroups(
  pack: RulePack,
  rows: readonly QuestionRow[],
  result: UseCaseGuardRails,
  said: ReadonlyMap<string, string>,
  proposals: readonly Proposal[],
): readonly DetailGroup[] {
  const facts = result.steps.map(({ result: { facts: known } }) => known);
  const isKnown = (attr: string) => said.has(attr) || facts.every((known) => known.has(attr));
  /** `applies`: whether a value of the attribute says yes to the chip. */
  const stateOf = (attr: string, applies: (value: unknown) => boolean): ChipState => {
    if (!isKnown(attr)) return proposals.some((proposal) => proposal.attr === attr && applies(proposal.value)) ? 'proposed' : 'open';
    if (said.get(attr) === DONT_KNOW) return 'dontKnow';
    return facts.some((known) => applies(known.get(attr))) ? 'yes' : 'no';
  };

  const attributeChip = (chip: Chip): DetailChip => ({
    attr: chip.attr,
    option: null,
    label: labelOf(chip),
    state: stateOf(chip.attr, (value) => value === true),
  });
  const listGroup = (question: string, chip: Chip): DetailGroup => ({
    id: `${question}/${chip.attr}`,
    kind: 'list',
    question,
    title: labelOf(chip),
    chips: Object.entries(chip.options ?? {}).map(([option, label]): DetailChip => ({
      attr: chip.attr,
      option,
      label,
      state: stateOf(chip.attr, (value) => Array.isArray(value) && value.includes(option)),
    })),
    isOpen: !isKnown(chip.attr),
  });
  const attributesGroup = (question: string, chips: readonly Chip[]): DetailGroup => ({
    id: question,
    kind: 'attributes',
    question,
    title: null,
    chips: chips.map(attributeChip),
    isOpen: chips.some(({ attr }) => !isKnown(attr)),
  });

  const ofQuestions = rows.flatMap(({ answer, question: { id, chips = [] } }): readonly DetailGroup[] => {
    if (answer !== 'yes') return [];
    const attributes = chips.filter(({ options }) => options === undefined);
    const lists = chips.filter(({ options }) => options !== undefined).map((chip) => listGroup(id, chip));
    return attributes.length === 0 ? lists : [...lists, attributesGroup(id, attributes)];
  });
  return [...choices(pack, result, said), ...ofQuestions];
}

/** Choices about the use case that neither its tags nor its recommended technology settle. */
function choices(pack: RulePack, result: UseCaseGuardRails, said: ReadonlyMap<string, string>): readonly DetailGroup[] {
  return pack.step_choices
    .filter(({ attr }) => said.has(attr) || result.missing.includes(attr))
    .map(({ attr, ask_de, ask_en, options }) => ({
      id: attr,
      kind: 'choice',
      question: null,
      title: { label_de: ask_de, label_en: ask_en },
      chips: Object.entries(options).map(([option, label]) => {
        const own = said.get(attr);
        return { attr, option, label, state: own === undefined ? 'open' : own === DONT_KNOW ? 'dontKnow' : own === option ? 'yes' : 'no' };
      }),
      isOpen: !said.has(attr),
    }));
}

/** Answers that follow from one press on a chip; a second press takes it back. */
export function answersOfChip({ kind, chips }: DetailGroup, pressed: DetailChip): ReadonlyMap<string, string | null> {
  const { attr, option, state } = pressed;
  if (option === null) return new Map([[attr, state === 'yes' ? 'false' : 'true']]);
  if (kind === 'choice') return new Map([[attr, state === 'yes' ? null : option]]);
  const chosen = chips.filter((chip) => (chip === pressed ? state !== 'yes' : chip.state === 'yes')).map((chip) => chip.option);
  return new Map([[attr, chosen.length === 0 ? null : chosen.join(',')]]);
}

/** Answers that settle all open chips at once: what is proposed applies, the rest does not; or nobody knows. */
export function answersOfDetails(groups: readonly DetailGroup[], how: 'asShown' | 'dontKnow'): ReadonlyMap<string, string> {
  const answers = new Map<string, string>();
  for (const { kind, chips, isOpen } of groups) {
    if (!isOpen || kind === 'choice') continue;
    const undecided = chips.filter(({ state }) => state === 'open' || state === 'proposed');
    if (kind === 'list') {
      const proposed = undecided.filter(({ state }) => state === 'proposed').map(({ option }) => option);
      const attr = undecided[0]?.attr;
      if (attr !== undefined) answers.set(attr, how === 'dontKnow' ? DONT_KNOW : proposed.join(',') || NONE_OF_THESE);
    } else {
      for (const { attr, state } of undecided) answers.set(attr, how === 'dontKnow' ? DONT_KNOW : String(state === 'proposed'));
    }
  }
  return answers;
}

const labelOf = ({ label_de, label_en }: Label): Label => ({ label_de, label_en });
