import type { Option } from 'commander';
import type { Language, Translated } from '#core/language.ts';
import type { Session } from './session.ts';

/** One command of the program. Adding one is adding one `<name>.command.ts` and its line in commands.ts. */
export interface CliCommand {
  readonly name: string;
  /** One sentence for the overview. */
  readonly summary: Translated;
  readonly argument: { readonly syntax: Translated; readonly description: Translated };
  /** Made anew for every run: their words are in the language of the run. */
  readonly options: (language: Language) => readonly Option[];
  /** A call as somebody would type it, without the program's name. */
  readonly example: Translated;
  run(inputs: readonly string[], options: Readonly<Record<string, unknown>>, session: Session): Promise<void>;
}
