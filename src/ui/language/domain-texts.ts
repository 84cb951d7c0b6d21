import type { ProblemField, Tag } from '#core/annotation/annotation.ts';
import type { Basis } from '#core/annotation/quantity.ts';
import type { Quadrant } from '#core/analysis.ts';
import { defineTexts } from './use-texts.ts';

interface DomainTexts {
  readonly tag: Readonly<Record<Tag, string>>;
  readonly tagMeaning: Readonly<Record<Tag, string>>;
  readonly problemField: Readonly<Record<ProblemField, string>>;
  readonly basis: Readonly<Record<Basis, string>>;
  readonly quadrant: Readonly<Record<Quadrant, string>>;
}

const de: DomainTexts = {
  tag: { automatable: 'automatisierbar', aiSupported: 'KI-gestützt', humanOnly: 'menschlich', open: 'offen' },
  tagMeaning: {
    automatable: 'Regel oder Software erledigt es',
    aiSupported: 'KI entwirft, ein Mensch prüft',
    humanOnly: 'Bleibt bewusst bei Menschen',
    open: 'Noch nicht entschieden',
  },
  problemField: {
    mediaBreak: 'Medienbruch',
    doubleEntry: 'Doppelerfassung',
    waiting: 'Wartezeit',
    searching: 'Suchaufwand',
    queries: 'Rückfragen',
    errorProne: 'Fehleranfälligkeit',
    deadlineRisk: 'Fristrisiko',
    paper: 'Papier',
    intransparency: 'Intransparenz',
    writingLoad: 'Schreibaufwand',
    missingInterface: 'fehlende Schnittstelle',
    inconsistentPractice: 'uneinheitliches Vorgehen',
    strain: 'Belastung',
  },
  basis: { measured: 'gemessen', estimated: 'geschätzt', assumed: 'angenommen' },
  quadrant: { first: 'zuerst', plan: 'planen', alongside: 'mitnehmen', later: 'zurückstellen' },
};

const en: DomainTexts = {
  tag: { automatable: 'automatable', aiSupported: 'AI-supported', humanOnly: 'human', open: 'open' },
  tagMeaning: {
    automatable: 'A rule or software does it',
    aiSupported: 'AI drafts, a person checks',
    humanOnly: 'Stays with people on purpose',
    open: 'Not decided yet',
  },
  problemField: {
    mediaBreak: 'media break',
    doubleEntry: 'double entry',
    waiting: 'waiting',
    searching: 'searching',
    queries: 'queries',
    errorProne: 'error-prone',
    deadlineRisk: 'deadline risk',
    paper: 'paper',
    intransparency: 'lack of transparency',
    writingLoad: 'writing load',
    missingInterface: 'missing interface',
    inconsistentPractice: 'inconsistent practice',
    strain: 'strain',
  },
  basis: { measured: 'measured', estimated: 'estimated', assumed: 'assumed' },
  quadrant: { first: 'first', plan: 'plan', alongside: 'alongside', later: 'later' },
};

/** The words of the field, the same in every view and export. */
export const domainTexts = defineTexts<DomainTexts>({ de, en });
