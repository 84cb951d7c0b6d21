import { Columns3 } from 'lucide-react';
import { useSettings, useSettingsStore } from '../../document/use-document.ts';
import { useTexts } from '../../language/use-texts.ts';
import { Button } from '../../parts/button.tsx';
import { Menu } from '../../parts/menu.tsx';
import { COLUMNS, columnsOf, FIXED_COLUMNS } from './columns.ts';
import { stepsTexts } from './steps-texts.ts';

/** Chooses the columns of the table; the choice is kept on this machine. */
export function ColumnMenu() {
  const t = useTexts(stepsTexts);
  const settings = useSettingsStore();
  const shown = columnsOf(useSettings((state) => state.stepColumns));
  return (
    <Menu
      label={t.chooseColumns}
      placement="bottom end"
      trigger={
        <Button variant="quiet">
          <Columns3 className="icon" aria-hidden />
          {t.chooseColumns}
        </Button>
      }
      groups={[
        {
          entries: COLUMNS.filter((column) => !FIXED_COLUMNS.includes(column)).map((column) => ({
            id: column,
            label: t.columns[column],
            selected: shown.includes(column),
            run: () =>
              settings.setState({ stepColumns: shown.includes(column) ? shown.filter((other) => other !== column) : [...shown, column] }),
          })),
        },
      ]}
    />
  );
}
