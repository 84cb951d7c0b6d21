import type { Translated } from '../language.ts';

/** The rules behind the figures, for readers who were not in the room. Longer: docs/method.md. */
export const METHOD_NOTES: readonly { readonly title: Translated; readonly note: Translated }[] = [
  {
    title: { de: 'Unbekannt', en: 'Unknown' },
    note: {
      de: 'Eine fehlende Angabe ist „?“ und zählt nie als 0 und nie als Durchschnitt. Summen mit Lücken sind Untergrenzen.',
      en: 'A missing value is “?” and never counts as 0 nor as an average. Sums with gaps are lower bounds.',
    },
  },
  {
    title: { de: 'Häufigkeit je Fall', en: 'Executions per case' },
    note: {
      de: 'Aus den Anteilen an den Verzweigungen exakt gerechnet, Schleifen eingeschlossen. Eine Angabe von Hand geht vor.',
      en: 'Computed exactly from the shares at the gateways, loops included. A number entered by hand takes precedence.',
    },
  },
  {
    title: { de: 'Stunden pro Jahr', en: 'Hours per year' },
    note: {
      de: 'Fälle pro Jahr × Häufigkeit je Fall × Minuten × Personen ÷ 60. Drei Zahlen (mindestens, wahrscheinlich, höchstens) gehen mit ihrem Mittelwert ein.',
      en: 'Cases per year × executions per case × minutes × persons ÷ 60. Three numbers (at least, likely, at most) enter with their mean.',
    },
  },
  {
    title: { de: 'Netto', en: 'Net' },
    note: {
      de: 'Ersparnis − Kontrolle durch Menschen − Betrieb. Menschliche Schritte sparen nichts. Ein negatives Ergebnis wird gezeigt.',
      en: 'Saving − review by people − operation. Human steps save nothing. A negative result is shown.',
    },
  },
  {
    title: { de: 'Gruppen', en: 'Groups' },
    note: {
      de: 'Nur zwischen den Gruppen ist die Reihenfolge gut begründet (Schwelle 0,75, Annahme). Innerhalb einer Gruppe liegen die Use Cases gleichauf.',
      en: 'Only between groups is the order well founded (threshold 0.75, assumption). Within a group the use cases are level.',
    },
  },
  {
    title: { de: 'Erst klären', en: 'Clarify first' },
    note: {
      de: 'Sind weniger als die Hälfte der nötigen Angaben bekannt, wird nicht gereiht.',
      en: 'With less than half of the needed inputs known there is no ranking.',
    },
  },
  {
    title: { de: 'Stunden, keine Stellen', en: 'Hours, not posts' },
    note: {
      de: 'Die Zahlen sagen, wie viele Stunden für Menschen gewonnen werden können. Über Stellen sagen sie nichts.',
      en: 'The figures say how many hours can be won for people. They say nothing about posts.',
    },
  },
];
