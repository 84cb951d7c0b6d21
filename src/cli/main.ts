#!/usr/bin/env node
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Command, CommanderError } from 'commander';
import { TOOL } from '#core/report/tool.ts';
import { type CliIo, isLanguage } from './cli-io.ts';
import type { CliCommand } from './command.ts';
import { COMMANDS } from './commands.ts';
import { Session } from './session.ts';
import { HELP_HEADINGS, usageText } from './usage-text.ts';

/** Runs one call and tells how it ended: 0 all fine, 1 some inputs failed, 2 wrong usage. `argv` is without node and script. */
export async function run(argv: readonly string[], io: CliIo): Promise<number> {
  const session = new Session(io);
  try {
    await programFor(session).parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      session.wrongUsage(`${usageText(error)} Hilfe: ${TOOL.name} --help`);
    } else {
      // a bug of ours: one line with what and which value, never a stack trace in front of a user
      session.failed(TOOL.name, `Fehler im Programm: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  session.done();
  return session.exitCode;
}

function programFor(session: Session): Command {
  const program = new Command(TOOL.name);
  program
    .description('Prozesse verstehen, Schritte einordnen, Use Cases begründet reihen.')
    .version(TOOL.version, '--version', 'Version zeigen');
  speakGerman(program, session);
  for (const command of COMMANDS) addCommand(program, command, session);
  program.addHelpText('after', '\nRückgabe: 0 alles in Ordnung, 1 einzelne Eingaben gescheitert, 2 falscher Aufruf.');
  return program;
}

function addCommand(program: Command, definition: CliCommand, session: Session): void {
  const command = program
    .command(definition.name)
    .description(definition.summary)
    .argument(definition.argument.syntax, definition.argument.description);
  for (const option of definition.options) command.addOption(option);
  command.addHelpText('after', `\nBeispiel:\n  ${TOOL.name} ${definition.example}`);
  command.action(async (input: string | readonly string[], options: Readonly<Record<string, unknown>>) => {
    const language = options['lang'];
    if (typeof language === 'string' && isLanguage(language)) session.language = language;
    await definition.run(typeof input === 'string' ? [input] : input, options, session);
  });
  speakGerman(command, session);
}

/** Commander's own words: headings and placeholders here, errors in usage-text.ts. */
function speakGerman(command: Command, session: Session): void {
  command
    .helpOption('-h, --help', 'Hilfe zeigen')
    .exitOverride()
    .configureHelp({
      subcommandTerm: (shown) => `${shown.name()} ${inputsOf(shown)}`,
      styleTitle: (title) => HELP_HEADINGS.get(title) ?? title,
      commandUsage: (shown) => `${TOOL.name} ${shown.parent === null ? shown.usage() : `${shown.name()} ${shown.usage()}`}`,
      optionDescription: (option) => {
        const more = [
          ...(option.argChoices === undefined ? [] : [`möglich: ${option.argChoices.join(', ')}`]),
          ...(option.defaultValue === undefined ? [] : [`sonst: ${String(option.defaultValue)}`]),
        ];
        return more.length === 0 ? option.description : `${option.description} (${more.join('; ')})`;
      },
    })
    .configureOutput({
      writeOut: (text) => session.io.write(text),
      writeErr: (text) => session.io.writeError(text),
      outputError: () => undefined,
    });
  if (command.parent === null) command.helpCommand(false).usage('<befehl> [schalter]');
  else command.usage(`${inputsOf(command)} [schalter]`);
}

const inputsOf = (command: Command): string =>
  command.registeredArguments.map((argument) => `<${argument.name()}${argument.variadic ? '...' : ''}>`).join(' ');

/** The real outside. A reader that has had enough (`| head`) is no failure. */
async function runAsProgram(): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  process.exitCode = await run(process.argv.slice(2), {
    cwd: process.cwd(),
    write: (chunk) => void process.stdout.write(chunk),
    writeError: (text) => void process.stderr.write(text),
    resultsOnTerminal: process.stdout.isTTY,
    errorsOnTerminal: process.stderr.isTTY,
    today: new Date().toISOString().slice(0, 10),
  });
}

const started = process.argv[1];
if (started !== undefined && realpathSync(started) === fileURLToPath(import.meta.url)) await runAsProgram();
