import { found, type HintDefinition } from '../hint-definition.ts';
import { hasDefinition, isNameless } from '../model-look.ts';

export const eventUnnamed: HintDefinition = {
  code: 'event-unnamed',
  title: { de: 'Ereignisse haben einen Namen', en: 'Events have a name' },
  sentence: {
    de: ({ name }) => `${name} hat keinen Namen. Was ist hier geschehen? Am besten als Zustand, etwa „Antrag eingegangen“.`,
    en: ({ name }) => `${name} has no name. What has happened here? Best as a state, such as “application received”.`,
  },
  saidBy: [],
  usual: true,
  // inside a sub-process plain starts and ends only frame it
  find: ({ model }) =>
    model.flowNodes
      .filter((node) => node.kind === 'event' && isNameless(node) && !hasDefinition(node, 'compensate'))
      .filter((node) => node.scope === node.process || (node.kind === 'event' && node.eventDefinitions.length > 0))
      .map(({ id }) => found(id)),
};
