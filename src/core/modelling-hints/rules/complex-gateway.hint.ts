import { found, type HintDefinition } from '../hint-definition.ts';

export const complexGateway: HintDefinition = {
  code: 'complex-gateway',
  title: { de: 'Keine komplexen Gateways', en: 'No complex gateways' },
  sentence: {
    de: ({ name }) =>
      `${name} ist ein komplexes Gateway; seine Regel sieht man der Zeichnung nicht an. Entweder-oder, Und sowie Fragen davor sagen es verständlicher.`,
    en: ({ name }) =>
      `${name} is a complex gateway; the drawing does not show its rule. Exclusive and parallel gateways with questions say it more clearly.`,
  },
  saidBy: ['COMPLEX_AS_INCLUSIVE'],
  usual: true,
  find: ({ model }) => model.flowNodes.filter(({ type }) => type === 'ComplexGateway').map(({ id }) => found(id)),
};
