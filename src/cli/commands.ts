import type { CliCommand } from './command.ts';
import { analyseCommand } from './commands/analyse.command.ts';
import { annotateCommand } from './commands/annotate.command.ts';
import { convertCommand } from './commands/convert.command.ts';
import { draftCommand } from './commands/draft.command.ts';
import { layoutCommand } from './commands/layout.command.ts';
import { pictureCommand } from './commands/picture.command.ts';
import { suggestCommand } from './commands/suggest.command.ts';

/** All commands, in the order of the overview. */
export const COMMANDS: readonly CliCommand[] = [
  analyseCommand,
  annotateCommand,
  convertCommand,
  suggestCommand,
  layoutCommand,
  draftCommand,
  pictureCommand,
];
