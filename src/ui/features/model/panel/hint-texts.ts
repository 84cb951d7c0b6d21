import { defineTexts } from '../../../language/use-texts.ts';

export const hintTexts = defineTexts({
  de: {
    hints: 'Hinweise zum Modell',
    about: 'Was sich klarer zeichnen oder benennen lässt. An den Zahlen ändert es nichts.',
    ignore: 'Hier nicht mehr zeigen',
    rules: 'Regeln wählen …',
    more: (count: number) => (count === 1 ? '1 weiterer' : `${count} weitere`),
  },
  en: {
    hints: 'Hints on the model',
    about: 'What could be drawn or named more clearly. It changes no figure.',
    ignore: 'Do not show here again',
    rules: 'Choose rules …',
    more: (count: number) => `${count} more`,
  },
});
