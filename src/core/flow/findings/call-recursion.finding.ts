import type { FindingDefinition } from './finding-definition.ts';

export const callRecursion: FindingDefinition = {
  code: 'CALL_RECURSION',
  severity: 'error',
  title: { de: 'Aufruf im Kreis', en: 'Recursive call' },
  sentence: {
    de: ({ name }) => `${name} ruft einen Prozess auf, der wieder hierher führt. Fälle aus diesem Aufruf sind nicht berechenbar.`,
    en: ({ name }) => `${name} calls a process that leads back here. Cases from this call cannot be computed.`,
  },
  fix: null,
};
