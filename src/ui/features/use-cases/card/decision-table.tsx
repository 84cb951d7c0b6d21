import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { DECISION_TABLE } from '#core/technology/decision-table.ts';
import { fitReasonText, technologyName } from '#core/technology/technology-text.ts';
import { useLanguage, useTexts } from '../../../language/use-texts.ts';
import { technologyTexts } from './technology-texts.ts';

/** Which row decided; opens the whole table, because an order that is hidden convinces nobody. */
export function DecisionTable({ row }: { readonly row: number | null }) {
  const t = useTexts(technologyTexts);
  const language = useLanguage();
  return (
    <DialogTrigger>
      <AriaButton className="text-button num">{row === null ? t.noRow : t.row(row)}</AriaButton>
      <Popover className="decision-table" placement="bottom end" offset={6}>
        <Dialog aria-label={t.table}>
          <h3 className="label">{t.table}</h3>
          <p className="caption">{t.tableBody}</p>
          <ol className="num">
            {DECISION_TABLE.map((entry) => (
              <li key={entry.row} aria-current={entry.row === row || undefined}>
                <span>{entry.row}</span>
                <p>
                  <b>{technologyName(entry.option, language)}</b>
                  {fitReasonText(entry.reason, language)}
                </p>
              </li>
            ))}
          </ol>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
