import type { Translated } from '../../language.ts';

export interface GlossaryTerm {
  readonly word: Translated;
  readonly text: Translated;
  /** The term stands in the glossary only where one of these is a word of the processes; absent = always. */
  readonly when?: readonly string[];
}

const term = (de: string, deText: string, en: string, enText: string, when?: readonly string[]): GlossaryTerm => ({
  word: { de, en },
  text: { de: deText, en: enText },
  ...(when === undefined ? {} : { when }),
});

/** Words of the method, then words of the field as far as they occur. Own wording; law as of November 2026. */
export const GLOSSARY_TERMS: readonly GlossaryTerm[] = [
  term(
    'automatisierbar',
    'Der Schritt folgt klaren Regeln und kann ohne Urteil eines Menschen ablaufen.',
    'automatable',
    'The step follows clear rules and can run without the judgement of a person.',
  ),
  term(
    'KI-gestützt',
    'Ein Werkzeug entwirft, sucht oder sortiert vor; ein Mensch prüft und verantwortet das Ergebnis.',
    'AI-supported',
    'A tool drafts, searches or sorts; a person reviews the result and answers for it.',
  ),
  term(
    'menschlich',
    'Der Schritt bleibt bewusst bei Menschen, etwa weil Beziehung, Ermessen oder Verantwortung seinen Kern ausmachen.',
    'human',
    'The step stays with people on purpose because relationship, discretion or responsibility are its core.',
  ),
  term(
    'Use Case',
    'Ein zusammenhängendes Vorhaben aus einem oder mehreren Schritten, das man einzeln beschließen und erproben kann.',
    'Use case',
    'A coherent project of one or more steps that can be decided and piloted by itself.',
  ),
  term(
    'Leitplanke',
    'Eine Regel aus Recht oder Fachlichkeit, die begrenzt, wie weit Technik gehen darf, oder sagt, was vorher zu klären ist.',
    'Guard rail',
    'A rule of law or professional practice that limits how far technology may go, or tells what to clarify before.',
  ),
  term(
    'geschützte Zeit',
    'Stunden unmittelbarer Arbeit mit Menschen. Sie zählen nie als Ersparnis.',
    'Protected time',
    'Hours of direct work with people. They never count as a saving.',
  ),
  term(
    'Netto',
    'Ersparte Stunden abzüglich der Zeit für Kontrolle und Betrieb.',
    'Net',
    'Hours saved less the time for review and operation.',
  ),
  term(
    'Nutzen und Aufwand',
    'Gewichtete Werte von 0 bis 100 aus je vier Kriterien; aus beiden ergibt sich die Priorität.',
    'Benefit and effort',
    'Weighted values from 0 to 100 of four criteria each; together they give the priority.',
  ),
  term(
    'Ziehung',
    'Ein Durchgang der Rechnung, bei dem alle unsicheren Zahlen und Gewichte zufällig innerhalb ihrer Spannen liegen.',
    'Draw',
    'One run of the calculation with all uncertain figures and weights at random within their ranges.',
  ),
  term(
    'Medienbruch',
    'Stelle im Ablauf, an der Angaben das Medium wechseln, etwa vom Papier ins Programm, und neu erfasst werden müssen.',
    'Media break',
    'A place where data change the medium, say from paper into a program, and have to be entered anew.',
    ['Medienbruch', 'Medienbrüche'],
  ),
  term(
    'ASD',
    'Allgemeiner Sozialer Dienst: die Stelle im Jugendamt, die Familien berät, Hilfen steuert und den Schutzauftrag wahrnimmt.',
    'ASD',
    'General social service of the youth office: advises families, steers support and safeguards children.',
    ['ASD'],
  ),
  term(
    'WJH',
    'Wirtschaftliche Jugendhilfe: im Jugendamt zuständig für Bescheide, Kostenzusagen und Kostenbeiträge.',
    'WJH',
    'Financial unit of the youth office: decisions, confirmations of funding and contributions.',
    ['WJH', 'WiJu', 'wirtschaftliche Jugendhilfe'],
  ),
  term(
    'Hilfeplan, HPG',
    'Gemeinsam erarbeiteter Plan über Bedarf, Hilfe und Ziele (§ 36 SGB VIII); das Hilfeplangespräch stellt ihn auf oder schreibt ihn fort.',
    'Hilfeplan, HPG',
    'Jointly written plan of need, support and aims (section 36 SGB VIII); the meeting HPG sets it up or continues it.',
    ['Hilfeplan', 'HPG', 'Hilfeplangespräch'],
  ),
  term(
    'Kostenzusage',
    'Schriftliche Erklärung des Kostenträgers, eine Hilfe ab einem Tag in bestimmtem Umfang zu bezahlen.',
    'Kostenzusage',
    'Written confirmation of the funding body to pay for a service from a given day on.',
    ['Kostenzusage'],
  ),
  term(
    'ISEF',
    'Insoweit erfahrene Fachkraft: berät, wenn einzuschätzen ist, ob das Wohl eines Kindes gefährdet ist.',
    'ISEF',
    'Specially experienced professional who advises on whether the welfare of a child is at risk.',
    ['ISEF', 'InsoFa', 'insoweit erfahrene'],
  ),
  term(
    'Kindeswohlgefährdung, KWG',
    'Eine gegenwärtige Gefahr, bei der sich ein erheblicher Schaden für ein Kind mit Sicherheit erwarten lässt.',
    'Kindeswohlgefährdung, KWG',
    'A present danger that can be expected to harm a child considerably.',
    ['KWG', 'Kindeswohlgefährdung', 'Gefährdungseinschätzung'],
  ),
  term(
    'Tagessatz',
    'Vereinbarter Betrag je Tag einer stationären oder teilstationären Hilfe.',
    'Tagessatz',
    'Agreed amount per day of residential or day care.',
    ['Tagessatz', 'Entgeltsatz'],
  ),
  term(
    'Gesamtplan',
    'Verfahren der Eingliederungshilfe, in dem Bedarf und Leistungen festgestellt werden (§§ 117 ff. SGB IX).',
    'Gesamtplan',
    'Procedure of integration assistance that determines need and services (sections 117 ff. SGB IX).',
    ['Gesamtplan', 'Gesamtplanverfahren', 'Gesamtplankonferenz'],
  ),
  term(
    'BEI_NRW, B.E.Ni, ITP',
    'Instrumente der Länder, mit denen in der Eingliederungshilfe der Bedarf ermittelt wird.',
    'BEI_NRW, B.E.Ni, ITP',
    'Instruments of the states to determine need in integration assistance.',
    ['BEI_NRW', 'B.E.Ni', 'ITP', 'PiT'],
  ),
  term(
    'EGH',
    'Eingliederungshilfe: Leistungen zur Teilhabe von Menschen mit Behinderung (Teil 2 SGB IX).',
    'EGH',
    'Integration assistance: services for the participation of people with disabilities (part 2 SGB IX).',
    ['EGH', 'Eingliederungshilfe'],
  ),
  term(
    'Quittierungsbeleg',
    'Nachweis erbrachter Leistungen, den die leistungsberechtigte Person gegenzeichnet.',
    'Quittierungsbeleg',
    'Record of services rendered, countersigned by the person entitled to them.',
    ['Quittierungsbeleg', 'Quittierung'],
  ),
  term(
    'SIS',
    'Strukturierte Informationssammlung: das Gespräch und Formular, mit dem der Pflegeprozess beginnt.',
    'SIS',
    'Structured collection of information with which the care process begins.',
    ['SIS'],
  ),
  term('PDL, WBL', 'Pflegedienstleitung und Wohnbereichsleitung.', 'PDL, WBL', 'Head of nursing services and head of a living area.', [
    'PDL',
    'WBL',
  ]),
  term(
    'HKP',
    'Häusliche Krankenpflege auf ärztliche Verordnung (§ 37 SGB V).',
    'HKP',
    'Nursing at home on prescription (section 37 SGB V).',
    ['HKP', 'häusliche Krankenpflege'],
  ),
  term(
    'Leistungsnachweis',
    'Monatlicher, gegengezeichneter Nachweis der Leistungen; ohne ihn keine Abrechnung.',
    'Leistungsnachweis',
    'Monthly countersigned record of services; no invoice without it.',
    ['Leistungsnachweis', 'Leistungsnachweise'],
  ),
  term(
    'DTA',
    'Datenträgeraustausch: elektronische Abrechnung mit den Kassen.',
    'DTA',
    'Electronic invoicing with the health and care insurers.',
    ['DTA'],
  ),
  term(
    'MD',
    'Medizinischer Dienst: begutachtet Pflegebedarf und prüft Qualität und Abrechnung.',
    'MD',
    'Medical service that assesses care needs and examines quality and invoices.',
    ['MD', 'Medizinischer Dienst'],
  ),
  term(
    'QI, DAS',
    'Qualitätsindikatoren der Pflege und die Stelle, an die sie halbjährlich gemeldet werden.',
    'QI, DAS',
    'Quality indicators of residential care and the office they are reported to.',
    ['DAS', 'Qualitätsindikatoren'],
  ),
  term(
    'Verwendungsnachweis',
    'Bericht und Zahlen für den Zuwendungsgeber darüber, wofür Fördermittel ausgegeben wurden.',
    'Verwendungsnachweis',
    'Report and figures for a funding body on how a grant was spent.',
    ['Verwendungsnachweis', 'VN'],
  ),
  term('QMB', 'Qualitätsmanagementbeauftragte Person.', 'QMB', 'Quality management officer.', ['QMB']),
  term(
    'MAV',
    'Mitarbeitervertretung bei kirchlichen Trägern; entspricht dem Betriebsrat.',
    'MAV',
    'Staff representation at church bodies, comparable to a works council.',
    ['MAV'],
  ),
  term(
    'DSFA',
    'Datenschutz-Folgenabschätzung: Prüfung von Risiken, bevor besonders heikle Daten verarbeitet werden (Art. 35 DSGVO).',
    'DPIA',
    'Data protection impact assessment: examination of risks before particularly delicate data are processed (Art. 35 GDPR).',
    ['DSFA', 'Folgenabschätzung'],
  ),
  term(
    'Leitstelle',
    'Nimmt Notrufe an und schickt Rettungsmittel los.',
    'Leitstelle',
    'Control centre that takes emergency calls and dispatches vehicles.',
    ['Leitstelle'],
  ),
  term(
    'Ausfallmanagement',
    'Geregeltes Vorgehen, wenn Personal kurzfristig ausfällt.',
    'Ausfallmanagement',
    'Settled way of dealing with staff absent at short notice.',
    ['Ausfallmanagement', 'Springerpool'],
  ),
];
