import type { EstimateName, Candidate } from '#core/analysis.ts';
import { defineTexts } from '../../language/use-texts.ts';

interface EstimateTexts {
  readonly label: string;
  readonly suffix: string;
}

const deEstimates: Readonly<Record<EstimateName, EstimateTexts>> = {
  coverage: { label: 'In wie viel Prozent der Fälle hilft es?', suffix: '' },
  timeSaving: { label: 'Wie viel Zeit spart es dort?', suffix: '' },
  reviewMinutes: { label: 'Kontrolle durch Menschen', suffix: 'Minuten je Ausführung' },
  operationHoursPerYear: { label: 'Betrieb und Pflege', suffix: 'Stunden im Jahr' },
  days: { label: 'Kürzere Dauer je Fall', suffix: 'Tage' },
  quality: { label: 'Qualität und Risiko', suffix: '0 bis 4' },
  people: { label: 'Wirkung für Menschen', suffix: '0 bis 4' },
  personDays: { label: 'Aufwand der Einführung', suffix: 'Personentage' },
  technology: { label: 'Technische Schwierigkeit', suffix: '0 bis 4' },
  legal: { label: 'Datenschutz, Recht, Mitbestimmung', suffix: '0 bis 4' },
  change: { label: 'Veränderung für das Team', suffix: '0 bis 4' },
};

const enEstimates: Readonly<Record<EstimateName, EstimateTexts>> = {
  coverage: { label: 'In what percentage of cases does it help?', suffix: '' },
  timeSaving: { label: 'How much time does it save there?', suffix: '' },
  reviewMinutes: { label: 'Checking by people', suffix: 'minutes per execution' },
  operationHoursPerYear: { label: 'Operation and care', suffix: 'hours a year' },
  days: { label: 'Shorter duration per case', suffix: 'days' },
  quality: { label: 'Quality and risk', suffix: '0 to 4' },
  people: { label: 'Effect for people', suffix: '0 to 4' },
  personDays: { label: 'Effort of introduction', suffix: 'person-days' },
  technology: { label: 'Technical difficulty', suffix: '0 to 4' },
  legal: { label: 'Data protection, law, co-determination', suffix: '0 to 4' },
  change: { label: 'Change for the team', suffix: '0 to 4' },
};

const deKinds: Readonly<Record<Candidate['kind'], string>> = { section: 'Abschnitt', theme: 'Thema', withoutTechnology: 'Ohne Technik' };
const enKinds: Readonly<Record<Candidate['kind'], string>> = {
  section: 'Section',
  theme: 'Theme',
  withoutTechnology: 'Without technology',
};

export const listTexts = defineTexts({
  de: {
    calculating: 'Wird berechnet …',
    title: (ranked: number, open: number) =>
      ranked === 0 ? `${count(open, 'Use Case', 'Use Cases')} zu klären` : `${count(ranked, 'Use Case', 'Use Cases')}, gereiht`,
    won: (hours: string) => `Rund ${hours} Stunden im Jahr für Menschen gewonnen`,
    wonAtLeast: (hours: string) => `Aus den bekannten Angaben ${hours} Stunden im Jahr für Menschen gewonnen`,
    nothingWonYet: 'Noch fehlen Schätzungen für eine Reihung',
    human: (steps: number) => `${count(steps, 'Schritt', 'Schritte')} bewusst menschlich`,
    export: 'Liste exportieren',
    none: 'Noch keine Use Cases',
    noneBody:
      'Use Cases entstehen aus benachbarten Schritten mit gleicher Einordnung und aus Problemfeldern, die mehrfach vorkommen. Der erste Schritt ist, Schritte einzuordnen.',
    startTagging: 'Schritte einordnen',
    group: (letter: string) => `Gruppe ${letter}`,
    groupHints: { alone: 'klar vor den folgenden', tied: 'gleichauf; die Reihenfolge innerhalb ist nicht gesichert' },
    clarify: 'Erst klären',
    clarifyHint: 'Angaben reichen noch nicht für einen Platz',
    columns: { net: 'netto', benefit: 'Nutzen', effort: 'Aufwand', stability: 'Platz 1 · erste drei' },
    steps: (number: number) => count(number, 'Schritt', 'Schritte'),
    kinds: deKinds,
    completeTo: (percent: string) => `vollständig zu ${percent}`,
    today: (hours: string) => `heute ${hours} im Jahr`,
    hoursWon: 'Stunden für Menschen gewonnen, pro Jahr',
    hoursToday: (number: number) => `Heute in ${count(number, 'Schritt', 'Schritten')}`,
    hoursGross: (coverage: string, saving: string) => `× ${coverage} der Fälle × ${saving} Ersparnis`,
    hoursReview: (minutes: string) => `− Kontrolle, ${minutes} min je Ausführung`,
    hoursOperation: '− Betrieb und Pflege',
    net: 'netto',
    whatIs: 'Worum es geht',
    why: 'Warum hier?',
    technology: 'Technik',
    estimatesBenefit: 'Nutzen schätzen',
    estimatesEffort: 'Aufwand schätzen',
    estimates: deEstimates,
    drop: 'Beiseitelegen',
    restore: 'Zurückholen',
    droppedTitle: 'Beiseitegelegt',
    stepsTitle: 'Schritte',
    peopleTitle: 'Beteiligte',
    showStep: 'In der Zeichnung zeigen',
    matrix: 'Nutzen und Aufwand',
    matrixLabel: (number: number) => `Matrix aus Nutzen und Aufwand mit ${count(number, 'Use Case', 'Use Cases')}`,
    matrixEmpty: 'Sobald Nutzen und Aufwand geschätzt sind, steht hier jeder Use Case an seinem Platz.',
    low: 'gering',
    high: 'hoch',
    benefit: 'Nutzen',
    effort: 'Aufwand',
    ellipse: (draws: string) => `Gestrichelt: was die Schätzspannen zulassen. Reihung aus ${draws} Ziehungen.`,
    howSure: 'Wie sicher ist die Reihenfolge?',
    beats: (a: number, b: number, percent: string) => `Nr. ${a} schlägt Nr. ${b} in ${percent}`,
    verdict: { level: 'gleichauf', rather: 'eher vor', clearly: 'klar vor' },
    unknown: 'unbekannt',
  },
  en: {
    calculating: 'Calculating …',
    title: (ranked: number, open: number) =>
      ranked === 0 ? `${count(open, 'use case', 'use cases')} to clarify` : `${count(ranked, 'use case', 'use cases')}, ranked`,
    won: (hours: string) => `About ${hours} hours a year won for people`,
    wonAtLeast: (hours: string) => `${hours} hours a year won for people, from what is known`,
    nothingWonYet: 'Estimates are still missing for a ranking',
    human: (steps: number) => `${count(steps, 'step', 'steps')} human on purpose`,
    export: 'Export list',
    none: 'No use cases yet',
    noneBody:
      'Use cases come from neighbouring steps with the same tag and from problem fields that occur repeatedly. The first thing to do is to tag steps.',
    startTagging: 'Tag steps',
    group: (letter: string) => `Group ${letter}`,
    groupHints: { alone: 'clearly ahead of the following', tied: 'level; the order inside is not certain' },
    clarify: 'Clarify first',
    clarifyHint: 'Not enough information for a place yet',
    columns: { net: 'net', benefit: 'benefit', effort: 'effort', stability: 'rank 1 · top three' },
    steps: (number: number) => count(number, 'step', 'steps'),
    kinds: enKinds,
    completeTo: (percent: string) => `${percent} complete`,
    today: (hours: string) => `${hours} a year today`,
    hoursWon: 'Hours won for people, per year',
    hoursToday: (number: number) => `Today in ${count(number, 'step', 'steps')}`,
    hoursGross: (coverage: string, saving: string) => `× ${coverage} of cases × ${saving} saved`,
    hoursReview: (minutes: string) => `− checking, ${minutes} min per execution`,
    hoursOperation: '− operation and care',
    net: 'net',
    whatIs: 'What it is about',
    why: 'Why here?',
    technology: 'Technology',
    estimatesBenefit: 'Estimate the benefit',
    estimatesEffort: 'Estimate the effort',
    estimates: enEstimates,
    drop: 'Put aside',
    restore: 'Bring back',
    droppedTitle: 'Put aside',
    stepsTitle: 'Steps',
    peopleTitle: 'People concerned',
    showStep: 'Show in the drawing',
    matrix: 'Benefit and effort',
    matrixLabel: (number: number) => `Matrix of benefit and effort with ${count(number, 'use case', 'use cases')}`,
    matrixEmpty: 'Once benefit and effort are estimated, every use case has its place here.',
    low: 'low',
    high: 'high',
    benefit: 'Benefit',
    effort: 'Effort',
    ellipse: (draws: string) => `Dashed: what the ranges allow. Order from ${draws} draws.`,
    howSure: 'How sure is the order?',
    beats: (a: number, b: number, percent: string) => `No. ${a} beats no. ${b} in ${percent}`,
    verdict: { level: 'level', rather: 'rather ahead', clearly: 'clearly ahead' },
    unknown: 'unknown',
  },
});

/** "1 Schritt", "3 Schritte". */
function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
