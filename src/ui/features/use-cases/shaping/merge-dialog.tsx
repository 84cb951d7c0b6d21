import { useState } from 'react';
import type { Candidate } from '#core/use-cases/candidate.ts';
import type { NamedCandidate } from '../../../document/named-candidates.ts';
import { nextOwnId, withMerged } from '../../../document/use-case-shaping.ts';
import { useDocument, useSession } from '../../../document/use-document.ts';
import { useTexts } from '../../../language/use-texts.ts';
import { Button } from '../../../parts/button.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { shapingTexts } from './shaping-texts.ts';
import { useStepKeys } from './use-step-keys.ts';

interface MergeDialogProps {
  readonly candidate: Candidate;
  readonly title: string;
  readonly candidates: readonly NamedCandidate[];
  readonly onClose: () => void;
}

/** Two use cases become one; those that share most steps are offered first. */
export function MergeDialog({ candidate, title, candidates, onClose }: MergeDialogProps) {
  const t = useTexts(shapingTexts);
  const session = useSession();
  const mappe = useDocument((state) => state.mappe);
  const keyOf = useStepKeys();
  const others = candidates
    .filter(({ candidate: other }) => other.id !== candidate.id)
    .map((named) => ({
      ...named,
      shared: named.candidate.members.filter((member) => candidate.members.some((own) => keyOf(own) === keyOf(member))).length,
    }))
    .toSorted((a, b) => b.shared - a.shared);
  const [wanted, setWanted] = useState(others[0]!.candidate.id);
  const [name, setName] = useState(title);
  const merge = () => {
    const other = others.find(({ candidate: { id } }) => id === wanted)!.candidate;
    const parts = [candidate, other].map(({ id, members }) => ({ id, steps: members.map(keyOf) }));
    session.selectUseCase(nextOwnId(mappe));
    session.changeMappe((before) => withMerged(before, name, parts));
    onClose();
  };
  return (
    <Dialog
      title={t.mergeTitle}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.cancel}</Button>
          <Button variant="primary" isDisabled={name.trim() === ''} onPress={merge}>
            {t.mergeAction}
          </Button>
        </>
      }
    >
      <p>{t.mergeBody}</p>
      <label className="dialog-field">
        <span className="label">{t.mergeWith}</span>
        <select value={wanted} onChange={(event) => setWanted(event.target.value)}>
          {others.map(({ candidate: { id }, title: other, shared }) => (
            <option key={id} value={id}>
              {shared === 0 ? other : `${other} (${t.sharesSteps(shared)})`}
            </option>
          ))}
        </select>
      </label>
      <label className="dialog-field">
        <span className="label">{t.name}</span>
        <input type="text" value={name} onChange={(event) => setName(event.target.value)} />
      </label>
    </Dialog>
  );
}
