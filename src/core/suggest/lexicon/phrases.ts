import type { Tag } from '../../annotation/annotation.ts';

/** Words that only together say what a step is. The pattern reads the folded name, abbreviations resolved. */
export interface Phrase {
  readonly id: string;
  readonly leans: Tag;
  /** As in ConceptEntry. */
  readonly strength: number;
  readonly pattern: RegExp;
}

/** Leaning and strength are expert judgement (assumption); training moves them. */
export const PHRASES: readonly Phrase[] = [
  {
    id: 'agreeAppointment',
    leans: 'automatable',
    strength: 2.6,
    pattern:
      /termin\w* (?:\S+ ){0,6}(?:vereinbar|abstimm|ab(?:zu)?sprech|koordinier|find|verschieb|verleg|bestaetig|absag|anbiet|mach|eintrag|setz|stell|buch)/,
  },
  {
    id: 'stayComplete',
    leans: 'automatable',
    strength: 2.2,
    pattern:
      /vollstaendig(?:keit)?\b.*(?:pruef|kontroll|check)|auf vollstaendigkeit|(?:pruef|check)\w* .*vollstaendig|ob alles (?:da|vorhanden)|liegt vor \?|liegen vor/,
  },
  {
    id: 'watchDeadline',
    leans: 'automatable',
    strength: 2.2,
    pattern:
      /(?:frist|ablauf|laufzeit|gueltigkeit|bewilligungsende|termin)\w* (?:\S+ ){0,5}(?:ueberwach|kontroll|pruef|setz|notier|eintrag|abgelaufen|im blick)|auf (?:wiedervorlage|ablauf|termin)|laeuft (?:\S+ )?(?:aus|ab)\b/,
  },
  {
    id: 'invoice',
    leans: 'automatable',
    strength: 2.4,
    pattern: /in rechnung stell|rechnung\w* (?:\S+ ){0,4}(?:erstell|schreib|send|stell|erzeug|leg|schick|raus)/,
  },
  { id: 'checkInvoice', leans: 'automatable', strength: 1, pattern: /rechnung\w* (?:\S+ ){0,3}(?:pruef|kontroll)/ },
  {
    id: 'openFile',
    leans: 'automatable',
    strength: 2.2,
    pattern: /akte\w* (?:\S+ ){0,4}(?:anleg|angelegt|eroeffn|schliess|archivier|ableg)|\b(?:anlage|anlegen) (?:der |einer )?\w*akte/,
  },
  {
    id: 'chaseApproval',
    leans: 'automatable',
    strength: 1.8,
    pattern:
      /(?:kostenzusage|kostenuebernahme|nachweis|genehmigung der (?:kasse|krankenkasse)|genehmigung kasse)\w* (?:\S+ ){0,4}(?:anforder|anmahn|nachfass|nachhalt|ueberwach|einhol|da \?|fehlt|erinner)/,
  },
  {
    id: 'grantCosts',
    leans: 'humanOnly',
    strength: 3,
    pattern:
      /(?:kostenzusage|kostenuebernahme|leistung|hilfe|bewilligung|platz|plaetze)\w* (?:\S+ ){0,3}(?:erteil|bewillig|gewaehr|vergeb|festsetz|zuerkenn)|\bumfang (?:\S+ ){0,3}(?:festsetz|festleg|bestimm)/,
  },
  {
    id: 'maintainData',
    leans: 'automatable',
    strength: 2,
    pattern:
      /(?:stammdaten|kontaktdaten|adress\w*|datensatz|datensaetze|personaldaten|klientendaten|daten)\b.*(?:pflegen|pflege\b|erfass|anleg|uebertrag|uebernehm|aktualisier|aender|eingeb|einpfleg)/,
  },
  {
    id: 'setFree',
    leans: 'humanOnly',
    strength: 2.2,
    pattern:
      /\b(?:frei|ab)zu?geb|(?:dokument|plan|bericht|text|zahlung|rechnung)\w* (?:\S+ ){0,4}(?:freigeb|genehmig|abnehm|freigabe)|sachlich\w* (?:und \S+ )?richtig|\babnehmen\b|\bfreigeben lassen/,
  },
  {
    id: 'readOut',
    leans: 'aiSupported',
    strength: 3.4,
    pattern:
      /(?:aus|aus dem|aus der|aus den) (?:pdf|scan|brief|mail|e mail|foto|papier|gutachten|unterlagen|freitext)\w*|(?:beleg|rechnung|brief|dokument|mail|verordnung|bescheid|arztbrief|unterlagen)\w* (?:\S+ ){0,4}(?:auslesen|auszulesen|ausgelesen|erkennen)|handschrift/,
  },
  {
    id: 'writeMinutes',
    leans: 'aiSupported',
    strength: 1.8,
    pattern:
      /(?:gespraech|sitzung|besprechung|besuch|visite|uebergabe|konferenz)\w* (?:\S+ ){0,4}(?:dokumentier|protokollier|zusammenfass|verschriftlich|festhalt)/,
  },
  {
    id: 'prepareTalk',
    leans: 'aiSupported',
    strength: 2.2,
    pattern:
      /(?:gespraech|sitzung|visite|besprechung|besuch|konferenz|audit|termin|verhandlung)\w* (?:\S+ ){0,4}(?:vorbereit|nachbereit|vorzubereit)/,
  },
  {
    id: 'easyLanguage',
    leans: 'aiSupported',
    strength: 3,
    pattern: /leichte[rn]? sprache|einfache[rn]? sprache|verstaendlich(?:er sprache| machen| formulier)/,
  },
  {
    id: 'holdTalk',
    leans: 'humanOnly',
    strength: 3,
    pattern:
      /gespraech\w* (?:\S+ ){0,8}(?:fuehr|durchfuehr|gefuehrt|stattfind|halten|anbiet|suchen)|im gespraech|ins gespraech|telefonisch (?:\S+ ){0,2}(?:klaer|besprech|berat|nachfrag)|am telefon/,
  },
  {
    id: 'takeDecision',
    leans: 'humanOnly',
    strength: 3,
    pattern:
      /entscheid\w* (?:\S+ ){0,3}treff|ueber (?:\S+ ){1,6}entscheid|\bgo no go\b|wer (?:wird|soll|uebernimmt|kommt|bekommt)|wie geht es weiter|(?:zusage|ja|annehmen) oder (?:absage|nein|ablehnen)|oder nicht \?|was (?:tun|jetzt)\b|weiteres vorgehen|(?:sich )?(?:fuer|gegen) (?:\S+ )?entscheid|ob (?:\S+ ){1,6}(?:darf|soll|passt|geeignet|faehig|kann|muss)\b|(?:passt|geeignet|faehig|eignung)\b/,
  },
  {
    id: 'agreeGoals',
    leans: 'humanOnly',
    strength: 2.8,
    pattern:
      /(?:ziele?n?|massnahmen|schutzplan|regeln|unterstuetzung|loesung\w*|absprachen?) (?:\S+ ){0,5}(?:vereinbar|aushandel|festleg|treff|besprech|klaer)/,
  },
  {
    id: 'getConsent',
    leans: 'humanOnly',
    strength: 2.4,
    pattern:
      /(?:einwilligung|unterschrift|schweigepflicht\w*|vollmacht|zustimmung|einverstaendnis)\w* (?:\S+ ){0,5}(?:einhol|abhol|geb|unterschreib|unterzeichn|bekomm)|unterschreiben lassen|gegenzeichnen/,
  },
  {
    id: 'judgeRisk',
    leans: 'humanOnly',
    strength: 2.8,
    pattern:
      /(?:gefaehrdung|gefaehrdungs\w*|risiko|risiken|kindeswohl|suizid\w*|sturz\w*|bedarf|lage) (?:\S+ ){0,4}(?:einschaetz|beurteil|bewert|abklaer|feststell|erfrag|abwaeg|ermitt)/,
  },
  {
    id: 'giveMedicine',
    leans: 'humanOnly',
    strength: 3,
    pattern: /(?:medikament|tablette|tropfen|insulin|spritze)\w* (?:\S+ ){0,3}(?:stell|richt|verabreich|geb|reich|ausgeb|uebernehm)/,
  },
  {
    id: 'withPeople',
    leans: 'humanOnly',
    strength: 1.2,
    pattern:
      /\b(?:mit|bei|gegenueber) (?:\S+ ){0,2}(?:eltern|kind\w*|jugendliche\w*|familie|klient\w*|bewohner\w*|angehoerige\w*|team|betroffene\w*|mitarbeit\w*|leitung\w*|betreut\w*|teilnehmenden|glaeubiger\w*|kunde\w*|kundin\w*|beteiligten)\b|vor ort|zu zweit|gemeinsam|persoenlich/,
  },
  {
    id: 'findSubstitute',
    leans: 'aiSupported',
    strength: 2,
    pattern: /(?:ausfall|vertretung|ersatz|luecken?)\w* (?:\S+ ){0,4}(?:such|find|vorschlag|vorgeschlag|fuell|besetz|plan)/,
  },
  {
    id: 'planRoster',
    leans: 'aiSupported',
    strength: 2,
    pattern:
      /(?:dienstplan|tour\w*|schichtplan|einsatzplan\w*|route)\w* (?:\S+ ){0,4}(?:erstell|schreib|vorschlag|generier|plan|anpass|optimier|umplan|neu)/,
  },
  {
    id: 'shareRoster',
    leans: 'automatable',
    strength: 2.8,
    pattern: /plan\w* (?:\S+ ){0,4}(?:veroeffentlich|aushaeng|verteil|versend|aufs handy)|zur kenntnis/,
  },
  {
    id: 'screenPapers',
    leans: 'aiSupported',
    strength: 2,
    pattern:
      /(?:unterlagen|dokument\w*|berichte|akte\w*|gutachten|bewerbung\w*|briefe|post) (?:\S+ ){0,4}(?:auswert|mit (?:profil|anforder)\w*|sicht|zusammenfass|zusammenstell|durchsuch|lesen|vergleich|durchgehen|analysier)/,
  },
  {
    id: 'reviseDocument',
    leans: 'aiSupported',
    strength: 1.6,
    pattern:
      /(?:dokument\w*|verfahrensanweisung|handbuch\w*|konzept\w*|leitfaden|richtlinie) (?:\S+ ){0,3}(?:ueberarbeit|entwerf|erstell|aktualisier|pflegen|durchseh)/,
  },
  {
    id: 'findOdd',
    leans: 'aiSupported',
    strength: 2,
    pattern:
      /(?:auffaellig\w*|abweichung\w*|ausreisser|widersprueche?|ungewoehnlich\w*|unstimmig\w*|luecken) (?:\S+ ){0,5}(?:pruef|such|erkenn|ermittel|find|vorschlag|begruend|kommentier|markier|filter)/,
  },
  {
    id: 'manageAccess',
    leans: 'automatable',
    strength: 2.4,
    pattern:
      /(?:zugang|zugaenge|account|benutzer\w*|nutzer\w*|berechtigung\w*|zugangsdaten|passwort|konto|konten) (?:\S+ ){0,3}(?:einricht|anleg|freischalt|sperr|entzieh|entsperr|zuruecksetz|bereitstell|loesch)/,
  },
  {
    id: 'reportFigures',
    leans: 'automatable',
    strength: 2.2,
    pattern:
      /(?:statistik|zahlen|daten|kennzahlen|quote)\w* (?:\S+ ){0,5}(?:meld|liefer|uebermittel|export|hochlad|zieh|eintrag|zusammenfuehr|ans? )/,
  },
  { id: 'openItems', leans: 'automatable', strength: 2, pattern: /offene? posten/ },
  {
    id: 'readCard',
    leans: 'automatable',
    strength: 2.6,
    pattern: /(?:karte|chip|barcode|stammdaten|zaehler|kontoauszu?e?g\w*|leistungsnachweis\w*)\w* (?:\S+ ){0,3}(?:ein)?(?:lesen|scannen)\b/,
  },
  { id: 'setStatus', leans: 'automatable', strength: 2, pattern: /\bstatus\b|\bauf (?:erledigt|aktiv|inaktiv|bezahlt|offen)\b/ },
  {
    id: 'sendOut',
    leans: 'automatable',
    strength: 2.2,
    pattern:
      /\b(?:raus|rausgeben|rausschicken|raus an)\b|per (?:fax|post|mail|e mail|bebpo|portal|schnittstelle|sms)\b|ins (?:intranet|portal|system|netz) (?:stell|lad)|(?:zusage|absage|einladung|bestaetigung|bescheid)\w* (?:\S+ ){0,4}(?:versend|verschick|send|zustell)|an alle/,
  },
  {
    id: 'byTable',
    leans: 'automatable',
    strength: 1.6,
    pattern:
      /\bnach (?:tabelle|plz|postleitzahl|formel|satzung|rollenmodell|regel|liste|frist)|laut (?:liste|tabelle|checkliste|regel)|per knopfdruck|aus (?:vorlage|excel|mustervorlage)/,
  },
  {
    id: 'notFreeText',
    leans: 'aiSupported',
    strength: 1.6,
    pattern:
      /\bfreitext|stichpunkt|stichwort|sprachnotiz|aus (?:notizen|mitschrift|interview\w*|protokoll\w*|verlaufs\w*|akte\w*|unterlagen|tagesdoku\w*)|rausschreiben|rausziehen/,
  },
];
