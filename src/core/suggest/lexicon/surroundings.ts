import type { ConceptEntry } from './concept.ts';

/** Who does it, how, and with what: words that shift the leaning of a step without naming it. */
export const SURROUNDINGS: readonly ConceptEntry[] = [
  {
    id: 'byMachine',
    leans: 'automatable',
    strength: 2.2,
    stems:
      'automatisch automatisiert systemseitig maschinell regelbasiert selbsttaetig zeitgesteuert =auto standardisiert batch nachtlauf robot =rpa zeitsteuerung trigger elektronisch digital systemgestuetzt maschinenlesbar',
  },
  {
    id: 'byRule',
    leans: 'automatable',
    strength: 1,
    stems:
      'tabelle regel vorlage muster mustervorlage pauschal satzung formel turnus taeglich monatlich woechentlich pflichtangaben pflichtfelder pflichtfeld checkliste standard formular stichtag kategorie rollenmodell toleranz postleitzahl schwellwert grenzwert faellig tabellarisch stufenplan staffelung nach|tabelle stichprobenplan regelwerk standardisiert standardwert schema fristgerecht rechnerisch formal',
  },
  {
    id: 'freeText',
    leans: 'aiSupported',
    strength: 1.3,
    stems:
      'freitext fliesstext textvorschlag stichworte notizen handschriftlich unstrukturiert layouts ausformuliert gestuetzt =ki sprachmodell chatbot =ocr individuell stichpunkte wissensdatenbank altberichte anhaenge stichwort aussagen prosa erzaehlt unstrukturierte uneinheitlich ausfuehrlich frei|formuliert diktierfunktion verstaendlich verstaendlicher',
  },
  {
    id: 'together',
    leans: 'humanOnly',
    strength: 1.4,
    stems:
      'gemeinsam persoenlich vor|ort team kollegial fachlich paedagogisch ethisch einfuehlsam vertraulich augen vieraugen beteiligt anwesend feinfuehlig aufgeregt zweit zu|zweit vier persoenliche telefonisch gespraechsweise gegenueber fallverstehen erfahrung menschenkenntnis fingerspitzengefuehl einzelfall augenmass intuition dabei mitnehmen',
  },
  {
    id: 'receiver',
    leans: 'automatable',
    strength: 0.3,
    stems:
      'kasse krankenkasse pflegekasse unfallkasse jugendamt sozialamt gesundheitsamt landesamt landesjugendamt =amt =aemter meldeamt einwohnermeldeamt familiengericht gericht heimaufsicht traeger kostentraeger leistungstraeger landschaftsverband =lwl =lvr =aok =das =md bank lohn lohnbuero buchhaltung zuwendungsgeber versicherung berufsgenossenschaft =bg agentur jobcenter behoerde kommune kueche apotheke labor portal finanzamt land bund statistikamt personalabteilung verwaltung zentrale verteiler lieferant arztpraxis hausarzt =wiju =asd mitarbeitervertretung betriebsrat leitstelle landesportal knappschaft beihilfe medizinische fahrdienst',
  },
  {
    id: 'person',
    leans: 'humanOnly',
    strength: 0.9,
    stems:
      'kind kinder jugendlich junger jungen eltern mutter vater familie angehoerig klient klientin bewohner bewohnerin patient kundin betroffene leistungsberechtigt sorgeberechtigt =psb mensch gast gaeste muendel pflegekind paar schueler teilnehmende partner freiwillig kollege kollegin kollegen person kindern kindes maedchen junge frau mann senior seniorin bewohnende gefluechtet betroffenen nutzerin klasse mitarbeiterin mitarbeiter mitarbeitende beschaeftigte azubi auszubildende besatzung ehrenamtlich nachbar ratsuchend gaesten mieterin',
  },
  {
    id: 'clientLane',
    leans: 'humanOnly',
    strength: 0.5,
    stems:
      'klient klientin eltern sorgeberechtigte familie bewohner patient jugendliche leistungsberechtigte angehoerige mieter versicherte',
  },
  {
    id: 'adminLane',
    leans: 'automatable',
    strength: 0.7,
    stems:
      'verwaltung verwaltungskraft abrechnung buchhaltung sekretariat lohnbuero personalabteilung personal sachbearbeitung poststelle registratur kasse finanzbuchhaltung einkauf lager fuhrpark =wjh =wiju buero empfang archiv zentrale zahlstelle personalverwaltung finanzen gehaltsabrechnung hauptverwaltung backoffice sachbearbeiter assistenz mitgliederverwaltung rechnungswesen',
  },
  {
    id: 'systemLane',
    leans: 'automatable',
    strength: 1.4,
    stems:
      'system software portal schnittstelle =bot =erp =crm app fachsoftware fachverfahren workflow server programm plattform automat engine qmsoftware pflegesoftware datenbank cloud scanner monitoring regelwerk kitaportal terminal zeitwirtschaft dienstplanprogramm lernplattform chatbot telematik',
  },
  {
    id: 'writerLane',
    leans: 'aiSupported',
    strength: 0.3,
    stems:
      'referent referentin redaktion controlling qmb qualitaet fundraising oeffentlichkeitsarbeit recht justiziariat projektleitung datenschutz',
  },
  {
    id: 'leaderLane',
    leans: 'humanOnly',
    strength: 0.5,
    stems:
      'leitung einrichtungsleitung geschaeftsfuehrung =gf vorstand aufsichtsrat bereichsleitung =pdl teamleitung wohnbereichsleitung chef direktion',
  },
  {
    id: 'staffLane',
    leans: 'humanOnly',
    strength: 0.5,
    stems:
      'erzieher erzieherin betreuer betreuerin bezugsbetreu gruppendienst gruppenleit pflegefachkraft =pfk pflegekraft assistenzkraft sozialarbeit sozialpaedagog beraterin berater notarzt notfallsanitaet sanitaet heilpaedagog therapeut fachdienst arzt aerztin hebamme ehrenamt praxisanleit hausmeister kueche fahrer spfh asd pflegedienst hwk pflegehelfer hilfskraft betreuungskraft alltagsbegleit paedagog psycholog jobcoach ausbilder anleiter gruppenteam schulbegleit streetwork seelsorg dolmetscher klinik notsan fallmanag vormund mediator supervisor',
  },
  {
    id: 'bodyLane',
    leans: 'humanOnly',
    strength: 0.9,
    stems: 'team gremium beirat =mav betriebsrat ausschuss rat konferenz zirkel versammlung workshop werkstattrat elternbeirat',
  },
  // words that say nothing about the tag; they keep stems from being found inside them
  {
    id: 'known',
    leans: 'open',
    strength: 0,
    stems:
      'antrag antraeg aufnahme abschluss jahresabschluss monatsabschluss rechner kunden kunde massnahme schutzmassnahme hinweis preis bewerbung bewerber verfahren drucker personalschluessel datenschutz versicherung traeger kostentraeger jugendamt amt kasse krankenkasse leitstelle schule praxis verein einrichtung leitung verwaltung abteilung jahr monat woche halbjahr quartal erste zweite neue letzte weitere offene ergebnis verlauf angebot platz plaetze leistung hilfe stelle stand fall beschwerde krankheit schicht dienst projekt sommer erteilt verbesserung phase umfang oertlich fachkraft verband mitglied vereinsmitglied aktuell bedingung auftragnehm vorsitz zeitraum fehler luecke einsatz kapital beruf gesellschaft wirtschaft faktor situation urlaub sache thema gesundheit kindertages pflegekasse pflegedienst pflegekraft pflegefachkraft pflegedienstleitung vermieter sozialamt meldeamt familiengericht gericht auswahlkriterien tuersteher verwendet erstmalig verwandt rahmen begriff arbeitgeber unternehmen bezirk kreis landschaftsverband unternehm kommune strasse dienstweg seitig bereich wohnbereich wohngruppe gruppenleitung einrichtungsleitung verantwortlich zustaendig partner markt umgang statistisch jugendlich bewilligungszeitraum ausland schluesselperson versammlungsort verbandsgemeinde lesung lese vergangen behoerd mitarbeitervertretung betriebsrat betriebsratswahl tausch tuer oeffentlich oeffentlichkeit kreislauf zustand sofortmassnahm sachlage aufenthalt arbeitstag werktag feiertag schulamt rechnungsjahr gegenstand mehrbedarf kontrollamt vertragspartner sicherstell',
  },
];
