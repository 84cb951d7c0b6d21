import { useState } from 'react';
import { refusalText } from '#core/editing/refusal-text.ts';
import type { ModelFix } from '#core/modelling-hints/hint.ts';
import { overlays } from './overlays.ts';
import { useLanguage } from '../language/use-texts.ts';
import { useSession } from '../document/use-document.ts';

export interface Mending {
  run(fix: ModelFix): void;
  /** Why the last fix could not be made; null = it was, or none was tried. */
  readonly refused: string | null;
}

/** Carries out fixes of modelling hints; splitting a step opens its dialog, because people decide what becomes of it. */
export function useMend(): Mending {
  const session = useSession();
  const language = useLanguage();
  const [refused, setRefused] = useState<string | null>(null);
  return {
    refused,
    run(fix) {
      if (fix.kind === 'splitStep') {
        session.select([fix.step], { reveal: true });
        overlays.setState({ open: 'splitStep' });
        return;
      }
      const done = session.mend(fix);
      setRefused(done.ok ? null : refusalText(done.problem, language));
    },
  };
}
