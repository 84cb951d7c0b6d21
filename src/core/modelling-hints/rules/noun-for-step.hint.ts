import { found, type FoundHint, type HintDefinition } from '../hint-definition.ts';
import { verbPhraseOf } from '../verb-phrase.ts';

export const nounForStep: HintDefinition = {
  code: 'noun-for-step',
  title: { de: 'Schritte sagen, was getan wird', en: 'Steps say what is done' },
  sentence: {
    de: ({ name, quoted, params }) =>
      params['proposal'] === undefined
        ? `${name} ist als Hauptwort benannt. Mit Tätigkeitswort (${quoted(params['verb'])}) ist klar, dass hier jemand etwas tut, und womit.`
        : `${name} ist als Hauptwort benannt. Als Tätigkeit liest es sich leichter: ${quoted(params['proposal'])}.`,
    en: ({ name, quoted, params }) =>
      params['proposal'] === undefined
        ? `${name} is named by a noun. With a verb (${quoted(params['verb'])}) it is clear that somebody does something here, and with what.`
        : `${name} is named by a noun. As an activity it reads more easily: ${quoted(params['proposal'])}.`,
  },
  saidBy: [],
  usual: true,
  find: ({ model }) =>
    model.flowNodes
      .filter(({ kind }) => kind === 'activity')
      .flatMap(({ id, name }): readonly FoundHint[] => {
        const phrase = verbPhraseOf(name ?? '');
        if (phrase === null) return [];
        const { verb, proposal } = phrase;
        if (proposal === null) return [found(id, null, { verb })];
        return [found(id, { kind: 'rename', element: id, name: proposal, because: 'verb' }, { verb, proposal })];
      }),
};
