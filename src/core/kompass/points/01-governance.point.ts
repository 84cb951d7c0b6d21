import { doneState, isFor, planned } from '../judge.ts';
import type { KompassPointDefinition } from '../kompass-point.ts';

export const governance: KompassPointDefinition = {
  point: 1,
  title: { de: 'Zuständigkeit und Risiko', en: 'Responsibility and risk' },
  question: { de: 'Wer entscheidet, und sind die Risiken aufgeschrieben?', en: 'Who decides, and are the risks written down?' },
  checklist: [
    {
      id: '1.steering',
      text: {
        de: 'Ein Lenkungskreis oder eine benannte Stelle entscheidet über KI-Vorhaben.',
        en: 'A steering group or named body decides on AI projects.',
      },
      todo: {
        de: 'Lenkungskreis mit Leitung, Fachbereich, IT, Datenschutz und Interessenvertretung benennen.',
        en: 'Name a steering group with leadership, practice, IT, data protection and staff representation.',
      },
      level: 'organisation',
      blocking: false,
    },
    {
      id: '1.register',
      text: {
        de: 'Es gibt eine Liste aller KI-Anwendungen im Haus, auch der inoffiziell genutzten.',
        en: 'There is a list of all AI applications in use, including unofficial ones.',
      },
      todo: {
        de: 'Liste anlegen: Zweck, Daten, Anbieter, verantwortliche Person.',
        en: 'Create the list: purpose, data, provider, responsible person.',
      },
      level: 'organisation',
      blocking: false,
    },
    {
      id: '1.assigned',
      text: {
        de: 'Jeder wichtige rechtliche Punkt hat eine zuständige Person und ein Datum.',
        en: 'Every important legal item has a person in charge and a date.',
      },
      todo: {
        de: 'Zu jeder Maßnahme der Stufen „Stopp“ und „Wichtig“ Person und Termin eintragen.',
        en: 'Enter a person and a date for every measure marked "stop" or "important".',
      },
      level: 'useCase',
      blocking: false,
      evaluate: (_, facts) => {
        const grave = planned(facts).filter(({ applies, severity }) => applies && (severity === 'stopp' || severity === 'hoch'));
        if (grave.length === 0) return facts.guardRails.open.length > 0 ? 'unknown' : 'notApplicable';
        return grave.every(({ done, owner, due }) => done || (owner !== null && due !== null)) ? 'yes' : 'no';
      },
    },
    {
      id: '1.stops',
      text: {
        de: 'Kein Punkt der Stufe „Stopp“ ist ungeklärt (Mitbestimmung siehe Punkt 7).',
        en: 'No item marked "stop" is unsettled (co-determination: see point 7).',
      },
      todo: {
        de: 'Stopp-Punkte vor jedem weiteren Schritt lösen und als erledigt eintragen.',
        en: 'Settle stop items before any further step and enter them as done.',
      },
      level: 'useCase',
      blocking: true,
      evaluate: (_, facts) => doneState(facts, (measure) => measure.severity === 'stopp' && !isFor('staff')(measure)),
    },
    {
      id: '1.documents',
      text: {
        de: 'Folgenabschätzung, Verträge und Nachweise zum Datenschutz liegen vor.',
        en: 'Impact assessment, contracts and data protection records are in place.',
      },
      todo: { de: 'Datenschutz-Maßnahmen abarbeiten und ablegen.', en: 'Work through the data protection measures and file them.' },
      level: 'useCase',
      blocking: false,
      evaluate: (_, facts) => doneState(facts, isFor('data')),
    },
  ],
};
