/**
 * Verbs behind the nouns people name steps with ("Antragsprüfung", "Prüfung des Antrags"). Rules of word formation for
 * -ung, a list for what does not follow them. It only knows what people do in processes: a word it does not know is no
 * reason for a hint ("Wohnung", "Rechnung").
 */

/** Stems of -ung nouns, the verb made by rule; what is no deed is not among them. */
const STEMS: readonly string[] = (
  'prüf erstell erfass bearbeit genehmig bewillig überprüf beantrag berechn abrechn buch beauftrag bestell bestätig benachrichtig ' +
  'unterricht vereinbar terminier plan einplan verplan umplan durchführ einführ zusammenführ auswert bewert begutacht ' +
  'beurteil einschätz festsetz festleg festhalt vorbereit nachbereit aufbereit verarbeit weiterleit weiterverarbeit übermittl ermittl ' +
  'vermittl samml sicht zuordn anordn einordn unterzeichn kennzeichn aufzeichn archivier dokumentier digitalisier ' +
  'aktualisier priorisier validier informier kontrollier koordinier organisier evaluier protokollier sortier registrier kalkulier ' +
  'analysier recherchier formulier definier klär abklär aufklär erklär meld anmeld abmeld ummeld rückmeld mitteil verteil zuteil ' +
  'bereitstell einstell ausstell zustell feststell vorstell fertigstell sicherstell zusammenstell anforder nachforder aufforder ' +
  'einlad beschaff besetz besprech absprech beantwort verantwort erheb behandl verhandl beobacht betreu begleit berat entscheid ' +
  'unterschreib fortschreib beschreib ausschreib verschick versend zusend übersend einreich ausfüll ablehn zustimm abstimm ' +
  'überweis anweis auszahl einzahl zahl bezahl mahn stornier kündig verlänger änder erinner sicher absicher liefer ausliefer ' +
  'förder verbesser anpass freischalt freistell verbuch kontier lager einlager übertrag eintrag überarbeit einarbeit ' +
  'ausarbeit aushändig rechnungsstell terminvereinbar veröffentlich ergänz bescheinig beglaubig begründ besichtig reinig ' +
  'wart überwach nachverfolg verfolg lös schul unterweis einweis verabschied begrüß ausführ umsetz abwickl entwickl'
).split(' ');

/** Nouns with a verb of their own kind. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    versand: 'versenden',
    abgleich: 'abgleichen',
    anlage: 'anlegen',
    ablage: 'ablegen',
    freigabe: 'freigeben',
    übergabe: 'übergeben',
    weitergabe: 'weitergeben',
    eingabe: 'eingeben',
    rückgabe: 'zurückgeben',
    ausgabe: 'ausgeben',
    annahme: 'annehmen',
    aufnahme: 'aufnehmen',
    entgegennahme: 'entgegennehmen',
    ausdruck: 'ausdrucken',
    kontrolle: 'kontrollieren',
    recherche: 'recherchieren',
    analyse: 'analysieren',
    korrektur: 'korrigieren',
    dokumentation: 'dokumentieren',
    koordination: 'koordinieren',
    organisation: 'organisieren',
    evaluation: 'evaluieren',
    kalkulation: 'kalkulieren',
    gespräch: 'führen',
    telefonat: 'führen',
    besprechung: 'durchführen',
    sitzung: 'durchführen',
    hausbesuch: 'durchführen',
    fallkonferenz: 'durchführen',
    schulung: 'durchführen',
    befragung: 'durchführen',
  }),
);
/** These stay as the object: "Erstgespräch führen". */
const KEEPS_NOUN: ReadonlySet<string> = new Set(['führen', 'durchführen']);

export interface VerbalNoun {
  /** Infinitive. */
  readonly verb: string;
  /** What stands before the deed in a compound, as a word: "Antrag" of "Antragsprüfung"; null = nothing. */
  readonly object: string | null;
}

/** The deed a noun stands for; null = it stands for none that is known. */
export function verbOfNoun(noun: string): VerbalNoun | null {
  const low = noun.toLocaleLowerCase('de');
  for (const [end, verb] of IRREGULAR) {
    if (!low.endsWith(end)) continue;
    if (KEEPS_NOUN.has(verb)) return { verb, object: noun };
    return { verb, object: objectBefore(noun, end.length) };
  }
  const stem = LONGEST_FIRST.find((one) => low.endsWith(`${one}ung`));
  return stem === undefined ? null : withPrefix(noun, stem);
}

const LONGEST_FIRST = STEMS.toSorted((a, b) => b.length - a.length);

/** "Vorprüfung" is one verb, "Antragsprüfung" a verb with its object. */
function withPrefix(noun: string, stem: string): VerbalNoun {
  const before = noun.slice(0, noun.length - stem.length - 'ung'.length);
  const prefix = PREFIXES.has(before.toLocaleLowerCase('de')) ? before.toLocaleLowerCase('de') : '';
  return prefix === ''
    ? { verb: infinitiveOf(stem), object: objectBefore(noun, stem.length + 'ung'.length) }
    : { verb: prefix + infinitiveOf(stem), object: null };
}

const PREFIXES: ReadonlySet<string> = new Set(
  'ab an auf aus be bei durch ein ent er fest fort gegen hin her los mit nach neu quer rück über um un unter ver vor weg weiter wieder zu zurück zusammen'.split(
    ' ',
  ),
);

/** übermittl -> übermitteln, änder -> ändern, prüf -> prüfen. */
function infinitiveOf(stem: string): string {
  if (/[^aeiouäöül]l$/u.test(stem)) return `${stem.slice(0, -1)}eln`;
  if (/(?<!i)er$/u.test(stem)) return `${stem}n`;
  return `${stem}en`;
}

/** First parts that say how or when, not what: "Erstbewertung" is no rating of something called "Erst". */
const KINDS_OF_DEED: ReadonlySet<string> = new Set(
  'erst zwischen end schluss abschluss selbst fremd haupt neben gesamt teil einzel sonder sofort not kurz fein grob eigen folge team gruppen jahres monats tages wochen halbjahres quartals online vor-ort gefähr'.split(
    ' ',
  ),
);

/** First part of a compound without the letters that only link it. */
function objectBefore(noun: string, length: number): string | null {
  const part = noun.slice(0, noun.length - length).replace(/-$/u, '');
  if (part.length < 3 || KINDS_OF_DEED.has(part.toLocaleLowerCase('de'))) return null;
  if (/dokumenten$/iu.test(part)) return part.slice(0, -1);
  const links = /(?<!ni|wei|s|ei|u|a|os|roze)s$/u.test(part) && part.length > 4;
  return links ? part.slice(0, -1) : part;
}

const VERB_STEMS: ReadonlySet<string> = new Set(STEMS.map(infinitiveOf));

/** True for an infinitive this file knows, written small or large ("Prüfen"). */
export const isKnownVerb = (word: string): boolean => VERB_STEMS.has(word.toLocaleLowerCase('de'));
