import { defineTexts } from '../../language/use-texts.ts';
import type { SplitObstacle } from './split-draft.ts';

const obstaclesDe: Readonly<Record<SplitObstacle, string>> = {
  loop: 'Dieser Schritt wird wiederholt. Seine Teile gehören zusammen in die Wiederholung: Bitte in der Zeichnung einen Teilprozess daraus machen.',
  call: 'Dieser Schritt ruft einen anderen Prozess auf. Aufgeteilt wird dort.',
  notDrawn: 'Dieser Schritt ist nicht gezeichnet. Bitte zuerst „Alles anordnen“ (Strg+Umschalt+L).',
};
const obstaclesEn: Readonly<Record<SplitObstacle, string>> = {
  loop: 'This step is repeated. Its parts belong into the repetition together: please make it a sub-process in the drawing.',
  call: 'This step calls another process. Split it there.',
  notDrawn: 'This step is not drawn. Please choose “Arrange everything” (Ctrl+Shift+L) first.',
};

export const splitTexts = defineTexts({
  de: {
    title: 'Schritt aufteilen',
    body: (name: string) => `„${name}“ wird zu einer Folge von Schritten. Der erste behält Problemfelder, Ereignisse und alles Übrige.`,
    name: (number: number) => `Name von Teil ${number}`,
    part: 'Teil',
    tag: 'Einordnung',
    tagOf: (number: number, tag: string) => `Einordnung von Teil ${number}: ${tag}`,
    minutes: 'Minuten',
    minutesOf: (number: number) => `Minuten von Teil ${number}`,
    unknown: 'weiß nicht',
    remove: (number: number) => `Teil ${number} weglassen`,
    add: 'Teil ergänzen',
    even: 'Gleichmäßig verteilen',
    whole: (minutes: string) => `Bisher ${minutes} min für alles.`,
    wholeUnknown: 'Die Zeit des Ganzen ist nicht bekannt.',
    spent: (known: string, whole: string) => `Verteilt: ${known} von ${whole} min.`,
    rest: 'Was offen bleibt, steht danach als „weiß nicht“ da; die bisherige Zeit kommt in die Notiz.',
    note: (minutes: string) => `Vor dem Aufteilen ${minutes} min für den ganzen Schritt.`,
    suggested: 'Vorschlag',
    notANumber: 'Das ist keine Zahl. Beispiele: 20 oder 10–20–40',
    cancel: 'Abbrechen',
    split: 'Aufteilen',
    obstacles: obstaclesDe,
  },
  en: {
    title: 'Split the step',
    body: (name: string) => `“${name}” becomes a sequence of steps. The first one keeps problem fields, events and everything else.`,
    name: (number: number) => `Name of part ${number}`,
    part: 'Part',
    tag: 'Tag',
    tagOf: (number: number, tag: string) => `Tag of part ${number}: ${tag}`,
    minutes: 'Minutes',
    minutesOf: (number: number) => `Minutes of part ${number}`,
    unknown: 'don’t know',
    remove: (number: number) => `Leave out part ${number}`,
    add: 'Add a part',
    even: 'Spread evenly',
    whole: (minutes: string) => `So far ${minutes} min for all of it.`,
    wholeUnknown: 'The time of the whole is not known.',
    spent: (known: string, whole: string) => `Spread: ${known} of ${whole} min.`,
    rest: 'What stays open reads “don’t know” afterwards; the former time goes into the note.',
    note: (minutes: string) => `Before splitting, ${minutes} min for the whole step.`,
    suggested: 'Suggestion',
    notANumber: 'This is not a number. Examples: 20 or 10–20–40',
    cancel: 'Cancel',
    split: 'Split',
    obstacles: obstaclesEn,
  },
});
