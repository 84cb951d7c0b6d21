import { found, type HintDefinition } from '../hint-definition.ts';
import { isNameless } from '../model-look.ts';

export const stepUnnamed: HintDefinition = {
  code: 'step-unnamed',
  title: { de: 'Schritte haben einen Namen', en: 'Steps have a name' },
  sentence: {
    de: ({ name }) => `${name} hat keinen Namen. Was wird hier getan? Am besten Gegenstand und Tätigkeit, etwa „Antrag prüfen“.`,
    en: ({ name }) => `${name} has no name. What is done here? Best an activity with its object, such as “check application”.`,
  },
  saidBy: [],
  usual: true,
  find: ({ model }) => model.flowNodes.filter((node) => node.kind === 'activity' && isNameless(node)).map(({ id }) => found(id)),
};
