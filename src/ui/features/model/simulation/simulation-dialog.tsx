import { Check } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';
import type { SimulationData } from '#bpmn/simulation-data/simulation-data.ts';
import { attributeWord } from '#core/annotation/annotation-words.ts';
import { formatQuantity } from '#core/annotation/number-format.ts';
import type { Quantity } from '#core/annotation/quantity.ts';
import type { ProcessModel } from '#core/process/process-model.ts';
import { useSession } from '../../../document/use-document.ts';
import { useLanguage, useTexts } from '../../../language/use-texts.ts';
import { Button } from '../../../parts/button.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { patchesOf, type SimulationOffer } from './simulation-offers.ts';
import { simulationTexts } from './simulation-texts.ts';
import './simulation-dialog.css';

interface SimulationDialogProps {
  readonly data: SimulationData;
  readonly offers: readonly SimulationOffer[];
  readonly model: ProcessModel;
  readonly onClose: () => void;
}

/** Every number of the file with its element and the file's own words; chosen are those whose place is still empty. */
export function SimulationDialog({ data, offers, model, onClose }: SimulationDialogProps) {
  const t = useTexts(simulationTexts);
  const session = useSession();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(offers.filter(({ before }) => before.kind === 'unknown').map(({ key }) => key)),
  );
  const picked = offers.filter(({ key }) => chosen.has(key));
  const choose = (key: string, on: boolean) => setChosen(new Set(on ? [...chosen, key] : [...chosen].filter((other) => other !== key)));
  const take = () => {
    session.annotate(patchesOf(picked));
    onClose();
  };
  return (
    <Dialog
      wide
      title={t.title(data.source)}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.cancel}</Button>
          <Button variant="primary" isDisabled={picked.length === 0} onPress={take}>
            {t.take(picked.length)}
          </Button>
        </>
      }
    >
      <p>{t.intro}</p>
      <Choice
        isSelected={picked.length === offers.length}
        isIndeterminate={picked.length > 0 && picked.length < offers.length}
        onChange={(on) => setChosen(new Set(on ? offers.map(({ key }) => key) : []))}
      >
        <b>{t.all}</b>
      </Choice>
      <ul className="simulation-offers">
        {offers.map((offer) => (
          <li key={offer.key}>
            <Choice isSelected={chosen.has(offer.key)} onChange={(on) => choose(offer.key, on)}>
              <Offer offer={offer} name={nameOf(model, offer.proposal.element)} />
            </Choice>
          </li>
        ))}
      </ul>
      {data.notes.length > 0 && (
        <>
          <h3 className="label">{t.notTaken}</h3>
          <ul className="simulation-notes">
            {data.notes.map((note) => (
              <li key={JSON.stringify(note)}>{t.left(note)}</li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}

function Offer({ offer: { proposal, before }, name }: { readonly offer: SimulationOffer; readonly name: string }) {
  const t = useTexts(simulationTexts);
  const language = useLanguage();
  const isShare = proposal.attribute === 'probability';
  const shown = (quantity: Quantity) => formatQuantity(quantity, language, isShare ? 'share' : 'number');
  return (
    <span className="simulation-offer">
      <span>{name}</span>
      <span className="num">
        <b>{shown(proposal.quantity)}</b>
        {before.kind !== 'unknown' && <small>{t.before(shown(before) ?? '')}</small>}
      </span>
      <small className="simulation-written">
        {attributeWord(proposal.attribute)[language]} · {proposal.written}
        {proposal.note !== null && ` · ${t.noteOf(proposal.note)}`}
      </small>
    </span>
  );
}

interface ChoiceProps {
  readonly isSelected: boolean;
  readonly isIndeterminate?: boolean;
  readonly onChange: (on: boolean) => void;
  readonly children: ReactNode;
}

function Choice({ children, ...props }: ChoiceProps) {
  return (
    <Checkbox {...props} className="flag">
      <span className="flag-box">
        {props.isSelected ? <Check className="icon" aria-hidden /> : props.isIndeterminate === true ? '–' : ''}
      </span>
      {children}
    </Checkbox>
  );
}

/** What people call an element; a flow without a name is told by where it leads. */
function nameOf(model: ProcessModel, id: string): string {
  const flow = model.sequenceFlows.find((one) => one.id === id);
  const named = [...model.flowNodes, ...model.processes, ...model.lanes].find((one) => one.id === (flow?.target ?? id));
  const target = named?.name ?? id;
  if (flow === undefined) return target;
  return flow.name === null ? `→ ${target}` : `${flow.name} → ${target}`;
}
