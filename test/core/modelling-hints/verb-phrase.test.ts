import { describe, expect, it } from 'vitest';
import { verbPhraseOf } from '#core/modelling-hints/verb-phrase.ts';

describe('steps named by a noun', () => {
  it.each([
    ['Antragsprüfung', 'Antrag prüfen'],
    ['Rechnungsprüfung', 'Rechnung prüfen'],
    ['Nachweisprüfung', 'Nachweis prüfen'],
    ['Datenerfassung', 'Daten erfassen'],
    ['Bedarfsermittlung', 'Bedarf ermitteln'],
    ['Kostenübernahmeprüfung', 'Kostenübernahme prüfen'],
    ['Vertragsänderung', 'Vertrag ändern'],
    ['Hilfeplanfortschreibung', 'Hilfeplan fortschreiben'],
    ['Rechnungsversand', 'Rechnung versenden'],
    ['Prüfung des Antrags', 'Antrag prüfen'],
    ['Prüfung des Antrages auf Vollständigkeit', 'Antrag auf Vollständigkeit prüfen'],
    ['Erstellung der Rechnung', 'Rechnung erstellen'],
    ['Auswertung der Ergebnisse', 'Ergebnisse auswerten'],
    ['Feststellung des Ergebnisses', 'Ergebnis feststellen'],
    ['Benachrichtigung des Klienten', 'Klienten benachrichtigen'],
    ['Vorprüfung der Unterlagen', 'Unterlagen vorprüfen'],
    ['Freigabe der Leistung', 'Leistung freigeben'],
    ['Prüfen des Antrags', 'Antrag prüfen'],
    ['Dokumentenprüfung im Team', 'Dokumente im Team prüfen'],
    ['Erstgespräch', 'Erstgespräch führen'],
    ['Hausbesuch', 'Hausbesuch durchführen'],
    ['Teambesprechung', 'Teambesprechung durchführen'],
  ])('%s -> %s', (name, proposal) => expect(verbPhraseOf(name)?.proposal).toBe(proposal));

  it.each([
    ['Prüfung', 'prüfen'],
    ['Prüfung von Anträgen', 'prüfen'],
    ['Interne Antragsprüfung', 'prüfen'],
    ['Erstbewertung mit zweiter Fachkraft', 'bewerten'],
    ['Erfassung des neuen Konzepts', 'erfassen'],
  ])('%s: the deed is %s, the rest people have to say', (name, verb) => {
    expect(verbPhraseOf(name)?.verb ?? null).toBe(verb);
    expect(verbPhraseOf(name)?.proposal ?? null).toBeNull();
  });

  it.each([
    'Antrag prüfen',
    'Prüfung vorbereiten',
    'Unterlagen zur Prüfung weiterleiten',
    'Wohnung',
    'Rechnung',
    'Abteilung Jugend',
    'Check application',
    'Analyse customer request',
    'Gespräch führen, Protokoll schreiben',
    'Task 3',
    '',
    '   ',
    '__proto__',
  ])('%s: nothing to say', (name) => expect(verbPhraseOf(name)).toBeNull());
});
