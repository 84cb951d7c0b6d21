import type { ConceptEntry } from './concept.ts';

/** What a step is about, as word stems. Leaning and strength are expert judgement (assumption); training moves them. */
export const THINGS: readonly ConceptEntry[] = [
  {
    id: 'money',
    leans: 'automatable',
    strength: 1.6,
    stems:
      'rechnung zahlung zahlungseingang zahlungsavis lastschrift =sepa konto kontoauszug kontoauszueg saldo kassenbuch handkasse beleg betrag beitrag beitraeg elternbeitrag mitgliedsbeitrag gebuehr tagessatz tagessaetz entgelt lohn gehalt verguetung pauschale taschengeld barbetrag geld skonto steuer umsatzsteuer rueckstellung debitor kreditor datev spende spendenquittung zuschuss reisekost fahrtkost eigenanteil guthaben faktura =dta mittelabruf mittel verpflegungsgeld pfaendung lohnschein ratenplan kostenstelle umlage darlehen kaution pflegegeld bekleidungsgeld zuschlaege kostenbeitrag kostenvoranschlag abschlag reisekosten tagesgeld wohngeld kindergeld budget zahllauf mahnlauf bilanz nebenkosten miete eigenanteile heimkosten zuwendung spenden zinsen honorar abgabe umsatz foerdersumme vorschuss kostenstellen kontierung rechnungsdaten zahlungseingaenge gehaelter loehne kosten lastschriftlauf ueberweisungslauf essensgeld spesen belegpruef kurzzeitpflegebudget budgetauszahl trinkgeld aufwandspauschale ehrenamtspauschale uebungsleiterpauschale mitgliedsbeitraege investitionskosten sachkosten personalkosten mieteinnahm eigenmittel zuzahl erloese erstattungsbetrag gutschein kostenrechnung ruecklage rueckstand zahlungsziel zahlungsplan ratenzahl umsatzliste kassenbestand budgetverbrauch deckungsbeitrag',
  },
  {
    id: 'data',
    leans: 'automatable',
    strength: 1.5,
    stems:
      'daten stammdaten datensatz datensaetz kontaktdaten adress adresse kundendaten klientendaten personalstamm vertragsdaten datei index tabelle vitalwert vitaldaten messwert zaehlerstand aktenzeichen =az nummer auftragsnummer versionsnummer version kennung code barcode versichertenkarte einsatzzeiten istzeit zeiten arbeitszeit zeiterfassung stunden fachleistungsstunde kilometer fahrtenbuch stundenkonto zeitkonto leistungserfassung anwesenheit abwesenheit fehlzeit belegung belegungsliste bettenbelegung =eau resturlaub urlaubskonto zeitwirtschaft krankmeldung leistungszeit bestand inventar wareneingang lieferschein aufmass dublette doppelte verzeichnis register kartei teilnehmerzahl fallzahl essenszahl kinderzahl personaldaten einsatzdaten leistungsdaten bewohnerdaten rechnungsdatum stundenabgleich datum nummern versichertendaten statusdaten geodaten planzeit messdaten uebersichtsdaten zeiterfass ueberstunden mehrarbeit fehltag platzzahl fahrzeit einsatzzeit dienstzeit wochenstunden klientenstamm kartendaten gps kennziffer zahlenwerk zeitnachweis stundensatz dienstnummer kundennummer verbrauchsdaten wunschfrei dienstwunsch fehlzeiten eintrittsdatum geburtsdatum telefonnummer kontaktliste kostenstellennummer leistungscode materialverbrauch verbrauch',
  },
  {
    id: 'list',
    leans: 'automatable',
    strength: 1.1,
    stems:
      'liste warteliste verteiler uebersicht teilnehmerliste anwesenheitsliste checkliste aufstellung belegliste tagesliste kalender terminkalender nachweisliste tabelle aushang namensliste telefonliste dienstliste geburtstagsliste jubilaeum bestandsliste inventarliste ranglist',
  },
  {
    id: 'deadline',
    leans: 'automatable',
    strength: 1.8,
    stems:
      'frist fristen ablaufdatum stichtag laufzeit faelligkeit enddatum bewilligungsende abgabefrist loeschfrist aufbewahrungsfrist kuendigungsfrist turnus intervall wartungsintervall verjaehr haltbarkeit probezeitende bewilligungszeitraum prueftermin prueffrist wiedervorlage stichtage ablauf ablaufend faellige rueckmeldefrist antwortfrist bearbeitungsfrist meldefrist verlaengerungsfrist mindestlaufzeit laufzeiten jahrestag',
  },
  {
    id: 'appointment',
    leans: 'automatable',
    strength: 0.7,
    stems: 'termin gespraechstermin arzttermin ersttermin besuchstermin terminanfrage slot raumbuchung raumreservierung',
  },
  {
    id: 'receipt',
    leans: 'automatable',
    strength: 1.7,
    stems:
      'eingangsbestaetigung empfangsbestaetigung lesebestaetigung zusage absage platzzusage standardschreiben standardmail serienbrief serienmail mailing rundmail sms =bescheinigung teilnahmebescheinigung zertifikat saldenbestaetigung dankschreiben statusmeldung terminbestaetigung erinnerungsmail bestaetigungsmail aufnahmemitteilung zwischennachricht abgabenachricht nachricht sammelmail glueckwunsch abo mailverteiler einladung einladungsschreiben ausgangspost formbrief anwesenheitsbescheinigung standardbrief anmeldebestaetigung abmeldebestaetigung buchungsbestaetigung bestellbestaetigung',
  },
  {
    id: 'statistic',
    leans: 'automatable',
    strength: 1.3,
    stems:
      'statistik kennzahl fallstatistik jahresstatistik zahlen monatszahl dashboard diagramm quote ruecklaufquote belegungsquote fehlerquote landesstatistik meldedaten qualitaetsindikator fallzahlen balken auslastung ueberhang auswertungslauf kennziffern belegungszahl bundesstatistik meldezahl leistungsstatistik tabellenband',
  },
  {
    id: 'account',
    leans: 'automatable',
    strength: 2,
    stems:
      'benutzer nutzer account zugang zugaeng zugangsdaten passwort berechtigung berechtigungen lizenz benutzerkonto nutzerkonto schluesselverzeichnis dienstausweis server update softwareverteil backup',
  },
  {
    id: 'proof',
    leans: 'automatable',
    strength: 1,
    stems:
      'nachweis leistungsnachweis fuehrungszeugnis =efz masern impf masernschutz impfnachweis urkunde bescheinigung verordnung =vo rezept transportschein kostenzusage kostenuebernahme =ln formular vordruck formblatt quittierungsbeleg stundenzettel pflegegrad impfpass ausweis zertifikate qualifikationsnachweis fortbildungsnachweis verwendungsnachweis zahlenmaessig meldebescheinigung gesundheitszeugnis mustervertrag kassenrezept fuehrerschein quittierung unterweisungsnachweis antragsformular muster impfstatus masernstatus sachkundenachweis pflichtschulung unterweisungsliste teilnahmebestaet schulbescheinigung antragsvordruck schwerbehindertenausweis verlaengerungsformular',
  },
  {
    id: 'contract',
    leans: 'automatable',
    strength: 0.3,
    stems: 'vertrag vertraeg heimvertrag arbeitsvertrag pflegevertrag betreuungsvertrag mietvertrag rahmenvertrag vereinbarungstext',
  },
  {
    id: 'goods',
    leans: 'automatable',
    strength: 0.7,
    stems:
      'material ware geraet laptop hilfsmittel tankkarte medikamentenbestand medikamentenlieferung artikel bestellmenge mindestbestand kostform post posteingang paket mietwagen lieferant lieferung',
  },
  {
    id: 'file',
    leans: 'automatable',
    strength: 0.6,
    stems:
      'akte fallakte personalakte bewohnerakte vorgang ticket auftrag dokument unterlagen aktenplan mappe kundenakte fallakt akten registratur eingangspost bewerbungseingang kundenakt vorgaenge postmappe dokumentenmappe ordner',
  },
  {
    id: 'system',
    leans: 'automatable',
    strength: 1.5,
    stems:
      'system software portal fachverfahren fachprogramm schnittstelle =erp =crm =app datenbank excel workflow =bot lernplattform vivendi =online monitoring regelwerk dienstplanprogramm pflegesoftware zeiterfassungssystem landesportal modul intranet fachanwendung applikation website homepage cloud datentraeger plattform tool adressbuch mailpostfach postfach router netzwerk wlan telefonanlage =edv =it dms ablagesystem',
  },

  {
    id: 'report',
    leans: 'aiSupported',
    strength: 1.9,
    stems:
      'bericht berichte entwicklungsbericht sachbericht vorbericht quartalsbericht zwischenbericht abschlussbericht verlaufsbericht jahresbericht pflegebericht auditbericht sozialbericht clearingbericht eingewoehnungsbericht risikobericht berichteblatt tischvorlage sachstand lagebericht wirkungsbericht anhang monatsbericht lerngeschichte portfolio berichtsentwurf rechenschaftsbericht jahresrueckblick verwendungsbericht fallbericht lagebild entwicklungsverlauf wochenrueckblick erfahrungsbericht geschaeftsbericht qualitaetsbericht pruefbericht monitoringbericht schlussbericht halbjahresbericht therapiebericht schulbericht beobachtungsbericht betreuungsbericht ergebnisbericht evaluationsbericht reisebericht hilfeverlauf',
  },
  {
    id: 'minutes',
    leans: 'aiSupported',
    strength: 1.8,
    stems:
      'protokoll gespraechsprotokoll ergebnisprotokoll vermerk aktenvermerk notiz beratungsvermerk gespraechsnotiz telefonnotiz mitschrift mitschnitt dokumentation =doku verlaufsdoku tagesdoku wunddoku falldokumentation pflegedoku pflegedokumentation beratungsdoku uebergabebuch tagesdokumentation einsatzprotokoll sitzungsprotokoll verlaufseintrag eintragungen niederschrift protokolle pflegeverlauf betreuungsdoku berichtsheft aufzeichnung gedaechtnisprotokoll gespraechsvermerk kontaktnotiz einsatzdokumentation aufschrieb stichpunkte ereignisse',
  },
  {
    id: 'text',
    leans: 'aiSupported',
    strength: 1.8,
    stems:
      'text texte anschreiben entwurf brief elternbrief schreiben schriftsatz stellungnahme presse pressemitteilung flyer newsletter webseite einladungstext rede redemanuskript folien praesentation praesentationen stellenanzeige stellenausschreibung ausschreibungstext arbeitszeugnis zeugnis zwischenzeugnis begruendung antwortschreiben antwortbrief schriftverkehr bildunterschrift mailtext textbaustein abmahnungstext leitartikel publikation broschuere freitext freitexte konzepttext beschreibung spendenbrief vortragstext festschrift plakat prospekt gruss grusswort trauerrede vorwort chronik blog faq stellungnahmen zeugnistext handzettel aushangtext leserbrief textpassage formulierung beschwerdeantwort referenz empfehlungsschreiben beileidsschreiben elternbriefe beitragstext geschichte story lyrik rohfassung =anzeige inserat jobanzeige vermerk bildtext fallportraet zitat interviewzitat portraettext slogan motto blogbeitrag grussformel einladungsflyer imagebroschuere magazin leserfreund drehbuch rundbrief infotext faltblatt merkblatt erklaertext',
  },
  {
    id: 'concept',
    leans: 'aiSupported',
    strength: 1.4,
    stems:
      'konzept konzeption handbuch verfahrensanweisung =va arbeitsanweisung prozessbeschreibung stellenbeschreibung leitfaden einarbeitungsplan curriculum schulungsunterlage betriebskonzept skizze projektskizze dsfa =vvt datenschutzhinweis profil kompetenzprofil stellenprofil rahmenkonzept schutzkonzept hygieneplan notfallplan standardtext dienstanweisung organigramm qualitaetshandbuch einarbeitungskonzept schulungskonzept prozesslandkarte ablaufbeschreibung leistungsbeschreibung lastenheft vergabeunterlagen anforderungsprofil steckbrief arbeitsplatzbeschreibung rollenprofil pflichtenheft gewaltschutzkonzept notfallkonzept raumkonzept sexualpaedagogisch hausordnung verfahrensbeschreibung mustertext standardbeschreibung schnittstellenbeschreibung kommunikationskonzept',
  },
  {
    id: 'planDocument',
    leans: 'aiSupported',
    strength: 1.3,
    stems:
      'hilfeplan foerderplan massnahmenplan massnahmenplanung pflegeplanung teilhabeplan gesamtplan assistenzplan erziehungsplan behandlungsplan dienstplan schichtplan einsatzplan tour tourenplan rahmentourenplan route vertretungsplan wochenplan speiseplan haushaltsplan urlaubsplan personaleinsatz personalbedarf dienstplanentwurf =sis reihenfolge ersatz vertretung wochenprogramm wirtschaftsplan finanzierungsplan urlaubsplanung touren einsaetze einsatzplanung reinigungsplan belegungsplanung menueplan stundenplan raumplan ferienprogramm veranstaltungsplan projektplan zeitplan massnahmenkatalog pflegeplan hilfeplanung foerderplanung ersatzkraft springer besetzung fahrplan fahrtenplan speiseplaene jahresplan fortbildungsplan lernplan',
  },
  {
    id: 'findings',
    leans: 'aiSupported',
    strength: 1.2,
    stems:
      'gutachten arztbrief befund vorgeschichte aktenlage altakte altakten anamnese biografie chronologie genogramm freitextantwort austrittsbogen bewerbungsunterlagen lebenslauf lebenslaeufe ueberleitungsbogen entlassbrief auffaelligkeit auffaellige ursache kuerzung kuerzungsschreiben beobachtungsbogen sprachstand widersprueche umfrage befragungsergebnis gesetz rechtsfrage rechtslage urteil auflagen kriterien fachliteratur hinweise abweichungen lernstand bogen erhebungsbogen krankenakte pflegeakte unterlage sachverhalt fehlerart stoerungsmeldung befragung feedback feedbackbericht freitextfeld rezension presseschau rechtsprechung urteile gesetzentwurf verordnungstext foerderrichtlinie tarifvertrag auflage berichtspflicht wundverlauf ursachen trends unklare unstimmig abweichende sturzereignis vorfaelle testergebnis vorbefund kategorien krankengeschichte diagnosetext entlassungsbericht pflegegutachten arztberichte laborbefund profile rezensionen beschwerdetext fallserie kuendigungsgruende feedbackbogen freitextantworten erhebungsdaten altdaten recht gesetzestext bedingungen vertragsklausel klausel kleingedruckt studie literatur',
  },
  {
    id: 'application',
    leans: 'aiSupported',
    strength: 0.8,
    stems:
      'foerderantrag projektantrag widerspruch einspruch insolvenzantrag asylantrag antragstext klage bescheid bescheidentwurf drittmittelantrag stiftungsantrag klageerwiderung rechtsmittel beschwerdeschrift anhoerungsschreiben verlaengerungsantrag stellungnahmeentwurf reklamation maengelruege',
  },
  {
    id: 'inquiry',
    leans: 'aiSupported',
    strength: 0.8,
    stems:
      'anfrage rueckfrage anliegen email mail frage fragen platzanfrage anfragemail kontaktformular kassenrueckfrage beschwerdemail kundenanfrage presseanfrage interessentenanfrage anfragen auskunftsersuchen forum kommentar chat',
  },
  {
    id: 'funding',
    leans: 'aiSupported',
    strength: 0.7,
    stems: 'foerderprogramm foerdermittel ausschreibung stiftung foerderkriterien foerderrichtlinie',
  },

  {
    id: 'conversation',
    leans: 'humanOnly',
    strength: 2.3,
    stems:
      'gespraech elterngespraech erstgespraech aufnahmegespraech hilfeplangespraech =hpg entwicklungsgespraech konfliktgespraech bewerbungsgespraech vorstellungsgespraech kuendigungsgespraech infogespraech trauergespraech jahresgespraech telefonat anruf erstberatung elternarbeit tuer angel bem dialog mitarbeitergespraech kritikgespraech abschlussgespraech gespraeche beratung beratungsgespraech feedbackgespraech bilanzgespraech fallgespraech vertragsgespraech eingewoehnungsgespraech rueckkehrgespraech personalgespraech krisengespraech klaerungsgespraech biografiegespraech angehoerigengespraech integrationsgespraech aussprache unterredung hilfekonferenz ansprache vieraugengespraech erstkontakt kontaktgespraech clearinggespraech anamnesegespraech orientierungsgespraech gehaltsgespraech schlichtung beschwerdegespraech reflexionsgespraech anleitungsgespraech elternberatung abschiedsgespraech fachgespraech pressegespraech perspektivgespraech',
  },
  {
    id: 'meeting',
    leans: 'humanOnly',
    strength: 2,
    stems:
      'sitzung teamsitzung konferenz fallkonferenz fallbesprechung besprechung gremium versammlung arbeitskreis zirkel qualitaetszirkel runde fachausschuss ausschuss beirat elternabend gruppenabend abendrunde morgenkreis klausur werkstattrat elternbeirat nachbesprechung hauptverhandlung audit uebergabe visite pflegevisite managementbewertung treff netzwerktreffen mitgliederversammlung verhandlungstermin jour teambesprechung plenum gruppenrat dienstbesprechung fruehbesprechung uebergabegespraech teamtag klausurtag vollversammlung heimbeirat bewohnerbeirat steuerungskreis ethikkomitee hilfekonferenz schulkonferenz kollegiale supervision intervision verhandlung gerichtsverhandlung erziehungskonferenz betriebsversammlung leitungsrunde morgenrunde mitarbeiterversammlung aufsichtsratssitzung vorstandssitzung lenkungskreis projektgruppe planungsrunde krisenstab telko videokonferenz ausschusssitzung stadtteilkonferenz personalversammlung einsatznachbesprechung nachbereitungsrunde teilhabekonferenz elternversammlung stammtisch schulungstag fachtag betriebsausflug steuerungsgruppe regelpruefung kontrollbesuch',
  },
  {
    id: 'encounter',
    leans: 'humanOnly',
    strength: 2.2,
    stems:
      'hausbesuch besuch erstbesuch beratungsbesuch umgangskontakt besuchskontakt einzug auszug eingewoehnung probewohnen hospitation schnuppertag ausflug fest sommerfest feier freizeit ferienfreizeit abschied ankommen kennenlernen willkommen einzelbetreuung gruppenangebot spaziergang einkaufsbegleitung behoerdengang arztbesuch spiel spielen mahlzeit mittagessen gymnastik singen basteln hausaufgaben beziehung vertrauen hausfuehrung anbahnung aufsuchende streetwork vermisst rueckkehr begegnung freizeitangebot kinderfreizeit gruppenstunde spielstunde wanderung schwimmen theater gottesdienst andacht geburtstag weihnachtsfeier abschiedsfeier beerdigung mahlzeiten fruehstueck abendessen kochgruppe bastelangebot musikangebot erlebnis sport lernzeit vorlesen ritual elterncafe ferien gartenarbeit wohntraining probetag schnuppern besichtigungstermin ortstermin trauerfeier einkaufen behoerdengaenge gassi nachmittag aktivitaet bewegungsangebot einzugstag lagerfeuer zeltlager erinnerungsrunde biografiearbeit klinikclown besuchsdienst telefonkette schnitzeljagd kinoabend ponyhof schwimmbad spieleabend backen kreativ werken gartenprojekt haustier hundebesuch bewegungsrunde sitztanz fruehlingsfest gedenk nachtwanderung erlebnispaedagog taufe konfirmation einschulung berufsorient',
  },
  {
    id: 'careWork',
    leans: 'humanOnly',
    strength: 2.3,
    stems:
      'grundpflege koerperpflege behandlungspflege medikament medikation medikamentengabe wunde wundversorgung verbandswechsel insulin infusion patient sterbe sterbende schmerz therapie diagnostik foerdereinheit fruehfoerder kompressionsstruempf rollstuhl toilettengang schlaf nachtdienst reanimation einzelfallhilfe notruf assistenz vitalzeichen blutdruck blutzucker medikamente tabletten katheter sonde dekubitus beatmung lagerung mobilisation toilette inkontinenz pflegehandlung palliativ sterbebegleitung wundbehandlung injektion ergotherapie physio logopaedie koerper haut insulingabe augentropfen erstversorg verband wunden port stoma beatmungspat tracheal arzneimittel bedarfsmedikation notfallmedi vitalkontrolle kontraktur sondenkost',
  },
  {
    id: 'decision',
    leans: 'humanOnly',
    strength: 2.4,
    stems:
      'entscheidung aufnahmeentscheidung bewilligung genehmigung freigabe zahlungsfreigabe druckfreigabe platzvergabe beschluss personalauswahl strategie prioritaeten ermessen hausverbot hausausschluss kulanz haertefall haertefaelle eskalation sanktion hilfeart leistungsumfang vergabeentscheid kuendigung personalentscheid einstellung wahl widerruf ermessensentscheid versetzung befoerderung verantwortung fallverantwortung hilfegewaehrung vergabekonferenz ressourcenverteil stellenbesetz aufnahmestopp belegungsentscheidung sparmassnahm zwangsmassnahm richtungsentscheid',
  },
  {
    id: 'danger',
    leans: 'humanOnly',
    strength: 2.2,
    stems:
      'gefaehrdung gefaehrdungseinschaetzung gefaehrdungsbeurteilung risikoeinschaetzung kindeswohl =kwg =8a kinderschutz suizid suizidalitaet sturzrisiko gewalt uebergriff missbrauch inobhutnahme =ion schutzplan krise krisenintervention konflikt streit mobbing rueckfall =fem fixierung unterbringung datenpanne datenschutzverletzung verdacht verdachtsfall risiko gefahr selbstverletz fremdgefaehrd suizidgefahr entweichung drogen eskalation notfall kindeswohlgefaehrdung vorwurf grenzverletz traum haerte diskriminier beschuldig missstand eigengefaehrd zwang weglauf vermisst uebergriffig kindesentzug kindesmisshandlung vernachlaessig absturz akut eskalier suchtdruck polizei rettungseinsatz trauma alkoholisiert kindeswohlgef',
  },
  {
    id: 'purpose',
    leans: 'humanOnly',
    strength: 1.5,
    stems:
      'ziele ziel wuensche wunsch wunschundwahl hausregeln hilfebedarf bedarf passung eignung gruppendynamik haltung sinn loesung kompromiss perspektive lebensplan loesungen lebenswelt zukunft selbstbestimm vertrauen beziehungsaufbau aengste sorgen gefuehl hilfsmittelbedarf unterstuetzungsbedarf alltag gruppenalltag',
  },
  {
    id: 'physicalThing',
    leans: 'humanOnly',
    strength: 1.6,
    stems:
      'zimmer wohnung heizung moebel schluessel waesche kueche brandschutz raeumung raeumungsuebung garten erstausstattung arbeitsplatz maschine wohnraum wohnungsbesichtigung fenster dach tuer wasserhahn lampe gluehbirne kabel reifen muell rasen blumen regal schrank bett tisch stuhl kleidung spielzeug spielplatz gebaeude moebelstueck kuehlschrank herd auto bus fahrrad winterreifen wasserschaden brandschau feuerloesch feuerwehr aufzug heizkoerper umzugskarton turnhalle werkzeug rampe treppenlift schloss schloesser klingel kuechengeraet umzugswagen stuehle matratze',
  },
];
