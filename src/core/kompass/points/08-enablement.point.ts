import { doneState, factOf, isFor } from '../judge.ts';
import type { KompassPointDefinition } from '../kompass-point.ts';

export const enablement: KompassPointDefinition = {
  point: 8,
  title: { de: 'Befähigung', en: 'Enablement' },
  question: {
    de: 'Können die Menschen damit umgehen, und wo bekommen sie Hilfe?',
    en: 'Can people handle it, and where do they get help?',
  },
  checklist: [
    {
      id: '8.training',
      text: {
        de: 'Alle, die damit arbeiten, sind eingewiesen; Inhalte und Teilnahme sind festgehalten.',
        en: 'Everyone working with it is introduced; content and attendance are recorded.',
      },
      todo: {
        de: 'Einweisung vor dem Start, mit eigenen Beispielen und typischen Fehlern der Technik.',
        en: 'Introduction before the start, with own examples and typical errors of the technology.',
      },
      level: 'useCase',
      blocking: false,
      evaluate: (_, facts) => {
        if (factOf(facts, 'technology') === 'keine') return 'notApplicable';
        const training = doneState(facts, isFor('training'));
        return training === 'notApplicable' ? null : training;
      },
    },
    {
      id: '8.help',
      text: {
        de: 'Es gibt eine Sprechstunde oder Ansprechperson im Alltag.',
        en: 'There are office hours or a contact person in everyday work.',
      },
      todo: { de: 'Feste Sprechstunde anbieten, anfangs wöchentlich.', en: 'Offer fixed office hours, weekly at first.' },
      level: 'organisation',
      blocking: false,
    },
    {
      id: '8.time',
      text: { de: 'Zeit zum Lernen und Ausprobieren ist eingeplant.', en: 'Time for learning and trying is planned.' },
      todo: { de: 'Lernzeit im Dienstplan vorsehen, nicht nebenher.', en: 'Provide learning time in the roster, not on the side.' },
      level: 'useCase',
      blocking: false,
    },
  ],
};
