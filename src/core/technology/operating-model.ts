import type { DataClass } from './facets.ts';
import type { OperatingModel, TechnologyOption } from './technology-fit.ts';

/** Options that usually come as an outside service. Assumption: each can be run in house, then nothing has to be cleared. */
const OFTEN_OUTSIDE: ReadonlySet<TechnologyOption> = new Set<TechnologyOption>([
  'OCR/Dokumentenextraktion + Sichtprüfung',
  'Spracherkennung + Entwurf, Freigabe durch Fachkraft',
  'LLM-Entwurf mit Freigabe',
  'semantische Suche/RAG mit Quellenangabe',
  'Textklassifikation + Stichprobe',
  'klassisches ML',
  'Agent (nur als Pilot)',
]);

/** Hint on where it may run (method 5, rule 3); what has to be cleared is the guard rails' business. */
export function operatingModelOf(data: DataClass | null): OperatingModel {
  switch (data) {
    case null:
      return 'dataUnknown';
    case 'none':
      return 'freeChoice';
    case 'personal':
      return 'processorContract';
    case 'sensitive':
      return 'inHouseOrAfterClarification';
  }
}

/** True where an option usually means an outside service and the data are specially protected. */
export const needsClarification = (option: TechnologyOption, data: DataClass | null): boolean =>
  data === 'sensitive' && OFTEN_OUTSIDE.has(option);
