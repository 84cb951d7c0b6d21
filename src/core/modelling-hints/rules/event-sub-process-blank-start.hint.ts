import { found, type HintDefinition } from '../hint-definition.ts';
import { isBlank } from '../model-look.ts';

export const eventSubProcessBlankStart: HintDefinition = {
  code: 'event-sub-process-blank-start',
  title: { de: 'Ereignis-Teilprozesse nennen ihren Auslöser', en: 'Event sub-processes state their trigger' },
  sentence: {
    de: ({ name }) =>
      `${name} beginnt einen Ereignis-Teilprozess, sagt aber nicht, wodurch. Bitte Nachricht, Zeit, Fehler oder Signal wählen.`,
    en: ({ name }) => `${name} begins an event sub-process without saying what triggers it. Please choose message, time, error or signal.`,
  },
  saidBy: [],
  usual: true,
  find: ({ levels }) =>
    levels
      .filter(({ owner }) => owner?.triggeredByEvent === true)
      .flatMap(({ nodes }) =>
        nodes.filter((node) => node.kind === 'event' && node.type === 'StartEvent' && isBlank(node)).map(({ id }) => found(id)),
      ),
};
