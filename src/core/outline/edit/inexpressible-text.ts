import type { Language, Translated } from '../../language.ts';
import type { Inexpressible } from '../outline-of-model.ts';

/** Why there is no text, in one sentence that names the element. */
export const inexpressibleText = (reason: Inexpressible, language: Language): string => sentenceOf(reason)[language];

function sentenceOf({ code, name }: Inexpressible): Translated {
  const [de, en] = name === null || name.trim() === '' ? ['', ''] : [` „${name.trim()}“`, ` “${name.trim()}”`];
  switch (code) {
    case 'SEVERAL_PROCESSES':
      return {
        de: 'Ein Text beschreibt einen Prozess; in dieser Datei haben mehrere Pools eigene Schritte.',
        en: 'A text describes one process; in this file several pools have steps of their own.',
      };
    case 'BOUNDARY_EVENT':
      return {
        de: `Das Ereignis${de} am Rand eines Schritts hat im Text kein Zeichen.`,
        en: `There is no sign in the text for the event${en} on the border of a step.`,
      };
    case 'EVENT':
      return {
        de: `Das sendende Ereignis${de} hat im Text kein Zeichen; als Schritt ließe es sich schreiben.`,
        en: `There is no sign in the text for the sending event${en}; as a step it could be written.`,
      };
    case 'GATEWAY':
      return {
        de: `Die Verzweigung${de} wartet auf Ereignisse oder folgt eigenen Regeln; der Text kennt Frage, gleichzeitig und auch möglich.`,
        en: `The gateway${en} waits for events or follows rules of its own; a text knows question, at the same time and also possible.`,
      };
    case 'UNNAMED':
      return {
        de: 'Ein Schritt hat keinen Namen, und eine Zeile ohne Worte gibt es nicht.',
        en: 'A step has no name, and there is no line without words.',
      };
    case 'STRUCTURE':
      return {
        de: 'Die Wege kreuzen sich so, dass eingerückte Zeilen etwas anderes erzählen würden, oder Schritte mit Rücksprung heißen gleich.',
        en: 'The ways cross so that indented lines would tell something else, or steps one goes back to share a name.',
      };
  }
}
