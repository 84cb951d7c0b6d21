import { Button as AriaButton } from 'react-aria-components';
import { overlays } from '../../../commands/overlays.ts';
import { useDocument, useSession } from '../../../document/use-document.ts';
import { stepTypeTexts } from '../../../language/step-type-texts.ts';
import { useTexts } from '../../../language/use-texts.ts';
import { Menu } from '../../../parts/menu.tsx';
import { CHOSEN_TYPES } from '../step-cells.ts';
import type { StepRow } from '../step-rows.ts';
import { stepsTexts } from '../steps-texts.ts';

/** The lane of a step, with the lanes of the process and a new one to choose from. */
export function LaneCell({ row }: { readonly row: StepRow }) {
  const t = useTexts(stepsTexts);
  const session = useSession();
  const lanes = useDocument((state) => state.snapshot?.model.lanes ?? null);
  const process = useDocument((state) => state.snapshot?.model.flowNodes.find((node) => node.id === row.id)?.process);
  const all = lanes ?? [];
  const names = all
    .filter((lane) => lane.process === process && !all.some((other) => other.parent === lane.id))
    .map((lane) => lane.name ?? '');
  return (
    <Menu
      label={t.chooseLane(row.name)}
      trigger={
        <AriaButton className="cell-choice" aria-label={`${t.chooseLane(row.name)}: ${row.lane}`} excludeFromTabOrder>
          {row.lane}
        </AriaButton>
      }
      groups={[
        {
          entries: [...new Set(names)]
            .filter((name) => name !== '')
            .map((name) => ({
              id: `lane ${name}`,
              label: name,
              selected: name === row.lane,
              run: () => session.edit([{ kind: 'setLane', ids: [row.id], lane: name }]),
            })),
        },
        {
          entries: [
            {
              id: 'new',
              label: t.newLane,
              run: () => {
                session.select([row.id]);
                overlays.setState({ open: 'lane' });
              },
            },
          ],
        },
      ]}
    />
  );
}

/** The BPMN type of a step. */
export function TypeCell({ row }: { readonly row: StepRow }) {
  const t = useTexts(stepsTexts);
  const types = useTexts(stepTypeTexts);
  const session = useSession();
  return (
    <Menu
      label={t.chooseType(row.name)}
      trigger={
        <AriaButton className="cell-choice" aria-label={`${t.chooseType(row.name)}: ${types[row.type]}`} excludeFromTabOrder>
          {types[row.type]}
        </AriaButton>
      }
      groups={[
        {
          entries: CHOSEN_TYPES.map((type) => ({
            id: type,
            label: types[type],
            selected: type === row.type,
            run: () => session.edit([{ kind: 'changeType', ids: [row.id], type }]),
          })),
        },
      ]}
    />
  );
}
