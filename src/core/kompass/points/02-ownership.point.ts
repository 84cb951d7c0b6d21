import { factOf, planned } from '../judge.ts';
import type { KompassPointDefinition } from '../kompass-point.ts';

export const ownership: KompassPointDefinition = {
  point: 2,
  title: { de: 'Fachliche Verantwortung', en: 'Professional ownership' },
  question: { de: 'Wer steht fachlich für Ergebnis und Daten ein?', en: 'Who answers professionally for result and data?' },
  checklist: [
    {
      id: '2.professional',
      text: {
        de: 'Eine Person aus dem Fachbereich verantwortet das Vorhaben.',
        en: 'A person from practice is responsible for the project.',
      },
      todo: {
        de: 'Fachlich verantwortliche Person benennen und Zeit dafür einplanen.',
        en: 'Name the responsible professional and plan time for it.',
      },
      level: 'useCase',
      blocking: false,
    },
    {
      id: '2.dataOwner',
      text: {
        de: 'Für die genutzten Daten ist eine Person zuständig (Data Owner).',
        en: 'A person is in charge of the data used (data owner).',
      },
      todo: {
        de: 'Je Datenquelle festlegen, wer über Zugriff, Pflege und Löschung entscheidet.',
        en: 'Decide for every source who rules on access, care and deletion.',
      },
      level: 'useCase',
      blocking: false,
    },
    {
      id: '2.supervision',
      text: {
        de: 'Wo über Menschen entschieden wird, ist benannt, wer prüft und abweichen darf.',
        en: 'Where people are decided about, it is named who reviews and may deviate.',
      },
      todo: {
        de: 'Prüfende Person, Zeit und Befugnis zum Abweichen im Prozess festhalten.',
        en: 'Record the reviewing person, the time and the power to deviate in the process.',
      },
      level: 'useCase',
      blocking: true,
      evaluate: (_, facts) => {
        const decides = planned(facts).filter((measure) => measure.workstreams.includes('human'));
        if (decides.length === 0) return 'notApplicable';
        if (factOf(facts, 'human_review') === false && decides.some((measure) => measure.applies)) return 'no';
        return decides.every((measure) => measure.done) ? 'yes' : null;
      },
    },
  ],
};
