import type { EstimateName } from '#core/use-cases/use-case-edit.ts';
import { defineTexts } from '../../language/use-texts.ts';

export type ScaleName = Extract<EstimateName, 'quality' | 'people' | 'technology' | 'legal' | 'change'>;

interface EstimateTexts {
  readonly label: string;
  readonly suffix: string;
}

type Five = readonly [string, string, string, string, string];

interface Table {
  readonly estimates: Readonly<Record<EstimateName, EstimateTexts>>;
  /** Words for 0 to 4 (method 2: none, low, medium, high, very high), in the words of the thing itself. */
  readonly scales: Readonly<Record<ScaleName, Five>>;
  readonly unknown: string;
  readonly span: string;
  readonly choices: string;
}

const de: Table = {
  estimates: {
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
  },
  scales: {
    quality: ['wird nicht besser', 'etwas besser', 'spürbar besser', 'deutlich besser', 'sehr viel besser'],
    people: ['keine Wirkung', 'etwas leichter', 'spürbar leichter', 'deutlich leichter', 'sehr viel leichter'],
    technology: ['schon vorhanden', 'leicht', 'mittel', 'schwierig', 'sehr schwierig'],
    legal: ['nichts zu klären', 'wenig', 'übliche Prüfung', 'viel', 'sehr viel'],
    change: ['keine', 'klein', 'mittel', 'groß', 'sehr groß'],
  },
  unknown: 'weiß nicht',
  span: 'Spanne angeben',
  choices: 'In Worten wählen',
};

const en: Table = {
  estimates: {
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
  },
  scales: {
    quality: ['no better', 'a little better', 'noticeably better', 'clearly better', 'very much better'],
    people: ['no effect', 'a little easier', 'noticeably easier', 'clearly easier', 'very much easier'],
    technology: ['already there', 'easy', 'medium', 'difficult', 'very difficult'],
    legal: ['nothing to settle', 'little', 'the usual check', 'much', 'very much'],
    change: ['none', 'small', 'medium', 'large', 'very large'],
  },
  unknown: 'don’t know',
  span: 'Give a range',
  choices: 'Choose in words',
};

export const estimateTexts = defineTexts<Table>({ de, en });

const SHARES: ReadonlySet<EstimateName> = new Set(['coverage', 'timeSaving']);

export const isScale = (name: EstimateName): name is ScaleName => Object.hasOwn(de.scales, name);
export const isShare = (name: EstimateName): boolean => SHARES.has(name);
