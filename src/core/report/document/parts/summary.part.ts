import type { FileAnalysis } from '../../../analysis.ts';
import { TAGS } from '../../../annotation/annotation.ts';
import { formatNumber } from '../../../annotation/number-format.ts';
import { textOfProtectedTime } from '../../../guard-rails/guard-rail-text.ts';
import { FOUNDATION_TEXT } from '../../../kompass/kompass-text.ts';
import type { Language } from '../../../language.ts';
import { candidateTitle } from '../../../use-cases/use-case-text.ts';
import type { Report, ReportUseCase } from '../../report.ts';
import { type DraftBlock, facts, figureText, heading, list, oneLine, paragraph, percentText, table, tagCell, tagText } from '../blocks.ts';
import type { PartDefinition } from '../part.ts';

/** Use cases and next steps that fit on the one page of a summary. Assumption. */
const TOP = 5;
const STEPS = 6;

/** One page for those who read only one: what was looked at, what comes first and how firm that is, what stays human, what to do. */
export const summaryPart: PartDefinition = {
  part: 'summary',
  title: { de: 'Auf einer Seite', en: 'On one page' },
  write: (report, language) => [
    paragraph(scopeSentence(report, language), 'lead'),
    facts(...TAGS.map((tag) => ({ label: tagText(tag, language), value: tagFigures(report, tag, language), tag }))),
    ...topUseCases(report, language),
    heading(2, 'summary-human', TEXTS[language].human),
    paragraph(protectedText(report, language)),
    ...nextSteps(report, language),
  ],
};

function scopeSentence({ analysis, useCases }: Report, language: Language): string {
  const { files } = analysis;
  const sum = (pick: (file: FileAnalysis) => number): number => files.reduce((total, file) => total + pick(file), 0);
  const processes = sum(({ model }) => model.processes.length);
  const known = files.flatMap(({ flow }) => (flow.totals.annualHours === null ? [] : [flow.totals.annualHours]));
  const hours = known.length === 0 ? null : known.reduce((total, one) => total + one, 0);
  const complete = files.every(({ flow }) => flow.totals.complete);
  return TEXTS[language].scope({
    processes,
    steps: sum(({ progress }) => progress.steps),
    tagged: sum(({ progress }) => progress.tagged),
    timed: sum(({ progress }) => progress.timed),
    hours: hours === null ? null : `${complete ? '' : TEXTS[language].atLeast}${figureText(hours, language)}`,
    useCases: useCases.length,
    ranked: useCases.filter(({ rank }) => rank !== null).length,
  });
}

function tagFigures({ steps }: Report, tag: (typeof TAGS)[number], language: Language): string {
  const own = steps.filter(({ annotation }) => annotation.tag === tag);
  const hours = own.flatMap(({ figures }) => (figures.annualHours === null ? [] : [figures.annualHours]));
  const t = TEXTS[language];
  const total =
    hours.length === 0
      ? '?'
      : figureText(
          hours.reduce((sum, one) => sum + one, 0),
          language,
        );
  return t.tagFigures(own.length, own.length === 0 ? null : total, hours.length < own.length && hours.length > 0);
}

function topUseCases(report: Report, language: Language): readonly DraftBlock[] {
  const t = TEXTS[language];
  const ranked = report.useCases.filter(({ rank }) => rank !== null);
  const blocks = [heading(2, 'summary-top', t.top)];
  if (ranked.length === 0) return [...blocks, paragraph(t.nothingRanked)];
  return [
    ...blocks,
    table(
      t.topCaption,
      [
        [t.rank, 5, 'right'],
        [t.group, 6, 'right'],
        [t.useCase, 36],
        [t.tag, 17],
        [t.net, 12, 'right'],
        [t.rankOne, 12, 'right'],
        [t.topThree, 12, 'right'],
      ],
      ranked.slice(0, TOP).map((useCase) => topRow(useCase, report, language)),
    ),
    paragraph(t.stability(formatNumber(report.analysis.ranking.draws, language)), 'small'),
  ];
}

const topRow = ({ candidate, rank, group }: ReportUseCase, { analysis }: Report, language: Language) => [
  String(rank),
  String(group ?? ''),
  oneLine(candidateTitle(candidate, analysis.files, language), candidate.id),
  tagCell(candidate.tag, language),
  figureText(candidate.hours.net, language),
  percentText(analysis.ranking.rankOne.get(candidate.id), language),
  percentText(analysis.ranking.topThree.get(candidate.id), language),
];

function protectedText({ human }: Report, language: Language): string {
  const { hours } = human.protectedTime;
  const t = TEXTS[language];
  const count = human.steps.length;
  return `${t.humanSteps(count)} ${textOfProtectedTime(human.protectedTime, hours === null ? null : figureText(hours, language), language)} ${t.noPosts}`;
}

function nextSteps(report: Report, language: Language): readonly DraftBlock[] {
  const t = TEXTS[language];
  const titles = new Map(
    report.useCases.map(({ candidate }) => [candidate.id, candidateTitle(candidate, report.analysis.files, language)]),
  );
  const { foundations, waves, clarifyFirst } = report.roadmap;
  const firstWave = waves.find(({ items }) => items.some(({ id }) => titles.has(id)));
  const items = [
    ...foundations.slice(0, 3).map(({ kind, for: ids }) => t.foundation(FOUNDATION_TEXT[kind][language], ids.length)),
    ...(firstWave?.items ?? []).slice(0, 2).flatMap(({ id }) => (titles.has(id) ? [t.start(titles.get(id)!)] : [])),
    ...(clarifyFirst.length === 0 ? [] : [t.clarify(clarifyFirst.length)]),
  ];
  return items.length === 0 ? [] : [heading(2, 'summary-next', t.next), ...list(items.slice(0, STEPS), true)];
}

interface Scope {
  readonly processes: number;
  readonly steps: number;
  readonly tagged: number;
  readonly timed: number;
  readonly hours: string | null;
  readonly useCases: number;
  readonly ranked: number;
}

const TEXTS = {
  de: {
    scope: ({ processes, steps, tagged, timed, hours, useCases, ranked }: Scope) =>
      `Betrachtet ${processes === 1 ? 'wurde ein Prozess' : `wurden ${processes} Prozesse`} mit ${steps} Schritten; ${tagged} davon sind eingeordnet, bei ${timed} ist die Bearbeitungszeit bekannt. ${
        hours === null ? 'Wie viele Stunden im Jahr darin stecken, ist noch unbekannt.' : `Darin stecken ${hours} Stunden im Jahr.`
      } Daraus ergeben sich ${useCases} Use Cases, ${ranked} davon gereiht.`,
    atLeast: 'mindestens ',
    tagFigures: (count: number, hours: string | null, atLeast: boolean) =>
      `${count} ${count === 1 ? 'Schritt' : 'Schritte'}${hours === null ? '' : `, ${atLeast ? 'mindestens ' : ''}${hours} h im Jahr`}`,
    top: 'Was zuerst hilft',
    nothingRanked:
      'Noch lässt sich kein Use Case reihen: Es fehlen Zeiten, Fallzahlen oder Schätzungen. Was fehlt, steht bei den Use Cases.',
    topCaption: 'Die ersten Use Cases und wie fest ihr Platz ist',
    rank: 'Nr.',
    group: 'Grp.',
    useCase: 'Use Case',
    tag: 'Einordnung',
    net: 'Netto (h/Jahr)',
    rankOne: 'Chance auf Platz 1',
    topThree: 'Chance auf Platz 1–3',
    stability: (draws: string) =>
      `Chancen aus ${draws} Ziehungen über alle Spannen und Gewichte. Nur zwischen Gruppen ist die Reihenfolge gut begründet, innerhalb einer Gruppe liegen die Use Cases gleichauf.`,
    human: 'Bewusst menschlich',
    humanSteps: (count: number) =>
      count === 0
        ? 'Noch ist kein Schritt als menschlich festgehalten.'
        : `${count} ${count === 1 ? 'Schritt bleibt' : 'Schritte bleiben'} bei Menschen.`,
    noPosts: 'Gewonnene Stunden gehören den Menschen im Prozess; über Stellen sagen die Zahlen nichts.',
    next: 'Nächste Schritte',
    foundation: (what: string, count: number) => `${what} (Grundlage für ${count} ${count === 1 ? 'Use Case' : 'Use Cases'})`,
    start: (title: string) => `„${title}“ vorbereiten und erproben`,
    clarify: (count: number) =>
      `Offene Angaben klären: ${count} ${count === 1 ? 'Use Case lässt' : 'Use Cases lassen'} sich noch nicht reihen`,
  },
  en: {
    scope: ({ processes, steps, tagged, timed, hours, useCases, ranked }: Scope) =>
      `${processes === 1 ? 'One process was' : `${processes} processes were`} looked at, with ${steps} steps; ${tagged} of them are tagged, for ${timed} the handling time is known. ${
        hours === null ? 'How many hours a year they take is still unknown.' : `They take ${hours} hours a year.`
      } This gives ${useCases} use cases, ${ranked} of them ranked.`,
    atLeast: 'at least ',
    tagFigures: (count: number, hours: string | null, atLeast: boolean) =>
      `${count} ${count === 1 ? 'step' : 'steps'}${hours === null ? '' : `, ${atLeast ? 'at least ' : ''}${hours} h a year`}`,
    top: 'What helps first',
    nothingRanked:
      'No use case can be ranked yet: times, numbers of cases or estimates are missing. What is missing stands with the use cases.',
    topCaption: 'The first use cases and how firm their place is',
    rank: 'No.',
    group: 'Grp.',
    useCase: 'Use case',
    tag: 'Tag',
    net: 'Net (h/year)',
    rankOne: 'Chance of rank 1',
    topThree: 'Chance of rank 1–3',
    stability: (draws: string) =>
      `Chances from ${draws} draws over all ranges and weights. Only between groups is the order well founded; within a group the use cases are level.`,
    human: 'Deliberately human',
    humanSteps: (count: number) =>
      count === 0 ? 'No step is recorded as human yet.' : `${count} ${count === 1 ? 'step stays' : 'steps stay'} with people.`,
    noPosts: 'Hours won belong to the people in the process; the figures say nothing about posts.',
    next: 'Next steps',
    foundation: (what: string, count: number) => `${what} (groundwork for ${count} ${count === 1 ? 'use case' : 'use cases'})`,
    start: (title: string) => `Prepare and pilot “${title}”`,
    clarify: (count: number) => `Settle open inputs: ${count} ${count === 1 ? 'use case cannot' : 'use cases cannot'} be ranked yet`,
  },
} as const satisfies Record<Language, unknown>;
