import type { FitReason } from '#core/technology/technology-fit.ts';
import { defineTexts } from '../../../language/use-texts.ts';

type Blocked = Readonly<Partial<Record<FitReason, string>>>;

const deBlocked: Blocked = {
  personDecides: 'entscheiden muss ein Mensch',
  improveInputFirst: 'würde schlechte Eingänge nur schneller verarbeiten',
  waitingNeedsFlow: 'hilft gegen Warten nicht',
  systemsCanTalk: 'die Systeme können direkt Daten austauschen',
  screensOnlyManyClear: 'die Regeln sind klar, es gibt nichts zu formulieren',
  screensOnlyFew: 'zu wenige Ausführungen im Jahr',
  clearRulesNeedNoAi: 'klare Regeln brauchen keine KI',
  draftPersonReleases: 'ein Mensch gibt jeden Text frei',
  findWithSources: 'ohne Quellen lässt sich nichts prüfen',
  predictFromHistory: 'rechnet nicht verlässlich',
  tooLittleHistory: 'zu wenige Fälle zum Lernen',
};

const enBlocked: Blocked = {
  personDecides: 'a person has to decide',
  improveInputFirst: 'would only process bad input faster',
  waitingNeedsFlow: 'does not help against waiting',
  systemsCanTalk: 'the systems can exchange data directly',
  screensOnlyManyClear: 'the rules are clear, there is nothing to word',
  screensOnlyFew: 'too few executions a year',
  clearRulesNeedNoAi: 'clear rules need no AI',
  draftPersonReleases: 'a person releases every text',
  findWithSources: 'without sources nothing can be checked',
  predictFromHistory: 'does not calculate reliably',
  tooLittleHistory: 'too few cases to learn from',
};

export const technologyTexts = defineTexts({
  de: {
    title: 'Technik',
    alternatives: 'Passt auch',
    not: 'Bewusst nicht',
    blocked: deBlocked,
    after: 'Als Dienst von außen nur nach Klärung',
    row: (row: number) => `Zeile ${row} der Entscheidungstabelle`,
    noRow: 'Entscheidungstabelle',
    table: 'Entscheidungstabelle',
    tableBody: 'Von oben nach unten; die erste passende Zeile entscheidet.',
    weights: {
      decides: 'Eine Frage entscheidet noch',
      mayChange: 'Eine Frage kann das noch ändern',
      operation: 'Davon hängt ab, wo es laufen kann',
    },
    answered: 'Beantwortet',
    takeBack: (question: string) => `Antwort zurücknehmen: ${question}`,
    number: 'Zahl',
    answer: 'Übernehmen',
  },
  en: {
    title: 'Technology',
    alternatives: 'Fits as well',
    not: 'Deliberately not',
    blocked: enBlocked,
    after: 'As an outside service only after clarification',
    row: (row: number) => `Row ${row} of the decision table`,
    noRow: 'Decision table',
    table: 'Decision table',
    tableBody: 'From top to bottom; the first row that fits decides.',
    weights: {
      decides: 'One question still decides',
      mayChange: 'One question may still change this',
      operation: 'Where it can run depends on this',
    },
    answered: 'Answered',
    takeBack: (question: string) => `Take back the answer: ${question}`,
    number: 'Number',
    answer: 'Accept',
  },
});
