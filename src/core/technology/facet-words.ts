import type { ProblemField, Tag } from '../annotation/annotation.ts';
import type { DataClass, FacetName, InputKind, InterfaceKind, Task } from './facets.ts';

/**
 * Words people use for facets, as stems of folded text (small letters, ae oe ue ss). The first list that holds a stem of
 * the value wins, so the narrower word stands above the wider one. A leading blank = only at the start of a word.
 */
export type WordList<T> = readonly (readonly [T, readonly string[]])[];

export const UNKNOWN_WORDS = ['unbekannt', 'weiss nicht', 'unklar', 'unknown', 'offen', '?', 'k.a.', 'keine angabe'];

/** Other names of the same facet. */
export const FACET_ALIASES: ReadonlyMap<string, FacetName> = new Map([
  ['aufgabe', 'task'],
  ['tasks', 'task'],
  ['eingang', 'input'],
  ['inputs', 'input'],
  ['schnittstelle', 'interface'],
  ['systemzugang', 'interface'],
  ['regelklarheit', 'ruleClarity'],
  ['menge', 'volume'],
  ['ausfuehrungen', 'volume'],
  ['annualexecutions', 'volume'],
  ['executionsperyear', 'volume'],
  ['problems', 'problem'],
  ['problemfeld', 'problem'],
  ['problemfelder', 'problem'],
  ['problemfields', 'problem'],
  ['rework', 'reworkShare'],
  ['nacharbeit', 'reworkShare'],
  ['nacharbeitsanteil', 'reworkShare'],
  ['noetig', 'needed'],
  ['necessary', 'needed'],
  ['required', 'needed'],
  ['resultused', 'needed'],
  ['ergebnisgenutzt', 'needed'],
  ['folge', 'stakes'],
  ['folgen', 'stakes'],
  ['effectonperson', 'stakes'],
  ['folgefuerperson', 'stakes'],
  ['absenderbeeinflussbar', 'senderControllable'],
  ['historie', 'historyCases'],
  ['faellehistorie', 'historyCases'],
  ['umkehrbar', 'reversible'],
  ['kette', 'chainLength'],
  ['chain', 'chainLength'],
  ['chainsteps', 'chainLength'],
  ['adjacentsteps', 'chainLength'],
  ['adjacentautomatable', 'chainLength'],
  ['daten', 'data'],
  ['dataclass', 'data'],
  ['datenklasse', 'data'],
]);

export const TAG_WORDS: WordList<Tag> = [
  ['humanOnly', ['mensch', 'human']],
  ['aiSupported', ['ki', 'ai']],
  ['automatable', ['auto']],
];

export const TASK_WORDS: WordList<Task> = [
  ['riskAssessment', ['risikoeinschaetz', 'gefaehrdung', 'risikobewert', 'risk']],
  ['decide', ['entscheid', 'bewillig', 'beurteil', 'einschaetz', 'decide', 'decision', 'assess']],
  ['chain', ['kette', 'mehrschrittig', 'chain']],
  ['transcribe', ['transkri', 'transcri', 'diktat', 'diktier', 'verschriftlich', 'gesproch', 'sprache', 'speech']],
  [
    'writeText',
    [
      'entwerf',
      'entwurf',
      'entwuerf',
      'schreib',
      'zusammenfass',
      'formulier',
      'protokoll',
      'dokumentier',
      'uebersetz',
      'bericht',
      'verfass',
      'text erstell',
      'draft',
      'write',
      'summar',
    ],
  ],
  ['classify', ['sortier', 'zuordn', 'klassifi', 'einordn', 'verschlagwort', 'triage', 'kategori', 'routing', 'classif', 'sort']],
  ['forecast', ['vorhersag', 'prognos', 'planen', 'planung', 'optimier', 'disposition', 'forecast', 'predict']],
  ['search', [' such', 'suchen', 'durchsuch', ' find', 'auffind', 'nachschlag', 'recherch', ' wissen', 'search', 'look up']],
  ['extract', ['ausles', 'extra', 'einles', 'scannen', 'digitalis', 'daten erkennen']],
  ['transfer', ['uebertrag', 'abtipp', 'doppelerfass', 'erfass', 'eingeb', 'eintrag', 'uebernehm', 'transfer', 'copy']],
  ['relationship', ['beziehung', 'gespraech', 'betreu', 'begleit', 'beraten', 'beratung', 'relation', 'conversation']],
  ['ruleCheck', ['regel', 'pruef', 'berechn', 'rechnen', 'validier', 'abgleich', 'check', 'rule', 'verify']],
  [
    'wait',
    [' wart', 'abwart', 'erinner', 'frist', 'wiedervorlage', 'weiterleit', 'ueberwach', 'nachfass', 'termin', 'remind', 'wait', 'forward'],
  ],
];

export const INPUT_WORDS: WordList<InputKind> = [
  ['spoken', ['sprache', 'gesproch', 'sprech', 'audio', 'diktat', 'diktier', 'muendlich', 'telefon', 'spoken', 'speech', 'voice']],
  ['paper', ['papier', 'fax', 'brief', 'handschrift', 'paper']],
  ['scan', ['scan', 'pdf', 'bild', 'foto', 'image']],
  ['freeText', ['unstrukturiert', 'freitext', 'text', 'mail', 'dokument', 'unstructured']],
  ['structured', ['strukturiert', 'datensatz', 'datensaetze', 'datenbank', 'tabelle', 'formular', 'felder', 'structured']],
];

export const INTERFACE_WORDS: WordList<InterfaceKind> = [
  ['screen', ['oberflaeche', 'maske', 'bildschirm', 'screen', 'keine schnittstelle', 'keine api', 'ohne schnittstelle']],
  ['none', ['kein zugang', 'kein zugriff', 'none']],
  ['export', ['export', 'import', 'csv', 'datei']],
  ['api', [' api', '-api', 'apis', 'webservice', 'rest', 'schnittstelle', 'vorhanden']],
  ['screen', ['keine']],
];

/** "Mentioned" and "none" are told apart by the words of denial, checked first. */
export const NO_STAKES_WORDS = ['kein', 'ohne', 'gering', 'nein', 'none', 'false', 'niedrig', 'low', 'no effect', 'nur intern', '0'];

/** Classes of data by the words people write; the first that fits counts. */
export const DATA_WORDS: WordList<DataClass> = [
  ['sensitive', ['besonders', 'schutzbeduerftig', 'gesundheit', 'sozialdaten', 'art. 9', 'sensi', 'special']],
  ['none', ['kein', 'none', 'ohne', 'anonym']],
  ['personal', ['person']],
];

/** Problem fields by the beginnings of the words people write. */
export const PROBLEM_WORDS: WordList<ProblemField> = [
  ['mediaBreak', ['medienbr', 'mediabreak']],
  ['doubleEntry', ['doppelerfass', 'doppelt', 'mehrfacherfass', 'doubleentry']],
  ['deadlineRisk', ['frist', 'deadlinerisk']],
  ['waiting', ['wart', 'liegezeit', 'waiting']],
  ['searching', ['such', 'searching']],
  ['queries', ['rueckfrag', 'queries']],
  ['errorProne', ['fehleranf', 'fehler', 'errorprone']],
  ['paper', ['papier', 'paper']],
  ['intransparency', ['intransparen']],
  ['writingLoad', ['schreib', 'writingload']],
  ['missingInterface', ['schnittstelle', 'missinginterface']],
  ['inconsistentPractice', ['uneinheitlich', 'inconsistentpractice']],
  ['strain', ['belast', 'strain']],
];
