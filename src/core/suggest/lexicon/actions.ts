import type { ConceptEntry } from './concept.ts';

/**
 * What is done in a step, as word stems. `a|leg` is a separable verb: it also covers angelegt, anzulegen and "legt ... an".
 * Leaning and strength are expert judgement (assumption); training moves them, see build/scripts/suggest.
 */
export const ACTIONS: readonly ConceptEntry[] = [
  {
    id: 'send',
    leans: 'automatable',
    strength: 2,
    stems:
      'versend versand verschick zu|send zugesandt ab|send ein|send ein|reich zu|stell zustellung uebermittel uebermittl weiter|leit weiterleitung weiter|geb weitergabe schick geschickt mail gemailt =mailen =raus =rausschicken rausgeschickt fax gefaxt frankier kuvertier rund|send sende gesendet verteil verteilung veroeffentlich aus|haeng aushang =online ein|stell postausgang transfer send submit notify forward funk alarmier aus|haendig hinaus|geb heraus|schick an|mail zurueck|send rueckversand nach|send publizier freischalt =bereitstellung bereit|stell zugestellt hinaus|send zu|leit weitergeleitet spedier vermail =email ausgesandt bekanntmachung aus|steuer zurueck|geb rueckgabe zu|schick zugeschickt =versand ausgeschickt =abschicken verlinken einreichung weiterverteil schalt schaltung anstups rausgeben zugehen zukommen rueberschick an|stups durchfax verbreit zusend durch|stell ueber|send hin|send einwerf ein|werf boten kurier durchleit zuleitung aus|lief bekanntmach bereitgestellt',
  },
  {
    id: 'record',
    leans: 'automatable',
    strength: 1.3,
    stems:
      'erfass ein|trag ein|geb eingabe ein|pfleg an|leg anlage =anlage erstanlage registrier vermerken hinterleg hinterlegung ein|richt aktualisier pfleg auf|nehm an|nehm annahme vergeb nummerier vor|merk vormerkung notier fest|halt ein|buch nach|trag uebernehm uebernahme uebertrag uebertragung ueber|fuehr um|stell =update aender aenderung ergaenz abhak ab|hak kennzeichn markier zu|ordn zuordnung zu|weis zuweisung record create register schliess abschliess eroeffn oeffn setz stammdatenpflege korrigier berichtig ersetz hoch|zaehl aus|weis befuell vorbeleg vorausfuell hinzu|fueg einfueg ein|fueg anlag an|kreuz nach|pflege erfassung eintragung pflegen gepflegt inventarisier etikettier beschrift beschriftung benenn benennung umbenenn protokollnummer aus|tragen ein|tipp eingetippt abtipp ab|tipp uebernommen uebertragen verknuepf zuordnen zugeordnet zugewiesen aus|buchen ab|schliess abgeschlossen schliessen ein|sammel einsammeln verzeichn vormerken nachgetrag aufgenommen festgehalten auf|list auflistung ein|gabe aktualisierung eintippen hin|terleg reintipp vermerkt quittiert status fortfuehr umstell nach|erfass nacherfass mit|fuehr anlegen stammblatt inventur hochzaehl entgegennehm entgegengenomm',
  },
  {
    id: 'transferData',
    leans: 'automatable',
    strength: 2.2,
    stems:
      'importier import exportier export synchronisier ein|spiel auf|spiel ueberspiel hoch|lad upload runter|lad herunter|lad download ein|les auslese datenaustausch abruf ab|ruf schnittstell migrier migration replizier zusammen|fuehr konvertier einlese spiegel auszulesen anbind schnittstellenlauf datenimport datenexport datenuebertragung datenuebernahme datenabgleich datenabruf einspielung ausleit zusammen|fueg',
  },
  {
    id: 'calculate',
    leans: 'automatable',
    strength: 2,
    stems:
      'berechn berechnung summier auf|summier aus|rechn kalkulier kalkulation ermittel ermittl zaehl zaehlung hochzaehl saldier umleg umlage aufteil auf|teil verrechn addier quote calculate rechnen zuschlag aus|zaehl hoch|rechn neuberechn nach|rechn vorrechn zusammen|rechn umrechn taxier verteilschluessel indexier aggregier gegenrechn zusammen|zaehl errechn staffel hoch|rechnung splitten gegen|rechn ueberschlag auf|rechn prozent',
  },
  {
    id: 'bill',
    leans: 'automatable',
    strength: 2,
    stems:
      'abrechn ab|rechn abrechnung faktur fakturier rechnungsstellung rechnungserstellung rechnungslauf spitzabrechnung liquidation mahn mahnung anmahn an|mahn invoice rechnungslegung gutschrift verrechnung weiterberechn nachberechn fakturierung abrechnungslauf rechnungsversand mahnlauf mahnwesen mahnverfahren inkasso teilrechnung schlussrechnung monatsrechnung heimkostenrechnung korrekturrechnung sammelrechnung',
  },
  {
    id: 'book',
    leans: 'automatable',
    strength: 2,
    stems:
      'buch verbuch buchung umbuch kontier kontierung zahlbar aktivier abschreib abgrenz stornier storno verbuchung nach|buch ein|buch gegenbuch verbuchen gebucht gegen|buch einbuch ausbuch aus|buch vereinnahm ab|grenz saldier ausziffer aus|ziffer konsolidier periodensperr buchungslauf abschreibung abgrenzung gutschreib gutgeschrieb',
  },
  {
    id: 'pay',
    leans: 'automatable',
    strength: 1.7,
    stems:
      'ueberweis aus|zahl auszahlung zahlungslauf zahlungsanweisung ein|zieh abbuch ab|buch erstatt erstattung bezahl begleich lohnlauf lastschrift kassier entricht ueberweisung angewies an|weis rueckerstatt rueckzahl zurueck|zahl auszahlen bezahlung eingezogen zahllauf',
  },
  {
    id: 'remind',
    leans: 'automatable',
    strength: 2,
    stems:
      'erinner erinnerung benachrichtig nach|fass nach|halt nachverfolg wiedervorlage wieder|vorleg alarm warn hinweismail reminder an|stoss tracking tracke erinnert wieder|vorlage nachfrist nach|haken nachhak eskalationsmail ankuendig an|kuendig vorwarn ablaufwarnung aufforder auf|forder aufforderung avisier erinnerungslauf push anklopf nachhalten',
  },
  {
    id: 'monitor',
    leans: 'automatable',
    strength: 1.8,
    stems:
      'ueberwach ueberwachung monitoring fristenkontrolle fristkontrolle terminkontrolle fristueberwachung ueberpruefungstermin statuskontrolle ablaufkontrolle ablaufueberwach terminueberwach ueberwachen statusabfrag nachverfolgung verfolgung tracken ampel',
  },
  {
    id: 'archive',
    leans: 'automatable',
    strength: 2,
    stems:
      'archivier archiv ab|leg ablage ab|heft einsortier ein|sortier loesch loeschung vernicht kassation pseudonymisier aus|sonder abgelegt abheft sicherung datensicherung backup entfern bereinig weg|leg abgeheftet geloescht schredder vernichtung historisier ein|lager gesichert ab|speicher speicher abspeicher',
  },
  {
    id: 'scan',
    leans: 'automatable',
    strength: 1.8,
    stems:
      'scan ein|scan gescannt digitalisier druck aus|druck ausdruck kopier kopie verviel laminier stempel etikett scann einscannen eingescannt gedruckt fotokopier vervielfaeltig digitalisierung lochen heften',
  },
  {
    id: 'confirm',
    leans: 'automatable',
    strength: 1.3,
    stems: 'bestaetig bestaetigung quittier rueckbestaetig confirm acknowledge bescheinig bestaetigen rueck|bestaetig',
  },
  {
    id: 'inform',
    leans: 'automatable',
    strength: 0.7,
    stems:
      'informier mitteil mit|teil mitteilung melde meldung meld an|meld anmeldung ab|meld abmeldung um|meld ummeldung rueckmeldung rueck|meld =info =infos verstaendig an|zeig anzeige gemeldet rueckmelden benachrichtigung informierung weiter|sag durch|geb abgemeldet angemeldet umgemeldet deregistrier avis veraenderungsmeldung einzugsmeldung aufnahmemeldung statistikmeldung bekanntgeb bekanntgabe',
  },
  {
    id: 'request',
    leans: 'automatable',
    strength: 1.2,
    stems:
      'an|forder anforderung nach|forder nachforderung beantrag ein|hol an|frag ersuch abfrage verlaenger bezieh request ab|forder bestell bestellung order nach|bestell reservier reservierung angefordert bestellt nach|ordern ordern nachkauf nachbestell abgerufen einholung eingeholt abo kuendig erbitt erbeten beauftrag beauftragung einfordern ein|forder anzuforder besorg',
  },
  {
    id: 'schedule',
    leans: 'automatable',
    strength: 1,
    stems:
      'terminier terminvereinbarung terminabstimmung terminkoordination terminierung terminvergabe terminbuchung ein|lad einladung eingeladen schedule terminfindung einladungen umterminier ab|sag absag terminplanung terminverschieb terminabsprache raumplanung',
  },
  {
    id: 'switchAccess',
    leans: 'automatable',
    strength: 2,
    stems:
      'frei|schalt entsperr sperr sperrung zuruecksetz zurueck|setz reset aktivierung deaktivier provisionier berechtig freigeschaltet zu|schalt deaktivierung installier installation konfigurier rollout softwareverteilung entzieh zugriff',
  },
  {
    id: 'match',
    leans: 'automatable',
    strength: 1,
    stems:
      'ab|gleich abgleich abgeglichen gegen|pruef quer|check soll ist sollist validier validierung verifizier plausibilitaetsregel dublettenpruefung formatpruefung vollstaendigkeitspruefung vollstaendigkeit pflichtfeld zustaendigkeitspruefung abgleichen gegencheck kreuzpruef querabgleich auf|gleich gegen|halten quercheck abgleichlauf regelpruef pflichtfeldpruef formalpruef',
  },
  { id: 'sort', leans: 'aiSupported', strength: 0.4, stems: 'sortier filter auswahlliste reihe ranking' },
  {
    id: 'generate',
    leans: 'automatable',
    strength: 0.6,
    stems:
      'erzeug generier aus|stell ausstellung ausgestellt aus|loes start auto erzeugung angestoss an|stoss ausgestell drucklauf lauf monatslauf',
  },

  {
    id: 'write',
    leans: 'aiSupported',
    strength: 1.7,
    stems:
      'schreib geschrieb verfass formulier aus|formulier um|formulier vor|formulier texte text entwerf entworf entwurf tipp abfass verschriftlich niederschrift ausarbeit aus|arbeit anfertig an|fertig auf|setz dicht beschreib beschreibung schilder begruend begruendung kommentier an|schreib ausformulierung draft write redigier redaktion lektor korrekturles individualisier schwaerz anonymisiert geschrieben verschriftlichung niederschreib aus|schreib betext uebertexten formulierung anzuschreib schriftlich skizzier reinschrift umschreiben um|schreib berichten begruendet ausbegruend vertext texten abmoder vorformulierung darleg aufpepp auf|pepp glattzieh feil schleif betexten zusammen|schreib zusammenschreib ausschmueck verbalisier tex rohfassung erstfassung storys zu|papier aus|arbeiten umtext betitel bebilder vor|schreib auf|schreib aufschreib nieder|leg niederleg storytelling',
  },
  {
    id: 'document',
    leans: 'aiSupported',
    strength: 1.6,
    stems:
      'dokumentier dokumentation =doku verlaufsdoku tagesdoku doku protokollier mitschrift mit|schreib protokoll diktier diktat transkrib transkript vermerk mitschnitt verschrift notiz notizen dokumentiert protokolliert mitprotokoll nachdoku nach|dokument mitnotier verschriftet einsprech ein|sprech sprachmemo sprachnotiz spracheingabe verlaufsdokument verlaufsnotiz verdokument protokollierung fest|schreib festschreib gespraechsdoku pflegedoku einsatzdoku',
  },
  {
    id: 'summarise',
    leans: 'aiSupported',
    strength: 2,
    stems:
      'zusammen|fass zusammenfassung verdicht kurzfassung zusammen|trag zusammen|stell zusammenstellung heraus|zieh raus|zieh extrahier extraktion raus|schreib heraus|schreib heraus|such raus|such resuem ueberblick zusammengefasst zusammengestell zusammengetrag komprimier kondensier herausarbeit heraus|arbeit heraus|filter raus|filter destillier herausschreib exzerpier auf|bereit verdichtung auf|dampf eindampf essenz kernpunkt kernaussage synthes verschlank exzerpt',
  },
  {
    id: 'analyse',
    leans: 'aiSupported',
    strength: 1.6,
    stems:
      'auswert ausgewertet analysier analyse evaluier evaluation clust codier kodier aufbereit auf|bereit aufbereitung aus|les erkenn erkennung interpretier gruppier identifizier review jahresauswertung segmentier auswertung analysieren evaluierung ursachenanalyse fehleranalyse mustererkennung auf|schluessel aufschluessel clustern vor|auswert anomalie ausreisser screening parsen parse deut deuten chronologisch fehlersuche wirkungsanaly bench benchmark korrelier vergleichsanaly wirksamkeit abweichungsanaly rueckmeldungsauswert',
  },
  {
    id: 'read',
    leans: 'aiSupported',
    strength: 1.5,
    stems:
      'sichte sichtung gesichtet lesen durch|les gelesen durch|seh durchsehen durchsicht durch|such querlesen durchgelesen nach|les screen sicht vor|pruef vorpruefung querpruef quer|pruef gegenueber|stell gegen|les quer|les durchgesehen durcharbeit durch|arbeit sichten durchgesucht durchforst durchfor studier aktenstudium sondier ueberflieg vor|lesen durchkaemm durch|kaemm durchblaetter abgras absuch ab|such filzen ueber|flieg quer|such wuehl durch|wuehl lese durchzuseh durch|lesen sichtpruef lektuere nachzulesen anlesen',
  },
  {
    id: 'research',
    leans: 'aiSupported',
    strength: 1.9,
    stems:
      'recherch nach|schlag nachschlag gesucht finden auf|find heraus|find marktsichtung recherchieren stoeber recherchiert heraus|such suchen aufspuer ausfindig nachlesen heraussuch raussuch informationssuche such scout ausschau rausfind heraus|finden nach|gucken googlen google stoebern',
  },
  {
    id: 'translate',
    leans: 'aiSupported',
    strength: 2,
    stems:
      'uebersetz uebersetzung dolmetsch translate leichtesprache transkriptio uebersetzen uebersetzt umformulier vereinfach verdolmetsch untertitel',
  },
  {
    id: 'classify',
    leans: 'aiSupported',
    strength: 1.5,
    stems:
      'ein|ordn einordnung klassifizier vor|sortier vorsortierung kategorisier verschlagwort triag thematisch rubrizier vorkontier eingeordnet vor|einordn vorfilter labeln typisier kategorisierung klassifizierung verschlagwortung vorkontierung themenzuordnung',
  },
  {
    id: 'propose',
    leans: 'aiSupported',
    strength: 2.1,
    stems:
      'vor|schlag vorschlag vorgeschlagen match matching empfehl empfehlung vorauswahl ab|leit vorzuschlagen vorschlagen empfehlungen matchen abgeleitet ableitung vorselekt ideen idee alternativ anreg vorzuschlag',
  },
  {
    id: 'forecast',
    leans: 'aiSupported',
    strength: 2,
    stems:
      'prognos prognostizier hochrechnung vorschau vorhersag vorausschau trend simul forecast frueherkenn prognose hoch|rechnen bedarfsschaetz szenario bedarfsprognose fruehwarn liquiditaet durch|spiel durchspiel wenn szenari',
  },
  {
    id: 'plan',
    leans: 'aiSupported',
    strength: 1.2,
    stems:
      'plane planung geplant ein|plan einplanung um|plan optimier optimierung einteil ein|teil einteilung kapazitaet kapazitaetscheck verplan durchplan neuplan planen verplanung tourenplanung dienstplanung einsatzplanung urlaubsplanung personalplanung vertretungsplanung ausgeplan fahrtplanung umgeplant belegungsplan umorganisier nach|steuer verkuerz optimal einteilen jahresplan sequenz verteilplan besetzen umverteil',
  },
  {
    id: 'prepare',
    leans: 'aiSupported',
    strength: 0.9,
    stems:
      'vor|bereit vorbereitung nach|bereit nachbereitung erstell erstellung erarbeit erarbeitung aus|fuell ausgefuellt ausfuellung vervollstaendig konzipier konzeption strukturier vorbereitet nachbereitet erstellen erstellt ausgearbeit ausfuellen vorfuell vorbefuell entwickeln fertigstell',
  },
  {
    id: 'revise',
    leans: 'aiSupported',
    strength: 1.3,
    stems:
      'ueberarbeit ueberarbeitung fort|schreib fortschreibung fortgeschrieb an|pass anpassung revis lektorat ueberarbeitet angepasst modernisier umarbeit aus|besser redaktionell novellier fort|entwick nachschaerf schaerfen um|formulier an|gleich',
  },
  {
    id: 'answer',
    leans: 'aiSupported',
    strength: 1.3,
    stems: 'beantwort beantwortung antwort antworten reply erwider auskunft beantworten zurueck|schreib rueckantwort',
  },
  { id: 'compare', leans: 'aiSupported', strength: 0.9, stems: 'vergleich verglich gegenueberstell vergleichen vergleichbar' },

  {
    id: 'talk',
    leans: 'humanOnly',
    strength: 2.2,
    stems:
      'besprech besprechung besprochen sprechen gesproch reden ansprech an|ruf anruf telefonier telefonat telefon rueck|sprech ruecksprache absprach ab|sprech abgesproch austausch erzaehl unterhalt diskutier diskussion eroerter eroerterung zuhoer zu|hoer an|hoer anhoerung erfrag ruecksprechen sprechstunde interview gespraechsfuehr dialog bitten erkundig kontaktaufnahme erstkontakt anrufen angerufen besprechen unterred zu|red rede nach|frag vorsprech vor|sprech durch|sprech durch|gehen durchsprech abzuklaer einbestell beschwichtig auseinander|setz ansprechen anvertrau interviewen austauschen ruecksprachen bitte gebeten nachgespraech plausch vor|besprech ein|stimm konfrontier durch|diskut plaud schwaetz erzaehlt nachtelefon vor|fuehl rufen gerufen befrag durchruf =ruf zurueck|ruf rueckruf',
  },
  {
    id: 'advise',
    leans: 'humanOnly',
    strength: 2.3,
    stems:
      'berat beratung aufklaer aufklaerung auf|klaer erklaer erlaeuter coach coaching supervis supervision mediat mediation seelsorg fachberatung beraten aufklaeren erlaeuterung erklaeren anraten sensibilis begleitberat verweisberat einzelberatung gruppenberatung telefonberatung',
  },
  {
    id: 'decide',
    leans: 'humanOnly',
    strength: 2.5,
    stems:
      'entscheid entschied entscheidung beschliess beschluss beschloss festleg fest|leg bewillig bewilligung ablehn ab|lehn ablehnung zu|lass zulassung auswaehl aus|waehl ausgewaehlt abwaeg ab|waeg ermessen wahl waehl platzvergabe verhaeng anordn an|ordn anordnung einstellungsentscheid befind votier erlass priorisier priorit decide beschliessen festlegung festgelegt fest|stell feststellung gewaehrung gewaehr versag ab|wend zuerkenn gewichten priorisierung bestimmen befinden anstell stattgeb abgelehnt verwerf auswahl erteil erteilung abwaegung aus|such aussuch festsetz fest|setz zusprech zu|sprech bestimmung beschieden bezugsperson bewilligt zurueckstell vertagen abschieb eskalier rueckstufung hoch|stuf ab|stuf abbrech ab|brech beend beendigung aussetz',
  },
  {
    id: 'approve',
    leans: 'humanOnly',
    strength: 2.1,
    stems:
      'genehmig genehmigung frei|geb freigabe freigegeb zeichn abzeichn ab|zeichn gegenzeichn sachlich richtig abnehm abnahme autorisier ab|nick billig approve approval mitbestimm mitbestimmung zustimm zu|stimm zustimmung genehmigen freigeben freigegeben abzeichnung gegen|zeichn visier absegn ab|segn zuzustimmen mitzeichn mit|zeichn bewilligen anerkenn billigen anweisungsbefug unterschriftsberechtigt frei|zeichn akzeptier',
  },
  {
    id: 'consent',
    leans: 'humanOnly',
    strength: 2.3,
    stems:
      'ein|willig einwilligung einverstaend einverstaendnis schweigepflicht schweigepflichtentbindung entbindung vollmacht fotoerlaubnis consent patientenverfuegung einwilligen einverstand entbind patientenwill bevollmaecht',
  },
  {
    id: 'sign',
    leans: 'humanOnly',
    strength: 2.2,
    stems:
      'unterschreib unterschrieb unterschrift unterzeichn unterzeichnung signier signatur vertragsunterzeichnung vertragsabschluss sign unterschreiben unterzeichnen gegen|unterschr unterfertig siegeln unterschriftenlauf',
  },
  {
    id: 'assess',
    leans: 'humanOnly',
    strength: 1.8,
    stems:
      'ein|schaetz einschaetzung beurteil beurteilung bewert bewertung begutacht begutachtung diagnostik diagnostizier diagnose inaugenschein eignung abklaer ab|klaer klaer klaerung abschaetz anamneseerheb einstuf ein|stuf einstufung bedarfsermittlung bedarfsfeststellung assessment untersuch untersuchung testung clearing hinterfrag einschaetzen beurteilen bewerten abklaeren einstufen begutachten diagnostisch anamnesegespraech untersuchen gefaehrdungsabschaetz abschaetzung abzuschaetz beobacht beobachtung hinschau eignungs stadium anschau an|schau hin|seh diensttauglich dienstfaehig begutachtet beobachtet hineinversetz ein|fuehl ersteinschaetz gegen|spieg verdachtsabklaer ansehen an|seh',
  },
  {
    id: 'negotiate',
    leans: 'humanOnly',
    strength: 2.4,
    stems:
      'verhandl verhandel verhandlung aushandl aushandel aus|handel vereinbar vereinbarung zielvereinbarung akquir akquise ueberzeug werben kooperier negotiat schlicht vermittel mediier einig verhandeln aushandeln vereinbaren vereinbart einigen gewinnen anwerben an|werb ueberreden schlichten mediieren feilsch ausgleich aus|gleich akquirier netzwerken vernetz vermittlung boot',
  },
  {
    id: 'accompany',
    leans: 'humanOnly',
    strength: 2.3,
    stems:
      'begleit begleitung betreu betreuen bei|stehen beistand unterstuetz unterstuetzung assistier hospit hospitation eingewoehn eingewoehnung ein|gewoehn ermutig motivier troest beruhig auffang auf|fang da|sein einfuehl zuwend zuwendung ermuntern spiegeln begleiten betreuung unterstuetzen mit|geh mit|fahr bei|steh beruhigung troesten motivieren einfuehlen fuersorg zu|wend aktivier hin|begleit auf|munter stuetz staerk ermoeglich praesenz integrier eingliedern bezugsarbeit beziehungsarbeit nachbetreu patenschaft mentor =spielen an|feuer trost nach|sorg beaufsichtig aufsicht beziehungsgestalt resonanz anerkenn ermunter auszuhalt aushalten',
  },
  {
    id: 'care',
    leans: 'humanOnly',
    strength: 2.4,
    stems:
      'versorg versorgung wasch mobilisier lagern lagerung anreich verabreich gabe medikamentengabe wickel fuetter anzieh anziehen waschung reanimier injektion spritz insulin verband grundpflege behandlungspflege koerperpflege pflegeeinsatz nachtdienst nachtwache sitzwache therapie therapier behandel behandlung heilbehandlung toiletten absaug katheter versorgen waschen baden duschen kaemmen rasier eincrem lagerungs umlager verbinden spritzen medikamente beatm intubier kathetern absaugen behandeln massier inhalier mundpflege fuettern zubettgeh aufsteh an|kleid ankleid aus|kleid wundversorg injizier verabreichung messen wiegen fiebermess impfen impfung versorgt stabilis tropf versteif hoch|lager infus kontinenz wundpfleg zahnpflege haarpflege fusspflege nagel friseur wohlfuehl snoezel',
  },
  {
    id: 'physical',
    leans: 'humanOnly',
    strength: 2.1,
    stems:
      'abhol ab|hol abholung fahr fahren bringen transportier transport tragen reinig reinigung putz koch kochen einkauf ein|kauf reparier reparatur montier aufbau auf|bau umzieh aufraeum desinfizier desinfektion herricht her|richt einraeum rundgang begehung begeh besichtig besichtigung uebergabe schluesseluebergabe vorrichtung bau gaertner deck raeum entsorg waschen zeigen einzug umzug auszug abholen abgeholt hin|bring liefern ausliefer aus|liefer putzen reparieren austausch aus|tausch auswechsel einbau ein|bau abbau ab|bau aufhaeng auf|haeng streich renovier umbau betank maeh giess saeuber saubermach ausraeum aus|raeum umraeum ein|raeum wegbring auf|fuell nach|fuell auffuell pflanz ausgab aus|geb ausgeben austeil aus|teil beladen entladen belad verlad packen ein|pack kommissionier stapel entlueft abschmier wartung absperr auf|schliess zu|schliess fotografier foto kontrollgang kontrollrunde spuelen buegel naehen zubereit zu|bereit servier bestuhl aufstell auf|stell kaufen gekauft vorfahr umziehen montage demontage ueberreich eroeffnungsfeier beseitig beheb =tauschen =wechseln =tausch lampenwechsel reifenwechsel anstreich aus|fahr herum|fahr vorbei|bring vorbeibring auf|sperr grill dekorier schieben heben zusammenbau auf|richt tapezier bohren schrauben instandhalt instandsetz',
  },
  {
    id: 'train',
    leans: 'humanOnly',
    strength: 2.1,
    stems:
      'an|leit anleitung ein|arbeit einarbeitung schulung unterweis unterweisung unterricht trainier training ueben uebung lehr ein|weis einweisung praxisanleitung vortrag erprob ausprobier seminar workshop vorfuehr anleiten einarbeiten unterweisen trainieren eingearbeit beibring bei|bring vorleben vortragen praesentier unterrichten einueb ein|ueb moderationstraining vormach vor|mach',
  },
  {
    id: 'meet',
    leans: 'humanOnly',
    strength: 2.2,
    stems:
      'treffen getroffen kennenlern kennen|lern begruess begruessung empfang willkomm verabschied verabschiedung abschied besuch hausbesuch aufsuch auf|such begegn teil|nehm feier zusammensetz ankommen kennenlernen begruessen empfangen verabschieden besuchen aufsuchen teilnehmen teilnahme zusammen|komm feiern vorstellen gratulier kondolier an|komm anzutreff hospitieren vorbei|schau zusammen|setz auf|wart begegnen dabeisein',
  },
  {
    id: 'lead',
    leans: 'humanOnly',
    strength: 2,
    stems:
      'moderier moderation leite fuehr fuehren abhalt halten einberuf reflektier reflexion beteilig beteiligung partizip konfrontier ermahn entschuldig aussprech aus|sprech moderieren beteiligen reflektieren leiten konfliktloes aussprechen ermahnen kritis feedback lob wuerdig delegier mitwirk mit|wirk mitbestimmen aufarbeit auf|arbeit nachbesprech fuehrungsgespraech zurecht|weis verwarn verwarnung sanktionier ermutigung belobig ein|beruf',
  },
  {
    id: 'protect',
    leans: 'humanOnly',
    strength: 2.3,
    stems:
      'deeskal inobhut obhut krisen krise intervenier intervention einschreit eingreif fixier gefaehrdungseinschaetz notfall kindeswohl kinderschutz eingreifen intervenieren schuetzen inobhutnehm obhutnahme notaufnahme evakuier absicher retten rettung bergen',
  },
  {
    id: 'coordinate',
    leans: 'humanOnly',
    strength: 0.8,
    stems:
      'abstimm ab|stimm abgestimmt koordinier koordination absprechen kuemmer organisier organisation einbezieh ein|bind einbeziehen veranlass koordinieren abstimmen organisieren kuemmern einbinden zusammen|arbeit hinzu|zieh hinzuziehen vermittelnd',
  },
  {
    id: 'check',
    leans: 'open',
    strength: 0,
    stems:
      'pruef pruefung ueberpruef kontroll kontrollier check =check gecheckt pruefe nachpruef nachseh pruefen gegen|pruef abpruef nachschau kontrollieren ueberpruefung ueberpruefen durch|check testen test',
  },
  {
    id: 'handle',
    leans: 'open',
    strength: 0,
    stems:
      'bearbeit bearbeitung erledig erledigung abwickl abwickel umsetz um|setz durch|fuehr durchfuehrung vor|nehm verwalt mach taetig bearb abarbeit ab|arbeit ein|leit einleitung',
  },
];
