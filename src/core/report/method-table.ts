import { formatNumber } from '../annotation/number-format.ts';
import { TAG_SIGNS, TAG_WORDS } from '../annotation/annotation-words.ts';
import { TAGS } from '../annotation/annotation.ts';
import type { FileAnalysis } from '../analysis.ts';
import type { CycleTime } from '../flow/cycle-time.ts';
import { writeFinding } from '../flow/findings/write-finding.ts';
import { disclaimerTexts } from '../guard-rails/disclaimer-text.ts';
import { ruleStatus } from '../guard-rails/rule-status.ts';
import type { Language } from '../language.ts';
import { issueText } from '../problem/issue-text.ts';
import { problemText } from '../problem/problem-text.ts';
import { METHOD_NOTES } from './method-notes.ts';
import type { Report } from './report.ts';
import { type Cell, figureCell, type Table } from './table.ts';
import { TOOL } from './tool.ts';
import { CRITERION_WORDS } from './use-case-words.ts';

type Row = readonly [string, Cell, string | null];

/** How the numbers came about: scope, totals, settings, rules of the method, legend, and what was odd. */
export function methodTable(report: Report, language: Language): Table {
  const t = TEXTS[language];
  return {
    title: t.sheet,
    columns: [
      { title: t.what, width: 56, decimals: 0 },
      { title: t.value, width: 34, decimals: 1, mixed: true },
      { title: t.explanation, width: 100, decimals: 0 },
    ],
    rows: [
      ...scopeRows(report, language),
      ...report.analysis.files.flatMap((file) => processRows(file, report, language)),
      ...settingRows(report, language),
      ...ruleRows(report, language),
      ...METHOD_NOTES.map(({ title, note }): Row => [title[language], null, note[language]]),
      ...TAGS.map((tag): Row => [t.legend, { tag, text: `${TAG_SIGNS[tag]} ${TAG_WORDS[tag][language]}` }, null]),
      ...report.analysis.files.flatMap((file) => oddityRows(file, language)),
    ],
  };
}

function scopeRows({ title, date, analysis }: Report, language: Language): readonly Row[] {
  const t = TEXTS[language];
  const sum = (pick: (file: FileAnalysis) => number): number => analysis.files.reduce((total, file) => total + pick(file), 0);
  const steps = sum(({ progress }) => progress.steps);
  return [
    [t.report, title, null],
    [t.date, date, null],
    [t.tool, `${TOOL.name} ${TOOL.version}`, null],
    [t.files, analysis.files.length, null],
    [t.steps, steps, null],
    [t.tagged, `${sum(({ progress }) => progress.tagged)}/${steps}`, null],
    [t.timed, `${sum(({ progress }) => progress.timed)}/${steps}`, null],
  ];
}

function processRows({ file, model, flow }: FileAnalysis, { cycleTimes, analysis }: Report, language: Language): readonly Row[] {
  const t = TEXTS[language];
  return model.processes.flatMap((process): readonly Row[] => {
    const figures = flow.processes.get(process.id);
    if (figures === undefined) return [];
    const { totals } = figures;
    const name = analysis.files.length === 1 ? (process.name ?? process.id) : `${file}: ${process.name ?? process.id}`;
    const lowerBound = totals.complete ? null : t.lowerBound(totals.known, totals.needed);
    return [
      [`${name}, ${t.cases}`, figureCell(figures.casesPerYear, language), null],
      [`${name}, ${t.hours}`, figureCell(totals.annualHours, language), lowerBound],
      [`${name}, ${t.waiting}`, figureCell(totals.waitingHoursPerCase, language), t.waitingNote],
      ...cycleRows(name, cycleTimes.get(file)?.get(process.id) ?? null, language),
      [`${name}, ${t.counting}`, t[figures.method], figures.method === 'exact' ? null : t.approximationNote],
    ];
  });
}

function cycleRows(name: string, cycleTime: CycleTime | null, language: Language): readonly Row[] {
  if (cycleTime === null) return [];
  const t = TEXTS[language];
  const note = [t.cycleNote(cycleTime.runs), ...(cycleTime.complete ? [] : [t.cycleIncomplete])].join(' ');
  return [
    [`${name}, ${t.cycleMean}`, cycleTime.meanMinutes / 60, note],
    [`${name}, ${t.cycleHalf}`, cycleTime.p50Minutes / 60, null],
    [`${name}, ${t.cycleMost}`, cycleTime.p90Minutes / 60, null],
  ];
}

function settingRows({ criteria, analysis }: Report, language: Language): readonly Row[] {
  const t = TEXTS[language];
  const order = (groups: readonly (readonly (keyof typeof CRITERION_WORDS)[])[]): string =>
    groups.map((group) => group.map((criterion) => CRITERION_WORDS[criterion][language]).join(' = ')).join(' > ');
  return [
    [t.benefitOrder, null, order(criteria.benefitOrder)],
    [t.effortOrder, null, order(criteria.effortOrder)],
    [t.alpha, criteria.alpha, t.alphaNote],
    ...Object.entries(criteria.anchors).map(([criterion, points]): Row => [
      `${t.anchors}: ${CRITERION_WORDS[criterion as keyof typeof CRITERION_WORDS][language]}`,
      null,
      points.map(([x, value]) => `${formatNumber(x, language)} → ${formatNumber(value, language)}`).join('; '),
    ]),
    [t.draws, analysis.ranking.draws, t.drawsNote],
    [t.seed, String(analysis.seed), t.seedNote],
  ];
}

/** What the guard rails are based on, and what they are not. */
function ruleRows({ rules, date }: Report, language: Language): readonly Row[] {
  const t = TEXTS[language];
  const { version, asOf, reviewDue, overdue } = ruleStatus(rules, date);
  const { footer, old } = disclaimerTexts(rules, date, language);
  return [
    [t.rules, version, footer],
    [t.rulesAsOf, asOf, old],
    [t.rulesDue, reviewDue, overdue ? t.rulesOverdue : null],
  ];
}

const oddityRows = ({ file, problems, issues, model, annotations, flow }: FileAnalysis, language: Language): readonly Row[] => [
  ...problems.map((problem): Row => [file, TEXTS[language].problem, problemText(problem, language)]),
  ...flow.findings.map((finding): Row => {
    const { severity, sentence } = writeFinding(finding, model, annotations, language);
    return [file, TEXTS[language][severity], sentence];
  }),
  ...issues.map((issue): Row => [file, TEXTS[language].issue, issueText(issue, language)]),
];

const TEXTS = {
  de: {
    sheet: 'Methode und Annahmen',
    what: 'Angabe',
    value: 'Wert',
    explanation: 'Erläuterung',
    report: 'Bericht',
    date: 'Stand',
    tool: 'Programm',
    files: 'Dateien',
    steps: 'Schritte',
    tagged: 'eingeordnet',
    timed: 'mit Bearbeitungszeit',
    cases: 'Fälle pro Jahr',
    hours: 'Stunden pro Jahr',
    waiting: 'Liegezeit je Fall (h)',
    waitingNote: 'Summe über alle Schritte; bei gleichzeitiger Arbeit länger als die Durchlaufzeit.',
    cycleMean: 'Durchlaufzeit im Mittel (h)',
    cycleHalf: 'Durchlaufzeit, die Hälfte der Fälle (h)',
    cycleMost: 'Durchlaufzeit, neun von zehn Fällen (h)',
    cycleNote: (runs: number) =>
      `Aus ${formatNumber(runs, 'de')} durchgespielten Fällen mit festem Startwert; ohne Warten auf beschäftigte Menschen.`,
    cycleIncomplete: 'Untergrenze: nicht alle Zeiten sind bekannt.',
    counting: 'Zählung',
    exact: 'exakt',
    approximation: 'Näherung',
    approximationNote: 'Zu viele Zustände für die exakte Rechnung; Ergebnis einer Simulation mit festem Startwert.',
    lowerBound: (known: number, needed: number) => `Unvollständig, mindestens: Stunden bekannt bei ${known} von ${needed} Schritten.`,
    benefitOrder: 'Reihenfolge Nutzen',
    effortOrder: 'Reihenfolge Aufwand',
    alpha: 'Gewicht Nutzen gegen Aufwand',
    alphaNote: 'Annahme, einstellbar: Priorität = Gewicht × Nutzen + (1 − Gewicht) × (100 − Aufwand).',
    anchors: 'Ankerpunkte',
    draws: 'Ziehungen',
    drawsNote: 'So oft wurden alle Spannen und Gewichte gemeinsam gezogen, um zu sehen, wie fest die Reihenfolge steht.',
    seed: 'Startwert',
    seedNote: 'Gleicher Startwert, gleiche Ergebnisse auf jedem Rechner.',
    rules: 'Regelpaket der Leitplanken',
    rulesAsOf: 'Rechtsstand vom',
    rulesDue: 'Neu durchzusehen bis',
    rulesOverdue: 'Die Durchsicht der Regeln ist überfällig.',
    legend: 'Legende',
    problem: 'nicht gelesen',
    issue: 'aufgefallen',
    error: 'Fehler im Ablauf',
    warning: 'bitte prüfen',
    note: 'Annahme',
  },
  en: {
    sheet: 'Method and assumptions',
    what: 'Item',
    value: 'Value',
    explanation: 'Explanation',
    report: 'Report',
    date: 'As of',
    tool: 'Program',
    files: 'Files',
    steps: 'Steps',
    tagged: 'tagged',
    timed: 'with handling time',
    cases: 'cases per year',
    hours: 'hours per year',
    waiting: 'waiting per case (h)',
    waitingNote: 'Sum over all steps; with parallel work longer than the cycle time.',
    cycleMean: 'cycle time, mean (h)',
    cycleHalf: 'cycle time, half of the cases (h)',
    cycleMost: 'cycle time, nine of ten cases (h)',
    cycleNote: (runs: number) =>
      `From ${formatNumber(runs, 'en')} cases played through with a fixed seed; without waiting for busy people.`,
    cycleIncomplete: 'Lower bound: not all times are known.',
    counting: 'counting',
    exact: 'exact',
    approximation: 'approximation',
    approximationNote: 'Too many states for the exact calculation; result of a simulation with a fixed seed.',
    lowerBound: (known: number, needed: number) => `Incomplete, at least: hours known for ${known} of ${needed} steps.`,
    benefitOrder: 'Order of benefit',
    effortOrder: 'Order of effort',
    alpha: 'Weight of benefit against effort',
    alphaNote: 'Assumption, can be set: priority = weight × benefit + (1 − weight) × (100 − effort).',
    anchors: 'Anchors',
    draws: 'Draws',
    drawsNote: 'How often all ranges and weights were drawn together to see how firm the order is.',
    seed: 'Seed',
    seedNote: 'Same seed, same results on every machine.',
    rules: 'Rule pack of the guard rails',
    rulesAsOf: 'Law as of',
    rulesDue: 'To be gone through again by',
    rulesOverdue: 'The review of the rules is overdue.',
    legend: 'Legend',
    problem: 'not read',
    issue: 'noticed',
    error: 'error in the flow',
    warning: 'please check',
    note: 'assumption',
  },
} as const satisfies Record<Language, unknown>;
