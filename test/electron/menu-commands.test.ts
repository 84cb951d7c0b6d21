import { expect, test } from 'vitest';

import { isShownOn, menuKeys, menuPlan } from '#electron/menu-plan.ts';
import { shellTexts } from '#electron/shell-texts.ts';
import { menuCommands } from '#platform/platform.ts';
import { DOCUMENT_COMMANDS } from '#ui/commands/document-menu.ts';
import { COMMANDS } from '#ui/commands/registry.ts';
import { VIEWS } from '#ui/commands/view.commands.ts';

test('every entry of the native menu is a command of the page', () => {
  expect(menuCommands.filter((id) => !COMMANDS.has(id))).toEqual([]);
});

test('menu and page call files, editing and language by the same names', () => {
  const renamed = menuCommands
    .filter((id) =>
      /^(file|picture|edit|tag|step|flow|rules|help)\.|^view\.(theme|language|fit|overview|outline|palette|keys|suggestions)$/.test(id),
    )
    .flatMap((id) =>
      (['de', 'en'] as const)
        .filter((language) => COMMANDS.get(id)?.label[language] !== shellTexts[language].commands[id])
        .map((language) => `${id} ${language}`),
    );
  expect(renamed).toEqual([]);
});

/** Commands no menu offers, and how people reach them instead. */
const WITHOUT_MENU: Readonly<Record<string, string>> = {
  'flow.next': 'an arrow key in the drawing; a menu would take longer than a click on the step',
  'flow.previous': 'an arrow key in the drawing',
  'flow.above': 'an arrow key in the drawing',
  'flow.below': 'an arrow key in the drawing',
  'view.endPresentation': 'Esc while presenting; there is no menu then',
  'step.append': 'typing a capital letter; from a menu it is inserting',
  'table.copy': 'the edit menu of the shell, which copies what is selected',
  'table.paste': 'the edit menu of the shell',
};
/** Commands the menu of the page leaves to something that is always in sight; the menu itself leads to the palette with all of them. */
const IN_SIGHT: readonly (readonly [RegExp, string])[] = [
  [/^edit\.(undo|redo)$/, 'buttons in the top bar'],
  [new RegExp(`^view\\.(${VIEWS.join('|')})$`), 'tabs in the top bar'],
  [/^(tag|step)\./, 'the panel of the selected step and the line of progress'],
  [/^table\./, 'the menu above the table'],
  [/^view\.nextLens$/, 'the bar of lenses above the drawing'],
  [/^view\.fit$/, 'button beside the drawing'],
  [/^find\.(next|previous)$/, 'buttons of the search bar'],
  [/^flow\.nameNext$/, 'double click on the step in the drawing'],
];

test('every command is in the native menu, or on the short list', () => {
  const planned: readonly string[] = Object.values(menuPlan).flat(2);
  expect([...COMMANDS.keys()].filter((id) => !planned.includes(id) && !Object.hasOwn(WITHOUT_MENU, id))).toEqual([]);
  expect(Object.keys(WITHOUT_MENU).filter((id) => !COMMANDS.has(id) || planned.includes(id))).toEqual([]);
  expect(planned.toSorted()).toEqual(menuCommands.toSorted());
});

test('every command is in the menu of the page, in sight, or on the short list', () => {
  const offered = new Set(DOCUMENT_COMMANDS);
  const rest = [...COMMANDS.keys()].filter((id) => !offered.has(id) && !Object.hasOwn(WITHOUT_MENU, id));
  expect(rest.filter((id) => !IN_SIGHT.some(([pattern]) => pattern.test(id)))).toEqual([]);
  expect(IN_SIGHT.filter(([pattern]) => !rest.some((id) => pattern.test(id)))).toEqual([]);
  expect([...offered].filter((id) => !COMMANDS.has(id))).toEqual([]);
  expect(offered.size).toBe(DOCUMENT_COMMANDS.length);
});

test('the menu shows the keys the page listens to', () => {
  const shown = menuCommands.map((id) => [id, menuKeys[id] ?? null]);
  const heard = menuCommands.map((id) => {
    const keys = COMMANDS.get(id)!.keys.map((key) => key.replace('Mod', 'CmdOrCtrl').replace('++', '+Plus').replace('Arrow', ''));
    return [id, keys.find((key) => key === menuKeys[id]) ?? keys[0] ?? null];
  });
  expect(shown).toEqual(heard);
});

test('no key somebody may be typing is taken from the page on macOS', () => {
  expect(['1', 'N', 'Tab', 'Shift+Tab'].filter((key) => isShownOn('darwin', key))).toEqual([]);
  expect(['CmdOrCtrl+S', 'Alt+1', 'F1'].filter((key) => !isShownOn('darwin', key))).toEqual([]);
  expect(Object.values(menuKeys).filter((key) => !isShownOn('linux', key))).toEqual([]);
});
