import { doneState, factOf, isFor } from '../judge.ts';
import type { KompassPointDefinition } from '../kompass-point.ts';

export const participation: KompassPointDefinition = {
  point: 7,
  title: { de: 'Mitbestimmung und Leitlinien', en: 'Co-determination and guidelines' },
  question: {
    de: 'Sind Betriebsrat, Personalrat oder MAV beteiligt, und ist Überwachung ausgeschlossen?',
    en: 'Is the staff representation involved, and is monitoring excluded?',
  },
  checklist: [
    {
      id: '7.representation',
      text: {
        de: 'Es ist bekannt, welche Interessenvertretung zuständig ist.',
        en: 'It is known which staff representation is in charge.',
      },
      todo: {
        de: 'Im Profil der Einrichtung die Interessenvertretung eintragen.',
        en: 'Enter the staff representation in the profile of the organisation.',
      },
      level: 'organisation',
      blocking: false,
      evaluate: (_, facts) => (factOf(facts, 'staff_rep') === undefined ? 'unknown' : 'yes'),
    },
    {
      id: '7.involved',
      text: {
        de: 'Alles, wobei die Interessenvertretung zu beteiligen ist, ist mit ihr geklärt.',
        en: 'Everything the staff representation must take part in is settled with it.',
      },
      todo: {
        de: 'Vorhaben früh vorstellen, Unterlagen übergeben, Vereinbarung schließen.',
        en: 'Present the project early, hand over documents, conclude an agreement.',
      },
      level: 'useCase',
      blocking: false,
      evaluate: (_, facts) => doneState(facts, isFor('staff')),
    },
    {
      id: '7.consent',
      text: { de: 'Nötige Zustimmungen zur Mitbestimmung liegen vor.', en: 'The consents co-determination asks for are there.' },
      todo: {
        de: 'Vor dem Start die Zustimmung einholen; ohne sie beginnt nichts.',
        en: 'Obtain consent before the start; nothing begins without it.',
      },
      level: 'useCase',
      blocking: true,
      evaluate: (_, facts) => doneState(facts, (measure) => measure.effects.includes('mitbestimmung')),
    },
    {
      id: '7.noMonitoring',
      text: {
        de: 'Die Technik wertet Verhalten oder Leistung Einzelner nicht aus.',
        en: 'The technology does not evaluate behaviour or performance of individuals.',
      },
      todo: {
        de: 'Auswertungen auf Personen abschalten oder vertraglich ausschließen.',
        en: 'Switch evaluations of individuals off or exclude them by contract.',
      },
      level: 'useCase',
      blocking: false,
      evaluate: (_, facts) => {
        if (factOf(facts, 'technology') === 'keine') return 'notApplicable';
        const monitoring = factOf(facts, 'staff_monitoring');
        // The technology could do it: then only people can say that it is excluded.
        return monitoring === undefined ? 'unknown' : monitoring === false ? 'yes' : null;
      },
    },
    {
      id: '7.guidelines',
      text: {
        de: 'Es gibt verständliche Leitlinien: was erlaubt ist, was nicht, wen man fragt.',
        en: 'There are plain guidelines: what may be done, what not, whom to ask.',
      },
      todo: {
        de: 'Eine Seite Leitlinie gemeinsam schreiben und bekannt machen.',
        en: 'Write one page of guidelines together and make it known.',
      },
      level: 'organisation',
      blocking: false,
    },
  ],
};
