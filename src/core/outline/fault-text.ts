import type { Language, Translated } from '../language.ts';
import type { OutlineFault } from './outline.ts';

/** What is wrong with a line and what to do, in one or two sentences. */
export const faultText = (fault: OutlineFault, language: Language): string => sentenceOf(fault)[language];

function sentenceOf({ code, text }: OutlineFault): Translated {
  const de = `„${short(text)}“`;
  const en = `“${short(text)}”`;
  switch (code) {
    case 'INDENT':
      return {
        de: 'Eingerückt wird nur unter ?, | und +. Die Zeile zählt hier als nächster Schritt.',
        en: 'Lines are indented only below ?, | and +. This line counts as the next step.',
      };
    case 'NAME_MISSING':
      return { de: 'Hier fehlt ein Name.', en: 'A name is missing here.' };
    case 'SECOND_PROCESS':
      return {
        de: 'Ein Text beschreibt einen Prozess. Die Zeile bleibt als Anmerkung erhalten.',
        en: 'A text describes one process. The line is kept as a remark.',
      };
    case 'CASES_UNREADABLE':
      return {
        de: `${de} ist keine Zahl von Fällen. Zum Beispiel: (Fälle: 138/Jahr)`,
        en: `${en} is no number of cases. For example: (cases: 138/year)`,
      };
    case 'TIME_UNREADABLE':
      return {
        de: `${de} ist keine Zeit. Zum Beispiel: (20 min) oder (10-20-40 min)`,
        en: `${en} is no time. For example: (20 min) or (10-20-40 min)`,
      };
    case 'TIME_TWO_NUMBERS':
      return {
        de: `Bei ${de} fehlt der übliche Wert in der Mitte. Zum Beispiel: (10-20-40 min)`,
        en: `The usual value in the middle is missing in ${en}. For example: (10-20-40 min)`,
      };
    case 'TIME_ORDER':
      return { de: `Die drei Zahlen in ${de} müssen aufsteigen.`, en: `The three numbers in ${en} have to ascend.` };
    case 'WAIT_UNREADABLE':
      return { de: 'Hier fehlt, wie lange gewartet wird. Zum Beispiel: @ 3 Tage', en: 'How long is the waiting? For example: @ 3 days' };
    case 'SHARE_UNREADABLE':
      return { de: `${de} ist kein Anteil bis 100 %. Zum Beispiel: 20%`, en: `${en} is no share up to 100%. For example: 20%` };
    case 'SHARES_ABOVE_ALL':
      return { de: 'Die Anteile dieser Frage ergeben mehr als 100 %.', en: 'The shares of this question add up to more than 100%.' };
    case 'TAG_UNKNOWN':
      return {
        de: `${de} ist keine Einordnung. Möglich sind =auto, =ki, =mensch, =neu.`,
        en: `${en} is no tag. Possible are =auto, =ai, =human, =rethink.`,
      };
    case 'PROBLEM_UNKNOWN':
      return {
        de: `${de} ist kein bekanntes Problemfeld. Zum Beispiel: !medienbruch, !doppelerfassung, !rückfragen`,
        en: `${en} is no known problem field. For example: !media-break, !double-entry, !queries`,
      };
    case 'TARGET_MISSING':
      return { de: 'Wohin? Hier fehlt der Name eines Schritts.', en: 'Where to? The name of a step is missing here.' };
    case 'TARGET_UNKNOWN':
      return { de: `Einen Schritt ${de} gibt es nicht.`, en: `There is no step ${en}.` };
    case 'TARGET_AMBIGUOUS':
      return {
        de: `${de} heißen mehrere Schritte; gemeint ist der nächste darüber.`,
        en: `Several steps are called ${en}; the nearest above is meant.`,
      };
    case 'BRANCHES_MISSING':
      return {
        de: 'Die Wege stehen eingerückt darunter, zum Beispiel: ja 60%:',
        en: 'The ways are indented below, for example: yes 60%:',
      };
    case 'NOTHING_BEFORE':
      return { de: 'Hierhin führt kein Schritt, der zurückgehen könnte.', en: 'No step leads here that could go back.' };
    case 'UNREACHABLE':
      return { de: 'Zu dieser Zeile führt kein Weg: darüber enden alle.', en: 'No way leads to this line: all of them end above it.' };
  }
}

/** Longest piece of a line that is quoted; assumption, one line of the sentence below the text. */
const QUOTED = 60;
const short = (text: string): string => (text.length > QUOTED ? `${text.slice(0, QUOTED - 1)}…` : text);
