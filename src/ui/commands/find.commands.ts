import { defineTexts, type Texts } from '../language/use-texts.ts';
import type { Command } from './command.ts';
import { findSteps, openFinding } from './finding.ts';

const moveCommand = (id: string, direction: 1 | -1, key: string, label: Texts<string>): Command => ({
  id,
  label,
  keys: [key],
  isEnabled: ({ document }) => document.phase === 'open',
  run() {
    const { move } = findSteps.getState();
    if (move === null) openFinding();
    else move(direction);
  },
});

export const findCommands: readonly Command[] = [
  {
    id: 'find.open',
    label: defineTexts({ de: 'In allen Prozessen suchen', en: 'Find in all processes' }),
    keys: ['Mod+F'],
    isEnabled: ({ document }) => document.phase === 'open',
    run: openFinding,
  },
  moveCommand('find.next', 1, 'F3', defineTexts({ de: 'Nächste Fundstelle', en: 'Next match' })),
  moveCommand('find.previous', -1, 'Shift+F3', defineTexts({ de: 'Vorige Fundstelle', en: 'Previous match' })),
];
