import { formatNumber, percentSign } from '../../../annotation/number-format.ts';
import type { Criterion } from '../../../ranking/criteria.ts';
import type { Language } from '../../../language.ts';
import { rocWeights } from '../../../ranking/roc-weights.ts';
import { METHOD_NOTES } from '../../method-notes.ts';
import type { Report } from '../../report.ts';
import { TOOL } from '../../tool.ts';
import { CRITERION_WORDS } from '../../use-case-words.ts';
import { facts, table } from '../blocks.ts';
import type { PartDefinition } from '../part.ts';

/** How the numbers came about: rules, weights, anchors, seed. */
export const methodPart: PartDefinition = {
  part: 'method',
  title: { de: 'Methode und Annahmen', en: 'Method and assumptions' },
  write: (report, language) => {
    const t = TEXTS[language];
    return [
      facts(...METHOD_NOTES.map(({ title, note }) => ({ label: title[language], value: note[language] }))),
      table(
        t.criteria,
        [
          [t.side, 14],
          [t.criterion, 36],
          [t.weight, 14, 'right'],
          [t.anchors, 36],
        ],
        criteriaRows(report, language),
      ),
      facts(
        { label: t.alpha, value: t.alphaValue(formatNumber(report.criteria.alpha, language)) },
        { label: t.draws, value: t.drawsValue(formatNumber(report.analysis.ranking.draws, language), String(report.analysis.seed)) },
        { label: t.tool, value: `${TOOL.name} ${TOOL.version}` },
      ),
    ];
  },
};

function criteriaRows({ criteria }: Report, language: Language) {
  const t = TEXTS[language];
  const rows = (side: string, order: readonly (readonly Criterion[])[]) => {
    const weights = rocWeights(order);
    return order
      .flat()
      .map((criterion, at) => [
        side,
        CRITERION_WORDS[criterion][language],
        `${formatNumber(weights[at]! * 100, language, 1)}${percentSign(language)}`,
        criteria.anchors[criterion].map(([x, value]) => `${formatNumber(x, language)} → ${formatNumber(value, language)}`).join('; '),
      ]);
  };
  return [...rows(t.benefit, criteria.benefitOrder), ...rows(t.effort, criteria.effortOrder)];
}

const TEXTS = {
  de: {
    criteria: 'Kriterien, Gewichte und Ankerpunkte',
    side: 'Seite',
    criterion: 'Kriterium',
    weight: 'Gewicht',
    anchors: 'Ankerpunkte (Wert 0 bis 100)',
    benefit: 'Nutzen',
    effort: 'Aufwand',
    alpha: 'Nutzen gegen Aufwand',
    alphaValue: (alpha: string) => `Priorität = ${alpha} × Nutzen + (1 − ${alpha}) × (100 − Aufwand). Annahme, einstellbar.`,
    draws: 'Festigkeit',
    drawsValue: (draws: string, seed: string) =>
      `${draws} gemeinsame Ziehungen aller Spannen und Gewichte, Startwert ${seed}: gleicher Startwert, gleiche Ergebnisse.`,
    tool: 'Programm',
  },
  en: {
    criteria: 'Criteria, weights and anchors',
    side: 'Side',
    criterion: 'Criterion',
    weight: 'Weight',
    anchors: 'Anchors (value 0 to 100)',
    benefit: 'Benefit',
    effort: 'Effort',
    alpha: 'Benefit against effort',
    alphaValue: (alpha: string) => `Priority = ${alpha} × benefit + (1 − ${alpha}) × (100 − effort). Assumption, can be set.`,
    draws: 'Firmness',
    drawsValue: (draws: string, seed: string) => `${draws} joint draws of all ranges and weights, seed ${seed}: same seed, same results.`,
    tool: 'Program',
  },
} as const satisfies Record<Language, unknown>;
