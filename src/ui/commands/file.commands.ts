import { newProcessXml } from '#app/new-document.ts';
import { defineTexts } from '../language/use-texts.ts';
import type { Command, CommandSituation } from './command.ts';

const isOpen = ({ document }: CommandSituation) => document.phase === 'open';
const isWritable = (situation: CommandSituation) => isOpen(situation) && situation.document.file?.readOnly !== true;
const always = () => true;

export const fileCommands: readonly Command[] = [
  {
    id: 'file.new',
    label: defineTexts({ de: 'Neuer Prozess', en: 'New process' }),
    keys: ['Mod+Alt+N'],
    isEnabled: always,
    async run({ session, settings }) {
      const german = settings.getState().language === 'de';
      const xml = german ? newProcessXml('Neuer Prozess', 'Auslöser') : newProcessXml('New process', 'Trigger');
      const name = german ? 'Neuer Prozess.bpmn' : 'New process.bpmn';
      await session.open({ ok: true, value: { token: null, name, bytes: new TextEncoder().encode(xml), readOnly: false } });
      // the person may have stayed with the document they had
      if (session.store.getState().file?.name === name) session.show('outline');
    },
  },
  {
    id: 'file.open',
    label: defineTexts({ de: 'Öffnen …', en: 'Open …' }),
    keys: ['Mod+O'],
    isEnabled: always,
    run: ({ session }) => session.openPicked(),
  },
  {
    id: 'file.save',
    label: defineTexts({ de: 'Speichern', en: 'Save' }),
    keys: ['Mod+S'],
    isEnabled: isWritable,
    run: ({ session }) => session.save(),
  },
  {
    id: 'file.saveAs',
    label: defineTexts({ de: 'Als Mappe speichern …', en: 'Save as Mappe …' }),
    keys: ['Mod+Shift+S'],
    isEnabled: isOpen,
    run: ({ session }) => session.saveAs('kompass'),
  },
  {
    id: 'file.exportBpmn',
    label: defineTexts({ de: 'BPMN exportieren …', en: 'Export BPMN …' }),
    keys: [],
    isEnabled: isOpen,
    run: ({ session }) => session.exportBpmn(),
  },
  {
    id: 'file.exportAll',
    label: defineTexts({ de: 'Alles ausgeben …', en: 'Export everything …' }),
    keys: ['Mod+Shift+E'],
    isEnabled: isOpen,
    run: ({ session }) => session.reporting.writeAll(),
  },
  {
    id: 'file.exportXlsx',
    label: defineTexts({ de: 'Liste und Schritte für Excel (XLSX) …', en: 'List and steps for Excel (XLSX) …' }),
    keys: ['Mod+E'],
    isEnabled: ({ document }) => document.analysis !== null,
    run: ({ session }) => session.exportList('xlsx'),
  },
  {
    id: 'file.exportCsv',
    label: defineTexts({ de: 'Prioritätenliste als CSV …', en: 'Priority list as CSV …' }),
    keys: [],
    isEnabled: ({ document }) => document.analysis !== null,
    run: ({ session }) => session.exportList('csv-use-cases'),
  },
  {
    id: 'file.exportSteps',
    label: defineTexts({ de: 'Schrittliste als CSV …', en: 'List of steps as CSV …' }),
    keys: [],
    isEnabled: ({ document }) => document.analysis !== null,
    run: ({ session }) => session.exportList('csv'),
  },
  {
    id: 'file.versions',
    label: defineTexts({ de: 'Frühere Stände …', en: 'Earlier states …' }),
    keys: [],
    isEnabled: isOpen,
    run: ({ session }) => session.safety.showVersions(),
  },
  {
    id: 'help.diagnosis',
    label: defineTexts({ de: 'Diagnose speichern …', en: 'Save diagnosis …' }),
    keys: [],
    isEnabled: always,
    run: ({ session, settings }) => session.saveDiagnosis(settings.getState()),
  },
  {
    id: 'file.close',
    label: defineTexts({ de: 'Schließen', en: 'Close' }),
    keys: ['Mod+Alt+W'],
    isEnabled: isOpen,
    run: ({ session }) => session.close(),
  },
];
