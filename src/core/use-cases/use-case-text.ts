import type { Candidate, CandidateRule, KpiCode } from './candidate.ts';
import type { FileAnalysis } from '../analysis.ts';
import type { ProblemField } from '../annotation/annotation.ts';
import type { Language, Translated } from '../language.ts';

const THEMES: Readonly<Record<ProblemField, Translated>> = {
  mediaBreak: { de: 'Medienbrüche schließen', en: 'Close media breaks' },
  doubleEntry: { de: 'Daten einmal erfassen, überall nutzen', en: 'Enter data once, use them everywhere' },
  waiting: { de: 'Warten und Abstimmen verkürzen', en: 'Shorten waiting and coordination' },
  searching: { de: 'Unterlagen und Wissen schneller finden', en: 'Find documents and knowledge faster' },
  queries: { de: 'Rückfragen vermeiden', en: 'Avoid queries' },
  errorProne: { de: 'Fehlerquellen schließen', en: 'Close sources of error' },
  deadlineRisk: { de: 'Fristen und Nachweise sichern', en: 'Secure deadlines and proofs' },
  paper: { de: 'Papier ersetzen', en: 'Replace paper' },
  intransparency: { de: 'Den Stand für alle sichtbar machen', en: 'Make the state visible to everybody' },
  writingLoad: { de: 'Texte aus Vorhandenem entwerfen', en: 'Draft texts from what is there' },
  missingInterface: { de: 'Systeme verbinden', en: 'Connect systems' },
  inconsistentPractice: { de: 'Vorgehen vereinheitlichen', en: 'Unify the way of working' },
  strain: { de: 'Das Team entlasten', en: 'Relieve the team' },
};

const REDESIGNS: Readonly<Record<Extract<CandidateRule, { rule: 'withoutTechnology' }>['subject'], Translated>> = {
  rework: { de: 'Wiederholungen vermeiden', en: 'Avoid repetition' },
  waiting: { de: 'Wartezeit verkürzen', en: 'Shorten waiting' },
  notNeeded: { de: 'Weglassen prüfen', en: 'Consider leaving out' },
  rethink: { de: 'Neu denken', en: 'Rethink' },
};

/** Title given by people, else one made of the rule and the names of the steps. */
export function candidateTitle(candidate: Candidate, files: readonly FileAnalysis[], language: Language): string {
  if (candidate.title !== null) return candidate.title;
  const [rule] = candidate.rules;
  const steps = stepsTitle(candidate, files, language);
  switch (rule?.rule) {
    case undefined:
    case 'section':
      return steps;
    case 'theme':
      return THEMES[rule.subject][language];
    case 'withoutTechnology':
      return `${REDESIGNS[rule.subject][language]}: ${steps}`;
    case 'document':
      return language === 'de' ? `Dokument „${rule.subject}“ gemeinsam nutzen` : `Share the document “${rule.subject}”`;
    case 'system':
      return language === 'de' ? `System „${rule.subject}“ gemeinsam nutzen` : `Share the system “${rule.subject}”`;
  }
}

/** The step with most hours stands for the others; without hours the first one. */
function stepsTitle({ members }: Candidate, files: readonly FileAnalysis[], language: Language): string {
  const named = members.map(({ file, step }) => {
    const found = files.find((entry) => entry.file === file);
    const name = found?.model.flowNodes.find(({ id }) => id === step)?.name?.trim();
    return { name: name === undefined || name === '' ? step : name, hours: found?.flow.nodes.get(step)?.annualHours ?? -1 };
  });
  const main = named.reduce((best, entry) => (entry.hours > best.hours ? entry : best), named[0]!);
  const others = named.length - 1;
  if (others === 0) return main.name;
  if (language === 'de') return `${main.name} und ${others === 1 ? 'ein weiterer Schritt' : `${others} weitere Schritte`}`;
  return `${main.name} and ${others === 1 ? 'one more step' : `${others} more steps`}`;
}

const KPIS: Readonly<Record<KpiCode, Translated>> = {
  annualHours: { de: 'Stunden im Jahr', en: 'hours a year' },
  handlingMinutes: { de: 'Minuten je Ausführung', en: 'minutes per execution' },
  reworkShare: { de: 'Anteil der Arbeit, der Wiederholung ist', en: 'share of the work that is repetition' },
  waitingHoursPerCase: { de: 'Wartestunden je Fall', en: 'hours of waiting per case' },
  entriesPerCase: { de: 'Erfassungen derselben Angaben je Fall', en: 'entries of the same data per case' },
  mediaBreaks: { de: 'Medienbrüche je Fall', en: 'media breaks per case' },
  queriesPerCase: { de: 'Rückfragen je Fall', en: 'queries per case' },
  errorRate: { de: 'Anteil fehlerhafter Ergebnisse', en: 'share of faulty results' },
  deadlinesKept: { de: 'Anteil eingehaltener Fristen', en: 'share of deadlines kept' },
  searchMinutes: { de: 'Minuten Suche je Fall', en: 'minutes of searching per case' },
  reviewCorrections: { de: 'Anteil der Entwürfe, die geändert werden', en: 'share of drafts that are changed' },
  paperShare: { de: 'Anteil der Vorgänge auf Papier', en: 'share of cases on paper' },
};

/** A measure of success with its unit, as people read it. */
export const kpiText = (code: KpiCode, language: Language): string => KPIS[code][language];
