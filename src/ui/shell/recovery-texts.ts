import type { DocumentDifference } from '#app/compare-documents.ts';
import type { OfferedRecovery } from '../document/safety-store.ts';
import { defineTexts } from '../language/use-texts.ts';

interface Words {
  readonly quote: (name: string) => string;
  readonly more: (count: number) => string;
  readonly added: string;
  readonly changed: string;
  readonly removed: string;
  readonly other: string;
}

/** At most three steps by name, the others as a number. */
const named = (names: readonly string[], { quote, more }: Words): string =>
  names.length <= 3 ? names.map(quote).join(', ') : `${names.slice(0, 2).map(quote).join(', ')} ${more(names.length - 2)}`;

const sayDifference =
  (words: Words) =>
  (difference: DocumentDifference): string => {
    const kinds = (['added', 'changed', 'removed'] as const).filter((kind) => difference[kind].length > 0);
    const sentences = kinds.map((kind) => `${words[kind]}: ${named(difference[kind], words)}.`);
    return [...sentences, ...(difference.other ? [words.other] : [])].join(' ');
  };

export const recoveryTexts = defineTexts({
  de: {
    title: 'Nicht gespeicherte Arbeit gefunden',
    intro: 'Das Programm wurde beendet, bevor alles gespeichert war. Diese Stände sind gesichert:',
    restore: 'Wiederherstellen',
    discard: 'Verwerfen',
    discardSure: 'Wirklich verwerfen',
    setAside: 'Beiseitelegen',
    later: 'Später entscheiden',
    keptAt: (moment: string) => `gesichert am ${moment}`,
    changes: (count: number) => (count === 1 ? '1 Änderung seit dem letzten Speichern' : `${count} Änderungen seit dem letzten Speichern`),
    damaged: 'Ein beschädigter Stand',
    damagedBody: 'Er lässt sich nicht lesen und wird nicht gelöscht. Beiseitegelegt wird er nicht mehr angeboten.',
    place: {
      file: '',
      fileChanged: 'Die Datei wurde inzwischen von anderer Stelle geändert; beim Speichern wird gefragt.',
      unreachable: 'Die Datei selbst ist gerade nicht erreichbar.',
      untitled: 'Noch in keiner Datei gespeichert.',
    } satisfies Record<NonNullable<OfferedRecovery['place']>, string>,
    difference: sayDifference({
      quote: (name) => `„${name}“`,
      more: (count) => `und ${count} weitere`,
      added: 'Neu gegenüber der Datei',
      changed: 'Geändert',
      removed: 'Gelöscht',
      other: 'Außerdem unterscheiden sich Zeichnung, Flüsse oder Angaben zur Mappe.',
    }),
    same: 'Kein Unterschied zur Datei.',
    waiting: (count: number) => (count === 1 ? 'Ein nicht gespeicherter Stand wartet' : `${count} nicht gespeicherte Stände warten`),
    look: 'Ansehen',
  },
  en: {
    title: 'Unsaved work was found',
    intro: 'The program ended before everything was saved. These states were kept:',
    restore: 'Restore',
    discard: 'Discard',
    discardSure: 'Really discard',
    setAside: 'Set aside',
    later: 'Decide later',
    keptAt: (moment: string) => `kept ${moment}`,
    changes: (count: number) => (count === 1 ? '1 change since the last save' : `${count} changes since the last save`),
    damaged: 'A damaged state',
    damagedBody: 'It cannot be read and is not deleted. Set aside, it is no longer offered.',
    place: {
      file: '',
      fileChanged: 'The file has been changed from elsewhere in the meantime; you will be asked when saving.',
      unreachable: 'The file itself cannot be reached right now.',
      untitled: 'Not saved in any file yet.',
    },
    difference: sayDifference({
      quote: (name) => `“${name}”`,
      more: (count) => `and ${count} more`,
      added: 'New compared with the file',
      changed: 'Changed',
      removed: 'Deleted',
      other: 'Drawing, flows or what the Mappe says differ as well.',
    }),
    same: 'No difference to the file.',
    waiting: (count: number) => (count === 1 ? 'One unsaved state is waiting' : `${count} unsaved states are waiting`),
    look: 'Have a look',
  },
});
