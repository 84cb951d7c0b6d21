import { copyDrawing } from '../export/copy-drawing.ts';
import { defineTexts } from '../language/use-texts.ts';
import type { Command, CommandSituation } from './command.ts';
import { overlays } from './overlays.ts';
import { COPIED, say } from './said.ts';

const hasDrawing = ({ document }: CommandSituation) => document.phase === 'open' && (document.snapshot?.model.flowNodes.length ?? 0) > 0;

export const pictureCommands: readonly Command[] = [
  {
    id: 'picture.save',
    label: defineTexts({ de: 'Bild oder Poster speichern …', en: 'Save picture or poster …' }),
    keys: ['Mod+Alt+B'],
    isEnabled: hasDrawing,
    run: () => overlays.setState({ open: 'picture' }),
  },
  {
    id: 'picture.copy',
    label: defineTexts({ de: 'Als Bild kopieren', en: 'Copy as picture' }),
    keys: ['Mod+Shift+C'],
    isEnabled: hasDrawing,
    async run({ session, settings }) {
      if (await copyDrawing(session, settings.getState().language)) say(COPIED);
    },
  },
];
