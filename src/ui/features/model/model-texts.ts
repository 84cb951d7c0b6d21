import { defineTexts } from '../../language/use-texts.ts';

export const modelTexts = defineTexts({
  de: {
    drawing: 'Zeichnung des Prozesses',
    lens: 'Linse',
    lenses: { tags: 'Einordnung', hours: 'Stunden pro Jahr', waiting: 'Wartezeit' },
    below: (bound: number) => `unter ${bound} h`,
    between: (low: number, high: number) => `${low}–${high} h`,
    above: (bound: number) => `über ${bound} h`,
    unknownTime: '? h Zeit offen',
    diagram: 'Diagramm',
    diagramNumber: (number: number) => `Diagramm ${number}`,
  },
  en: {
    drawing: 'Drawing of the process',
    lens: 'Lens',
    lenses: { tags: 'Tags', hours: 'Hours per year', waiting: 'Waiting' },
    below: (bound: number) => `below ${bound} h`,
    between: (low: number, high: number) => `${low}–${high} h`,
    above: (bound: number) => `above ${bound} h`,
    unknownTime: '? h time open',
    diagram: 'Diagram',
    diagramNumber: (number: number) => `Diagram ${number}`,
  },
});
