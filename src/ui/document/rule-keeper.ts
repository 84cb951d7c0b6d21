import { defaultRulePack } from '#core/guard-rails/default-rule-pack.ts';
import { readRulePack, type RulePackProblem } from '#core/guard-rails/read-rule-pack.ts';
import { textOfRulePackProblem } from '#core/guard-rails/rule-pack-problem-text.ts';
import type { RulePack } from '#core/guard-rails/rule-pack.ts';
import type { Problem } from '#core/problem/problem.ts';
import type { Platform } from '#platform/platform.ts';
import type { Language } from '../language/use-texts.ts';

/** The guard rails in use on this machine: those that ship with the program, or newer ones somebody loaded from a file. */
export interface RuleKeeper {
  /** Rules from a file; undefined = the shipped ones are in use. */
  current(): RulePack | undefined;
  /** Takes up what was kept on this machine. Kept rules that cannot be read are reported; older than the shipped ones they rest. */
  load(): Promise<void>;
  /** Asks for a file and uses its rules from now on, offline; the present ones stay unless it is whole and not older. */
  update(): Promise<void>;
  /** Back to the rules that ship with the program. */
  reset(): Promise<void>;
}

interface RuleKeeperParts {
  readonly platform: Pick<Platform, 'openFiles' | 'readSetting' | 'writeSetting'>;
  readonly language: () => Language;
  readonly report: (problem: Problem) => void;
  /** Other rules are in use now: what was evaluated with the former ones is out of date. */
  readonly onChange: () => void;
}

const KEY = 'rulePack';
/** About twice the shipped pack; settings of a machine are small (platform/ipc-contract.ts holds one to a million signs). */
const LIMIT_BYTES = 500_000;
/** Faults named in the notice; the total is said anyway. */
const SHOWN_FLAWS = 3;

export function createRuleKeeper({ platform, language, report, onChange }: RuleKeeperParts): RuleKeeper {
  let loaded: RulePack | undefined;
  const use = (pack: RulePack | undefined) => {
    loaded = pack;
    onChange();
  };
  const reportBroken = (problem: RulePackProblem) => report({ code: 'RULE_PACK_BROKEN', detail: detailOf(problem, language()) });

  return {
    current: () => loaded,
    async load() {
      const kept = await platform.readSetting(KEY);
      if (kept === null || kept === '') return;
      const pack = readRulePack(kept);
      if (!pack.ok) return reportBroken(pack.problem);
      // the program was updated since and brought newer rules along
      if (pack.value.as_of >= defaultRulePack.as_of) use(pack.value);
    },
    async update() {
      const picked = await platform.openFiles(['json']);
      if (!picked.ok) {
        if (picked.problem.code !== 'CANCELLED') report(picked.problem);
        return;
      }
      const [file] = picked.value;
      if (file === undefined) return;
      if (file.bytes.length > LIMIT_BYTES)
        return report({ code: 'FILE_TOO_LARGE', megabytes: file.bytes.length / 1e6, limitMegabytes: LIMIT_BYTES / 1e6 });
      const pack = readRulePack(new TextDecoder().decode(file.bytes));
      if (!pack.ok) return reportBroken(pack.problem);
      const present = (loaded ?? defaultRulePack).as_of;
      if (pack.value.as_of < present) return report({ code: 'RULE_PACK_OLDER', found: pack.value.as_of, present });
      await platform.writeSetting(KEY, JSON.stringify(pack.value));
      use(pack.value);
    },
    async reset() {
      await platform.writeSetting(KEY, '');
      if (loaded !== undefined) use(undefined);
    },
  };
}

function detailOf(problem: RulePackProblem, language: Language): string {
  const short = problem.code === 'RULE_PACK_BROKEN' ? { ...problem, flaws: problem.flaws.slice(0, SHOWN_FLAWS) } : problem;
  return textOfRulePackProblem(short, language).replaceAll('\n', ' · ');
}
