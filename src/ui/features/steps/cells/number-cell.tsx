import { editQuantity, formatQuantity } from '#core/annotation/number-format.ts';
import { quantityPatch } from '../../../document/annotation-patches.ts';
import { useSession } from '../../../document/use-document.ts';
import { domainTexts } from '../../../language/domain-texts.ts';
import { useLanguage, useTexts } from '../../../language/use-texts.ts';
import { quantityFaultTexts, readTypedQuantity } from '../../../parts/typed-quantity.ts';
import { boundsOfColumn, NUMBER_COLUMNS, type NumberColumn } from '../columns.ts';
import { EditableText } from './editable-text.tsx';
import type { StepRow } from '../step-rows.ts';
import { stepsTexts } from '../steps-texts.ts';

interface NumberCellProps {
  readonly row: StepRow;
  readonly column: NumberColumn;
  readonly readOnly: boolean;
  readonly onDone: () => void;
}

/** A number of a step with a small mark that says where it comes from. */
export function NumberCell({ row, column, readOnly, onDone }: NumberCellProps) {
  const t = useTexts(stepsTexts);
  const faults = useTexts(quantityFaultTexts);
  const words = useTexts(domainTexts).basis;
  const language = useLanguage();
  const session = useSession();
  const attribute = NUMBER_COLUMNS[column];
  const value = row.annotation[attribute];
  const shown = formatQuantity(value, language);
  const read = (text: string) => readTypedQuantity(text, language, { bounds: boundsOfColumn(column), before: value });
  return (
    <>
      <EditableText
        shown={shown ?? (column === 'persons' ? '1' : t.unknown)}
        faint={shown === null}
        editable={editQuantity(value, language)}
        readOnly={readOnly}
        numeric
        invalid={(text) => {
          const result = read(text);
          return result.ok ? null : faults[result.problem];
        }}
        onCommit={(text) => {
          const result = read(text);
          if (result.ok) session.annotate(new Map([[row.id, quantityPatch(attribute, result.value)]]));
        }}
        onDone={onDone}
      />
      {value.kind !== 'unknown' && (
        <span
          className="basis-mark"
          data-open={value.basis === null || undefined}
          title={value.basis === null ? t.noBasis : words[value.basis]}
        >
          <span aria-hidden>{value.basis === null ? '?' : t.basisMark[value.basis]}</span>
          <span className="visually-hidden">{value.basis === null ? t.noBasis : words[value.basis]}</span>
        </span>
      )}
    </>
  );
}
