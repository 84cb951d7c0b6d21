import { defineTexts } from '../language/use-texts.ts';
import type { Command, CommandSituation } from './command.ts';

const isWritable = ({ document }: CommandSituation) => document.phase === 'open' && document.file?.readOnly !== true;
const roleOfCurrent = ({ document }: CommandSituation) => document.mappe.processes.find(({ id }) => id === document.current)?.role;

export const mappeCommands: readonly Command[] = [
  {
    id: 'mappe.addProcess',
    label: defineTexts({ de: 'Prozess in die Mappe aufnehmen …', en: 'Add a process to the Mappe …' }),
    keys: [],
    isEnabled: isWritable,
    run: ({ session }) => session.processes.addPicked(),
  },
  {
    id: 'mappe.addTarget',
    label: defineTexts({ de: 'Soll-Fassung dieses Prozesses anlegen', en: 'Create the to-be version of this process' }),
    keys: [],
    isEnabled: (situation) => isWritable(situation) && roleOfCurrent(situation) === 'ist',
    run: ({ session }) => session.processes.addTarget(),
  },
  {
    id: 'mappe.removeProcess',
    label: defineTexts({ de: 'Prozess aus der Mappe nehmen', en: 'Take this process out of the Mappe' }),
    keys: [],
    isEnabled: (situation) => isWritable(situation) && situation.document.processes.length > 1,
    run: ({ session }) => session.processes.removeCurrent(),
  },
];
