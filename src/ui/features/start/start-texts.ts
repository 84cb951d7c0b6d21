import { defineTexts } from '../../language/use-texts.ts';

export const startTexts = defineTexts({
  de: {
    purpose: 'Prozesse verstehen, Schritte einordnen, Use Cases begründet reihen.',
    begin: 'Beginnen',
    create: 'Neuer Prozess',
    createHint: 'Zeile für Zeile tippen, die Zeichnung entsteht daneben',
    open: 'Öffnen',
    openHint: 'Mappe oder BPMN-Datei aus jedem Werkzeug',
    drop: 'Oder eine Datei irgendwo in dieses Fenster ziehen.',
    recent: 'Zuletzt',
    recentNone: 'Geöffnete Dateien erscheinen hier.',
    forget: (name: string) => `${name} aus der Liste nehmen`,
    samples: 'Beispiele',
    samplesHint:
      'Prozesse der Sozialwirtschaft zum Ausprobieren, drei davon bis zur gereihten Mappe ausgearbeitet. Minuten und Mengen sind Annahmen.',
    steps: (count: number) => (count === 1 ? '1 Schritt' : `${count} Schritte`),
    lanes: (count: number) => (count === 1 ? '1 Rolle' : `${count} Rollen`),
    stages: { plain: 'Leer', tagged: 'Eingeordnet', ranked: 'Gereiht' },
    foot: 'Arbeitet ohne Netz. Nichts verlässt diesen Rechner.',
    otherLanguage: 'English',
  },
  en: {
    purpose: 'Understand processes, tag steps, rank use cases with reasons.',
    begin: 'Begin',
    create: 'New process',
    createHint: 'Type line by line, the drawing appears beside it',
    open: 'Open',
    openHint: 'Mappe or BPMN file from any tool',
    drop: 'Or drop a file anywhere in this window.',
    recent: 'Recent',
    recentNone: 'Files you open appear here.',
    forget: (name: string) => `Remove ${name} from the list`,
    samples: 'Examples',
    samplesHint:
      'Processes from social services to try out, three of them worked out up to a ranked Mappe. Minutes and volumes are assumptions. The processes themselves are in German.',
    steps: (count: number) => (count === 1 ? '1 step' : `${count} steps`),
    lanes: (count: number) => (count === 1 ? '1 role' : `${count} roles`),
    stages: { plain: 'Empty', tagged: 'Tagged', ranked: 'Ranked' },
    foot: 'Works without a network. Nothing leaves this computer.',
    otherLanguage: 'Deutsch',
  },
});
