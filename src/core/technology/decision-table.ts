import type { FacetName, Facets } from './facets.ts';
import type { BlockedOption, FitReason, TechnologyOption } from './technology-fit.ts';

/** A row fits, does not fit, or cannot be told before somebody answers the facet. */
export type Verdict = 'yes' | 'no' | { readonly ask: FacetName };

export interface DecisionRow {
  /** Number in the table of method 6. */
  readonly row: number;
  readonly option: TechnologyOption;
  readonly reason: FitReason;
  readonly fits: (facets: Facets) => Verdict;
  readonly not: readonly BlockedOption[];
}

/** Rework share from which the way in is improved before anything else (method 6, row 4). Assumption. */
export const REWORK_THRESHOLD = 0.3;
/** Clear enough for a machine: 3 of 4 (method 6). Assumption. */
const CLEAR_RULES = 3;
/** Executions per year from which a robot on screens pays off (method 6, row 7). Assumption. */
const RPA_VOLUME = 500;
/** Structured past cases that classical learning needs (method 6, row 16). Assumption. */
const LEARNING_CASES = 1000;
/** Adjacent automatable steps that make a chain (method 6, row 18). Assumption. */
const CHAIN_LENGTH = 3;

const when = (fits: boolean): Verdict => (fits ? 'yes' : 'no');

/** Unknown asks; known is judged. */
const known = <T>(value: T | null, ask: FacetName, judge: (value: T) => Verdict): Verdict => (value === null ? { ask } : judge(value));

const hasTask = (facets: Facets, ...tasks: readonly (typeof facets.tasks extends ReadonlySet<infer T> ? T : never)[]): boolean =>
  tasks.some((task) => facets.tasks.has(task));

const onPaper = ({ inputs }: Facets): boolean => inputs.has('paper');
const asImage = ({ inputs }: Facets): boolean => inputs.has('paper') || inputs.has('scan');

/** Data go from one system to another: named as a problem, or as the task while they do not arrive on paper or by voice. */
const isTransfer = (facets: Facets): boolean =>
  facets.problems.has('doubleEntry') || (hasTask(facets, 'transfer') && !asImage(facets) && !facets.inputs.has('spoken'));

/** First fitting row wins; the order is eliminate, simplify, standardise, automate, then AI (method 6). */
export const DECISION_TABLE: readonly DecisionRow[] = [
  {
    row: 1,
    option: 'kein Technikeinsatz',
    reason: 'humanOnly',
    fits: (f) => when(f.tag === 'humanOnly' || hasTask(f, 'relationship')),
    not: [],
  },
  {
    row: 2,
    option: 'Entscheidungsunterstützung (Checkliste), Mensch entscheidet',
    reason: 'personDecides',
    fits: (f) => {
      if (hasTask(f, 'riskAssessment')) return 'yes';
      if (hasTask(f, 'decide')) return known(f.effectOnPerson, 'stakes', when);
      return when(f.effectOnPerson === true && hasTask(f, 'classify', 'forecast'));
    },
    not: ['vollautomatische Entscheidung', 'Agent'],
  },
  { row: 3, option: 'weglassen/zusammenlegen', reason: 'notNeeded', fits: (f) => when(f.needed === false), not: [] },
  {
    row: 4,
    option: 'Eingang verbessern (Checkliste, Pflichtfelder, Standard)',
    reason: 'improveInputFirst',
    // the tolerance keeps a share of exactly 0.3 that was computed with doubles
    fits: (f) => when((f.reworkShare ?? 0) >= REWORK_THRESHOLD - 1e-9 || f.problems.has('queries')),
    not: ['KI'],
  },
  {
    row: 5,
    option: 'Workflow (Fristen, Status, Vertretung)',
    reason: 'waitingNeedsFlow',
    fits: (f) => when(f.problems.has('waiting') || f.problems.has('deadlineRisk') || hasTask(f, 'wait')),
    not: ['LLM'],
  },
  {
    row: 6,
    option: 'Schnittstelle/Integration',
    reason: 'systemsCanTalk',
    fits: (f) => (isTransfer(f) ? known(f.interface, 'interface', (kind) => when(kind === 'api' || kind === 'export')) : 'no'),
    not: ['RPA'],
  },
  {
    row: 7,
    option: 'RPA (Übergang)',
    reason: 'screensOnlyManyClear',
    fits: (f) => {
      if (!isTransfer(f) || f.interface !== 'screen') return 'no';
      if (f.volume !== null && f.volume < RPA_VOLUME) return 'no';
      return known(f.ruleClarity, 'ruleClarity', (clarity) => (clarity < CLEAR_RULES ? 'no' : known(f.volume, 'volume', () => 'yes')));
    },
    not: ['LLM'],
  },
  {
    row: 8,
    option: 'Export/Import, Formular, Kopiervorlage',
    reason: 'screensOnlyFew',
    fits: (f) =>
      when(isTransfer(f) && (f.interface === 'none' || (f.interface === 'screen' && f.volume !== null && f.volume < RPA_VOLUME))),
    not: ['RPA'],
  },
  {
    row: 9,
    option: 'Formular/Digitalisierung an der Quelle',
    reason: 'removePaperFirst',
    fits: (f) => (onPaper(f) && wantsData(f) ? known(f.senderControllable, 'senderControllable', when) : 'no'),
    not: [],
  },
  {
    row: 10,
    option: 'OCR/Dokumentenextraktion + Sichtprüfung',
    reason: 'readWhatComesIn',
    fits: (f) => when(asImage(f) && wantsData(f)),
    not: [],
  },
  {
    row: 11,
    option: 'Regel-/Workflow-Automatisierung',
    reason: 'clearRulesNeedNoAi',
    fits: (f) => {
      if (!hasTask(f, 'ruleCheck')) return 'no';
      if (f.inputs.size > 0 && !f.inputs.has('structured')) return 'no';
      return known(f.ruleClarity, 'ruleClarity', (clarity) => {
        if (clarity < CLEAR_RULES) return 'no';
        return f.inputs.size === 0 ? { ask: 'input' } : 'yes';
      });
    },
    not: ['LLM', 'Agent'],
  },
  {
    row: 12,
    option: 'Spracherkennung + Entwurf, Freigabe durch Fachkraft',
    reason: 'speechToText',
    fits: (f) =>
      when(hasTask(f, 'transcribe') || (f.inputs.has('spoken') && (f.tasks.size === 0 || hasTask(f, 'writeText', 'transfer', 'extract')))),
    not: [],
  },
  {
    row: 13,
    option: 'LLM-Entwurf mit Freigabe',
    reason: 'draftPersonReleases',
    fits: (f) => when(hasTask(f, 'writeText') || f.problems.has('writingLoad')),
    not: ['Agent'],
  },
  {
    row: 14,
    option: 'semantische Suche/RAG mit Quellenangabe',
    reason: 'findWithSources',
    fits: (f) => when(hasTask(f, 'search') || f.problems.has('searching')),
    not: ['freies Chatten'],
  },
  {
    row: 15,
    option: 'Textklassifikation + Stichprobe',
    reason: 'sortWithSamples',
    fits: (f) => {
      if (!hasTask(f, 'classify')) return 'no';
      // "don't know" blocks; where nobody asked yet the question goes along with the answer
      return f.effectOnPerson === null && f.stakesAsked ? { ask: 'stakes' } : when(f.effectOnPerson !== true);
    },
    not: [],
  },
  {
    row: 16,
    option: 'klassisches ML',
    reason: 'predictFromHistory',
    fits: (f) => {
      if (!hasTask(f, 'forecast') || !mayBeStructured(f)) return 'no';
      return known(f.historyCases, 'historyCases', (cases) => when(cases >= LEARNING_CASES));
    },
    not: ['LLM'],
  },
  {
    row: 17,
    option: 'Kennzahlen/Regeln, Daten sammeln',
    reason: 'tooLittleHistory',
    fits: (f) => when(hasTask(f, 'forecast') && (!mayBeStructured(f) || (f.historyCases !== null && f.historyCases < LEARNING_CASES))),
    not: ['ML'],
  },
  {
    row: 18,
    option: 'Regel-/Workflow-Automatisierung',
    reason: 'chainWithRules',
    fits: isSafeChain,
    not: [],
  },
];

/** Paper matters where data shall be taken from it; whoever writes or searches wants something else. */
function wantsData(facets: Facets): boolean {
  return facets.tasks.size === 0 || hasTask(facets, 'transfer', 'extract', 'ruleCheck', 'classify');
}

const mayBeStructured = ({ inputs }: Facets): boolean => inputs.size === 0 || inputs.has('structured');

/** Row 18: only here an agent is worth a pilot, beside rows 6 and 11. */
export function isSafeChain(f: Facets): Verdict {
  if ((f.chainLength ?? 0) < CHAIN_LENGTH || f.effectOnPerson === true || f.reversible === false) return 'no';
  return known(f.interface, 'interface', (kind) => {
    if (kind !== 'api') return 'no';
    return known(f.ruleClarity, 'ruleClarity', (clarity) => {
      if (clarity < CLEAR_RULES) return 'no';
      return known(f.reversible, 'reversible', () => known(f.effectOnPerson, 'stakes', () => 'yes'));
    });
  });
}
