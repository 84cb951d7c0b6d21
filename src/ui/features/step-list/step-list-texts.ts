import { defineTexts } from '../../language/use-texts.ts';

export const stepListTexts = defineTexts({
  de: {
    title: 'Schrittliste einlesen',
    from: (name: string) =>
      `Was ${name} anders sagt als die Mappe. Übernommen wird, was angehakt ist; ein Schritt zurück nimmt alles wieder weg.`,
    nothing: (name: string) => `${name} sagt dasselbe wie die Mappe. Es gibt nichts zu übernehmen.`,
    field: 'Angabe',
    before: 'bisher',
    after: 'neu',
    empty: 'nichts angegeben',
    all: 'Alles',
    notices: 'Nicht zuzuordnen',
    unknownSteps: (count: number, ids: string) =>
      count === 1 ? `Zur Schritt-ID ${ids} gibt es hier keinen Schritt.` : `Zu ${count} Schritt-IDs gibt es hier keinen Schritt: ${ids}.`,
    unknownFiles: (names: string) => `Nicht in dieser Mappe, deshalb übergangen: ${names}.`,
    notTaken: 'wird nicht übernommen',
    cancel: 'Abbrechen',
    close: 'Schließen',
    take: (count: number) => (count === 1 ? '1 Angabe übernehmen' : `${count} Angaben übernehmen`),
    more: (count: number) => `und ${count} weitere`,
  },
  en: {
    title: 'Read list of steps',
    from: (name: string) => `What ${name} says differently. Ticked entries are taken over; one undo takes all of them back.`,
    nothing: (name: string) => `${name} says the same as the Mappe. There is nothing to take over.`,
    field: 'Entry',
    before: 'so far',
    after: 'new',
    empty: 'nothing said',
    all: 'All',
    notices: 'Belongs to nothing here',
    unknownSteps: (count: number, ids: string) =>
      count === 1 ? `There is no step here for the step id ${ids}.` : `There are no steps here for ${count} step ids: ${ids}.`,
    unknownFiles: (names: string) => `Not in this Mappe and therefore passed over: ${names}.`,
    notTaken: 'not taken over',
    cancel: 'Cancel',
    close: 'Close',
    take: (count: number) => (count === 1 ? 'Take over 1 entry' : `Take over ${count} entries`),
    more: (count: number) => `and ${count} more`,
  },
});
