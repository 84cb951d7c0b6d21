import { attributeWord } from '../annotation/annotation-words.ts';
import type { Language, Translated } from '../language.ts';
import type { Issue } from './issue.ts';

/** What was odd, what was done with it, and where: one or two sentences. */
export const issueText = (issue: Issue, language: Language): string => sentenceOf(issue)[language];

/** Longest piece of a foreign file that is quoted in a sentence. */
const QUOTE_LENGTH = 80;

function sentenceOf(issue: Issue): Translated {
  const { element } = issue;
  const line = place(issue);
  const value = quoted(param(issue, 'value'));
  const attribute = quotedWord(attributeWord(param(issue, 'attribute')));
  switch (issue.code) {
    case 'ENCODING_GUESSED':
      return {
        de: `Die Zeichenkodierung war nicht eindeutig und wurde erraten${value.de}${paren(issue, 'encoding')}. Bitte Umlaute in den Namen prüfen.`,
        en: `The character encoding was not certain and was guessed${value.en}${paren(issue, 'encoding')}. Please check special characters in names.`,
      };
    case 'ID_REWRITTEN':
      return {
        de: `Die Kennung${shown(issue, 'from', element).de} ist in BPMN nicht erlaubt und heißt im Programm${shown(issue, 'to', null).de || ' anders'}. In der Datei bleibt sie, wie sie ist.`,
        en: `The id${shown(issue, 'from', element).en} is not legal in BPMN and is called${shown(issue, 'to', null).en || ' otherwise'} inside the program. In the file it stays as it is.`,
      };
    case 'ID_DUPLICATE':
      return {
        de: `Die Kennung${shown(issue, 'id', element).de} kommt mehrfach vor${line.de}. Jedes Vorkommen wird als eigenes Element geführt; Verweise meinen das erste.`,
        en: `The id${shown(issue, 'id', element).en} occurs more than once${line.en}. Each occurrence counts as an element of its own; references mean the first.`,
      };
    case 'ID_MISSING':
      return {
        de: `Ein Element${shown(issue, 'name', element).de} hat keine Kennung${line.de} und wird hier unter einer vorläufigen geführt.`,
        en: `An element${shown(issue, 'name', element).en} has no id${line.en} and is listed here under a temporary one.`,
      };
    case 'REFERENCE_UNRESOLVED':
      return {
        de: `${subject(issue).de} verweist auf${shown(issue, 'reference', null).de || ' etwas'}, das in der Datei nicht vorkommt${line.de}. Der Verweis wird nicht berücksichtigt.`,
        en: `${subject(issue).en} refers to${shown(issue, 'reference', null).en || ' something'} that does not occur in the file${line.en}. The reference is not taken into account.`,
      };
    case 'ELEMENT_UNKNOWN':
      return {
        de: `Das Element${shown(issue, 'name', element).de} gehört nicht zu BPMN 2.0${line.de}. Es wird nicht gezeigt und bleibt in der Datei erhalten.`,
        en: `The element${shown(issue, 'name', element).en} is not part of BPMN 2.0${line.en}. It is not shown and stays in the file.`,
      };
    case 'ELEMENT_MISPLACED':
      return {
        de: `Das Element${shown(issue, 'name', element).de} steht an einer Stelle, an der BPMN es nicht vorsieht${line.de}. Es wird nicht gezeigt und bleibt in der Datei erhalten.`,
        en: `The element${shown(issue, 'name', element).en} stands where BPMN does not expect it${line.en}. It is not shown and stays in the file.`,
      };
    case 'NOT_DRAWN':
      return {
        de: `${subject(issue).de} ist im Diagramm nicht gezeichnet. In der Liste der Schritte ist alles zu finden.`,
        en: `${subject(issue).en} is not drawn in the diagram. Everything can be found in the list of steps.`,
      };
    case 'NO_DIAGRAM':
      return {
        de: 'Die Datei enthält kein Diagramm. Bitte in der Liste der Schritte arbeiten oder das Layout neu anlegen lassen.',
        en: 'The file holds no diagram. Please work in the list of steps or have a layout made.',
      };
    case 'DIAGRAM_EMPTY':
      return {
        de: `Das Diagramm${shown(issue, 'diagram', element).de} ist leer. Bitte ein anderes Diagramm der Datei wählen oder in der Liste der Schritte arbeiten.`,
        en: `The diagram${shown(issue, 'diagram', element).en} is empty. Please choose another diagram of the file or work in the list of steps.`,
      };
    case 'PROCESS_OUTSIDE_PARTICIPANTS':
      return {
        de: `Der Prozess${shown(issue, 'process', element).de} gehört zu keinem Pool der Zusammenarbeit. Gerechnet wird er trotzdem.`,
        en: `The process${shown(issue, 'process', element).en} belongs to no pool of the collaboration. It is calculated all the same.`,
      };
    case 'FLOW_DANGLING':
      return {
        de: `Der Sequenzfluss${shown(issue, 'name', element).de} hat keinen gültigen Anfang oder kein gültiges Ende${line.de} und wird nicht mitgerechnet. Bitte im Diagramm neu verbinden.`,
        en: `The sequence flow${shown(issue, 'name', element).en} has no valid start or end${line.en} and is not calculated. Please connect it again in the diagram.`,
      };
    case 'IMPORT_WARNING':
      return {
        de: `Beim Lesen fiel etwas auf${shown(issue, 'detail', element).de}. Bitte diese Stelle im Diagramm prüfen.`,
        en: `Something was noticed while reading${shown(issue, 'detail', element).en}. Please check this place in the diagram.`,
      };
    case 'WRITTEN_ANEW':
      return {
        de: `${subject(issue).de} ließ sich beim Speichern nicht einzeln ändern und wurde neu geschrieben. Kommentare und fremde Angaben darin können fehlen.`,
        en: `${subject(issue).en} could not be changed in place while saving and was written anew. Comments and foreign data inside may be missing.`,
      };
    case 'QUANTITY_UNREADABLE':
      return {
        de: `${at(element).de}Die Angabe${attribute.de}${value.de} ist keine lesbare Zahl und zählt als unbekannt. Gebraucht wird eine Zahl oder „min;wahrscheinlich;max“.`,
        en: `${at(element).en}The entry${attribute.en}${value.en} is not a readable number and counts as unknown. A number or “min;likely;max” is needed.`,
      };
    case 'QUANTITY_ORDER':
      return {
        de: `${at(element).de}Bei der Angabe${attribute.de}${value.de} sind die drei Zahlen nicht aufsteigend; die Angabe zählt als unbekannt. Bitte als „min;wahrscheinlich;max“ ordnen.`,
        en: `${at(element).en}The three numbers of the entry${attribute.en}${value.en} do not ascend; it counts as unknown. Please order them as “min;likely;max”.`,
      };
    case 'QUANTITY_OUT_OF_RANGE':
      return {
        de: `${at(element).de}Die Angabe${attribute.de}${value.de} liegt außerhalb des möglichen Bereichs und zählt als unbekannt. Bitte berichtigen.`,
        en: `${at(element).en}The entry${attribute.en}${value.en} is outside the possible range and counts as unknown. Please correct it.`,
      };
    case 'TAG_UNKNOWN':
      return {
        de: `${at(element).de}Die Einordnung${value.de} ist nicht bekannt; der Schritt gilt als offen. Möglich sind automatisierbar, KI-gestützt, menschlich und offen.`,
        en: `${at(element).en}The tag${value.en} is not known; the step counts as open. Possible are automatable, AI-supported, human and open.`,
      };
    case 'PROBLEM_FIELD_UNKNOWN':
      return {
        de: `${at(element).de}Das Problemfeld${value.de} ist nicht bekannt und wird nicht ausgewertet. In der Datei bleibt es erhalten.`,
        en: `${at(element).en}The problem field${value.en} is not known and is not evaluated. It stays in the file.`,
      };
    case 'ATTRIBUTE_UNKNOWN':
      return {
        de: `${at(element).de}Die Angabe${attribute.de}${value.de} hat hier keine Bedeutung und wird nicht ausgewertet.`,
        en: `${at(element).en}The entry${attribute.en}${value.en} has no meaning here and is not evaluated.`,
      };
    case 'ELEMENT_ID_UNKNOWN':
      return {
        de: `Zu${shown(issue, 'id', element).de || ' einem Element'} gibt es Angaben, aber kein solches Element in der Datei. Bitte die Kennung prüfen.`,
        en: `There is data for${shown(issue, 'id', element).en || ' an element'} but no such element in the file. Please check the id.`,
      };
    case 'RULE_FAILED':
      return {
        de: `Die Prüfung${shown(issue, 'rule', element).de} ist an einem Fehler im Programm gescheitert${paren(issue, 'detail')}. Alle anderen Ergebnisse gelten; bitte den Fehler melden.`,
        en: `The check${shown(issue, 'rule', element).en} failed because of an error in the program${paren(issue, 'detail')}. All other results hold; please report the error.`,
      };
  }
}

const param = (issue: Issue, name: string): string => String(issue.params[name] ?? '').trim();

const quoted = (text: string): Translated => {
  if (text === '') return { de: '', en: '' };
  const short = text.length > QUOTE_LENGTH ? `${text.slice(0, QUOTE_LENGTH - 1)}…` : text;
  return { de: ` „${short}“`, en: ` “${short}”` };
};

const quotedWord = (word: Translated): Translated => ({ de: quoted(word.de).de, en: quoted(word.en).en });

/** The named parameter, or the element where the parameter says nothing. */
const shown = (issue: Issue, name: string, element: string | null): Translated => quoted(param(issue, name) || (element ?? ''));

const subject = (issue: Issue): Translated => {
  const name = shown(issue, 'name', issue.element);
  return { de: name.de === '' ? 'Ein Element' : `Das Element${name.de}`, en: name.en === '' ? 'An element' : `The element${name.en}` };
};

const at = (element: string | null): Translated =>
  element === null || element === '' ? { de: '', en: '' } : { de: `Element „${element}“: `, en: `Element “${element}”: ` };

const paren = (issue: Issue, name: string): string => {
  const text = param(issue, name);
  return text === '' ? '' : ` (${text.slice(0, QUOTE_LENGTH)})`;
};

const place = (issue: Issue): Translated => {
  const line = param(issue, 'line');
  const column = param(issue, 'column');
  if (line === '') return { de: '', en: '' };
  return column === ''
    ? { de: ` (Zeile ${line})`, en: ` (line ${line})` }
    : { de: ` (Zeile ${line}, Spalte ${column})`, en: ` (line ${line}, column ${column})` };
};
