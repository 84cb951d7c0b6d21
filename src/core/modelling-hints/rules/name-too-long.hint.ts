import { found, type HintDefinition } from '../hint-definition.ts';

/** Characters (assumption: what a step of our size still shows whole at 100 %). */
const LONGEST = 80;

export const nameTooLong: HintDefinition = {
  code: 'name-too-long',
  title: { de: 'Namen sind kurz', en: 'Names are short' },
  sentence: {
    de: ({ name, params }) =>
      `${name} hat ${params['length']} Zeichen. Gegenstand und Tätigkeit genügen im Namen; das Übrige passt in die Notiz.`,
    en: ({ name, params }) =>
      `${name} has ${params['length']} characters. Activity and object are enough for the name; the rest fits into the note.`,
  },
  saidBy: [],
  usual: true,
  find: ({ model }) =>
    model.flowNodes
      .map(({ id, name }) => ({ id, length: [...(name ?? '').trim()].length }))
      .filter(({ length }) => length > LONGEST)
      .map(({ id, length }) => found(id, null, { length })),
};
