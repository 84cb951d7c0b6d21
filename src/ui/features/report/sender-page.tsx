import { CONTROL_FIELDS } from '#app/mappe/report-settings-of.ts';
import { CONTROL_WORDS } from '#core/report/report-settings.ts';
import { withControl, withReport } from '../../document/report-edits.ts';
import { useDocument, useReadOnly, useSession } from '../../document/use-document.ts';
import { useLanguage, useTexts } from '../../language/use-texts.ts';
import { Button } from '../../parts/button.tsx';
import { Line, Section, Tick } from './fields.tsx';
import { reportTexts } from './report-texts.ts';

const DAYS: readonly string[] = ['validFrom', 'nextReview'];

/** Whose report it is, and what document control wants to know. */
export function SenderPage() {
  const t = useTexts(reportTexts);
  const language = useLanguage();
  const session = useSession();
  const report = useDocument((state) => state.mappe.report);
  const readOnly = useReadOnly();
  const { organisation = '', logo, control } = report ?? {};
  return (
    <>
      <Section title={t.organisation}>
        <Line
          key={organisation}
          label={t.organisation}
          isNamedAbove
          value={organisation}
          readOnly={readOnly}
          onCommit={(name) => session.changeMappe((mappe) => withReport(mappe, { organisation: name === '' ? undefined : name }))}
        />
      </Section>
      <Section title={t.logo} note={t.logoNote}>
        {logo !== undefined && (
          <div className="report-logo">
            <img src={`data:${logo.data.startsWith('/9j/') ? 'image/jpeg' : 'image/png'};base64,${logo.data}`} alt={logo.alt} />
          </div>
        )}
        <div className="report-buttons">
          <Button isDisabled={readOnly} onPress={() => void session.reporting.pickLogo()}>
            {logo === undefined ? t.logoPick : t.logoOther}
          </Button>
          {logo !== undefined && (
            <Button
              variant="quiet"
              isDisabled={readOnly}
              onPress={() => session.changeMappe((mappe) => withReport(mappe, { logo: undefined }))}
            >
              {t.logoRemove}
            </Button>
          )}
        </div>
      </Section>
      <Section title={t.control} {...(control === undefined ? {} : { note: t.controlNote })}>
        <Tick
          label={t.controlled}
          checked={control !== undefined}
          disabled={readOnly}
          onChange={(isControlled) => session.changeMappe((mappe) => withReport(mappe, { control: isControlled ? {} : undefined }))}
        />
        {control !== undefined &&
          CONTROL_FIELDS.map((field) => (
            <Line
              key={`${field} ${control[field] ?? ''}`}
              label={CONTROL_WORDS[field][language]}
              value={control[field] ?? ''}
              type={DAYS.includes(field) ? 'date' : 'text'}
              readOnly={readOnly}
              onCommit={(text) => session.changeMappe((mappe) => withControl(mappe, field, text))}
            />
          ))}
      </Section>
    </>
  );
}
