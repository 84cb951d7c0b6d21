import { defineTexts } from '../language/use-texts.ts';
import type { Command } from './command.ts';

/** The guard rails in use belong to the machine, not to a document: both work on the start page, too. */
export const rulesCommands: readonly Command[] = [
  {
    id: 'rules.update',
    label: defineTexts({ de: 'Regelstand aus Datei aktualisieren …', en: 'Update rules from a file …' }),
    keys: [],
    isEnabled: () => true,
    run: ({ session }) => session.rules.update(),
  },
  {
    id: 'rules.reset',
    label: defineTexts({ de: 'Mitgelieferten Regelstand verwenden', en: 'Use the shipped rules' }),
    keys: [],
    isEnabled: () => true,
    run: ({ session }) => session.rules.reset(),
  },
];
