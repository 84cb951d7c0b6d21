import type { Option } from 'commander';
import type { Session } from './session.ts';

/** One command of the program. Adding one is adding one `<name>.command.ts` and its line in commands.ts. */
export interface CliCommand {
  readonly name: string;
  /** One German sentence for the overview. */
  readonly summary: string;
  readonly argument: { readonly syntax: string; readonly description: string };
  readonly options: readonly Option[];
  /** A call as somebody would type it, without the program's name. */
  readonly example: string;
  run(inputs: readonly string[], options: Readonly<Record<string, unknown>>, session: Session): Promise<void>;
}
