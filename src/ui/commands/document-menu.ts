import { defineTexts, type Texts } from '../language/use-texts.ts';

/** Commands that stand together, between lines; with a title they open beside the menu, because they are wanted rarely. */
export interface DocumentMenuGroup {
  readonly title?: Texts<string>;
  /** Ids of commands. */
  readonly commands: readonly string[];
}

/** The menu behind the name of the document. */
export const DOCUMENT_MENU: readonly DocumentMenuGroup[] = [
  { commands: ['file.new', 'file.open', 'file.save', 'file.saveAs', 'file.versions'] },
  {
    commands: [
      'file.exportAll',
      'file.exportXlsx',
      'file.exportCsv',
      'file.exportSteps',
      'file.exportBpmn',
      'picture.save',
      'picture.copy',
      'file.readSteps',
    ],
  },
  { commands: ['view.palette', 'find.open', 'view.keys', 'view.present'] },
  {
    title: defineTexts({ de: 'Prozesse der Mappe', en: 'Processes of the Mappe' }),
    commands: ['mappe.addProcess', 'mappe.addTarget', 'mappe.removeProcess'],
  },
  {
    title: defineTexts({ de: 'Zeichnung', en: 'Drawing' }),
    commands: [
      'view.outline',
      'flow.layOut',
      'flow.layOutSelection',
      'view.overview',
      'view.suggestions',
      'view.hintMarks',
      'view.hintRules',
    ],
  },
  {
    title: defineTexts({ de: 'Anzeige und Sprache', en: 'Display and language' }),
    commands: ['view.theme', 'view.larger', 'view.smaller', 'view.language'],
  },
  { title: defineTexts({ de: 'Regelstand der Leitplanken', en: 'Rules of the guard rails' }), commands: ['rules.update', 'rules.reset'] },
  { commands: ['help.diagnosis', 'file.close'] },
];

/** Every command of the menu, those beside it included. */
export const DOCUMENT_COMMANDS: readonly string[] = DOCUMENT_MENU.flatMap(({ commands }) => commands);
