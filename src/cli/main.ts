#!/usr/bin/env node
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Command, CommanderError } from 'commander';
import { TOOL } from '#core/report/tool.ts';
import type { CliIo } from './cli-io.ts';
import type { CliCommand } from './command.ts';
import { COMMANDS } from './commands.ts';
import { languageOption } from './common-options.ts';
import { languagesOf, localeOf } from './languages-of.ts';
import { Session } from './session.ts';
import { HELP_HEADINGS, HELP_TEXTS, usageText } from './usage-text.ts';

/** Runs one call and tells how it ended: 0 all fine, 1 some inputs failed, 2 wrong usage. `argv` is without node and script. */
export async function run(argv: readonly string[], io: CliIo): Promise<number> {
  const session = new Session(io, languagesOf(argv, io.locale));
  const t = HELP_TEXTS[session.language];
  try {
    await programFor(session).parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      session.wrongUsage(`${usageText(error, session.language)} ${t.seeHelp(TOOL.name)}`);
    } else {
      // a bug of ours: one line with what and which value, never a stack trace in front of a user
      session.failed(TOOL.name, t.bug(error instanceof Error ? error.message : String(error)));
    }
  }
  session.done();
  return session.exitCode;
}

function programFor(session: Session): Command {
  const program = new Command(TOOL.name);
  const t = HELP_TEXTS[session.language];
  program.description(t.about).version(TOOL.version, '--version', t.version).addOption(languageOption(session.language));
  setWords(program, session);
  for (const command of COMMANDS) addCommand(program, command, session);
  program.addHelpText('after', `\n${t.exits}`);
  return program;
}

function addCommand(program: Command, definition: CliCommand, session: Session): void {
  const { language } = session;
  const command = program
    .command(definition.name)
    .description(definition.summary[language])
    .argument(definition.argument.syntax[language], definition.argument.description[language]);
  for (const option of definition.options(language)) command.addOption(option);
  command.addHelpText('after', `\n${HELP_TEXTS[language].example}\n  ${TOOL.name} ${definition.example[language]}`);
  command.action((input: string | readonly string[], options: Readonly<Record<string, unknown>>) =>
    definition.run(typeof input === 'string' ? [input] : input, options, session),
  );
  setWords(command, session);
}

/** Commander's own words in the language of the run; errors are put into words when they come. */
function setWords(command: Command, session: Session): void {
  const t = HELP_TEXTS[session.language];
  command
    .helpOption('-h, --help', t.help)
    .exitOverride()
    .configureHelp({
      subcommandTerm: (shown) => `${shown.name()} ${inputsOf(shown)}`,
      styleTitle: (title) => HELP_HEADINGS[session.language].get(title) ?? title,
      commandUsage: (shown) => `${TOOL.name} ${shown.parent === null ? shown.usage() : `${shown.name()} ${shown.usage()}`}`,
      optionDescription: (option) => {
        const more = [
          ...(option.argChoices === undefined ? [] : [t.choices(option.argChoices.join(', '))]),
          ...(option.defaultValue === undefined ? [] : [t.otherwise(String(option.defaultValueDescription ?? option.defaultValue))]),
        ];
        return more.length === 0 ? option.description : `${option.description} (${more.join('; ')})`;
      },
    })
    .configureOutput({
      writeOut: (text) => session.io.write(text),
      writeErr: (text) => session.io.writeError(text),
      outputError: () => undefined,
    });
  if (command.parent === null) command.helpCommand(false).usage(t.usage);
  else command.usage(`${inputsOf(command)} ${t.options}`);
}

const inputsOf = (command: Command): string =>
  command.registeredArguments.map((argument) => `<${argument.name()}${argument.variadic ? '...' : ''}>`).join(' ');

/** The real outside. A reader that has had enough (`| head`) is no failure. */
async function runAsProgram(): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  const locale = localeOf(process.env);
  process.exitCode = await run(process.argv.slice(2), {
    cwd: process.cwd(),
    write: (chunk) => void process.stdout.write(chunk),
    writeError: (text) => void process.stderr.write(text),
    resultsOnTerminal: process.stdout.isTTY,
    errorsOnTerminal: process.stderr.isTTY,
    today: new Date().toISOString().slice(0, 10),
    ...(locale === undefined ? {} : { locale }),
  });
}

const started = process.argv[1];
if (started !== undefined && realpathSync(started) === fileURLToPath(import.meta.url)) await runAsProgram();
