import type { Analysis } from '#core/analysis.ts';
import type { Candidate } from '#core/use-cases/candidate.ts';
import { candidateIdOf, OWN_PREFIX } from '#core/use-cases/candidate-id.ts';
import { withAgreedSteps } from '../../../document/use-case-shaping.ts';
import { useDocument, useReadOnly, useSession } from '../../../document/use-document.ts';
import { useLanguage, useTexts } from '../../../language/use-texts.ts';
import { Button } from '../../../parts/button.tsx';
import { stepNames } from '../shaping/step-names.ts';
import { useStepKeys } from '../shaping/use-step-keys.ts';
import { cardTexts } from './card-texts.ts';

/** Says that the steps are no longer those people estimated, and lets them agree to it. */
export function ChangeNotice({ candidate, analysis }: { readonly candidate: Candidate; readonly analysis: Analysis }) {
  const t = useTexts(cardTexts);
  const language = useLanguage();
  const session = useSession();
  const keyOf = useStepKeys();
  const edit = useDocument((state) => state.mappe.useCases.get(candidate.id));
  const readOnly = useReadOnly();
  const { changed, id, provenance, rules } = candidate;
  if (changed === null) return null;
  const agree = () => {
    const keys = candidate.members.map(keyOf);
    const [rule] = rules;
    const isProposed = provenance.kind === 'rule' && rule !== undefined && !id.startsWith(OWN_PREFIX) && edit?.steps === undefined;
    session.changeMappe((mappe) => withAgreedSteps(mappe, id, isProposed ? candidateIdOf(rule, keys) : id, isProposed ? null : keys));
  };
  const lines = [
    [t.added, changed.added],
    [t.removed, changed.removed],
  ] as const;
  return (
    <div className="change-notice" role="status">
      <div>
        <b>{t.changedTitle}</b>
        {lines
          .filter(([, keys]) => keys.length > 0)
          .map(([label, keys]) => (
            <p key={label}>
              {label}: {stepNames(analysis.files, stepIdsOf(keys), language)}
            </p>
          ))}
      </div>
      <Button isDisabled={readOnly} onPress={agree}>
        {t.agree}
      </Button>
    </div>
  );
}

const stepIdsOf = (keys: readonly string[]): readonly string[] => keys.map((key) => key.slice(key.lastIndexOf('/') + 1));
