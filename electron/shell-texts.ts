import type { MenuCommand } from '#platform/platform.ts';

export type Language = 'de' | 'en';

/** Sentences and labels of the native parts: menu, dialogs, window. */
export interface ShellTexts {
  readonly menu: Readonly<
    Record<
      | 'app'
      | 'file'
      | 'edit'
      | 'step'
      | 'view'
      | 'help'
      | 'quit'
      | 'cut'
      | 'copy'
      | 'paste'
      | 'selectAll'
      | 'fullScreen'
      | 'about'
      | 'faults',
      string
    >
  >;
  readonly commands: Readonly<Record<MenuCommand, string>>;
  readonly openTitle: string;
  readonly saveTitle: string;
  readonly folderTitle: string;
  readonly leave: { readonly question: (host: string) => string; readonly open: string; readonly stay: string };
  readonly hanging: { readonly question: string; readonly wait: string; readonly close: string };
  readonly crashed: { readonly message: string; readonly detail: string; readonly reload: string; readonly quit: string };
}

export const shellTexts: Readonly<Record<Language, ShellTexts>> = {
  de: {
    menu: {
      app: 'Prozesskompass',
      file: 'Datei',
      edit: 'Bearbeiten',
      step: 'Schritt',
      view: 'Ansicht',
      help: 'Hilfe',
      quit: 'Beenden',
      cut: 'Ausschneiden',
      copy: 'Kopieren',
      paste: 'Einfügen',
      selectAll: 'Alles auswählen',
      fullScreen: 'Vollbild',
      about: 'Über Prozesskompass',
      faults: 'Fehlerprotokoll zeigen',
    },
    commands: {
      'file.new': 'Neuer Prozess',
      'file.open': 'Öffnen …',
      'file.save': 'Speichern',
      'file.saveAs': 'Als Mappe speichern …',
      'file.exportBpmn': 'BPMN exportieren …',
      'file.exportXlsx': 'Liste und Schritte für Excel (XLSX) …',
      'file.exportCsv': 'Prioritätenliste als CSV …',
      'file.exportAll': 'Alles ausgeben …',
      'file.exportSteps': 'Schrittliste als CSV …',
      'file.readSteps': 'Schrittliste einlesen …',
      'find.open': 'In allen Prozessen suchen',
      'find.next': 'Nächste Fundstelle',
      'find.previous': 'Vorige Fundstelle',
      'picture.save': 'Bild oder Poster speichern …',
      'picture.copy': 'Als Bild kopieren',
      'file.versions': 'Frühere Stände …',
      'mappe.addProcess': 'Prozess in die Mappe aufnehmen …',
      'mappe.addTarget': 'Soll-Fassung dieses Prozesses anlegen',
      'mappe.removeProcess': 'Prozess aus der Mappe nehmen',
      'file.close': 'Schließen',
      'edit.undo': 'Rückgängig',
      'edit.redo': 'Wiederholen',
      'tag.automatable': 'Einordnen: automatisierbar',
      'tag.aiSupported': 'Einordnen: KI-gestützt',
      'tag.humanOnly': 'Einordnen: menschlich',
      'tag.open': 'Einordnen: offen',
      'step.rethink': 'Neu denken',
      'step.acceptSuggestion': 'Vorschlag übernehmen',
      'step.time': 'Bearbeitungszeit eingeben',
      'step.problems': 'Problemfelder wählen',
      'step.acceptProblem': 'Vorgeschlagenes Problemfeld übernehmen',
      'step.split': 'Schritt aufteilen …',
      'step.insertAfter': 'Schritt danach einfügen',
      'step.insertBefore': 'Schritt davor einfügen',
      'step.delete': 'Schritte löschen, Ablauf schließen',
      'step.moveUp': 'Schritt im Ablauf nach vorn',
      'step.moveDown': 'Schritt im Ablauf nach hinten',
      'step.wrap': 'In Teilprozess zusammenfassen …',
      'step.unwrap': 'Teilprozess auflösen',
      'step.lane': 'Bahn zuordnen …',
      'table.fillDown': 'Zelle nach unten ausfüllen',
      'table.clear': 'Zellen leeren',
      'table.replace': 'In Namen und Notizen ersetzen …',
      'table.reset': 'Filter und Sortierung zurücksetzen',
      'table.search': 'In der Tabelle suchen',
      'view.present': 'Vorführen',
      'view.nextLens': 'Nächste Linse',
      'step.nextOpen': 'Nächster offener Schritt',
      'step.previousOpen': 'Voriger offener Schritt',
      'flow.nameNext': 'Nächsten Schritt umbenennen',
      'flow.layOut': 'Alles anordnen',
      'flow.layOutSelection': 'Auswahl anordnen',
      'rules.update': 'Regelstand aus Datei aktualisieren …',
      'rules.reset': 'Mitgelieferten Regelstand verwenden',
      'view.model': 'Modell',
      'view.steps': 'Schritte',
      'view.useCases': 'Use Cases',
      'view.report': 'Bericht',
      'view.guardRails': 'Leitplanken',
      'view.kompass': 'Kompass',
      'view.larger': 'Größer',
      'view.smaller': 'Kleiner',
      'view.fit': 'Ganze Zeichnung zeigen',
      'view.overview': 'Übersicht der Zeichnung ein- oder ausblenden',
      'view.theme': 'Hell oder dunkel',
      'view.outline': 'Als Text schreiben',
      'view.palette': 'Befehl oder Schritt suchen',
      'view.keys': 'Alle Tasten',
      'view.suggestions': 'Vorschläge ein- oder ausblenden',
      'view.hintMarks': 'Zeichen für Hinweise ein- oder ausblenden',
      'view.hintRules': 'Regeln für gutes BPMN …',
      'view.language': 'Sprache: English',
      'help.diagnosis': 'Diagnose speichern …',
    },
    openTitle: 'Datei öffnen',
    saveTitle: 'Speichern unter',
    folderTitle: 'Ordner für alle Dateien',
    leave: { question: (host) => `Die Seite ${host} im Browser öffnen?`, open: 'Im Browser öffnen', stay: 'Abbrechen' },
    hanging: {
      question:
        'Das Fenster antwortet nicht. Ihre Arbeit wird laufend gesichert und beim nächsten Start angeboten; die letzte Sekunde kann fehlen.',
      wait: 'Warten',
      close: 'Trotzdem schließen',
    },
    crashed: {
      message: 'Die Anzeige ist abgestürzt.',
      detail: 'Gespeicherte Dateien sind davon nicht betroffen; was noch nicht gespeichert war, wird nach dem Laden angeboten.',
      reload: 'Neu laden',
      quit: 'Beenden',
    },
  },
  en: {
    menu: {
      app: 'Prozesskompass',
      file: 'File',
      edit: 'Edit',
      step: 'Step',
      view: 'View',
      help: 'Help',
      quit: 'Quit',
      cut: 'Cut',
      copy: 'Copy',
      paste: 'Paste',
      selectAll: 'Select all',
      fullScreen: 'Full screen',
      about: 'About Prozesskompass',
      faults: 'Show fault log',
    },
    commands: {
      'file.new': 'New process',
      'file.open': 'Open …',
      'file.save': 'Save',
      'file.saveAs': 'Save as Mappe …',
      'file.exportBpmn': 'Export BPMN …',
      'file.exportXlsx': 'List and steps for Excel (XLSX) …',
      'file.exportCsv': 'Priority list as CSV …',
      'file.exportAll': 'Export everything …',
      'file.exportSteps': 'List of steps as CSV …',
      'file.readSteps': 'Read list of steps …',
      'find.open': 'Find in all processes',
      'find.next': 'Next match',
      'find.previous': 'Previous match',
      'picture.save': 'Save picture or poster …',
      'picture.copy': 'Copy as picture',
      'file.versions': 'Earlier states …',
      'mappe.addProcess': 'Add a process to the Mappe …',
      'mappe.addTarget': 'Create the to-be version of this process',
      'mappe.removeProcess': 'Take this process out of the Mappe',
      'file.close': 'Close',
      'edit.undo': 'Undo',
      'edit.redo': 'Redo',
      'tag.automatable': 'Tag: automatable',
      'tag.aiSupported': 'Tag: AI-supported',
      'tag.humanOnly': 'Tag: human',
      'tag.open': 'Tag: open',
      'step.rethink': 'Rethink',
      'step.acceptSuggestion': 'Accept suggestion',
      'step.time': 'Enter handling time',
      'step.problems': 'Choose problem fields',
      'step.acceptProblem': 'Accept suggested problem field',
      'step.split': 'Split the step …',
      'step.insertAfter': 'Insert step after',
      'step.insertBefore': 'Insert step before',
      'step.delete': 'Delete steps, close the flow',
      'step.moveUp': 'Move step forward in the flow',
      'step.moveDown': 'Move step back in the flow',
      'step.wrap': 'Group into a sub-process …',
      'step.unwrap': 'Take sub-process apart',
      'step.lane': 'Assign a lane …',
      'table.fillDown': 'Fill cell down',
      'table.clear': 'Clear cells',
      'table.replace': 'Replace in names and notes …',
      'table.reset': 'Reset filter and order',
      'table.search': 'Search in the table',
      'view.present': 'Present',
      'view.nextLens': 'Next lens',
      'step.nextOpen': 'Next open step',
      'step.previousOpen': 'Previous open step',
      'flow.nameNext': 'Rename next step',
      'flow.layOut': 'Arrange everything',
      'flow.layOutSelection': 'Arrange selection',
      'rules.update': 'Update rules from a file …',
      'rules.reset': 'Use the shipped rules',
      'view.model': 'Model',
      'view.steps': 'Steps',
      'view.useCases': 'Use cases',
      'view.report': 'Report',
      'view.guardRails': 'Guard rails',
      'view.kompass': 'Kompass',
      'view.larger': 'Larger',
      'view.smaller': 'Smaller',
      'view.fit': 'Show whole drawing',
      'view.overview': 'Show or hide the map of the drawing',
      'view.theme': 'Light or dark',
      'view.outline': 'Write as text',
      'view.palette': 'Find a command or step',
      'view.keys': 'All keys',
      'view.suggestions': 'Show or hide suggestions',
      'view.hintMarks': 'Show or hide signs of hints',
      'view.hintRules': 'Rules of good BPMN …',
      'view.language': 'Language: Deutsch',
      'help.diagnosis': 'Save diagnosis …',
    },
    openTitle: 'Open file',
    saveTitle: 'Save as',
    folderTitle: 'Folder for all files',
    leave: { question: (host) => `Open the page ${host} in the browser?`, open: 'Open in browser', stay: 'Cancel' },
    hanging: {
      question: 'The window does not answer. Your work is kept all the time and offered at the next start; the last second may be missing.',
      wait: 'Wait',
      close: 'Close anyway',
    },
    crashed: {
      message: 'The display has crashed.',
      detail: 'Saved files are not affected; what was not saved yet is offered after loading.',
      reload: 'Reload',
      quit: 'Quit',
    },
  },
};

/** Language of the app's own settings (src/ui keeps them as one JSON text); German where none is named. */
export const languageOfSettings = (text: string | null): Language => {
  try {
    return (JSON.parse(text ?? '{}') as { readonly language?: unknown } | null)?.language === 'en' ? 'en' : 'de';
  } catch {
    return 'de';
  }
};
