import type { Language, Translated } from '../language.ts';
import type { FacetName } from './facets.ts';
import type { BlockedOption, FitReason, OpenOption, OperatingModel, TechnologyFit, TechnologyOption } from './technology-fit.ts';

const ENGLISH_NAMES: Readonly<Record<TechnologyOption | OpenOption | BlockedOption, string>> = {
  'kein Technikeinsatz': 'no technology',
  'Prozess neu denken': 'rethink the process',
  'Entscheidungsunterstützung (Checkliste), Mensch entscheidet': 'decision support (checklist), a person decides',
  'weglassen/zusammenlegen': 'leave out/combine',
  'Eingang verbessern (Checkliste, Pflichtfelder, Standard)': 'improve what comes in (checklist, mandatory fields, standard)',
  'Workflow (Fristen, Status, Vertretung)': 'workflow (deadlines, status, substitutes)',
  'Schnittstelle/Integration': 'interface/integration',
  'RPA (Übergang)': 'RPA (as a bridge)',
  'Export/Import, Formular, Kopiervorlage': 'export/import, form, copy template',
  'Formular/Digitalisierung an der Quelle': 'digital form at the source',
  'OCR/Dokumentenextraktion + Sichtprüfung': 'OCR/document extraction + visual check',
  'Regel-/Workflow-Automatisierung': 'rule/workflow automation',
  'Spracherkennung + Entwurf, Freigabe durch Fachkraft': 'speech recognition + draft, released by a professional',
  'LLM-Entwurf mit Freigabe': 'LLM draft, released by a person',
  'semantische Suche/RAG mit Quellenangabe': 'semantic search/RAG with sources',
  'Textklassifikation + Stichprobe': 'text classification + samples',
  'klassisches ML': 'classical ML',
  'Kennzahlen/Regeln, Daten sammeln': 'key figures/rules, collect data',
  'Agent (nur als Pilot)': 'agent (as a pilot only)',
  'offen: Schnittstelle klären': 'open: clarify the interface',
  'offen: Regeln klären': 'open: clarify the rules',
  'offen: Menge klären': 'open: clarify the volume',
  'offen: Absender klären': 'open: clarify the sender',
  'offen: Folge für die Person klären': 'open: clarify the effect on the person',
  'offen: Datenlage klären': 'open: clarify the data',
  'offen: Eingang klären': 'open: clarify what comes in',
  'offen: Umkehrbarkeit klären': 'open: clarify whether it can be undone',
  'offen: Aufgabe klären': 'open: clarify the task',
  'vollautomatische Entscheidung': 'fully automatic decision',
  Agent: 'agent',
  KI: 'AI',
  LLM: 'LLM',
  RPA: 'RPA',
  ML: 'ML',
  'freies Chatten': 'free chatting',
};

/** Name of an option as people read it. */
export const technologyName = (option: TechnologyOption | OpenOption | BlockedOption, language: Language): string =>
  language === 'de' ? option : ENGLISH_NAMES[option];

const REASONS: Readonly<Record<FitReason, Translated>> = {
  humanOnly: {
    de: 'Das bleibt Sache von Menschen; entlastet wird, was darum herum liegt.',
    en: 'This remains with people; what surrounds it is relieved.',
  },
  personDecides: {
    de: 'Hier geht es um eine Entscheidung mit Folgen für einen Menschen: Technik darf erinnern und ordnen, entscheiden muss eine Fachkraft.',
    en: 'A decision with consequences for a person: technology may remind and sort, a professional has to decide.',
  },
  notNeeded: {
    de: 'Das Ergebnis wird nicht gebraucht: weglassen spart mehr als jede Technik.',
    en: 'Nobody needs the result: leaving it out saves more than any technology.',
  },
  improveInputFirst: {
    de: 'Vieles kommt zurück oder muss nachgefragt werden: Erst muss besser werden, was hereinkommt.',
    en: 'Much comes back or has to be asked again: what comes in has to improve first.',
  },
  waitingNeedsFlow: {
    de: 'Es wird gewartet, erinnert oder weitergeleitet: Ein Ablauf mit Fristen und Vertretung hilft, Sprachmodelle nicht.',
    en: 'There is waiting, reminding or forwarding: a flow with deadlines and substitutes helps, language models do not.',
  },
  systemsCanTalk: {
    de: 'Beide Systeme können Daten abgeben und annehmen: eine Verbindung ist dauerhafter als ein Klick-Roboter.',
    en: 'Both systems can give and take data: a connection lasts longer than a robot that clicks.',
  },
  screensOnlyManyClear: {
    de: 'Es gibt nur Oberflächen, klare Regeln und viele Ausführungen: Ein Roboter überbrückt, bis es eine Schnittstelle gibt.',
    en: 'Only screens, clear rules, many executions: a robot bridges the gap until there is an interface.',
  },
  screensOnlyFew: {
    de: 'Für so wenige Ausführungen lohnt kein Roboter: Export, Formular oder Kopiervorlage genügen.',
    en: 'Too few executions for a robot: an export, a form or a copy template is enough.',
  },
  removePaperFirst: {
    de: 'Wer absendet, lässt sich beeinflussen: Papier vermeiden ist besser als Papier lesen.',
    en: 'The sender can be influenced: avoiding paper is better than reading it.',
  },
  readWhatComesIn: {
    de: 'Papier oder PDF kommt von außen und enthält gebrauchte Angaben: auslesen, dann mit den Augen prüfen.',
    en: 'Paper or PDF comes from outside and holds data that are needed: extract, then check by eye.',
  },
  clearRulesNeedNoAi: {
    de: 'Klare Regeln und strukturierte Eingaben brauchen keine KI.',
    en: 'Clear rules and structured input need no AI.',
  },
  speechToText: {
    de: 'Gesprochenes soll Text werden: erkennen, entwerfen, eine Fachkraft gibt frei.',
    en: 'Speech shall become text: recognise, draft, a professional releases.',
  },
  draftPersonReleases: {
    de: 'Aus vorhandenem Material entsteht ein Text: Entwurf mit sichtbaren Quellen, ein Mensch gibt frei.',
    en: 'A text is made from given material: a draft with visible sources, a person releases it.',
  },
  findWithSources: {
    de: 'In eigenen Unterlagen wird gesucht: Suche nach Bedeutung mit Quellenangabe statt freiem Chatten.',
    en: 'People search their own documents: search by meaning with sources instead of free chatting.',
  },
  sortWithSamples: {
    de: 'Freie Texte werden sortiert: Vorschlag durch Klassifikation, Stichproben durch Menschen.',
    en: 'Free texts are sorted: classification proposes, people check samples.',
  },
  predictFromHistory: {
    de: 'Es gibt genug strukturierte Vergangenheit: klassisches Lernen ist genauer und erklärbarer als ein Sprachmodell.',
    en: 'There is enough structured history: classical learning is more exact and easier to explain than a language model.',
  },
  tooLittleHistory: {
    de: 'Für Vorhersagen fehlen Fälle: mit Kennzahlen und Regeln beginnen und Daten sammeln.',
    en: 'Too few cases for predictions: start with key figures and rules and collect data.',
  },
  chainWithRules: {
    de: 'Mehrere klare Schritte hintereinander: ein Ablauf mit Regeln, ein Agent höchstens als Pilot.',
    en: 'Several clear steps in a row: a flow with rules, an agent as a pilot at most.',
  },
  touchesHumanStep: {
    de: 'Das Thema reicht in bewusst menschliche Schritte: zuerst klären, was ohne Technik hilft.',
    en: 'The theme reaches into steps that are deliberately human: first clarify what helps without technology.',
  },
  rethinkFirst: {
    de: 'Zuerst den Ablauf ändern; Technik würde den heutigen nur festschreiben.',
    en: 'Change the flow first; technology would only set today’s in stone.',
  },
  facetUnknown: {
    de: 'Eine Angabe fehlt, von der die Empfehlung abhängt.',
    en: 'Something is unknown on which the recommendation depends.',
  },
};

export const fitReasonText = (reason: FitReason, language: Language): string => REASONS[reason][language];

const QUESTIONS: Readonly<Record<FacetName, Translated>> = {
  tag: { de: 'Wie ist der Schritt eingeordnet?', en: 'How is the step tagged?' },
  task: {
    de: 'Was geschieht hier vor allem: übertragen, prüfen, schreiben, suchen, sortieren, planen, warten, entscheiden?',
    en: 'What mainly happens here: transferring, checking, writing, searching, sorting, planning, waiting, deciding?',
  },
  input: {
    de: 'Wie kommen die Angaben herein: strukturiert, als Text, gesprochen, auf Papier?',
    en: 'How do the data come in: structured, as text, spoken, on paper?',
  },
  interface: {
    de: 'Können die beteiligten Systeme Daten austauschen (Schnittstelle, Export) oder nur über die Oberfläche?',
    en: 'Can the systems concerned exchange data (interface, export), or only through the screen?',
  },
  ruleClarity: {
    de: 'Wie klar sind die Regeln, von 0 (keine) bis 4 (vollständig)?',
    en: 'How clear are the rules, from 0 (none) to 4 (complete)?',
  },
  volume: { de: 'Wie oft im Jahr kommt das vor?', en: 'How often a year does this happen?' },
  problem: { de: 'Welches Problem soll gelöst werden?', en: 'Which problem shall be solved?' },
  reworkShare: { de: 'Wie oft muss etwas noch einmal gemacht werden?', en: 'How often does something have to be done again?' },
  needed: { de: 'Wer braucht das Ergebnis?', en: 'Who needs the result?' },
  stakes: { de: 'Hat das Ergebnis spürbare Folgen für einen Menschen?', en: 'Does the result have a noticeable effect on a person?' },
  senderControllable: {
    de: 'Können wir erreichen, dass von dort ein anderer Weg genutzt wird?',
    en: 'Can we make the sender use another way?',
  },
  historyCases: { de: 'Wie viele frühere Fälle liegen strukturiert vor?', en: 'How many past cases are recorded in a structured form?' },
  reversible: { de: 'Lässt sich das Ergebnis zurücknehmen?', en: 'Can the result be undone?' },
  chainLength: { de: 'Wie viele automatisierbare Schritte folgen aufeinander?', en: 'How many automatable steps follow each other?' },
  data: {
    de: 'Welche Daten sind betroffen: keine personenbezogenen, personenbezogene oder besonders schutzbedürftige?',
    en: 'Which data are concerned: no personal ones, personal ones or specially protected ones?',
  },
};

/** The question behind `TechnologyFit.question`. */
export const facetQuestionText = (facet: FacetName, language: Language): string => QUESTIONS[facet][language];

const OPERATION: Readonly<Record<OperatingModel, Translated>> = {
  freeChoice: { de: 'Keine personenbezogenen Daten: der Betrieb ist frei wählbar.', en: 'No personal data: it may run anywhere.' },
  processorContract: {
    de: 'Personenbezogene Daten: im Haus oder mit Vertrag zur Auftragsverarbeitung.',
    en: 'Personal data: in house or with a processor contract.',
  },
  inHouseOrAfterClarification: {
    de: 'Besonders schutzbedürftige Daten: im Haus; ein Dienst von außen nur nach Klärung.',
    en: 'Specially protected data: in house; an outside service only after clarification.',
  },
  dataUnknown: {
    de: 'Welche Daten betroffen sind, ist noch offen; davon hängt ab, wo es laufen kann.',
    en: 'Which data are concerned is still open; where it can run depends on that.',
  },
};

export const operatingModelText = (model: OperatingModel, language: Language): string => OPERATION[model][language];

/** The recommendation as a paragraph: option, reason, what else fits, what is advised against, what has to be asked. */
export function technologyText(fit: TechnologyFit, language: Language): string {
  const names = (options: readonly (TechnologyOption | BlockedOption)[]) =>
    options.map((option) => technologyName(option, language)).join(', ');
  const blocked = names(fit.notRecommended.map(({ option }) => option));
  const words = WORDS[language];
  return [
    `${technologyName(fit.first, language)}. ${fitReasonText(fit.reason, language)}`,
    ...(fit.question === undefined ? [] : [facetQuestionText(fit.question, language)]),
    ...(fit.alternatives.length === 0 ? [] : [`${words.alternatives}: ${names(fit.alternatives)}.`]),
    ...(blocked === '' ? [] : [`${words.not}: ${blocked}.`]),
    ...(fit.afterClarification.length === 0 ? [] : [`${words.after}: ${names(fit.afterClarification)}.`]),
  ].join(' ');
}

const WORDS: Translated<Readonly<Record<'alternatives' | 'not' | 'after', string>>> = {
  de: { alternatives: 'Passt auch', not: 'Hier nicht', after: 'Als Dienst von außen nur nach Klärung' },
  en: { alternatives: 'Fits as well', not: 'Not here', after: 'As an outside service only after clarification' },
};
