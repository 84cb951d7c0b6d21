import type { KompassPointDefinition } from '../kompass-point.ts';

export const stance: KompassPointDefinition = {
  point: 9,
  title: { de: 'Haltung', en: 'Stance' },
  question: {
    de: 'Passt das Vorhaben zu dem, wofür wir stehen, und trägt es die Leitung?',
    en: 'Does the project fit what we stand for, and does leadership carry it?',
  },
  checklist: [
    {
      id: '9.prohibition',
      text: { de: 'Kein Verbot steht dem Vorhaben entgegen.', en: 'No prohibition stands against the project.' },
      todo: {
        de: 'Fragen zum Verbot beantworten; greift es, das Vorhaben so ändern, dass es nicht mehr greift, oder aufgeben.',
        en: 'Answer the questions behind the prohibition; if it applies, change the project so that it no longer does, or give it up.',
      },
      level: 'useCase',
      blocking: true,
      evaluate: (_, { guardRails }) => {
        if (guardRails.excluded) return 'no';
        const open = guardRails.hits.some((hit) => hit.state === 'offen' && hit.effects.includes('verbot'));
        return open ? 'unknown' : 'yes';
      },
    },
    {
      id: '9.ceiling',
      text: {
        de: 'Die Einordnung der Schritte liegt nicht über der Obergrenze der Leitplanken.',
        en: 'The tags of the steps are not above the ceiling of the guard rails.',
      },
      todo: {
        de: 'Einordnung gemeinsam ändern oder begründen, warum die Leitplanke hier nicht passt.',
        en: 'Change the tags together or give reasons why the guard rail does not fit here.',
      },
      level: 'useCase',
      blocking: true,
      evaluate: (_, { guardRails: { conflict, possibleConflict } }) => (conflict ? 'no' : possibleConflict ? 'unknown' : 'yes'),
    },
    {
      id: '9.criteria',
      text: {
        de: 'Es steht fest, was bei uns bewusst menschlich bleibt und was wir nicht tun.',
        en: 'It is set what deliberately stays human here and what we do not do.',
      },
      todo: {
        de: 'Ausschlusskriterien und geschützte Zeit als Beschluss festhalten.',
        en: 'Record exclusion criteria and protected time as a decision.',
      },
      level: 'organisation',
      blocking: false,
    },
    {
      id: '9.leadership',
      text: { de: 'Die Leitung hat über das Vorhaben entschieden.', en: 'Leadership has decided on the project.' },
      todo: {
        de: 'Vorhaben mit Nutzen, Aufwand und offenen Punkten zur Entscheidung vorlegen.',
        en: 'Submit the project with benefit, effort and open items for decision.',
      },
      level: 'useCase',
      blocking: true,
    },
  ],
};
