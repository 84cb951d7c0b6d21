import { defineTexts } from '../../language/use-texts.ts';

export const modelTexts = defineTexts({
  de: {
    drawing: 'Zeichnung des Prozesses',
    lens: 'Linse',
    shareHint: 'Doppelklick oder Eingabetaste ändert',
    shareOf: 'Anteil',
    shareUnknown: 'weiß nicht',
    diagram: 'Diagramm',
    diagramNumber: (number: number) => `Diagramm ${number}`,
  },
  en: {
    drawing: 'Drawing of the process',
    lens: 'Lens',
    shareHint: 'double click or Enter changes',
    shareOf: 'Share',
    shareUnknown: 'don’t know',
    diagram: 'Diagram',
    diagramNumber: (number: number) => `Diagram ${number}`,
  },
});
