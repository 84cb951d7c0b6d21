import { defineTexts } from '../../../language/use-texts.ts';

export const certaintyTexts = defineTexts({
  de: {
    title: 'Wie sicher ist das?',
    draws: (number: string) => `Reihung aus ${number} Ziehungen über alle Schätzspannen und Gewichte.`,
    order: 'Reihenfolge der Nachbarn',
    beats: (a: number, b: number, percent: string) => `Nr. ${a} schlägt Nr. ${b} in ${percent}`,
    verdict: { level: 'gleichauf', ratherBefore: 'eher vor', clearlyBefore: 'klar vor' },
    places: 'Welchen Platz hat wer wie oft?',
    inputs: { casesPerYear: 'Fälle im Jahr', handlingMinutes: 'Bearbeitungszeit' },
    place: (rank: number, percent: string) => `Platz ${rank}: ${percent}`,
    placeLegend: 'Dunkel ist Platz 1; je heller, desto weiter hinten.',
    tornado: (title: string) => `Was „${title}“ noch bewegt`,
    tornadoHint: 'Priorität an den Enden jeder Schätzung; gestrichelt: noch unbekannt.',
    now: (priority: string) => `jetzt ${priority}`,
    bar: (input: string, low: string, high: string) => `${input}: Priorität ${low} bis ${high}. Zur Schätzung.`,
    largest: (input: string, best: number, worst: number) =>
      best === worst
        ? `Größte Unsicherheit: ${input}. Sie ändert am Platz nichts.`
        : `Größte Unsicherheit: ${input}. Je nach Wert ist es Platz ${best} bis ${worst}.`,
    observe: (step: string, executions: number) =>
      `2 h Messung lohnt: In zwei Stunden lässt sich „${step}“ rund ${executions}-mal mitschreiben.`,
    ask: 'Nachfragen lohnt hier mehr als weiteres Schätzen.',
    stable: 'Messen lohnt sich zuerst an anderer Stelle.',
  },
  en: {
    title: 'How sure is that?',
    draws: (number: string) => `Order from ${number} draws over all ranges and weights.`,
    order: 'Order of neighbours',
    beats: (a: number, b: number, percent: string) => `No. ${a} beats no. ${b} in ${percent}`,
    verdict: { level: 'level', ratherBefore: 'rather ahead', clearlyBefore: 'clearly ahead' },
    places: 'How often is each at which rank?',
    inputs: { casesPerYear: 'Cases a year', handlingMinutes: 'Handling time' },
    place: (rank: number, percent: string) => `rank ${rank}: ${percent}`,
    placeLegend: 'Dark is rank 1; the lighter, the further down.',
    tornado: (title: string) => `What still moves “${title}”`,
    tornadoHint: 'Priority at both ends of every estimate; dashed: still unknown.',
    now: (priority: string) => `now ${priority}`,
    bar: (input: string, low: string, high: string) => `${input}: priority ${low} to ${high}. Go to the estimate.`,
    largest: (input: string, best: number, worst: number) =>
      best === worst
        ? `Largest uncertainty: ${input}. It does not change the rank.`
        : `Largest uncertainty: ${input}. Depending on its value it is rank ${best} to ${worst}.`,
    observe: (step: string, executions: number) =>
      `Two hours of measuring pay off: in that time “${step}” can be written down about ${executions} times.`,
    ask: 'Asking pays off more here than estimating again.',
    stable: 'Measuring pays off elsewhere first.',
  },
});
