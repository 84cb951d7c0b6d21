import type { Event } from '../../process/process-model.ts';
import { found, type HintDefinition } from '../hint-definition.ts';
import { hasDefinition } from '../model-look.ts';

export const linkWithoutPartner: HintDefinition = {
  code: 'link-without-partner',
  title: { de: 'Verknüpfungen haben ein Gegenstück', en: 'Links have a counterpart' },
  sentence: {
    de: ({ name }) => `Zur Verknüpfung ${name} fehlt das Gegenstück mit demselben Namen. So geht es an dieser Stelle nicht weiter.`,
    en: ({ name }) => `The link ${name} has no counterpart with the same name. The flow does not go on here.`,
  },
  saidBy: ['UNREACHABLE'],
  usual: true,
  find: ({ levels }) =>
    levels.flatMap(({ nodes }) => {
      const links = nodes.filter((node): node is Event => node.kind === 'event' && hasDefinition(node, 'link'));
      return links.filter((link) => !links.some((other) => other.type !== link.type && sharesName(link, other))).map(({ id }) => found(id));
    }),
};

/** Tools write the name at the definition or only at the event. */
const sharesName = (a: Event, b: Event): boolean => {
  const names = new Set(namesOf(a));
  return namesOf(b).some((name) => names.has(name));
};
const namesOf = ({ name, eventDefinitions }: Event): readonly string[] =>
  [name, ...eventDefinitions.map(({ ref }) => ref)].flatMap((text) => (text?.trim() ? [text.trim()] : []));
