import type { CommanderError } from 'commander';

/** Headings of commander's help in German. */
export const HELP_HEADINGS: ReadonlyMap<string, string> = new Map([
  ['Usage:', 'Aufruf:'],
  ['Arguments:', 'Eingaben:'],
  ['Options:', 'Schalter:'],
  ['Commands:', 'Befehle:'],
]);

/** What was wrong with a call, in German; commander's own sentences are English. */
export function usageText({ code, message }: CommanderError): string {
  const named = /'([^']*)'/.exec(message)?.[1] ?? '';
  switch (code) {
    case 'commander.help':
      return 'Es fehlt ein Befehl.';
    case 'commander.unknownCommand':
      return `Den Befehl „${named}“ gibt es nicht.`;
    case 'commander.unknownOption':
      return `Den Schalter „${named}“ gibt es nicht.`;
    case 'commander.missingArgument':
      return `Es fehlt die Eingabe „${named}“.`;
    case 'commander.optionMissingArgument':
      return `Nach „${named}“ fehlt ein Wert.`;
    case 'commander.missingMandatoryOptionValue':
      return `Es fehlt „${named}“.`;
    case 'commander.excessArguments':
      return 'Das sind zu viele Eingaben.';
    case 'commander.invalidArgument':
      return `Der Wert für „${named}“ passt nicht. ${choicesIn(message)}`.trim();
    default:
      return 'Der Aufruf ist nicht vollständig.';
  }
}

function choicesIn(message: string): string {
  const choices = /Allowed choices are (.*)\.$/.exec(message)?.[1];
  if (choices !== undefined) return `Möglich: ${choices}.`;
  return /(Gebraucht wird .*)$/.exec(message)?.[1] ?? '';
}
