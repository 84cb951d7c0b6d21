import { defaultRulePack } from './default-rule-pack.ts';
import type { RulePack } from './rule-pack.ts';

/** The rules something was or is to be evaluated with: its own, otherwise those that ship with the program. */
export const rulesOf = ({ rules }: { readonly rules?: RulePack }): RulePack => rules ?? defaultRulePack;
