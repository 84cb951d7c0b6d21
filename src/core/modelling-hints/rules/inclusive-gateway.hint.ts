import { found, type HintDefinition } from '../hint-definition.ts';

/** Not usual: the outline itself offers "auch möglich", and the counting masters it. */
export const inclusiveGateway: HintDefinition = {
  code: 'inclusive-gateway',
  title: { de: 'Keine Und/oder-Gateways', en: 'No inclusive gateways' },
  sentence: {
    de: ({ name }) => `${name} ist ein Und/oder-Gateway. Vielen ist es fremd; mehrere Ja-nein-Fragen hintereinander sagen dasselbe.`,
    en: ({ name }) => `${name} is an inclusive gateway. Many people do not know it; several yes-no questions in a row say the same.`,
  },
  saidBy: [],
  usual: false,
  find: ({ model }) =>
    model.flowNodes.filter(({ type, outgoing }) => type === 'InclusiveGateway' && outgoing.length > 1).map(({ id }) => found(id)),
};
