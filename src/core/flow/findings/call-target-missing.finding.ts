import type { FindingDefinition } from './finding-definition.ts';

export const callTargetMissing: FindingDefinition = {
  code: 'CALL_TARGET_MISSING',
  severity: 'note',
  title: { de: 'Aufgerufener Prozess fehlt', en: 'Called process is missing' },
  sentence: {
    de: ({ name, params }) =>
      `${name} ruft „${params['process']}“ auf. Dieser Prozess ist nicht dabei; der Aufruf zählt wie ein einzelner Schritt.`,
    en: ({ name, params }) =>
      `${name} calls “${params['process']}”. That process is not part of this document; the call counts as a single step.`,
  },
  fix: null,
};
