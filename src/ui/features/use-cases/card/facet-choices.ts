import type { FacetName } from '#core/technology/facets.ts';
import type { Translated } from '#core/language.ts';

export interface FacetChoice {
  /** As it is kept in the document; core/technology reads it back. */
  readonly value: string;
  readonly label: Translated;
}

const choice = (value: string, de: string, en: string): FacetChoice => ({ value, label: { de, en } });
const YES_NO = [choice('true', 'ja', 'yes'), choice('false', 'nein', 'no')] as const;

/** Answers to the questions of the decision table; facets that are numbers are typed instead. */
export const FACET_CHOICES: ReadonlyMap<FacetName, readonly FacetChoice[]> = new Map<FacetName, readonly FacetChoice[]>([
  [
    'task',
    [
      choice('transfer', 'Angaben übertragen', 'transferring data'),
      choice('extract', 'aus Unterlagen auslesen', 'extracting from documents'),
      choice('ruleCheck', 'nach Regeln prüfen', 'checking by rules'),
      choice('transcribe', 'Gesprochenes verschriftlichen', 'writing down speech'),
      choice('writeText', 'Text entwerfen', 'drafting text'),
      choice('search', 'Wissen suchen', 'searching knowledge'),
      choice('classify', 'sortieren, zuordnen', 'sorting, assigning'),
      choice('forecast', 'planen, vorhersagen', 'planning, predicting'),
      choice('wait', 'warten, erinnern, weiterleiten', 'waiting, reminding, forwarding'),
      choice('decide', 'über Menschen entscheiden', 'deciding about people'),
      choice('relationship', 'Gespräch und Beziehung', 'conversation and relationship'),
    ],
  ],
  [
    'input',
    [
      choice('structured', 'in Feldern', 'in fields'),
      choice('freeText', 'als Text', 'as text'),
      choice('spoken', 'gesprochen', 'spoken'),
      choice('scan', 'als Scan oder PDF', 'as a scan or PDF'),
      choice('paper', 'auf Papier', 'on paper'),
    ],
  ],
  [
    'interface',
    [
      choice('api', 'über eine Schnittstelle', 'through an interface'),
      choice('export', 'über Export und Import', 'by export and import'),
      choice('screen', 'nur über die Oberfläche', 'through the screen only'),
      choice('none', 'gar nicht', 'not at all'),
    ],
  ],
  [
    'ruleClarity',
    [
      choice('0', 'keine Regeln', 'no rules'),
      choice('1', 'kaum', 'hardly any'),
      choice('2', 'teilweise', 'partly'),
      choice('3', 'weitgehend', 'largely'),
      choice('4', 'vollständig', 'completely'),
    ],
  ],
  ['needed', YES_NO],
  ['stakes', [...YES_NO, choice('weiß nicht', 'weiß nicht', 'don’t know')]],
  ['senderControllable', YES_NO],
  ['reversible', YES_NO],
  [
    'data',
    [
      choice('none', 'keine personenbezogenen', 'no personal data'),
      choice('personal', 'personenbezogene', 'personal data'),
      choice('sensitive', 'besonders schutzbedürftige', 'specially protected data'),
    ],
  ],
]);
