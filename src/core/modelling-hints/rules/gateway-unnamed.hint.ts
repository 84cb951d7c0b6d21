import { found, type HintDefinition } from '../hint-definition.ts';
import { isDecision, isNameless } from '../model-look.ts';

export const gatewayUnnamed: HintDefinition = {
  code: 'gateway-unnamed',
  title: { de: 'Verzweigungen nennen ihre Frage', en: 'Gateways state their question' },
  sentence: {
    de: ({ name }) =>
      `${name} hat keinen Namen. Welche Frage entscheidet sich hier? Bitte als kurze Frage eintragen, etwa „Angaben vollständig?“.`,
    en: ({ name }) => `${name} has no name. Which question is decided here? Please enter it as a short question, such as “Complete?”.`,
  },
  saidBy: [],
  usual: true,
  find: ({ model }) => model.flowNodes.filter((node) => isDecision(node) && isNameless(node)).map(({ id }) => found(id)),
};
