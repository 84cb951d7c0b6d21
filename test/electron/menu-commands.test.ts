import { expect, test } from 'vitest';

import { shellTexts } from '#electron/shell-texts.ts';
import { menuCommands } from '#platform/platform.ts';
import { COMMANDS } from '#ui/commands/registry.ts';

test('every entry of the native menu is a command of the page', () => {
  expect(menuCommands.filter((id) => !COMMANDS.has(id))).toEqual([]);
});

test('menu and page call files, editing and language by the same names', () => {
  const renamed = menuCommands
    .filter((id) => /^(file|edit)\.|^view\.(theme|language|fit)$/.test(id))
    .flatMap((id) =>
      (['de', 'en'] as const)
        .filter((language) => COMMANDS.get(id)?.label[language] !== shellTexts[language].commands[id])
        .map((language) => `${id} ${language}`),
    );
  expect(renamed).toEqual([]);
});
