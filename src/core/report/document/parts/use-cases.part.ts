import type { Language } from '../../../language.ts';
import { drawMatrix, matrixPointsOf } from '../../../picture/draw-matrix.ts';
import { candidateTitle } from '../../../use-cases/use-case-text.ts';
import type { Report, ReportUseCase } from '../../report.ts';
import { QUADRANT_WORDS } from '../../use-case-words.ts';
import { type DraftBlock, figure, figureText, heading, oneLine, paragraph, percentText, rangeText, table, tagCell } from '../blocks.ts';
import type { PartDefinition } from '../part.ts';
import { writeProfile } from '../use-case-profile.ts';

/** The ranked list, the matrix, those to clarify first, and one page for every ranked use case. */
export const useCasesPart: PartDefinition = {
  part: 'useCases',
  title: { de: 'Use Cases', en: 'Use cases' },
  write: (report, language) =>
    report.useCases.length === 0
      ? []
      : [
          ...rankedList(report, language),
          ...matrix(report, language),
          ...clarifyList(report, language),
          ...(report.settings.detail === 'full'
            ? report.useCases.flatMap((useCase, at) => (useCase.rank === null ? [] : writeProfile(useCase, at + 1, report, language)))
            : []),
        ],
};

const titleOf = ({ candidate }: ReportUseCase, { analysis }: Report, language: Language): string =>
  oneLine(candidateTitle(candidate, analysis.files, language), candidate.id);

function rankedList(report: Report, language: Language): readonly DraftBlock[] {
  const t = TEXTS[language];
  const ranked = report.useCases.filter(({ rank }) => rank !== null);
  if (ranked.length === 0) return [paragraph(t.nothingRanked)];
  return [
    paragraph(t.intro),
    table(
      t.ranked,
      [
        [t.rank, 5, 'right'],
        [t.group, 6, 'right'],
        [t.useCase, 27],
        [t.tag, 19],
        [t.today, 9, 'right'],
        [t.net, 9, 'right'],
        [t.benefit, 8, 'right'],
        [t.effort, 8, 'right'],
        [t.priority, 8, 'right'],
        [t.quadrant, 11],
      ],
      ranked.map((useCase) => {
        const { candidate } = useCase;
        return [
          String(useCase.rank),
          String(useCase.group ?? ''),
          titleOf(useCase, report, language),
          tagCell(candidate.tag, language),
          figureText(candidate.hours.today, language),
          figureText(candidate.hours.net, language),
          figureText(candidate.benefit, language),
          figureText(candidate.effort, language),
          figureText(candidate.priority, language),
          candidate.quadrant === null ? '' : QUADRANT_WORDS[candidate.quadrant][language],
        ];
      }),
    ),
    table(
      t.firmness,
      [
        [t.rank, 6, 'right'],
        [t.useCase, 40],
        [t.netRange, 22],
        [t.rankOne, 11, 'right'],
        [t.topThree, 11, 'right'],
        [t.places, 12, 'right'],
      ],
      ranked.map((useCase) => {
        const { candidate, rank } = useCase;
        const range = report.analysis.ranking.rankRange.get(candidate.id);
        return [
          String(rank),
          titleOf(useCase, report, language),
          rangeText(candidate.hours.netRange, language) || '?',
          percentText(report.analysis.ranking.rankOne.get(candidate.id), language),
          percentText(report.analysis.ranking.topThree.get(candidate.id), language),
          range === undefined ? '?' : `${range[0]}–${range[1]}`,
        ];
      }),
    ),
  ];
}

function matrix(report: Report, language: Language): readonly DraftBlock[] {
  const points = matrixPointsOf(report.useCases);
  if (points.length === 0) return [];
  const t = TEXTS[language];
  const alt = points
    .map(({ rank, candidate }) => t.point(rank, figureText(candidate.benefit, language), figureText(candidate.effort, language)))
    .join('; ');
  return [figure(t.matrix, `${t.matrixAlt} ${alt}.`, drawMatrix(points, language))];
}

function clarifyList(report: Report, language: Language): readonly DraftBlock[] {
  const unclear = report.useCases.filter(({ rank }) => rank === null);
  if (unclear.length === 0) return [];
  const t = TEXTS[language];
  return [
    heading(2, 'clarify-first', t.clarify),
    paragraph(t.clarifyIntro),
    table(
      t.clarifyCaption,
      [
        [t.useCase, 48],
        [t.tag, 20],
        [t.today, 14, 'right'],
        [t.completeness, 14, 'right'],
      ],
      unclear.map((useCase) => [
        titleOf(useCase, report, language),
        tagCell(useCase.candidate.tag, language),
        `${useCase.candidate.hours.today === null || useCase.candidate.hours.todayComplete ? '' : '≥ '}${figureText(useCase.candidate.hours.today, language)}`,
        percentText(useCase.candidate.completeness, language),
      ]),
    ),
  ];
}

const TEXTS = {
  de: {
    nothingRanked: 'Noch lässt sich kein Use Case reihen.',
    intro: 'Gereiht nach Priorität aus Nutzen und Aufwand (je 0 bis 100). Wie der Platz zustande kommt, steht im Steckbrief.',
    ranked: 'Gereihte Use Cases',
    firmness: 'Spannen und Festigkeit der Reihenfolge',
    rank: 'Nr.',
    group: 'Grp.',
    useCase: 'Use Case',
    tag: 'Einordnung',
    today: 'heute h/Jahr',
    net: 'netto h/Jahr',
    netRange: 'netto h/Jahr, von bis',
    benefit: 'Nutzen',
    effort: 'Auf\u00ADwand',
    priority: 'Prio\u00ADrität',
    quadrant: 'Feld',
    rankOne: 'Platz 1',
    topThree: 'Platz 1–3',
    places: 'Plätze (90 %)',
    matrix: 'Nutzen und Aufwand der gereihten Use Cases',
    matrixAlt: 'Matrix aus Nutzen (nach oben) und Aufwand (nach rechts), je 0 bis 100.',
    point: (rank: number, benefit: string, effort: string) => `Nr. ${rank}: Nutzen ${benefit}, Aufwand ${effort}`,
    clarify: 'Erst klären',
    clarifyIntro: 'Hier fehlt zu viel für einen Platz in der Reihe. Geordnet nach den Stunden, die heute darin stecken.',
    clarifyCaption: 'Use Cases, die erst zu klären sind',
    completeness: 'Angaben da',
  },
  en: {
    nothingRanked: 'No use case can be ranked yet.',
    intro: 'Ranked by priority from benefit and effort (0 to 100 each). How the place comes about stands on the page of the use case.',
    ranked: 'Ranked use cases',
    firmness: 'Ranges and firmness of the order',
    rank: 'No.',
    group: 'Grp.',
    useCase: 'Use case',
    tag: 'Tag',
    today: 'today h/year',
    net: 'net h/year',
    netRange: 'net h/year, range',
    benefit: 'Benefit',
    effort: 'Effort',
    priority: 'Priority',
    quadrant: 'Quadrant',
    rankOne: 'Rank 1',
    topThree: 'Rank 1–3',
    places: 'Ranks (90%)',
    matrix: 'Benefit and effort of the ranked use cases',
    matrixAlt: 'Matrix of benefit (upwards) and effort (to the right), 0 to 100 each.',
    point: (rank: number, benefit: string, effort: string) => `No. ${rank}: benefit ${benefit}, effort ${effort}`,
    clarify: 'Clarify first',
    clarifyIntro: 'Too much is missing for a place in the order. Sorted by the hours they take today.',
    clarifyCaption: 'Use cases to clarify first',
    completeness: 'Inputs known',
  },
} as const satisfies Record<Language, unknown>;
