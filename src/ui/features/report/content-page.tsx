import { LANGUAGES } from '#core/language.ts';
import { REPORT_DETAILS, REPORT_PARTS, type ReportPart } from '#core/report/report-settings.ts';
import { withReport } from '../../document/report-edits.ts';
import { useDocument, useReadOnly, useSession } from '../../document/use-document.ts';
import { useLanguage, useTexts } from '../../language/use-texts.ts';
import { Choice, Section, Tick } from './fields.tsx';
import { reportTexts } from './report-texts.ts';

/** What is in the report: language, extent, processes, chapters. */
export function ContentPage() {
  const t = useTexts(reportTexts);
  const language = useLanguage();
  const session = useSession();
  const report = useDocument((state) => state.mappe.report);
  const readOnly = useReadOnly();
  const parts = REPORT_PARTS.filter((part) => report?.parts?.includes(part) ?? true);
  // names of a later version are none of our business; they stay
  const foreign = (report?.parts ?? []).filter((part) => !(REPORT_PARTS as readonly string[]).includes(part));

  const choosePart = (part: ReportPart, chosen: boolean) => {
    const next = REPORT_PARTS.filter((one) => (one === part ? chosen : parts.includes(one)));
    const all = next.length === REPORT_PARTS.length && foreign.length === 0;
    session.changeMappe((mappe) => withReport(mappe, { parts: all ? undefined : [...next, ...foreign] }));
  };
  return (
    <>
      <Choice
        title={t.language}
        options={LANGUAGES.map((one) => [one, t.languages[one]] as const)}
        value={report?.language ?? language}
        disabled={readOnly}
        onChange={(chosen) => session.changeMappe((mappe) => withReport(mappe, { language: chosen }))}
      />
      <Choice
        title={t.detail}
        options={REPORT_DETAILS.map((one) => [one, t.details[one]] as const)}
        value={report?.detail ?? 'full'}
        disabled={readOnly}
        onChange={(detail) => session.changeMappe((mappe) => withReport(mappe, { detail: detail === 'full' ? undefined : detail }))}
      />
      <ProcessChoice readOnly={readOnly} />
      <Section title={t.parts} {...(parts.length === 0 ? { note: t.empty } : {})}>
        {REPORT_PARTS.map((part) => (
          <Tick
            key={part}
            label={t.part[part]}
            checked={parts.includes(part)}
            disabled={readOnly}
            onChange={(chosen) => choosePart(part, chosen)}
          />
        ))}
      </Section>
    </>
  );
}

/** Which processes of the Mappe; the last one cannot be left out. */
function ProcessChoice({ readOnly }: { readonly readOnly: boolean }) {
  const t = useTexts(reportTexts);
  const session = useSession();
  const entries = useDocument((state) => state.processes);
  const inMappe = useDocument((state) => state.mappe.processes);
  const without = useDocument((state) => state.mappe.report?.withoutProcesses) ?? [];
  const today = inMappe.filter(({ role }) => role === 'ist').map(({ id }) => id);
  const counted = entries.filter(({ id }) => today.length === 0 || today.includes(id));
  const chosen = counted.filter(({ id }) => !without.includes(id));
  if (counted.length < 2) return null;

  const choose = (id: string, isIn: boolean) => {
    const next = isIn ? without.filter((one) => one !== id) : [...without, id];
    session.changeMappe((mappe) => withReport(mappe, { withoutProcesses: next.length === 0 ? undefined : next }));
  };
  return (
    <Section title={t.processes} {...(chosen.length < counted.length ? { note: t.processesNote } : {})}>
      {counted.map(({ id, title }) => (
        <Tick
          key={id}
          label={title}
          checked={!without.includes(id)}
          disabled={readOnly || (chosen.length === 1 && chosen[0]!.id === id)}
          onChange={(isIn) => choose(id, isIn)}
        />
      ))}
    </Section>
  );
}
