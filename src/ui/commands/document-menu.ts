/** The menu behind the name of the document, as ids of commands; groups are separated by a line. */
export const DOCUMENT_MENU: readonly (readonly string[])[] = [
  ['file.new', 'file.open', 'file.save', 'file.saveAs', 'file.versions'],
  ['mappe.addProcess', 'mappe.addTarget', 'mappe.removeProcess'],
  ['file.exportAll', 'file.exportXlsx', 'file.exportCsv', 'file.exportSteps', 'file.exportBpmn', 'picture.save', 'picture.copy', 'file.readSteps'],
  ['view.outline', 'flow.layOut', 'flow.layOutSelection', 'view.palette', 'find.open', 'view.overview', 'view.keys', 'view.suggestions', 'view.hintMarks', 'view.hintRules'],
  ['view.present', 'view.theme', 'view.larger', 'view.smaller', 'view.language'],
  ['rules.update', 'rules.reset'],
  ['help.diagnosis', 'file.close'],
];
