import type { Translated } from '../language.ts';
import type { ItemState, KompassPointState } from './kompass-point.ts';
import type { FoundationKind, WaveKind } from './roadmap.ts';

/** States of one of the ten points. */
export const STATE_TEXT: Readonly<Record<KompassPointState['state'], Translated>> = {
  ready: { de: 'bereit', en: 'ready' },
  open: { de: 'offen', en: 'open' },
  blocked: { de: 'erst lösen', en: 'solve first' },
};

/** Answers to one entry of a checklist. */
export const ITEM_TEXT: Readonly<Record<ItemState, Translated>> = {
  yes: { de: 'ja', en: 'yes' },
  no: { de: 'nein', en: 'no' },
  unknown: { de: 'noch offen', en: 'still open' },
  notApplicable: { de: 'hier nicht nötig', en: 'not needed here' },
};

/** Waves of the roadmap. */
export const WAVE_TEXT: Readonly<Record<WaveKind, Translated>> = {
  foundations: { de: 'Grundlagen zuerst', en: 'Foundations first' },
  quickWins: { de: 'Schnell wirksam', en: 'Quick wins' },
  pilots: { de: 'Erproben', en: 'Pilots' },
  later: { de: 'Später', en: 'Later' },
};

/** Groundwork that several use cases share. */
export const FOUNDATION_TEXT: Readonly<Record<FoundationKind, Translated>> = {
  process: {
    de: 'Prozess vollständig aufnehmen: Einordnung, Zeiten, Fallzahlen, Soll',
    en: 'Capture the process fully: tags, times, cases, target',
  },
  data: { de: 'Datenquellen, Qualität und Schnittstellen klären', en: 'Clarify data sources, quality and interfaces' },
  coDetermination: {
    de: 'Interessenvertretung beteiligen und Mitbestimmung klären',
    en: 'Involve the staff representation and settle co-determination',
  },
  dataProtection: { de: 'Datenschutz und rechtliche Einstufung klären', en: 'Clarify data protection and legal classification' },
  training: { de: 'Einweisung vorbereiten', en: 'Prepare the introduction' },
  governance: { de: 'Zuständigkeit und Lenkungskreis festlegen', en: 'Define responsibility and steering group' },
};
