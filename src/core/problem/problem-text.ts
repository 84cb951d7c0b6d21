import { formatNumber } from '../annotation/number-format.ts';
import { refusalSentence } from '../editing/refusal-text.ts';
import type { Language, Translated } from '../language.ts';
import type { Problem } from './problem.ts';

/** What happened and what to do about it, in one or two sentences. Without a full path and without technical jargon where it helps nobody. */
export const problemText = (problem: Problem, language: Language): string => sentenceOf(problem)[language];

function sentenceOf(problem: Problem): Translated {
  switch (problem.code) {
    case 'FILE_EMPTY':
      return {
        de: 'Die Datei ist leer. Bitte am Ursprung noch einmal speichern oder eine andere Datei wählen.',
        en: 'The file is empty. Please save it again where it came from or choose another file.',
      };
    case 'FILE_TOO_LARGE':
      return {
        de: `Die Datei ist mit ${formatNumber(problem.megabytes, 'de', 1)} MB zu groß; gelesen werden bis zu ${formatNumber(problem.limitMegabytes, 'de', 1)} MB. Bitte auf mehrere Dateien verteilen.`,
        en: `The file is too large with ${formatNumber(problem.megabytes, 'en', 1)} MB; up to ${formatNumber(problem.limitMegabytes, 'en', 1)} MB are read. Please split it into several files.`,
      };
    case 'FILE_NOT_FOUND':
      return {
        de: `${fileDe(problem.name)} wurde nicht gefunden. Bitte prüfen, ob sie verschoben oder umbenannt wurde.`,
        en: `${fileEn(problem.name)} was not found. Please check whether it was moved or renamed.`,
      };
    case 'FILE_NOT_READABLE':
      return {
        de: `${fileDe(problem.name)} lässt sich nicht lesen${reason(problem.reason)}. Bitte prüfen, ob Sie darauf zugreifen dürfen.`,
        en: `${fileEn(problem.name)} cannot be read${reason(problem.reason)}. Please check whether you have access to it.`,
      };
    case 'FILE_NOT_WRITABLE':
      return {
        de: `${fileDe(problem.name)} lässt sich nicht schreiben${reason(problem.reason)}. Nichts wurde gespeichert. Bitte einen anderen Ort wählen.`,
        en: `${fileEn(problem.name)} cannot be written${reason(problem.reason)}. Nothing was saved. Please choose another place.`,
      };
    case 'FILE_READ_ONLY':
      return {
        de: `${fileDe(problem.name)} ist schreibgeschützt. Bitte unter anderem Namen speichern.`,
        en: `${fileEn(problem.name)} is write-protected. Please save under another name.`,
      };
    case 'DISK_FULL':
      return {
        de: `Der Datenträger ist voll, ${fileDe(problem.name, 'die Datei')} wurde nicht gespeichert; der alte Stand ist unverändert. Bitte Platz schaffen oder an einem anderen Ort speichern.`,
        en: `The disk is full, ${fileEn(problem.name, 'the file')} was not saved; the old state is unchanged. Please free some space or save elsewhere.`,
      };
    case 'FILE_BUSY':
      return {
        de: `${fileDe(problem.name)} ist gerade von einem anderen Programm belegt. Bitte dort schließen und noch einmal versuchen.`,
        en: `${fileEn(problem.name)} is in use by another program. Please close it there and try again.`,
      };
    case 'FILE_CHANGED_ON_DISK':
      return {
        de: `${fileDe(problem.name)} wurde inzwischen von anderer Stelle geändert. Bitte entscheiden, welcher Stand gelten soll, oder eine Kopie speichern.`,
        en: `${fileEn(problem.name)} was changed from elsewhere in the meantime. Please decide which state counts, or save a copy.`,
      };
    case 'PLACE_GONE':
      return {
        de: `Der Ordner von ${fileDe(problem.name, 'dieser Datei')} ist nicht erreichbar: verschoben, gelöscht, oder das Laufwerk ist getrennt. Ihre Arbeit ist hier noch vollständig; bitte an einem anderen Ort speichern.`,
        en: `The folder of ${fileEn(problem.name, 'this file')} cannot be reached: moved, deleted, or the drive is disconnected. Your work is still complete here; please save it elsewhere.`,
      };
    case 'EXPORT_FAILED':
      return {
        de: `${fileDe(problem.name)} konnte nicht erstellt werden. Ihr Dokument ist unverändert. Bitte noch einmal versuchen; bleibt es dabei, hilft „Diagnose speichern“ bei der Suche.`,
        en: `${fileEn(problem.name)} could not be made. Your document is unchanged. Please try again; if it happens again, “Save diagnosis” helps to find out why.`,
      };
    case 'PICTURE_NOT_USABLE':
      return {
        de: `${fileDe(problem.name)} lässt sich nicht als Logo verwenden. Gebraucht wird ein Bild als PNG, JPEG oder SVG mit höchstens 1 MB und 4.000 Pixeln je Seite.`,
        en: `${fileEn(problem.name)} cannot be used as a logo. It takes a picture as PNG, JPEG or SVG of at most 1 MB and 4,000 pixels a side.`,
      };
    case 'RECOVERY_DAMAGED':
      return {
        de: 'Der gesicherte Stand ist beschädigt und lässt sich nicht öffnen. Er bleibt im Ordner der Sicherungen liegen.',
        en: 'The state kept is damaged and cannot be opened. It stays in the folder where such states are kept.',
      };
    case 'FILE_KIND_UNKNOWN':
      return {
        de: `${fileDe(problem.name)} ist keine Datei, die hier geöffnet werden kann. Möglich sind BPMN-Dateien (.bpmn) und Mappen (.kompass).`,
        en: `${fileEn(problem.name)} is not a file that can be opened here. BPMN files (.bpmn) and Mappe files (.kompass) can.`,
      };
    case 'XML_BROKEN':
      return {
        de: `Das XML ist beschädigt: Zeile ${problem.line}, Spalte ${problem.column}${detail(problem.detail)}. Bitte die Datei im ursprünglichen Programm öffnen und neu exportieren.`,
        en: `The XML is broken: line ${problem.line}, column ${problem.column}${detail(problem.detail)}. Please open the file in the program it came from and export it again.`,
      };
    case 'XML_TOO_COMPLEX': {
      const what = COMPLEX[problem.what];
      return {
        de: `Ab Zeile ${problem.line} hat die Datei ${what.de} als ${problem.limit} und wird deshalb nicht gelesen. Bitte die Datei im ursprünglichen Programm aufteilen.`,
        en: `From line ${problem.line} on the file has ${what.en} than ${problem.limit} and is therefore not read. Please split the file in the program it came from.`,
      };
    }
    case 'XML_DOCTYPE':
      return {
        de: `Zeile ${problem.line} enthält eine DOCTYPE-Angabe. Solche Dateien werden aus Vorsicht nicht gelesen; BPMN braucht sie nicht. Bitte neu exportieren.`,
        en: `Line ${problem.line} holds a DOCTYPE declaration. Such files are not read as a precaution; BPMN does not need it. Please export again.`,
      };
    case 'NOT_BPMN':
      return {
        de: `Die Datei ist XML, aber kein BPMN 2.0${named('ihr äußerstes Element heißt', problem.root, 'de')}. Bitte beim Export „BPMN 2.0“ wählen.`,
        en: `The file is XML but not BPMN 2.0${named('its outermost element is', problem.root, 'en')}. Please choose “BPMN 2.0” when exporting.`,
      };
    case 'BPMN_NOT_READABLE':
      return {
        de: `Das BPMN lässt sich nicht lesen${detail(problem.detail)}. Bitte die Datei im ursprünglichen Programm prüfen und neu exportieren.`,
        en: `The BPMN cannot be read${detail(problem.detail)}. Please check the file in the program it came from and export it again.`,
      };
    case 'NEWER_SCHEMA':
      return {
        de: `Die Angaben zu den Schritten stammen aus einer neueren Version des Programms (Schema ${problem.found}, hier ${problem.supported}). Die Datei kann nur gelesen werden; bitte das Programm aktualisieren.`,
        en: `What is said about the steps comes from a newer version of the program (schema ${problem.found}, here ${problem.supported}). The file can only be read; please update the program.`,
      };
    case 'MAPPE_BROKEN':
      return {
        de: `Die Mappe ist beschädigt und lässt sich nicht lesen${detail(problem.detail)}. Bitte eine frühere gespeicherte Fassung öffnen.`,
        en: `The Mappe is damaged and cannot be read${detail(problem.detail)}. Please open an earlier saved version.`,
      };
    case 'MAPPE_NEWER':
      return {
        de: `Die Mappe stammt aus einer neueren Version des Programms (Format ${problem.found}, hier ${problem.supported}). Sie wird nicht überschrieben; bitte das Programm aktualisieren.`,
        en: `The Mappe comes from a newer version of the program (format ${problem.found}, here ${problem.supported}). It is not overwritten; please update the program.`,
      };
    case 'ANNOTATIONS_BROKEN':
      return {
        de: `Die Datei mit den Angaben zu den Schritten lässt sich nicht lesen${detail(problem.detail)}. Erwartet wird JSON oder die exportierte Schrittliste (CSV, XLSX).`,
        en: `The file with what is said about the steps cannot be read${detail(problem.detail)}. JSON or the exported list of steps (CSV, XLSX) is expected.`,
      };
    case 'STEPS_BROKEN': {
      const [de, en] = problem.entry === null ? ['', ''] : [`Eintrag ${problem.entry}: `, `entry ${problem.entry}: `];
      return {
        de: `Die Liste der Schritte lässt sich nicht lesen${detail(de + problem.detail)}. Erwartet wird eine JSON-Liste mit „id“ und „name“ je Schritt.`,
        en: `The list of steps cannot be read${detail(en + problem.detail)}. A JSON list with “id” and “name” for each step is expected.`,
      };
    }
    case 'RULE_PACK_BROKEN':
      return {
        de: `Der Regelstand wurde nicht übernommen. ${problem.detail}`.trim(),
        en: `The rules were not taken over. ${problem.detail}`.trim(),
      };
    case 'RULE_PACK_OLDER':
      return {
        de: `Der Regelstand der Datei${detail(problem.found)} ist älter als der vorhandene${detail(problem.present)}. Es bleibt beim vorhandenen; für den mitgelieferten bitte erst zurücksetzen.`,
        en: `The rules of the file${detail(problem.found)} are older than those in use${detail(problem.present)}. Nothing was changed; to go back to the shipped ones please reset them.`,
      };
    case 'EDIT_REFUSED':
      return refusalSentence(problem.refusal);
    case 'TIMED_OUT':
      return {
        de: `Das Lesen hat länger als ${problem.seconds} Sekunden gedauert und wurde beendet. Bitte eine kleinere Datei versuchen.`,
        en: `Reading took longer than ${problem.seconds} seconds and was stopped. Please try a smaller file.`,
      };
    case 'CLIPBOARD_REFUSED':
      return !problem.isPossible
        ? {
            de: 'Hier lassen sich keine Bilder in die Zwischenablage legen. „Bild oder Poster speichern …“ legt dasselbe Bild als Datei ab.',
            en: 'Pictures cannot be put on the clipboard here. “Save picture or poster …” keeps the same picture as a file.',
          }
        : {
            de: 'Das Bild durfte nicht in die Zwischenablage. Das Fenster muss im Vordergrund sein und die Zwischenablage freigegeben; „Bild oder Poster speichern …“ legt dasselbe Bild als Datei ab.',
            en: 'The picture was not let onto the clipboard. The window has to be in front and the clipboard allowed; “Save picture or poster …” keeps the same picture as a file.',
          };
    case 'CANCELLED':
      return { de: 'Abgebrochen. Es wurde nichts geändert.', en: 'Cancelled. Nothing was changed.' };
  }
}

const COMPLEX: Readonly<Record<Extract<Problem, { code: 'XML_TOO_COMPLEX' }>['what'], Translated>> = {
  elements: { de: 'mehr Elemente', en: 'more elements' },
  depth: { de: 'eine tiefere Verschachtelung', en: 'deeper nesting' },
  attributes: { de: 'mehr Attribute an einem Element', en: 'more attributes on one element' },
  prefixes: { de: 'mehr Namensraum-Präfixe', en: 'more namespace prefixes' },
  length: { de: 'mehr Zeichen', en: 'more characters' },
};

const fileDe = (name: string, unnamed = 'Die Datei'): string => (name === '' ? unnamed : `„${name}“`);
const fileEn = (name: string, unnamed = 'The file'): string => (name === '' ? unnamed : `“${name}”`);
const reason = (text: string): string => (text === '' ? '' : ` (${text})`);
const detail = (text: string): string => (text.trim() === '' ? '' : ` (${text.trim()})`);
const named = (lead: string, name: string, language: Language): string =>
  name === '' ? '' : `; ${lead} ${language === 'de' ? `„${name}“` : `“${name}”`}`;
