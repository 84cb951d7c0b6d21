import { fromFlag } from '../judge.ts';
import type { KompassPointDefinition } from '../kompass-point.ts';

export const process: KompassPointDefinition = {
  point: 10,
  title: { de: 'Prozess verstanden', en: 'Process understood' },
  question: { de: 'Kennen wir den Ablauf gut genug, um ihn zu ändern?', en: 'Do we know the process well enough to change it?' },
  checklist: [
    {
      id: '10.tags',
      text: { de: 'Alle Schritte sind eingeordnet.', en: 'All steps are tagged.' },
      todo: {
        de: 'Offene Schritte einordnen: automatisierbar, KI-gestützt oder menschlich.',
        en: 'Tag open steps: automatable, AI-supported or human.',
      },
      level: 'useCase',
      blocking: false,
      evaluate: (_, { process: { steps, tagged } }) => (steps === 0 ? 'unknown' : fromFlag(tagged >= steps)),
    },
    {
      id: '10.times',
      text: {
        de: 'Alle Schritte haben eine Bearbeitungszeit, die Fallzahl ist bekannt.',
        en: 'All steps have a handling time, the number of cases is known.',
      },
      todo: {
        de: 'Minuten je Schritt und Fälle pro Jahr eintragen, auch als Spanne.',
        en: 'Enter minutes per step and cases per year, a range will do.',
      },
      level: 'useCase',
      blocking: false,
      evaluate: (_, { process: { steps, timed, casesKnown } }) => (steps === 0 ? 'unknown' : fromFlag(timed >= steps && casesKnown)),
    },
    {
      id: '10.problems',
      text: { de: 'Die Problemfelder an den Schritten sind benannt.', en: 'The problem fields at the steps are named.' },
      todo: { de: 'Mit den Beteiligten sammeln, wo es hakt.', en: 'Collect with the people involved where it gets stuck.' },
      level: 'useCase',
      blocking: false,
      evaluate: ({ problems }) => (problems > 0 ? 'yes' : null),
    },
    {
      id: '10.target',
      text: {
        de: 'Neben dem Ist gibt es ein Soll: der Ablauf, wie er werden soll.',
        en: 'Beside the current process there is a target: how it shall become.',
      },
      todo: {
        de: 'Soll-Prozess zeichnen und mit dem Ist vergleichen.',
        en: 'Draw the target process and compare it with the current one.',
      },
      level: 'useCase',
      blocking: false,
      // Nobody looked whether there is one: then people say.
      evaluate: (_, { process: { hasTarget } }) => (hasTarget === null ? null : fromFlag(hasTarget)),
    },
  ],
};
