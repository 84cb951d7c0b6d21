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
    noDrawing: 'Diese Datei hat keine Zeichnung',
    noDrawingBody:
      'Alle Schritte sind da und lassen sich in der Tabelle einordnen. Auf Wunsch wird eine Zeichnung mit Bahnen angelegt; der Inhalt ändert sich dadurch nicht.',
    layOut: 'Zeichnung anlegen',
    toTable: 'Zur Tabelle',
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
    noDrawing: 'This file has no drawing',
    noDrawingBody:
      'All steps are there and can be tagged in the table. If you like, a drawing with lanes is made; the content stays the same.',
    layOut: 'Make a drawing',
    toTable: 'To the table',
  },
});
