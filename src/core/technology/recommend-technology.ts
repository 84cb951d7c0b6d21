import { DECISION_TABLE, type DecisionRow, isSafeChain } from './decision-table.ts';
import type { FacetName, Facets } from './facets.ts';
import { needsClarification, operatingModelOf } from './operating-model.ts';
import { type FacetInput, readFacets } from './read-facets.ts';
import type { BlockedOption, OpenOption, TechnologyFit, TechnologyOption } from './technology-fit.ts';

/** Walks the decision table of method 6: first fitting row, what else fits, what is advised against, what has to be asked. */
export const recommendTechnology = (facets: FacetInput): TechnologyFit => fitOf(readFacets(facets));

/** The same for facets that are read already. */
export function fitOf(facets: Facets): TechnologyFit {
  const operation = operatingModelOf(facets.data);
  for (const row of DECISION_TABLE) {
    const verdict = row.fits(facets);
    if (verdict === 'no') continue;
    if (verdict !== 'yes') return { ...openFit(verdict.ask, row.row), operation };
    const alternatives = row.row === 1 || row.row === 3 ? [] : alternativesAfter(row, facets);
    const question = followUp(row, facets);
    return {
      first: row.option,
      alternatives,
      notRecommended: row.not.map((option) => ({ option, reason: row.reason })),
      ...(question === null ? {} : { question }),
      row: row.row,
      reason: row.reason,
      operation,
      afterClarification: [row.option, ...alternatives].filter((option) => needsClarification(option, facets.data)),
    };
  }
  const ask = needsClearerRules(facets) ? 'ruleClarity' : 'task';
  return { ...openFit(ask, null), operation };
}

/** Later rows that fit too, without what the deciding row advises against. */
function alternativesAfter(first: DecisionRow, facets: Facets): readonly TechnologyOption[] {
  const blocked = new Set(first.not.flatMap((family) => FAMILIES[family]));
  const later = DECISION_TABLE.filter(({ row, fits }) => row > first.row && fits(facets) === 'yes').map(({ option }) => option);
  const pilot: readonly TechnologyOption[] = isSafeChain(facets) === 'yes' ? ['Agent (nur als Pilot)'] : [];
  return [...new Set([...later, ...pilot])].filter((option) => option !== first.option && !blocked.has(option));
}

const FAMILIES: Readonly<Record<BlockedOption, readonly TechnologyOption[]>> = {
  'vollautomatische Entscheidung': ['klassisches ML', 'Textklassifikation + Stichprobe', 'Regel-/Workflow-Automatisierung'],
  Agent: ['Agent (nur als Pilot)'],
  KI: [
    'Spracherkennung + Entwurf, Freigabe durch Fachkraft',
    'LLM-Entwurf mit Freigabe',
    'semantische Suche/RAG mit Quellenangabe',
    'Textklassifikation + Stichprobe',
    'klassisches ML',
    'Agent (nur als Pilot)',
  ],
  LLM: ['LLM-Entwurf mit Freigabe', 'Agent (nur als Pilot)'],
  RPA: ['RPA (Übergang)'],
  ML: ['klassisches ML'],
  'freies Chatten': [],
};

const OPEN: Readonly<Record<FacetName, OpenOption>> = {
  tag: 'offen: Aufgabe klären',
  task: 'offen: Aufgabe klären',
  problem: 'offen: Aufgabe klären',
  needed: 'offen: Aufgabe klären',
  chainLength: 'offen: Aufgabe klären',
  input: 'offen: Eingang klären',
  interface: 'offen: Schnittstelle klären',
  ruleClarity: 'offen: Regeln klären',
  volume: 'offen: Menge klären',
  reworkShare: 'offen: Menge klären',
  stakes: 'offen: Folge für die Person klären',
  senderControllable: 'offen: Absender klären',
  historyCases: 'offen: Datenlage klären',
  reversible: 'offen: Umkehrbarkeit klären',
  data: 'offen: Datenlage klären',
};

const openFit = (question: FacetName, row: number | null): Omit<TechnologyFit, 'operation'> => ({
  first: OPEN[question],
  alternatives: [],
  notRecommended: [],
  question,
  row,
  reason: 'facetUnknown',
  afterClarification: [],
});

/** Sorting may touch persons: until somebody said it does not, the answer comes with the question. */
const followUp = ({ row }: DecisionRow, { effectOnPerson }: Facets): FacetName | null =>
  row === 15 && effectOnPerson === null ? 'stakes' : null;

/** A transfer or a check whose rules are known to be unclear: the rules are the next thing to talk about. */
const needsClearerRules = ({ tasks, problems, ruleClarity }: Facets): boolean =>
  ruleClarity !== null && (tasks.has('ruleCheck') || tasks.has('transfer') || problems.has('doubleEntry'));
