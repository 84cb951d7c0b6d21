import type { ProblemField } from '../annotation/annotation.ts';

/** Words that make a problem field worth asking about (assumption, from the pain points people name in such processes). Patterns read folded text. */
export interface ProblemHint {
  readonly kind: ProblemField;
  readonly pattern: RegExp;
}

/** One entry per problem field whose words are told apart well enough. */
export const PROBLEM_HINTS: readonly ProblemHint[] = [
  {
    kind: 'mediaBreak',
    pattern:
      /\b\w*(?:scan(?:n\w*)?|ausdruck\w*|ausgedruckt|drucken|abtipp\w*|eintipp\w*|abschreib\w*|fax\w*|digitalisier\w*|handschrift\w*|diktier\w*|stundenzettel)\b|aus (?:pdf|papier|mail|e mail|foto)\w*|(?:per|vom|am) (?:telefon|fax|zuruf)/,
  },
  {
    kind: 'doubleEntry',
    pattern:
      /\b(?:uebertrag\w*|uebernehm\w*|uebernomm\w*|abtipp\w*|doppelt\w*|nochmal\w*|mehrfach\w*|nacherfass\w*|umtrag\w*)\b|stammdaten (?:\S+ ){0,3}(?:erfass|anleg|einpfleg|eingeb)\w*|in (?:zwei|mehrere\w*) (?:system|liste|tabelle)\w*|daten\w* (?:\S+ ){0,4}(?:ein(?:ge|zuge)?b\w*|eintrag\w*|einpfleg\w*)/,
  },
  {
    kind: 'waiting',
    pattern:
      /\b(?:abwarten|wart(?:et|en auf)|rueckmeldung abwarten|nachhalten|anforder\w*|nachforder\w*|einhol\w*|anmahn\w*|wartezeit\w*|rueckantwort)\b|eingang (?:\S+ ){0,4}(?:ueberwach|abwart|pruef)\w*|(?:kostenzusage|genehmigung|bescheid|antwort|rueckmeldung)\w* (?:\S+ ){0,3}(?:abwart|ueberwach|da|anmahn|nachhalt|erinner|steht aus)\w*/,
  },
  {
    kind: 'searching',
    pattern:
      /\b\w*(?:such(?:en|t)|heraussuch\w*|raussuch\w*|recherch\w*|nachschlag\w*|durchsuch\w*|zusammensuch\w*|altakte\w*|durchforst\w*|durchkaemm\w*|zusammentrag\w*)\b/,
  },
  {
    kind: 'queries',
    pattern:
      /\b(?:rueckfrag\w*|nachfrag\w*|ruecksprache\w*|nachfass\w*|nachreich\w*|klaer\w*)\b|fehlende\w* (?:angabe|unterlage|nachweis|unterschrift)\w*|unklare?\w*/,
  },
  {
    kind: 'errorProne',
    pattern:
      /\b\w*(?:abgleich\w*|abgeglichen|gegenpruef\w*|differenz\w*|korrektur\w*|korrigier\w*|plausib\w*|unstimmig\w*|abweichung\w*|fehler\w*|nachrechn\w*|manuell\w*)\b/,
  },
  {
    kind: 'deadlineRisk',
    pattern:
      /\b\w*(?:frist(?:en|gerecht\w*|ablauf|ueberwach\w*|kontroll\w*)?|stichtag\w*|wiedervorlage\w*|ablaufdatum|laufzeit\w*|verjaehr\w*|abgabetermin\w*)\b|bis zum \d|innerhalb (?:von )?\w+ (?:tagen|wochen)|ablauf (?:\S+ ){0,3}ueberwach\w*/,
  },
  {
    kind: 'paper',
    pattern:
      /\b\w*(?:papier\w*|ausdruck\w*|ausgedruckt|drucken|abheften|ordner\w*|kuvertier\w*|fax\w*|kopier\w*|postausgang|aushaeng\w*|laufzettel\w*|durchschlag)\b|unterschr(?:eib|ift)\w*|per post\b/,
  },
  {
    kind: 'intransparency',
    pattern:
      /\b(?:status\w*|nachverfolg\w*|ueberblick|uebersicht\w*|sachstand\w*|unbekannt)\b|wer (?:hat|macht|ist)\b|warteliste\w*|freie\w* pla(?:e)?tz\w*|excel\w*liste|verschiedene listen/,
  },
  {
    kind: 'writingLoad',
    pattern:
      /\b\w*(?:bericht(?:e|en|es)?|protokoll\w*|dokumentier\w*|dokumentation|doku|verschriftlich\w*|formulier\w*|verfass\w*|anschreiben|schreiben|stellungnahme\w*|vermerk\w*|text(?:e|en)?|begruend\w*)\b/,
  },
  {
    kind: 'missingInterface',
    pattern:
      /\b\w*(?:hochlad\w*|herunterlad\w*|upload|download|export\w*|import\w*|einspiel\w*|einlesen|schnittstelle\w*)\b|(?:ins?|in das|in die|aus dem|ueber das) (?:portal|fachverfahren|fachsoftware|pflegesoftware|lohnprogramm|system|software|excel|programm)\w*|(?:in|aus) excel/,
  },
  {
    kind: 'inconsistentPractice',
    pattern:
      /\bje nach (?:team|einrichtung|person|gruppe|traeger)|unterschiedlich\w*|uneinheitlich\w*|jede\w* anders|verschiedene (?:vorlagen|layouts|formulare|wege)|nach ermessen|eigene\w* vorlage\w*/,
  },
  {
    kind: 'strain',
    pattern:
      /\b\w*(?:krise\w*|krisen\w*|gewalt\w*|eskal\w*|deeskal\w*|konflikt\w*|nachtdienst\w*|nachtwache\w*|sterbe\w*|reanim\w*|inobhut\w*|gefaehrdung\w*|suizid\w*|uebergriff\w*|einspringen|ueberstunden|rufbereitschaft|beschwerde anhoeren)\b/,
  },
];
