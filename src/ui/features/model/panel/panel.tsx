import { PanelRightClose, PanelRightOpen } from 'lucide-react';
import { isActivity } from '#core/process/queries.ts';
import { useDocument, useReadOnly, useSettings, useSettingsStore } from '../../../document/use-document.ts';
import { useTexts } from '../../../language/use-texts.ts';
import { IconButton } from '../../../parts/button.tsx';
import { EventPanel } from './event-panel.tsx';
import { GatewayPanel } from './gateway-panel.tsx';
import { LanePanel } from './lane-panel.tsx';
import { panelTexts } from './panel-texts.ts';
import { ProcessPanel } from './process-panel.tsx';
import { StepPanel } from './step-panel.tsx';
import { StepsPanel } from './steps-panel.tsx';
import './panel.css';

/** What is known about the selected things, in the order of the work: tag, time, problem fields. */
export function Panel() {
  const t = useTexts(panelTexts);
  const settings = useSettingsStore();
  const open = useSettings((state) => state.panelOpen);
  const toggle = () => settings.setState({ panelOpen: !open });
  return (
    <aside className="panel" data-open={open || undefined} aria-label={t.panel}>
      <div className="panel-toggle">
        <IconButton label={open ? t.hide : t.show} onPress={toggle}>
          {open ? <PanelRightClose className="icon" aria-hidden /> : <PanelRightOpen className="icon" aria-hidden />}
        </IconButton>
      </div>
      {open && (
        <div className="panel-content">
          <PanelContent />
        </div>
      )}
    </aside>
  );
}

function PanelContent() {
  const snapshot = useDocument((state) => state.snapshot);
  const selection = useDocument((state) => state.selection);
  const readOnly = useReadOnly();
  if (snapshot === null) return null;
  const { model } = snapshot;
  const nodes = model.flowNodes.filter((node) => selection.includes(node.id));
  const steps = nodes.filter(isActivity);
  const [node] = nodes;
  if (steps.length > 1) return <StepsPanel steps={steps} snapshot={snapshot} readOnly={readOnly} />;
  if (node?.kind === 'activity') return <StepPanel key={node.id} step={node} snapshot={snapshot} readOnly={readOnly} />;
  if (node?.kind === 'gateway') return <GatewayPanel key={node.id} source={node} snapshot={snapshot} readOnly={readOnly} />;
  if (node?.kind === 'event') return <EventPanel key={node.id} event={node} snapshot={snapshot} readOnly={readOnly} />;
  const flow = model.sequenceFlows.find((candidate) => selection.includes(candidate.id));
  const source = flow === undefined ? undefined : model.flowNodes.find((candidate) => candidate.id === flow.source);
  if (source !== undefined && source.outgoing.length > 1)
    return <GatewayPanel key={source.id} source={source} snapshot={snapshot} readOnly={readOnly} />;
  const lane = model.lanes.find((candidate) => selection.includes(candidate.id));
  if (lane !== undefined) return <LanePanel key={lane.id} lane={lane} snapshot={snapshot} readOnly={readOnly} />;
  return <ProcessPanel snapshot={snapshot} readOnly={readOnly} />;
}
