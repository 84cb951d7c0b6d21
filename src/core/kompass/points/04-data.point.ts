import { factOf } from '../judge.ts';
import type { ItemState, KompassPointDefinition } from '../kompass-point.ts';

const DATA_QUESTIONS = ['personal_data', 'art9_data', 'secret_data'];

export const data: KompassPointDefinition = {
  point: 4,
  title: { de: 'Daten', en: 'Data' },
  question: { de: 'Sind die nötigen Daten da, gut genug und erreichbar?', en: 'Are the necessary data there, good enough and reachable?' },
  checklist: [
    {
      id: '4.sources',
      text: {
        de: 'Die Datenquellen sind benannt: Unterlagen und Systeme an den Schritten.',
        en: 'The sources are named: documents and systems at the steps.',
      },
      todo: {
        de: 'An jedem Schritt eintragen, welche Unterlagen und Systeme genutzt werden.',
        en: 'Enter at every step which documents and systems are used.',
      },
      level: 'useCase',
      blocking: false,
      evaluate: ({ documents, systems }) => (documents.length + systems.length > 0 ? 'yes' : null),
    },
    {
      id: '4.classes',
      text: { de: 'Es ist geklärt, welche schutzbedürftigen Daten vorkommen.', en: 'It is clear which sensitive data occur.' },
      todo: { de: 'Die Fragen F1 bis F3 der Leitplanken beantworten.', en: 'Answer questions F1 to F3 of the guard rails.' },
      level: 'useCase',
      blocking: false,
      evaluate: (_, facts) => (DATA_QUESTIONS.every((attr) => factOf(facts, attr) !== undefined) ? 'yes' : 'unknown'),
    },
    {
      id: '4.quality',
      text: {
        de: 'Die Daten sind vollständig, aktuell und einheitlich genug für den Zweck.',
        en: 'The data are complete, current and uniform enough for the purpose.',
      },
      todo: {
        de: 'Stichprobe von 20 Fällen durchsehen: Lücken, Widersprüche, Dubletten.',
        en: 'Go through a sample of 20 cases: gaps, contradictions, doubles.',
      },
      level: 'useCase',
      blocking: false,
    },
    {
      id: '4.interfaces',
      text: { de: 'Für jedes System ist bekannt, wie man an die Daten kommt.', en: 'For every system it is known how to get at the data.' },
      todo: {
        de: 'Beim Hersteller nach Schnittstelle oder Export fragen und am Schritt eintragen.',
        en: 'Ask the vendor for an interface or export and enter it at the step.',
      },
      level: 'useCase',
      blocking: false,
      evaluate: ({ systems }): ItemState | null => {
        if (systems.length === 0) return null;
        if (systems.some(({ access }) => access === null)) return 'unknown';
        return systems.some(({ access }) => access === 'none') ? 'no' : 'yes';
      },
    },
  ],
};
