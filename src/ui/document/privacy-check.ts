import { personalHintsIn, type PersonalHint } from '#app/privacy/personal-hints.ts';

/** Asks what to do about texts that look like they are about certain persons and are about to leave the program. */
export type AskPersonal = (hints: readonly PersonalHint[]) => Promise<'keep' | 'strip' | 'stay'>;

/** What is to be taken out of an export of these texts; null = no export. */
export type PrivacyCheck = (texts: readonly string[]) => Promise<readonly PersonalHint[] | null>;

export function createPrivacyCheck(askPersonal: AskPersonal): PrivacyCheck {
  /** Hints the person has seen and let pass; nobody is asked twice about the same. */
  const passed = new Set<string>();
  return async (texts) => {
    const hints = personalHintsIn(texts);
    if (hints.every(({ found }) => passed.has(found))) return [];
    const answer = await askPersonal(hints);
    if (answer === 'keep') for (const { found } of hints) passed.add(found);
    return answer === 'stay' ? null : answer === 'strip' ? hints : [];
  };
}
