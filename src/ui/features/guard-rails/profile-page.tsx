import { useId } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { withProfile } from '../../document/guard-rail-edits.ts';
import { useDocument, useReadOnly, useSession } from '../../document/use-document.ts';
import { useRules } from '../../document/use-rules.ts';
import { useLanguage, useTexts } from '../../language/use-texts.ts';
import { Button } from '../../parts/button.tsx';
import { guardRailTexts } from './guard-rail-texts.ts';
import { labelIn } from './labels.ts';

const NOT_YET = '';

/** The three entries about the organisation that decide which law applies; asked once for all use cases. */
export function ProfilePage({ onDone }: { readonly onDone: (() => void) | null }) {
  const t = useTexts(guardRailTexts);
  const language = useLanguage();
  const session = useSession();
  const pack = useRules();
  const profile = useDocument((state) => state.mappe.profile);
  const readOnly = useReadOnly();
  const heading = useId();
  return (
    <section className="profile-page" aria-labelledby={heading}>
      <h1 id={heading}>{t.profileTitle}</h1>
      <p className="page-lead">{t.profileBody}</p>
      {pack.project_profile.map(({ attr, ask_de, ask_en, options }) => {
        const ask = language === 'de' ? ask_de : ask_en;
        return (
          <RadioGroup
            key={attr}
            className="profile-field"
            aria-label={ask}
            value={profile.get(attr) ?? NOT_YET}
            isReadOnly={readOnly}
            onChange={(value) => session.changeMappe((mappe) => withProfile(mappe, attr, value === NOT_YET ? null : value))}
          >
            <p className="profile-ask" aria-hidden>
              {ask}
            </p>
            <div className="profile-options">
              {Object.entries(options).map(([value, label]) => (
                <Radio key={value} value={value} className="profile-option">
                  {labelIn(label, language)}
                </Radio>
              ))}
              <Radio value={NOT_YET} className="profile-option" data-open>
                {t.notYet}
              </Radio>
            </div>
          </RadioGroup>
        );
      })}
      {onDone !== null && <Button onPress={onDone}>{t.toUseCases}</Button>}
    </section>
  );
}
