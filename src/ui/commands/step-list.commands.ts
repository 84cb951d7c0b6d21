import { defineTexts } from '../language/use-texts.ts';
import type { Command } from './command.ts';
import { overlays } from './overlays.ts';
import { readList } from './read-list.ts';

export const stepListCommands: readonly Command[] = [
  {
    id: 'file.readSteps',
    label: defineTexts({ de: 'Schrittliste einlesen …', en: 'Read list of steps …' }),
    keys: [],
    isEnabled: ({ document }) => document.phase === 'open' && document.file?.readOnly !== true,
    async run({ session }) {
      const list = await session.stepLists.compare();
      if (list === null) return;
      readList.setState({ list });
      overlays.setState({ open: 'stepList' });
    },
  },
];
