import type { Criterion } from './criteria.ts';
import type { ScoreInput } from './ranking.ts';
import { formatNumber } from '../annotation/number-format.ts';
import type { Language, Translated } from '../language.ts';

export interface InputText {
  /** With article in German, so that it fits into a sentence. */
  readonly name: Translated;
  readonly amount: (value: number, language: Language) => string;
}

const plain = (value: number, language: Language): string => formatNumber(value, language, 2);
const withUnit = (de: string, en: string) => (value: number, language: Language) =>
  `${plain(value, language)} ${language === 'de' ? de : en}`;
const share = (value: number, language: Language): string => `${formatNumber(value * 100, language, 2)}${language === 'de' ? ' ' : ''}%`;
const ofFour = (value: number, language: Language): string => `${plain(value, language)} ${language === 'de' ? 'von 4' : 'of 4'}`;

/** Inputs of the score as sentences name them. */
export const INPUT_TEXTS: Readonly<Record<ScoreInput | 'annualHours', InputText>> = {
  annualHours: {
    name: { de: 'Zeiten oder Häufigkeit der Schritte', en: 'times or frequency of the steps' },
    amount: withUnit('Stunden im Jahr', 'hours a year'),
  },
  casesPerYear: { name: { de: 'die Zahl der Fälle im Jahr', en: 'the number of cases a year' }, amount: withUnit('Fälle', 'cases') },
  handlingMinutes: { name: { de: 'die Bearbeitungszeit', en: 'the handling time' }, amount: withUnit('min', 'min') },
  coverage: { name: { de: 'der Anteil der Fälle', en: 'the share of cases' }, amount: share },
  timeSaving: { name: { de: 'die Zeitersparnis', en: 'the time saved' }, amount: share },
  reviewMinutes: { name: { de: 'die Kontrollzeit je Ausführung', en: 'the review time per execution' }, amount: withUnit('min', 'min') },
  operationHoursPerYear: {
    name: { de: 'der Aufwand für Betrieb und Pflege', en: 'the effort of operation and care' },
    amount: withUnit('h im Jahr', 'h a year'),
  },
  days: { name: { de: 'die Verkürzung je Fall', en: 'the time gained per case' }, amount: withUnit('Tage', 'days') },
  quality: { name: { de: 'die Wirkung auf Qualität und Risiko', en: 'the effect on quality and risk' }, amount: ofFour },
  people: { name: { de: 'die Wirkung für Menschen', en: 'the effect on people' }, amount: ofFour },
  personDays: {
    name: { de: 'der Aufwand der Einführung', en: 'the effort of introduction' },
    amount: withUnit('Personentage', 'person-days'),
  },
  technology: { name: { de: 'die technische Schwierigkeit', en: 'the technical difficulty' }, amount: ofFour },
  legal: {
    name: { de: 'der Aufwand für Datenschutz, Recht und Mitbestimmung', en: 'the effort of data protection, law and co-determination' },
    amount: ofFour,
  },
  change: { name: { de: 'die Veränderung für das Team', en: 'the change for the team' }, amount: ofFour },
};

/** A criterion with its figure, as an argument for or against. */
export const CRITERION_TEXTS: Readonly<Record<Criterion, (x: number, language: Language) => string>> = {
  netHours: (x, language) =>
    language === 'de' ? `${formatNumber(x, language, 1)} Stunden netto im Jahr` : `${formatNumber(x, language, 1)} net hours a year`,
  days: (x, language) => (language === 'de' ? `${plain(x, language)} Tage kürzer je Fall` : `${plain(x, language)} days shorter per case`),
  quality: (x, language) => `${language === 'de' ? 'Qualität und Risiko mit' : 'quality and risk at'} ${ofFour(x, language)}`,
  people: (x, language) => `${language === 'de' ? 'Wirkung für Menschen mit' : 'effect on people at'} ${ofFour(x, language)}`,
  personDays: (x, language) =>
    language === 'de' ? `${plain(x, language)} Personentage für die Einführung` : `${plain(x, language)} person-days to introduce`,
  technology: (x, language) => `${language === 'de' ? 'technische Schwierigkeit mit' : 'technical difficulty at'} ${ofFour(x, language)}`,
  legal: (x, language) =>
    `${language === 'de' ? 'Datenschutz, Recht und Mitbestimmung mit' : 'data protection, law and co-determination at'} ${ofFour(x, language)}`,
  change: (x, language) => `${language === 'de' ? 'Veränderung für das Team mit' : 'change for the team at'} ${ofFour(x, language)}`,
};
