import { UNKNOWN, meanOf } from '#core/annotation/quantity.ts';
import { leadsBack } from '#core/process/back-flows.ts';
import type { FlowNode, SequenceFlow } from '#core/process/process-model.ts';
import { quantityPatch } from '../../../document/annotation-patches.ts';
import { useSession } from '../../../document/use-document.ts';
import { formatPercent } from '../../../language/format.ts';
import { useLanguage, useTexts } from '../../../language/use-texts.ts';
import { Button } from '../../../parts/button.tsx';
import { AnnotationQuantity } from './annotation-quantity.tsx';
import { FindingsSection } from './findings-section.tsx';
import type { PanelProps } from './panel-props.ts';
import { panelTexts } from './panel-texts.ts';

/** Sums within a hundredth count as 100 % (method 1.2: rounding). */
const ROUNDING = 0.01;

/** A branching: how often which way is taken, with what is still open to 100 %. */
export function GatewayPanel({ source, snapshot, readOnly }: PanelProps & { readonly source: FlowNode }) {
  const t = useTexts(panelTexts);
  const flows = snapshot.model.sequenceFlows.filter((flow) => flow.source === source.id);
  const title = source.name ?? t.unnamed;
  const isParallel = source.type === 'ParallelGateway';
  return (
    <>
      <p className="panel-over">{t.gateway}</p>
      <h2>{title}</h2>
      {flows.length < 2 || isParallel ? (
        <section>
          <p className="caption">{isParallel && flows.length > 1 ? t.parallelHint : t.joinHint}</p>
        </section>
      ) : (
        <Shares
          flows={flows}
          inclusive={source.type === 'InclusiveGateway' || source.type === 'ComplexGateway'}
          snapshot={snapshot}
          readOnly={readOnly}
        />
      )}
      <FindingsSection snapshot={snapshot} element={source.id} />
    </>
  );
}

function Shares({
  flows,
  inclusive,
  snapshot,
  readOnly,
}: PanelProps & { readonly flows: readonly SequenceFlow[]; readonly inclusive: boolean }) {
  const t = useTexts(panelTexts);
  const language = useLanguage();
  const session = useSession();
  const { model, annotations } = snapshot;
  const shareOf = (flow: SequenceFlow) => annotations.flows.get(flow.id)?.probability ?? UNKNOWN;
  const nameOf = (flow: SequenceFlow) => flow.name ?? t.towards(model.flowNodes.find((node) => node.id === flow.target)?.name ?? t.unnamed);
  const open = flows.filter((flow) => shareOf(flow).kind === 'unknown');
  const sum = flows.reduce((total, flow) => total + (meanOf(shareOf(flow)) ?? 0), 0);
  const rest = 1 - sum;
  const spread = () => {
    const share = Number((rest / open.length).toFixed(6));
    session.annotate(
      new Map(open.map((flow) => [flow.id, quantityPatch('probability', { kind: 'exact', value: share, basis: 'assumed' })])),
    );
  };
  return (
    <section className="shares">
      <h3 className="label">{inclusive ? t.inclusiveShares : t.sharesOf}</h3>
      {flows.map((flow) => (
        <AnnotationQuantity
          id={flow.id}
          attribute="probability"
          key={flow.id}
          label={nameOf(flow)}
          unit="share"
          bounds={[0, 1]}
          value={shareOf(flow)}
          readOnly={readOnly}
        />
      ))}
      {!inclusive &&
        flows
          .filter((flow) => leadsBack(model, flow))
          .map((flow) => (
            <AnnotationQuantity
              id={flow.id}
              attribute="probabilityRepeat"
              key={`${flow.id} again`}
              label={`${nameOf(flow)}: ${t.repeatShare}`}
              suffix={t.repeatHint}
              unit="share"
              bounds={[0, 1]}
              value={annotations.flows.get(flow.id)?.probabilityRepeat ?? UNKNOWN}
              readOnly={readOnly}
            />
          ))}
      {!inclusive && (
        <p className="shares-sum num" data-state={sum > 1 + ROUNDING ? 'over' : Math.abs(rest) <= ROUNDING ? 'full' : 'open'} role="status">
          {sum > 1 + ROUNDING
            ? t.tooMuch(formatPercent(sum, language))
            : Math.abs(rest) <= ROUNDING
              ? t.sumOk
              : t.remainder(formatPercent(rest, language))}
        </p>
      )}
      {!inclusive && !readOnly && open.length > 0 && rest > 0 && sum > 0 && <Button onPress={spread}>{t.fillRest}</Button>}
    </section>
  );
}
