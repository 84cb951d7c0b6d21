import type { Command } from './command.ts';
import { editCommands } from './edit.commands.ts';
import { fileCommands } from './file.commands.ts';
import { findCommands } from './find.commands.ts';
import { flowCommands } from './flow.commands.ts';
import { pictureCommands } from './picture.commands.ts';
import { hintCommands } from './hint.commands.ts';
import { mappeCommands } from './mappe.commands.ts';
import { rulesCommands } from './rules.commands.ts';
import { stepCommands } from './step.commands.ts';
import { stepListCommands } from './step-list.commands.ts';
import { viewCommands } from './view.commands.ts';

/** Everything a user can do, by id. Two equal keys in the same view are a bug and refused at load. */
export const COMMANDS: ReadonlyMap<string, Command> = collectCommands([
  ...fileCommands,
  ...mappeCommands,
  ...editCommands,
  ...flowCommands,
  ...hintCommands,
  ...rulesCommands,
  ...pictureCommands,
  ...findCommands,
  ...stepCommands,
  ...stepListCommands,
  ...viewCommands,
]);

export function collectCommands(commands: readonly Command[]): ReadonlyMap<string, Command> {
  const byId = new Map<string, Command>();
  const byKey = new Map<string, Command[]>();
  for (const command of commands) {
    if (byId.has(command.id)) throw new Error(`two commands are called ${command.id}`);
    byId.set(command.id, command);
    for (const key of command.keys) {
      const rivals = byKey.get(key) ?? [];
      const rival = rivals.find((other) => sharesView(other, command));
      if (rival !== undefined) throw new Error(`${rival.id} and ${command.id} both want ${key}`);
      byKey.set(key, [...rivals, command]);
    }
  }
  return byId;
}

const sharesView = (a: Command, b: Command): boolean =>
  a.views === undefined || b.views === undefined || a.views.some((view) => b.views!.includes(view));
