import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { Finding } from '#core/flow/flow-result.ts';
import type { FindingFix, FindingSeverity } from '#core/flow/findings/finding-definition.ts';
import { writeFinding } from '#core/flow/findings/write-finding.ts';
import { fixLabel, fixOfFinding } from '#core/modelling-hints/write-hint.ts';
import { useFlowResult, useReadOnly, useSession } from '../../../document/use-document.ts';
import type { ProcessSnapshot } from '../../../document/document-store.ts';
import { useLanguage, useTexts } from '../../../language/use-texts.ts';
import { useHints } from '../../../document/use-hints.ts';
import { useMend } from '../../../commands/use-mend.ts';
import { Button } from '../../../parts/button.tsx';
import { HintsSection } from './hints-section.tsx';
import { panelTexts } from './panel-texts.ts';
import './findings.css';

const SIGNS = { error: CircleAlert, warning: TriangleAlert, note: Info } as const satisfies Record<FindingSeverity, typeof Info>;
const ORDER: readonly FindingSeverity[] = ['error', 'warning', 'note'];

interface FindingsProps {
  readonly snapshot: ProcessSnapshot;
  readonly element?: string;
}

/** What the counting noticed: about one element, or about the whole process with the gravest first. Many can be mended with one click. Below it, quieter, what could be modelled more clearly. */
export function FindingsSection({ snapshot, element }: FindingsProps) {
  return (
    <>
      <CountingFindings snapshot={snapshot} {...(element === undefined ? {} : { element })} />
      <HintsSection snapshot={snapshot} {...(element === undefined ? {} : { element })} />
    </>
  );
}

function CountingFindings({ snapshot, element }: FindingsProps) {
  const t = useTexts(panelTexts);
  const language = useLanguage();
  const session = useSession();
  const readOnly = useReadOnly();
  const findings = useFlowResult()?.findings ?? [];
  const { lenders } = useHints();
  const drawing = useMend();
  const { model, annotations } = snapshot;
  const written = findings
    .filter((finding) => element === undefined || finding.element === element)
    .map((finding) => ({ finding, ...writeFinding(finding, model, annotations, language) }))
    .toSorted((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));

  if (written.length === 0) return null;

  const mend = ({ patches, changeType }: FindingFix) => {
    if (changeType !== null) session.changeType(changeType.element, changeType.type);
    else session.annotate(new Map(patches.map(({ element: id, patch }) => [id, patch])));
  };

  return (
    <section aria-label={t.findings}>
      <h3 className="label">
        {t.findings}
        <span className="findings-count num">{written.length}</span>
      </h3>
      <ul className="findings">
        {written.map(({ finding, severity, sentence, fix }, index) => {
          const Sign = SIGNS[severity];
          const lent = fix === null ? fixOfFinding(finding, lenders) : null;
          return (
            <li key={keyOf(finding, index)} data-severity={severity}>
              <Sign className="icon" aria-label={t.severity[severity]} />
              <div>
                {element === undefined ? (
                  <button type="button" onClick={() => session.select([finding.element], { reveal: true })}>
                    {sentence}
                  </button>
                ) : (
                  <p>{sentence}</p>
                )}
                {fix !== null && !readOnly && <Button onPress={() => mend(fix)}>{fix.label[language]}</Button>}
                {lent !== null && !readOnly && <Button onPress={() => drawing.run(lent)}>{fixLabel(lent, language)}</Button>}
              </div>
            </li>
          );
        })}
      </ul>
      {drawing.refused !== null && (
        <p className="hint-refused" role="alert">
          {drawing.refused}
        </p>
      )}
    </section>
  );
}

const keyOf = ({ code, element }: Finding, index: number): string => `${code}/${element}/${index}`;
