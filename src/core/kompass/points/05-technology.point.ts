import { factOf } from '../judge.ts';
import type { KompassPointDefinition } from '../kompass-point.ts';

export const technology: KompassPointDefinition = {
  point: 5,
  title: { de: 'Passende Technik', en: 'Fitting technology' },
  question: {
    de: 'Ist begründet, warum diese Technik und keine einfachere?',
    en: 'Is it reasoned why this technology and no simpler one?',
  },
  checklist: [
    {
      id: '5.decided',
      text: { de: 'Die Technik ist gewählt und begründet.', en: 'The technology is chosen and reasoned.' },
      todo: { de: 'Die offene Frage der Techniktabelle beantworten.', en: 'Answer the open question of the technology table.' },
      level: 'useCase',
      blocking: false,
      evaluate: ({ technology: option, technologyQuestion }) =>
        option === null || option.startsWith('offen:') || technologyQuestion ? 'unknown' : 'yes',
    },
    {
      id: '5.simpler',
      text: {
        de: 'Weglassen, Vereinfachen und feste Regeln wurden vor KI geprüft.',
        en: 'Dropping, simplifying and fixed rules were examined before AI.',
      },
      todo: { de: 'Festhalten, warum eine Lösung ohne KI nicht reicht.', en: 'Record why a solution without AI is not enough.' },
      level: 'useCase',
      blocking: false,
      evaluate: (_, facts) => {
        const used = factOf(facts, 'technology');
        return used === 'keine' || used === 'regelbasiert' ? 'notApplicable' : null;
      },
    },
    {
      id: '5.place',
      text: {
        de: 'Es ist entschieden, wo die Technik läuft: im Haus oder bei einem Dienst.',
        en: 'It is decided where the technology runs: in house or at a service.',
      },
      todo: {
        de: 'Frage F9 der Leitplanken beantworten; Betrieb mit IT und Datenschutz klären.',
        en: 'Answer question F9 of the guard rails; clarify operation with IT and data protection.',
      },
      level: 'useCase',
      blocking: false,
      evaluate: (_, facts) => {
        if (factOf(facts, 'technology') === 'keine') return 'notApplicable';
        return factOf(facts, 'external_processor') === undefined ? 'unknown' : 'yes';
      },
    },
  ],
};
