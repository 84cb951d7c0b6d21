import { formatNumber, percentSign } from '../annotation/number-format.ts';
import type { Language, Translated } from '../language.ts';
import type { Balance, BalanceTerm, Formula, FormulaTerm, NodeExplanation } from './explain.ts';
import type { Figure } from './flow-result.ts';

/** Lines a person can check with a pocket calculator, in the order they build on each other. */
export function writeExplanation(explanation: NodeExplanation, nameOf: (id: string) => string, language: Language): readonly string[] {
  return [writeBalance(explanation, nameOf, language), ...explanation.formulas.map((formula) => writeFormula(formula, language))];
}

/** "120 Fälle × 0,75 × 20 min / 60 = 30 h". */
export function writeFormula({ figure, products, divisor, result }: Formula, language: Language): string {
  const sum = products
    .map((terms) =>
      terms
        .filter((term) => term.name !== 'persons' || term.value !== 1)
        .map((term) => writeTerm(term, language))
        .join(' × '),
    )
    .join(' + ');
  return `${FIGURES[figure][language]}: ${sum}${divisor === 1 ? '' : ` / ${divisor}`} = ${shown(result, language)}${UNITS[figure]}`;
}

function writeBalance(
  { balance, executionsPerCase, instances }: NodeExplanation,
  nameOf: (id: string) => string,
  language: Language,
): string {
  const isRepeated = instances !== 1;
  const times = isRepeated ? ` × ${shown(instances, language)} ${WORDS.instances[language]}` : '';
  const open = isRepeated && (balance.kind === 'sum' || balance.kind === 'join') && balance.terms.length > 1;
  const sum = sentenceOf(balance, nameOf, language);
  return `${WORDS.executionsPerCase[language]} = ${open ? `(${sum})` : sum}${times} = ${shown(executionsPerCase, language)}`;
}

function sentenceOf(balance: Balance, nameOf: (id: string) => string, language: Language): string {
  const share = (figure: Figure): string =>
    figure === null ? WORDS.unknown[language] : `${formatNumber(figure * 100, language, 2)}${percentSign(language)}`;
  const product = (term: BalanceTerm): string =>
    `${shown(term.sourceExecutions, language)} × ${share(term.share)} (${nameOf(term.source)})`;
  switch (balance.kind) {
    case 'stated':
      return WORDS.stated[language];
    case 'start':
      return `${WORDS.start[language]} ${share(balance.share)}`;
    case 'sum':
      return balance.terms.map(product).join(' + ');
    case 'join':
      return `${(balance.awaits === 'all' ? WORDS.awaitsAll : WORDS.awaitsComing)[language]}: ${balance.terms.map(product).join('; ')}`;
    case 'event':
      return `${shown(balance.hostExecutions, language)} × ${share(balance.share)} (${nameOf(balance.host)})`;
    case 'eventSubProcess':
      return `${shown(balance.activations, language)} × ${share(balance.share)} (${nameOf(balance.scope)})`;
    case 'adHoc':
      return `${shown(balance.activations, language)} × ${shown(balance.perActivation, language)} (${nameOf(balance.scope)})`;
    case 'unconnected':
      return WORDS.unconnected[language];
  }
}

function writeTerm({ name, value }: FormulaTerm, language: Language): string {
  return `${shown(value, language)}${TERM_UNITS[name][language]}`;
}

const shown = (figure: Figure, language: Language): string =>
  figure === null ? WORDS.unknown[language] : figure === Infinity ? WORDS.endless[language] : formatNumber(figure, language, 4);

const WORDS = {
  executionsPerCase: { de: 'Häufigkeit je Fall', en: 'Executions per case' },
  unknown: { de: 'unbekannt', en: 'unknown' },
  endless: { de: 'nicht berechenbar', en: 'not computable' },
  stated: { de: 'von Hand eingetragen', en: 'entered by hand' },
  start: { de: 'Start, Anteil der Fälle', en: 'start, share of cases' },
  awaitsAll: { de: 'wartet auf alle', en: 'waits for all' },
  awaitsComing: { de: 'wartet auf alle, die kommen', en: 'waits for all that come' },
  unconnected: { de: 'kein Weg führt hierher', en: 'no path leads here' },
  instances: { de: 'Durchläufe', en: 'instances' },
} as const satisfies Readonly<Record<string, Translated>>;

const FIGURES: Readonly<Record<Formula['figure'], Translated>> = {
  annualExecutions: { de: 'Ausführungen pro Jahr', en: 'Executions per year' },
  annualHours: { de: 'Stunden pro Jahr', en: 'Hours per year' },
  reworkHours: { de: 'davon Wiederholung', en: 'of which repeated' },
  waitingHoursPerCase: { de: 'Wartezeit je Fall', en: 'Waiting per case' },
  annualCost: { de: 'Kosten pro Jahr', en: 'Cost per year' },
};

const UNITS: Readonly<Record<Formula['figure'], string>> = {
  annualExecutions: '',
  annualHours: ' h',
  reworkHours: ' h',
  waitingHoursPerCase: ' h',
  annualCost: ' €',
};

const TERM_UNITS: Readonly<Record<FormulaTerm['name'], Translated>> = {
  casesPerYear: { de: ' Fälle', en: ' cases' },
  executionsPerCase: { de: '', en: '' },
  annualExecutions: { de: ' Ausführungen', en: ' executions' },
  repeatsPerCase: { de: ' Wiederholungen', en: ' repeats' },
  handlingMinutes: { de: ' min', en: ' min' },
  persons: { de: ' Personen', en: ' people' },
  waitingHours: { de: ' h', en: ' h' },
  annualHours: { de: ' h', en: ' h' },
  hourlyRate: { de: ' €/h', en: ' €/h' },
  costPerExecution: { de: ' €', en: ' €' },
};
