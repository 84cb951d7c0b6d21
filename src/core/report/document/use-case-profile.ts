import type { Figure } from '../../flow/flow-result.ts';
import type { Candidate, KpiCode } from '../../use-cases/candidate.ts';
import type { Reason } from '../../ranking/ranking.ts';
import { PROBLEM_FIELD_WORDS } from '../../annotation/annotation-words.ts';
import type { Mode, RulePack } from '../../guard-rails/rule-pack.ts';
import { askOf } from '../../guard-rails/ask-of.ts';
import { STATE_TEXT } from '../../kompass/kompass-text.ts';
import { checklistItem, KOMPASS_POINTS } from '../../kompass/points.ts';
import type { Language } from '../../language.ts';
import { reasonText } from '../../ranking/reason-text.ts';
import { technologyText } from '../../technology/technology-text.ts';
import { candidateTitle, kpiText } from '../../use-cases/use-case-text.ts';
import type { Report, ReportUseCase } from '../report.ts';
import type { DocumentCell, Fact } from './report-document.ts';
import { USE_CASE_PROFILE_TEXTS } from './use-case-profile-texts.ts';
import { type DraftBlock, facts, figureText, heading, list, oneLine, paragraph, percentText, rangeText, table, tagText } from './blocks.ts';

/** Guard rails named on the page; all of them stand in their own chapter. */
const GUARD_RAILS_SHOWN = 4;
/** Steps named on the page; the table of steps has them all. Assumption. */
const STEPS_SHOWN = 12;

/** One page for one use case: what it is about, what it brings, why it stands where it stands, the ten points, what is open. */
export function writeProfile(useCase: ReportUseCase, number: number, report: Report, language: Language): readonly DraftBlock[] {
  const { candidate, rank } = useCase;
  const t = USE_CASE_PROFILE_TEXTS[language];
  const title = oneLine(candidateTitle(candidate, report.analysis.files, language), candidate.id);
  return [
    heading(2, `use-case-${number}`, `${rank === null ? t.clarify : t.number(rank)}: ${title}`, true),
    facts(...subjectFacts(useCase, language), ...numberFacts(useCase, report, language)),
    heading(3, `use-case-${number}-why`, t.why),
    ...why(candidate, language),
    ...kompassTable(useCase, title, language),
    ...guardRails(useCase, number, report.rules, language),
  ];
}

/** What belongs together in one item: the place, what speaks for it, against it, what is unsure, how firm it is. */
const ITEMS: readonly (readonly string[])[] = [
  ['RANKED'],
  ['SPEAKS_FOR'],
  ['WEAKEST_ASSUMPTION', 'WEAKEST_UNKNOWN', 'BECOMES_FIRST_IF', 'STAYS_FIRST_WHILE', 'STAYS_FIRST_ANYWAY', 'NOT_FIRST_BY_ONE'],
  ['STABILITY', 'BEATS_SECOND', 'AGAINST_FIRST'],
];

function why({ explanation, reason }: Candidate, language: Language): readonly DraftBlock[] {
  const sentences = sentencesOf(explanation.length > 0 ? explanation : [reason], language);
  return sentences.length === 1 ? [paragraph(sentences[0]!)] : list(sentences);
}

function sentencesOf(reasons: readonly Reason[], language: Language): readonly string[] {
  const items: { item: number; text: string }[] = [];
  for (const reason of reasons) {
    const item = ITEMS.findIndex((codes) => codes.includes(reason.code));
    const last = items.at(-1);
    const text = reasonText(reason, language);
    if (last?.item === item) last.text += ` ${text}`;
    else items.push({ item, text });
  }
  return items.map(({ text }) => text);
}

function subjectFacts({ candidate, stepNames }: ReportUseCase, language: Language): readonly Fact[] {
  const t = USE_CASE_PROFILE_TEXTS[language];
  const { definition, tag, technology, note } = candidate;
  const problems = definition.problems.map(({ kind, texts }) => {
    const words = PROBLEM_FIELD_WORDS[kind][language];
    const said = texts.map((text) => oneLine(text, '')).filter(Boolean);
    return said.length === 0 ? words : `${words} (${said.join('; ')})`;
  });
  return [
    { label: t.tag, value: tagText(tag, language), tag },
    { label: t.steps, value: stepsText(stepNames, language) },
    ...(problems.length === 0 ? [] : [{ label: t.problem, value: problems.join('; ') }]),
    ...(definition.people.length === 0
      ? []
      : [{ label: t.people, value: definition.people.map(({ name }) => oneLine(name, '?')).join(', ') }]),
    ...(definition.documents.length === 0 ? [] : [{ label: t.documents, value: definition.documents.join(', ') }]),
    ...(definition.systems.length === 0 ? [] : [{ label: t.systems, value: definition.systems.join(', ') }]),
    { label: t.technology, value: technologyText(technology, language) },
    ...(note === null ? [] : [{ label: t.note, value: oneLine(note, '') }]),
  ];
}

function stepsText(names: readonly (string | null)[], language: Language): string {
  const shown = names.slice(0, STEPS_SHOWN).map((name) => oneLine(name, '?'));
  const more = names.length - shown.length;
  return [...shown, ...(more > 0 ? [USE_CASE_PROFILE_TEXTS[language].moreSteps(more)] : [])].join('; ');
}

function numberFacts({ candidate, rank }: ReportUseCase, { analysis }: Report, language: Language): readonly Fact[] {
  const t = USE_CASE_PROFILE_TEXTS[language];
  const { hours, definition } = candidate;
  const hour = (value: typeof hours.net) => `${figureText(value, language)} h`;
  const range = hours.netRange === null ? '' : ` (${rangeText(hours.netRange, language)} h)`;
  const kpis = definition.kpis.map(({ code, today }) => `${kpiText(code, language)}: ${kpiFigure(code, today, language)}`);
  return [
    {
      label: t.hours,
      value: `${t.today} ${hours.today === null || hours.todayComplete ? '' : t.atLeast}${hour(hours.today)}; ${t.gross} ${hour(hours.gross)}; ${t.review} ${hour(hours.review)}; ${t.operation} ${hour(hours.operation)}; ${t.net} ${hour(hours.net)}${range}`,
    },
    ...(rank === null
      ? [{ label: t.place, value: t.unclear(percentText(candidate.completeness, language)) }]
      : [
          {
            label: t.place,
            value: t.placed(
              figureText(candidate.benefit, language),
              figureText(candidate.effort, language),
              figureText(candidate.priority, language),
              percentText(analysis.ranking.rankOne.get(candidate.id), language),
              percentText(analysis.ranking.topThree.get(candidate.id), language),
            ),
          },
        ]),
    ...(kpis.length === 0 ? [] : [{ label: t.success, value: kpis.join('; ') }]),
  ];
}

/** Measures of success that are a part of a whole. */
const SHARES: ReadonlySet<KpiCode> = new Set(['reworkShare', 'errorRate', 'deadlinesKept', 'reviewCorrections', 'paperShare']);

const kpiFigure = (code: KpiCode, today: Figure, language: Language): string =>
  SHARES.has(code) && today !== null ? percentText(today, language) : figureText(today, language);

function kompassTable({ candidate }: ReportUseCase, title: string, language: Language): readonly DraftBlock[] {
  const { kompass } = candidate;
  if (kompass === undefined || kompass.length === 0) return [];
  const t = USE_CASE_PROFILE_TEXTS[language];
  return [
    table(
      t.kompass(title),
      [
        [t.point, 24],
        [t.state, 13],
        [t.todo, 63],
      ],
      KOMPASS_POINTS.map(({ point, title: name }) => {
        const state = kompass.find((one) => one.point === point);
        const first = state?.blockedBy[0] ?? state?.openItems[0];
        const more = (state?.openItems.length ?? 0) - 1;
        const todo = first === undefined ? '' : (checklistItem(first)?.todo[language] ?? '');
        return [
          `${point}. ${name[language]}`,
          state === undefined ? { text: '?' } : stateCell(state.state, language),
          todo === '' ? '–' : `${todo}${more > 0 ? ` ${t.more(more)}` : ''}`,
        ];
      }),
    ),
  ];
}

/** Sign and word, so that the state survives copying and grey print. */
const stateCell = (state: keyof typeof STATE_TEXT, language: Language): DocumentCell => ({
  text: `${{ ready: '✓', open: '○', blocked: '!' }[state]}\u00A0${STATE_TEXT[state][language]}`,
  strong: state === 'blocked',
});

function guardRails(
  { candidate, measures, openItems }: ReportUseCase,
  number: number,
  rules: RulePack,
  language: Language,
): readonly DraftBlock[] {
  const t = USE_CASE_PROFILE_TEXTS[language];
  const applying = measures.filter(({ applies }) => applies);
  const mode = candidate.guardRails?.maxMode;
  const label = (name: Mode) => (language === 'de' ? rules.modes[name].label_de : rules.modes[name].label_en);
  const shown = applying.slice(0, GUARD_RAILS_SHOWN).map((measure) => {
    const title = language === 'de' ? measure.title_de : measure.title_en;
    return `${title} (${measure.rule})${measure.done ? `, ${t.done}` : ''}`;
  });
  const rest = applying.length - shown.length;
  const question = openItems.slice(0, 1).map((item) => askOf(rules, item.attr, language));
  return [
    heading(3, `use-case-${number}-guard`, t.guardRails),
    paragraph(
      [
        ...(mode === undefined || mode === null ? [] : [t.ceiling(label(mode as Mode))]),
        applying.length === 0 ? t.noneApplies : t.applies(applying.length, [...shown, ...(rest > 0 ? [t.moreRules(rest)] : [])].join('; ')),
        ...(openItems.length === 0 ? [] : [t.openAnswers(openItems.length, question.join(' '))]),
      ].join(' '),
    ),
  ];
}
