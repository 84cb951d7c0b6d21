import type { CommanderError } from 'commander';
import type { Language, Translated } from '#core/language.ts';

/** Commander's own words; its English ones stand on the left. */
export const HELP_HEADINGS: Translated<ReadonlyMap<string, string>> = {
  de: new Map([
    ['Usage:', 'Aufruf:'],
    ['Arguments:', 'Eingaben:'],
    ['Options:', 'Schalter:'],
    ['Commands:', 'Befehle:'],
  ]),
  en: new Map(),
};

/** What the help of the program and of every command says besides their own texts. */
export const HELP_TEXTS = {
  de: {
    about: 'Prozesse verstehen, Schritte einordnen, Use Cases begründet reihen.',
    version: 'Version zeigen',
    help: 'Hilfe zeigen',
    usage: '<befehl> [schalter]',
    options: '[schalter]',
    choices: (which: string) => `möglich: ${which}`,
    otherwise: (value: string) => `sonst: ${value}`,
    exits: 'Rückgabe: 0 alles in Ordnung, 1 einzelne Eingaben gescheitert, 2 falscher Aufruf.',
    example: 'Beispiel:',
    seeHelp: (program: string) => `Hilfe: ${program} --help`,
    bug: (what: string) => `Fehler im Programm: ${what}`,
  },
  en: {
    about: 'Understand processes, tag their steps, rank use cases with reasons.',
    version: 'show the version',
    help: 'show this help',
    usage: '<command> [options]',
    options: '[options]',
    choices: (which: string) => `one of: ${which}`,
    otherwise: (value: string) => `default: ${value}`,
    exits: 'Exit codes: 0 all fine, 1 some inputs failed, 2 wrong usage.',
    example: 'Example:',
    seeHelp: (program: string) => `Help: ${program} --help`,
    bug: (what: string) => `Error in the program: ${what}`,
  },
} as const satisfies Record<Language, unknown>;

/** What was wrong with a call. */
export function usageText({ code, message }: CommanderError, language: Language): string {
  const named = /'([^']*)'/.exec(message)?.[1] ?? '';
  const t = TEXTS[language];
  switch (code) {
    case 'commander.help':
      return t.noCommand;
    case 'commander.unknownCommand':
      return t.unknownCommand(named);
    case 'commander.unknownOption':
      return t.unknownOption(named);
    case 'commander.missingArgument':
      return t.noArgument(named);
    case 'commander.optionMissingArgument':
      return t.noValue(named);
    case 'commander.missingMandatoryOptionValue':
      return t.noOption(named);
    case 'commander.conflictingOption':
      return t.conflict([...message.matchAll(/'([^']*)'/g)].map(([, option]) => option!));
    case 'commander.excessArguments':
      return t.tooMany;
    case 'commander.invalidArgument':
      return `${t.invalid(named)} ${wantedIn(message, language)}`.trim();
    default:
      return t.incomplete;
  }
}

/** What would have been right: the choices, or what the reader of the option said. */
function wantedIn(message: string, language: Language): string {
  const wanted = /\bis invalid\. (.*)$/s.exec(message)?.[1] ?? '';
  const choices = /^Allowed choices are (.*)\.$/s.exec(wanted)?.[1];
  return choices === undefined ? wanted : TEXTS[language].possible(choices);
}

const TEXTS = {
  de: {
    noCommand: 'Es fehlt ein Befehl.',
    unknownCommand: (name: string) => `Den Befehl „${name}“ gibt es nicht.`,
    unknownOption: (name: string) => `Den Schalter „${name}“ gibt es nicht.`,
    noArgument: (name: string) => `Es fehlt die Eingabe „${name}“.`,
    noValue: (name: string) => `Nach „${name}“ fehlt ein Wert.`,
    noOption: (name: string) => `Es fehlt „${name}“.`,
    conflict: (names: readonly string[]) => `Zusammen geht nicht: ${names.map((name) => `„${name}“`).join(' und ')}.`,
    tooMany: 'Das sind zu viele Eingaben.',
    invalid: (name: string) => `Der Wert für „${name}“ passt nicht.`,
    possible: (choices: string) => `Möglich: ${choices}.`,
    incomplete: 'Der Aufruf ist nicht vollständig.',
  },
  en: {
    noCommand: 'A command is missing.',
    unknownCommand: (name: string) => `There is no command “${name}”.`,
    unknownOption: (name: string) => `There is no option “${name}”.`,
    noArgument: (name: string) => `The input “${name}” is missing.`,
    noValue: (name: string) => `A value is missing after “${name}”.`,
    noOption: (name: string) => `“${name}” is missing.`,
    conflict: (names: readonly string[]) => `These do not go together: ${names.map((name) => `“${name}”`).join(' and ')}.`,
    tooMany: 'These are too many inputs.',
    invalid: (name: string) => `The value for “${name}” does not fit.`,
    possible: (choices: string) => `Possible: ${choices}.`,
    incomplete: 'The call is not complete.',
  },
} as const satisfies Record<Language, unknown>;
