import { useState } from 'react';
import type { OfferedRecovery } from '../document/safety-store.ts';
import { useSession } from '../document/use-document.ts';
import { formatMoment } from '../language/format.ts';
import { useLanguage, useTexts } from '../language/use-texts.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { recoveryTexts } from './recovery-texts.ts';
import { useSafety } from './use-safety.ts';
import './safety.css';

/** What earlier sessions left unsaved. Esc means later: nothing is removed unless somebody says so. */
export function RecoveryDialog() {
  const t = useTexts(recoveryTexts);
  const { safety } = useSession();
  const shown = useSafety((state) => state.recoveriesShown);
  const recoveries = useSafety((state) => state.recoveries);
  if (!shown) return null;
  const later = () => safety.showRecoveries(false);
  return (
    <Dialog title={t.title} wide onClose={later} actions={<Button onPress={later}>{t.later}</Button>}>
      <p>{t.intro}</p>
      <ul className="kept-states">
        {recoveries.map((recovery, index) => (
          <RecoveryItem key={recovery.id} recovery={recovery} first={index === 0} />
        ))}
      </ul>
    </Dialog>
  );
}

function RecoveryItem({ recovery, first }: { readonly recovery: OfferedRecovery; readonly first: boolean }) {
  const t = useTexts(recoveryTexts);
  const language = useLanguage();
  const { safety } = useSession();
  const [sure, setSure] = useState(false);
  const { id, title, state, keptAt, changes, place, difference } = recovery;
  const discard = () => void safety.discardRecovery(id);
  if (state === 'damaged') {
    return (
      <li className="kept-state">
        <div>
          <b>{t.damaged}</b>
          <p>{t.damagedBody}</p>
        </div>
        <Button onPress={discard}>{t.setAside}</Button>
      </li>
    );
  }
  const differs = difference === null ? '' : t.difference(difference) || t.same;
  return (
    <li className="kept-state kept-work">
      <div>
        <b>{title}</b>
        <p>
          {keptAt !== null && t.keptAt(formatMoment(keptAt, language))} · {t.changes(changes)}
        </p>
        <p>{[differs, place === null ? '' : t.place[place]].filter((text) => text !== '').join(' ')}</p>
      </div>
      <div className="kept-actions">
        {sure ? (
          <Button variant="danger" onPress={discard}>
            {t.discardSure}
          </Button>
        ) : (
          <Button onPress={() => setSure(true)}>{t.discard}</Button>
        )}
        <Button variant="primary" autoFocus={first} onPress={() => void safety.recover(id)}>
          {t.restore}
        </Button>
      </div>
    </li>
  );
}
