import type { ProposalNote, SimulationNote, SimulationSource } from '#bpmn/simulation-data/simulation-data.ts';
import { defineTexts } from '../../../language/use-texts.ts';

interface SimulationTexts {
  readonly notice: (source: SimulationSource, count: number) => string;
  readonly show: string;
  readonly dismiss: string;
  readonly title: (source: SimulationSource) => string;
  readonly intro: string;
  readonly all: string;
  readonly take: (count: number) => string;
  readonly cancel: string;
  readonly before: (value: string) => string;
  readonly notTaken: string;
  readonly noteOf: (note: ProposalNote) => string;
  readonly left: (note: SimulationNote) => string;
}

const plural = (count: number, one: string, many: string): string => (count === 1 ? `1 ${one}` : `${count} ${many}`);

const de: SimulationTexts = {
  notice: (source, count) => `Die Datei enthält Simulationsdaten (${source}): ${plural(count, 'Angabe', 'Angaben')} übernehmen?`,
  show: 'Ansehen',
  dismiss: 'Hinweis schließen',
  title: (source) => `Simulationsdaten aus der Datei (${source})`,
  intro:
    'Nichts davon gilt, bevor es hier übernommen wird. Woher die Zahlen stammen, sagt die Datei nicht: Die Herkunft bleibt offen, bis jemand sie angibt.',
  all: 'Alle',
  take: (count) => `${plural(count, 'Angabe', 'Angaben')} übernehmen`,
  cancel: 'Nichts übernehmen',
  before: (value) => `bisher ${value}`,
  notTaken: 'Nicht angeboten',
  noteOf: (note) => {
    switch (note.code) {
      case 'MEAN_ONLY':
        return 'nur der Mittelwert der Verteilung';
      case 'UNIFORM_AS_SPAN':
        return 'Gleichverteilung als Spanne mit derselben Mitte';
      case 'NORMAL_AS_SPAN':
        return 'Normalverteilung als Spanne mit gleicher Mitte und Streuung';
      case 'SUM_OF_TIMES':
        return 'Summe mehrerer Zeiten';
      case 'CLOCK_DAYS':
        return 'ein Tag zählt 24 Stunden';
      case 'CASES_FROM_INTERVAL':
        return `aus dem mittleren Abstand bei ${note.hoursPerWeek} Stunden je Woche, ohne Feiertage (Annahme)`;
      case 'RATE_OF_RESOURCE':
        return `Satz der Ressource „${note.resource}“`;
    }
  },
  left: (note) => {
    switch (note.code) {
      case 'PLACEHOLDERS':
        return `${plural(note.count, 'Platzhalter', 'Platzhalter')} ohne Aussage, zum Beispiel 0 Minuten oder überall 100 %`;
      case 'NOT_READABLE':
        return `${plural(note.count, 'Angabe', 'Angaben')} ohne Entsprechung oder nicht lesbar`;
      case 'ELEMENTS_MISSING':
        return `${plural(note.count, 'Angabe', 'Angaben')} zu Elementen, die es in der Datei nicht gibt`;
      case 'ARRIVAL_UNCLEAR':
        return 'Fälle pro Jahr: Aus den Ankünften allein ergibt sich ohne eindeutigen Kalender keine Jahreszahl';
      case 'OTHER_CURRENCY':
        return note.currency === '?' || note.currency === '' ? 'Kosten ohne Währung' : `Kosten in ${note.currency}`;
      case 'ONE_OF_SCENARIOS':
        return `Gelesen wurde das Szenario „${note.scenario}“, die Datei hat ${note.count}`;
    }
  },
};

const en: SimulationTexts = {
  notice: (source, count) => `The file contains simulation data (${source}): take over ${plural(count, 'number', 'numbers')}?`,
  show: 'View',
  dismiss: 'Dismiss notice',
  title: (source) => `Simulation data from the file (${source})`,
  intro:
    'None of it counts before it is taken over here. The file does not say where the numbers come from: their source stays open until somebody names it.',
  all: 'All',
  take: (count) => `Take over ${plural(count, 'number', 'numbers')}`,
  cancel: 'Take nothing',
  before: (value) => `so far ${value}`,
  notTaken: 'Not offered',
  noteOf: (note) => {
    switch (note.code) {
      case 'MEAN_ONLY':
        return 'only the mean of the distribution';
      case 'UNIFORM_AS_SPAN':
        return 'uniform distribution as a range with the same middle';
      case 'NORMAL_AS_SPAN':
        return 'normal distribution as a range with the same middle and spread';
      case 'SUM_OF_TIMES':
        return 'sum of several times';
      case 'CLOCK_DAYS':
        return 'a day counts 24 hours';
      case 'CASES_FROM_INTERVAL':
        return `from the mean interval at ${note.hoursPerWeek} hours a week, without public holidays (assumption)`;
      case 'RATE_OF_RESOURCE':
        return `rate of the resource “${note.resource}”`;
    }
  },
  left: (note) => {
    switch (note.code) {
      case 'PLACEHOLDERS':
        return `${plural(note.count, 'placeholder', 'placeholders')} that say nothing, such as 0 minutes or 100% everywhere`;
      case 'NOT_READABLE':
        return `${plural(note.count, 'number', 'numbers')} without a counterpart or not readable`;
      case 'ELEMENTS_MISSING':
        return `${plural(note.count, 'number', 'numbers')} about elements that are not in the file`;
      case 'ARRIVAL_UNCLEAR':
        return 'Cases per year: arrivals alone give no yearly number without an unambiguous calendar';
      case 'OTHER_CURRENCY':
        return note.currency === '?' || note.currency === '' ? 'Costs without a currency' : `Costs in ${note.currency}`;
      case 'ONE_OF_SCENARIOS':
        return `The scenario “${note.scenario}” was read, the file has ${note.count}`;
    }
  },
};

export const simulationTexts = defineTexts<SimulationTexts>({ de, en });
