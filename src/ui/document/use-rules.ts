import { rulesOf } from '#core/guard-rails/rules-of.ts';
import type { RulePack } from '#core/guard-rails/rule-pack.ts';
import { useDocument } from './use-document.ts';

/** The rules the analysis on screen was made with, so that every view shows what was evaluated. */
export const useRules = (): RulePack => useDocument(({ analysis }) => rulesOf(analysis ?? {}));

/** Whether these rules came from a file or with the program. */
export const useRulesSource = (): 'file' | 'shipped' => useDocument(({ analysis }) => (analysis?.rules === undefined ? 'shipped' : 'file'));
