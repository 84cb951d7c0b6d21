import { fromFlag } from '../judge.ts';
import type { KompassPointDefinition } from '../kompass-point.ts';

export const metrics: KompassPointDefinition = {
  point: 6,
  title: { de: 'Kennzahlen', en: 'Metrics' },
  question: {
    de: 'Woran merken wir, dass es hilft, und wann schauen wir nach?',
    en: 'How do we notice that it helps, and when do we look?',
  },
  checklist: [
    {
      id: '6.baseline',
      text: { de: 'Der heutige Aufwand in Stunden ist bekannt.', en: "Today's effort in hours is known." },
      todo: {
        de: 'Fallzahlen und Minuten der Schritte eintragen, notfalls eine Woche messen.',
        en: 'Enter case numbers and minutes of the steps; measure for a week if need be.',
      },
      level: 'useCase',
      blocking: false,
      evaluate: ({ hoursKnown }) => (hoursKnown ? 'yes' : 'unknown'),
    },
    {
      id: '6.expectation',
      text: { de: 'Die erwartete Ersparnis ist mit Spanne geschätzt.', en: 'The expected saving is estimated with a range.' },
      todo: { de: 'Abdeckung und Zeitersparnis gemeinsam schätzen.', en: 'Estimate coverage and time saving together.' },
      level: 'useCase',
      blocking: false,
      evaluate: ({ savingKnown }) => (savingKnown ? 'yes' : 'unknown'),
    },
    {
      id: '6.kpis',
      text: {
        de: 'Zwei oder drei Kennzahlen sind gewählt, auch eine für Qualität.',
        en: 'Two or three metrics are chosen, one of them for quality.',
      },
      todo: { de: 'Kennzahlen auswählen und heutigen Wert notieren.', en: "Choose metrics and note today's value." },
      level: 'useCase',
      blocking: false,
      evaluate: ({ kpis }) => (kpis > 0 ? null : 'no'),
    },
    {
      id: '6.review',
      text: { de: 'Ein Termin für die Überprüfung steht fest.', en: 'A date for the review is set.' },
      todo: {
        de: 'Termin in drei bis sechs Monaten setzen und Beteiligte einladen.',
        en: 'Set a date in three to six months and invite the people involved.',
      },
      level: 'useCase',
      blocking: false,
      day: 'reviewDate',
      evaluate: (_, { reviewDate, today }) => fromFlag(reviewDate === null ? null : reviewDate >= today),
    },
    {
      id: '6.monitoring',
      text: {
        de: 'Fehler und Abweichungen im Betrieb werden bemerkt und gemeldet.',
        en: 'Errors and deviations in operation are noticed and reported.',
      },
      todo: {
        de: 'Festlegen, wer Stichproben zieht und wohin Fehler gemeldet werden.',
        en: 'Decide who takes samples and where errors are reported.',
      },
      level: 'useCase',
      blocking: false,
    },
  ],
};
