import type { PointNumber } from '#core/kompass/kompass-point.ts';
import type { FoundationKind } from '#core/kompass/roadmap.ts';
import { defineTexts } from '../../language/use-texts.ts';
import type { Standing } from './standing.ts';

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

type PointNames = Readonly<Record<PointNumber, string>>;
type StandingNames = Readonly<Record<Standing, string>>;

const deNames: PointNames = {
  1: 'Zuständigkeit',
  2: 'Verant\u00ADwortung',
  3: 'Pilot',
  4: 'Daten',
  5: 'Technik',
  6: 'Kennzahlen',
  7: 'Mitbe\u00ADstimmung',
  8: 'Befähigung',
  9: 'Haltung',
  10: 'Prozess',
};

const enNames: PointNames = {
  1: 'Governance',
  2: 'Ownership',
  3: 'Pilot',
  4: 'Data',
  5: 'Technology',
  6: 'Metrics',
  7: 'Participation',
  8: 'Enablement',
  9: 'Stance',
  10: 'Process',
};

const deStandings: StandingNames = { ready: 'bereit', underway: 'in Klärung', open: 'offen', blocked: 'erst lösen' };
const enStandings: StandingNames = { ready: 'ready', underway: 'under way', open: 'open', blocked: 'solve first' };

const deFoundations: Readonly<Record<FoundationKind, string>> = {
  process: 'Prozess aufnehmen',
  data: 'Daten',
  coDetermination: 'Mitbestimmung',
  dataProtection: 'Datenschutz',
  training: 'Einweisung',
  governance: 'Zuständigkeit',
};
const enFoundations: Readonly<Record<FoundationKind, string>> = {
  process: 'capturing the process',
  data: 'data',
  coDetermination: 'co-determination',
  dataProtection: 'data protection',
  training: 'introduction',
  governance: 'responsibility',
};

export const kompassTexts = defineTexts({
  de: {
    calculating: 'Wird berechnet …',
    subjects: 'Worum geht es?',
    whole: 'Ganze Mappe',
    wholeTitle: 'Kompass der Mappe',
    useCases: 'Use Cases',
    summary: (counts: Readonly<Record<Standing, number>>) =>
      [
        [counts.ready, deStandings.ready],
        [counts.underway, deStandings.underway],
        [counts.open, deStandings.open],
        [counts.blocked, deStandings.blocked],
      ]
        .filter(([number]) => number !== 0)
        .map(([number, word]) => `${number} ${word}`)
        .join(' · '),
    names: deNames,
    standings: deStandings,
    strip: 'Die zehn Punkte',
    pages: 'Kompass, Maßnahmen, Fahrplan',
    points: 'Zehn Punkte',
    tasks: 'Maßnahmen',
    roadmap: 'Fahrplan',
    print: 'Drucken',

    yes: 'Ja',
    no: 'Nein',
    dontKnow: 'Weiß nicht',
    day: 'Termin',
    fromData: 'aus dem Dokument ermittelt',
    notAnswered: 'noch nicht beantwortet',
    answered: 'beantwortet',
    forAll: 'gilt für alle Use Cases',
    perUseCase: (settled: number, of: number) => `bei ${settled} von ${count(of, 'Use Case', 'Use Cases')} geklärt`,
    blocking: 'muss vor dem Start gelöst sein',
    todo: 'Zu tun:',
    assign: 'Zuständig und Termin',
    by: (day: string) => `bis ${day}`,
    goTo: { guardRails: 'Zu den Leitplanken', steps: 'Zu den Schritten', useCases: 'Zu den Schätzungen' },

    comparison: 'Use Cases im Vergleich',
    noTasks: 'Hier ist nichts mehr zu tun.',
    sharedTasks: 'Für die ganze Einrichtung',
    agreedTasks: 'Vereinbart, nach Termin',
    noAgreedTasks:
      'Noch hat keine Maßnahme eines Use Case eine zuständige Person oder einen Termin. Die Maßnahmen stehen bei den einzelnen Use Cases.',
    tasksOpen: (open: number, done: number) => `${count(open, 'Maßnahme', 'Maßnahmen')} offen, ${done} erledigt`,
    blockingTask: 'hält den Start auf',
    source: { guardRail: 'Leitplanke', answer: 'Offene Antwort', checklist: (name: string) => `Punkt ${name}` },
    find: (question: string) => `Klären: ${question}`,

    roadmapTitle: 'Fahrplan der Mappe',
    roadmapLead: 'Erst die Grundlagen, dann was schnell wirkt. Ein Use Case steht nie vor dem, worauf er wartet.',
    serves: (useCases: number) => `für ${count(useCases, 'Use Case', 'Use Cases')}`,
    needs: 'wartet auf',
    foundationShort: deFoundations,
    emptyWave: 'Noch nichts',
    clarifyFirst: 'Erst klären',
    clarifyHint: 'Angaben reichen noch nicht für einen Platz.',
    excluded: 'Ausgeschlossen',
    excludedHint: 'Ein Verbot greift.',
    circular: 'Diese Use Cases warten gegenseitig aufeinander:',
  },
  en: {
    calculating: 'Calculating …',
    subjects: 'What is it about?',
    whole: 'Whole Mappe',
    wholeTitle: 'Kompass of the Mappe',
    useCases: 'Use cases',
    summary: (counts: Readonly<Record<Standing, number>>) =>
      [
        [counts.ready, enStandings.ready],
        [counts.underway, enStandings.underway],
        [counts.open, enStandings.open],
        [counts.blocked, enStandings.blocked],
      ]
        .filter(([number]) => number !== 0)
        .map(([number, word]) => `${number} ${word}`)
        .join(' · '),
    names: enNames,
    standings: enStandings,
    strip: 'The ten points',
    pages: 'Kompass, measures, roadmap',
    points: 'Ten points',
    tasks: 'Measures',
    roadmap: 'Roadmap',
    print: 'Print',

    yes: 'Yes',
    no: 'No',
    dontKnow: 'Don’t know',
    day: 'Date',
    fromData: 'worked out from the document',
    notAnswered: 'not answered yet',
    answered: 'answered',
    forAll: 'holds for all use cases',
    perUseCase: (settled: number, of: number) => `settled in ${settled} of ${count(of, 'use case', 'use cases')}`,
    blocking: 'must be solved before the start',
    todo: 'To do:',
    assign: 'Person and date',
    by: (day: string) => `by ${day}`,
    goTo: { guardRails: 'To the guard rails', steps: 'To the steps', useCases: 'To the estimates' },

    comparison: 'Use cases compared',
    noTasks: 'Nothing left to do here.',
    sharedTasks: 'For the whole organisation',
    agreedTasks: 'Agreed, by date',
    noAgreedTasks: 'No measure of a use case has a person or a date yet. The measures stand with the single use cases.',
    tasksOpen: (open: number, done: number) => `${count(open, 'measure', 'measures')} open, ${done} done`,
    blockingTask: 'holds up the start',
    source: { guardRail: 'Guard rail', answer: 'Open answer', checklist: (name: string) => `Point ${name}` },
    find: (question: string) => `Find out: ${question}`,

    roadmapTitle: 'Roadmap of the Mappe',
    roadmapLead: 'Foundations first, then what works quickly. A use case never stands before what it waits for.',
    serves: (useCases: number) => `for ${count(useCases, 'use case', 'use cases')}`,
    needs: 'waits for',
    foundationShort: enFoundations,
    emptyWave: 'Nothing yet',
    clarifyFirst: 'Clarify first',
    clarifyHint: 'Not enough information for a place yet.',
    excluded: 'Excluded',
    excludedHint: 'A prohibition applies.',
    circular: 'These use cases wait for each other:',
  },
});
