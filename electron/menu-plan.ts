import type { MenuCommand } from '#platform/platform.ts';

/** Which command stands in which menu; groups are separated by a line. */
export const menuPlan = {
  file: [
    ['file.new', 'file.open'],
    ['file.save', 'file.saveAs', 'file.versions'],
    ['file.exportAll', 'file.exportXlsx', 'file.exportCsv', 'file.exportSteps', 'file.exportBpmn'],
    ['picture.save', 'picture.copy'],
    ['file.readSteps'],
    ['file.close'],
  ],
  edit: [['edit.undo', 'edit.redo']],
  find: [['view.palette'], ['flow.layOut', 'view.outline']],
  step: [
    ['tag.automatable', 'tag.aiSupported', 'tag.humanOnly', 'tag.open', 'step.rethink', 'step.acceptSuggestion'],
    ['step.time', 'step.problems', 'step.acceptProblem', 'flow.nameNext', 'step.split'],
    ['step.nextOpen', 'step.previousOpen'],
    ['view.suggestions', 'view.hintMarks', 'view.hintRules'],
  ],
  view: [
    ['view.model', 'view.steps', 'view.useCases', 'view.guardRails', 'view.kompass', 'view.report'],
    ['view.larger', 'view.smaller', 'view.fit'],
    ['view.theme', 'view.language'],
  ],
  help: [['view.keys'], ['rules.update', 'rules.reset'], ['help.diagnosis']],
} as const satisfies Readonly<Record<string, readonly (readonly MenuCommand[])[]>>;

/** Keys as the app's own commands name them. Shown here, handled by the page, so that typing in fields stays typing. */
export const menuKeys: Partial<Readonly<Record<MenuCommand, string>>> = {
  'file.new': 'CmdOrCtrl+Alt+N',
  'file.open': 'CmdOrCtrl+O',
  'file.save': 'CmdOrCtrl+S',
  'file.saveAs': 'CmdOrCtrl+Shift+S',
  'file.exportXlsx': 'CmdOrCtrl+E',
  'file.exportAll': 'CmdOrCtrl+Shift+E',
  'file.close': 'CmdOrCtrl+Alt+W',
  'edit.undo': 'CmdOrCtrl+Z',
  'edit.redo': 'CmdOrCtrl+Y',
  'picture.save': 'CmdOrCtrl+Alt+B',
  'picture.copy': 'CmdOrCtrl+Shift+C',
  'view.palette': 'CmdOrCtrl+K',
  'flow.layOut': 'CmdOrCtrl+Shift+L',
  'view.outline': 'CmdOrCtrl+Alt+T',
  'tag.automatable': '1',
  'tag.aiSupported': '2',
  'tag.humanOnly': '3',
  'tag.open': '0',
  'step.rethink': 'N',
  'step.acceptSuggestion': 'V',
  'step.time': 'T',
  'step.problems': 'P',
  'step.acceptProblem': 'Shift+P',
  'step.split': 'CmdOrCtrl+Shift+Enter',
  'flow.nameNext': 'CmdOrCtrl+Enter',
  'step.nextOpen': 'Tab',
  'step.previousOpen': 'Shift+Tab',
  'view.suggestions': 'CmdOrCtrl+Alt+V',
  'view.hintMarks': 'CmdOrCtrl+Alt+H',
  'view.model': 'Alt+1',
  'view.steps': 'Alt+2',
  'view.useCases': 'Alt+3',
  'view.guardRails': 'Alt+4',
  'view.kompass': 'Alt+5',
  'view.report': 'Alt+6',
  'view.larger': 'CmdOrCtrl+Plus',
  'view.smaller': 'CmdOrCtrl+-',
  'view.fit': 'CmdOrCtrl+0',
  'view.theme': 'CmdOrCtrl+Alt+D',
  'view.keys': 'F1',
};

/** macOS takes every shown key away from the page: one without Cmd or Alt would no longer reach a field there. */
export const isShownOn = (platform: string, key: string): boolean => platform !== 'darwin' || /Cmd|Alt|^F\d/.test(key);
