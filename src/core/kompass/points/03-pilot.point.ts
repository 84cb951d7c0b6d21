import type { KompassPointDefinition } from '../kompass-point.ts';

export const pilot: KompassPointDefinition = {
  point: 3,
  title: { de: 'Klein anfangen', en: 'Start small' },
  question: {
    de: 'Wie wird in Stufen erprobt, vom Assistenten im Hintergrund bis zur Einbindung?',
    en: 'How is it tried in stages, from an assistant in the background to integration?',
  },
  checklist: [
    {
      id: '3.scope',
      text: { de: 'Ort, Gruppe, Dauer und Umfang des Piloten stehen fest.', en: 'Place, group, duration and extent of the pilot are set.' },
      todo: { de: 'Einen Bereich mit wenigen Beteiligten und klarem Ende wählen.', en: 'Choose one area with few people and a clear end.' },
      level: 'useCase',
      blocking: false,
    },
    {
      id: '3.stage',
      text: {
        de: 'Die Stufe ist gewählt: erst Vorschläge im Hintergrund, dann im Ablauf, zuletzt mit Schnittstelle.',
        en: 'The stage is chosen: first suggestions in the background, then in the flow, last with an interface.',
      },
      todo: {
        de: 'Mit der niedrigsten Stufe beginnen und festlegen, wann die nächste folgt.',
        en: 'Begin with the lowest stage and decide when the next follows.',
      },
      level: 'useCase',
      blocking: false,
    },
    {
      id: '3.feedback',
      text: {
        de: 'Rückmeldungen der Beteiligten werden gesammelt und führen zu Änderungen.',
        en: 'Feedback is collected and leads to changes.',
      },
      todo: {
        de: 'Kurzen Weg für Rückmeldungen und festen Termin zur Auswertung einrichten.',
        en: 'Set up a short way for feedback and a fixed date to go through it.',
      },
      level: 'useCase',
      blocking: false,
    },
    {
      id: '3.exit',
      text: { de: 'Es steht fest, wann der Pilot beendet oder abgebrochen wird.', en: 'It is set when the pilot ends or is stopped.' },
      todo: {
        de: 'Abbruchgründe und Rückweg zum bisherigen Ablauf aufschreiben.',
        en: 'Write down reasons to stop and the way back to the previous process.',
      },
      level: 'useCase',
      blocking: false,
    },
  ],
};
