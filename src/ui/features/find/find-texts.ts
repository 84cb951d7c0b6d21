import type { FoundKind, SearchField } from '#core/search/search-hit.ts';
import { defineTexts } from '../../language/use-texts.ts';

interface FindTexts {
  readonly region: string;
  readonly field: string;
  readonly hint: string;
  readonly next: string;
  readonly previous: string;
  readonly close: string;
  readonly none: string;
  readonly count: (count: number, processes: number) => string;
  readonly place: (at: number, of: number) => string;
  readonly fields: Readonly<Record<Exclude<SearchField, 'name' | 'text' | 'lane'>, string>>;
  readonly kinds: Readonly<Record<FoundKind, string>>;
}

export const findTexts = defineTexts<FindTexts>({
  de: {
    region: 'Suchen',
    field: 'In allen Prozessen suchen',
    hint: 'Name, Notiz, Einordnung, Problemfeld, System, Dokument …',
    next: 'Nächste Fundstelle',
    previous: 'Vorige Fundstelle',
    close: 'Suche schließen',
    none: 'Nichts gefunden',
    count: (count, processes) =>
      processes > 1 ? `${count} Fundstellen in ${processes} Prozessen` : count === 1 ? '1 Fundstelle' : `${count} Fundstellen`,
    place: (at, of) => `${at} von ${of}`,
    fields: {
      documentation: 'Beschreibung',
      note: 'Notiz',
      tag: 'Einordnung',
      mark: 'Kennzeichen',
      problem: 'Problemfeld',
      system: 'System',
      document: 'Dokument',
      condition: 'Bedingung',
    },
    kinds: {
      process: 'Prozess',
      participant: 'Pool',
      lane: 'Bahn',
      step: 'Schritt',
      event: 'Ereignis',
      gateway: 'Verzweigung',
      flow: 'Fluss',
      messageFlow: 'Nachricht',
      data: 'Daten',
      note: 'Anmerkung',
    },
  },
  en: {
    region: 'Find',
    field: 'Find in all processes',
    hint: 'Name, note, tag, problem field, system, document …',
    next: 'Next match',
    previous: 'Previous match',
    close: 'Close search',
    none: 'Nothing found',
    count: (count, processes) =>
      processes > 1 ? `${count} matches in ${processes} processes` : count === 1 ? '1 match' : `${count} matches`,
    place: (at, of) => `${at} of ${of}`,
    fields: {
      documentation: 'Description',
      note: 'Note',
      tag: 'Tag',
      mark: 'Mark',
      problem: 'Problem field',
      system: 'System',
      document: 'Document',
      condition: 'Condition',
    },
    kinds: {
      process: 'Process',
      participant: 'Pool',
      lane: 'Lane',
      step: 'Step',
      event: 'Event',
      gateway: 'Gateway',
      flow: 'Flow',
      messageFlow: 'Message',
      data: 'Data',
      note: 'Note',
    },
  },
});
