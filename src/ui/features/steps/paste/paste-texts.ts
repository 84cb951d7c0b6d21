import { defineTexts } from '../../../language/use-texts.ts';
import { quantityFaultTexts } from '../../../parts/typed-quantity.ts';

export const pasteTexts = defineTexts({
  de: {
    title: 'Was soll eingefügt werden?',
    modes: {
      insert: (name: string) => (name === '' ? 'als neue Schritte einfügen' : `als neue Schritte nach „${name}“ einfügen`),
      over: (name: string) => (name === '' ? 'in die Zeilen schreiben' : `ab „${name}“ in die Zeilen schreiben`),
    },
    newSteps: (count: number, after: string | null) =>
      `${count === 1 ? '1 neuer Schritt' : `${count} neue Schritte`}${after === null ? '' : ` nach „${after === '' ? 'ohne Namen' : after}“`}`,
    more: (count: number) => `und ${count} weitere`,
    cells: (cells: number, rows: number, renamed: number) =>
      `${cells === 1 ? '1 Zelle' : `${cells} Zellen`} in ${rows === 1 ? '1 Schritt' : `${rows} Schritten`}${renamed === 0 ? '' : `, davon ${renamed === 1 ? '1 anderer Name' : `${renamed} andere Namen`}`}.`,
    notTaken: (count: number) => (count === 1 ? '1 Zelle wird nicht übernommen' : `${count} Zellen werden nicht übernommen`),
    line: (line: number) => `Zeile ${line}`,
    quote: (text: string) => `„${text}“`,
    nothing: 'Hier ist nichts, was sich einfügen lässt.',
    cancel: 'Abbrechen',
    take: 'Einfügen',
    faults: {
      ...quantityFaultTexts.de,
      tag: 'Keine Einordnung: automatisierbar, KI-gestützt, menschlich oder offen.',
      type: 'Kein Typ eines Schritts.',
      problem: 'Darin steht ein unbekanntes Problemfeld.',
      calculated: 'Diese Spalte wird berechnet.',
      empty: 'Leer.',
      beyond: 'Rechts davon ist keine Spalte mehr.',
      nameless: 'Ein neuer Schritt braucht einen Namen.',
    },
  },
  en: {
    title: 'What shall be pasted?',
    modes: {
      insert: (name: string) => (name === '' ? 'insert as new steps' : `insert as new steps after “${name}”`),
      over: (name: string) => (name === '' ? 'write into the rows' : `write into the rows from “${name}” on`),
    },
    newSteps: (count: number, after: string | null) =>
      `${count === 1 ? '1 new step' : `${count} new steps`}${after === null ? '' : ` after “${after === '' ? 'without a name' : after}”`}`,
    more: (count: number) => `and ${count} more`,
    cells: (cells: number, rows: number, renamed: number) =>
      `${cells === 1 ? '1 cell' : `${cells} cells`} in ${rows === 1 ? '1 step' : `${rows} steps`}${renamed === 0 ? '' : `, ${renamed === 1 ? '1 of them another name' : `${renamed} of them other names`}`}.`,
    notTaken: (count: number) => (count === 1 ? '1 cell is not taken over' : `${count} cells are not taken over`),
    line: (line: number) => `Line ${line}`,
    quote: (text: string) => `“${text}”`,
    nothing: 'There is nothing here that can be pasted.',
    cancel: 'Cancel',
    take: 'Paste',
    faults: {
      ...quantityFaultTexts.en,
      tag: 'Not a tag: automatable, AI-supported, human or open.',
      type: 'Not a type of step.',
      problem: 'It holds an unknown problem field.',
      calculated: 'This column is calculated.',
      empty: 'Empty.',
      beyond: 'There is no column further right.',
      nameless: 'A new step needs a name.',
    },
  },
});
