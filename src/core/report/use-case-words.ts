import type { Criterion } from '../ranking/criteria.ts';
import type { EstimateName } from '../use-cases/use-case-edit.ts';
import type { Quadrant } from '../ranking/ranking.ts';
import type { Translated } from '../language.ts';

/** Criteria as people call them (method 4). */
export const CRITERION_WORDS: Readonly<Record<Criterion, Translated>> = {
  netHours: { de: 'Netto-Stunden pro Jahr', en: 'net hours per year' },
  days: { de: 'Tage je Fall', en: 'days per case' },
  quality: { de: 'Qualität und Risiko', en: 'quality and risk' },
  people: { de: 'Wirkung für Menschen', en: 'effect on people' },
  personDays: { de: 'Personentage', en: 'person-days' },
  technology: { de: 'Technik', en: 'technology' },
  legal: { de: 'Datenschutz, Recht, Mitbestimmung', en: 'privacy, law, co-determination' },
  change: { de: 'Veränderung', en: 'change' },
};

/** Inputs of a use case as people call them; `annualHours` = minutes or executions of some step. */
export const INPUT_WORDS: Readonly<Record<EstimateName | 'annualHours', Translated>> = {
  annualHours: { de: 'Stunden heute', en: 'hours today' },
  coverage: { de: 'Abdeckung', en: 'coverage' },
  timeSaving: { de: 'Zeitersparnis', en: 'time saving' },
  reviewMinutes: { de: 'Kontrollzeit', en: 'review time' },
  operationHoursPerYear: { de: 'Betriebsaufwand', en: 'operation' },
  days: CRITERION_WORDS.days,
  quality: CRITERION_WORDS.quality,
  people: CRITERION_WORDS.people,
  personDays: CRITERION_WORDS.personDays,
  technology: CRITERION_WORDS.technology,
  legal: CRITERION_WORDS.legal,
  change: CRITERION_WORDS.change,
};

/** Method 4: quadrants at 50/50. */
export const QUADRANT_WORDS: Readonly<Record<Quadrant, Translated>> = {
  first: { de: 'zuerst', en: 'first' },
  plan: { de: 'planen', en: 'plan' },
  alongside: { de: 'mitnehmen', en: 'alongside' },
  later: { de: 'zurückstellen', en: 'later' },
};
