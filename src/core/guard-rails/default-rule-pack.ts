import disclaimer from './pack/disclaimer.json' with { type: 'json' };
import head from './pack/head.json' with { type: 'json' };
import questions from './pack/questions.json' with { type: 'json' };
import aiAct from './pack/rules/ai-act.json' with { type: 'json' };
import church from './pack/rules/church.json' with { type: 'json' };
import dataProtection from './pack/rules/data-protection.json' with { type: 'json' };
import employment from './pack/rules/employment.json' with { type: 'json' };
import professionalPractice from './pack/rules/professional-practice.json' with { type: 'json' };
import secrecy from './pack/rules/secrecy.json' with { type: 'json' };
import socialLaw from './pack/rules/social-law.json' with { type: 'json' };
import triggers from './pack/triggers.json' with { type: 'json' };
import { readRulePackData } from './read-rule-pack.ts';
import type { RulePack } from './rule-pack.ts';

const shipped = readRulePackData({
  ...head,
  ...questions,
  ...triggers,
  disclaimer,
  rules: [...aiAct, ...dataProtection, ...socialLaw, ...professionalPractice, ...secrecy, ...employment, ...church],
});
if (!shipped.ok) throw new Error(`The shipped rule pack is broken: ${JSON.stringify(shipped.problem)}`);

/** The pack that ships with the program: rules, questions, triggers, disclaimer. It goes through the same check as a loaded one. */
export const defaultRulePack: RulePack = shipped.value;
